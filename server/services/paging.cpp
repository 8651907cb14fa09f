// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/paging.h"

#include "server/store/profiles.h"

namespace tertulia {

namespace {

// Keys, ids, times, numbers and punctuation of one record, rounded up.
constexpr qsizetype messageFrame = 480;
constexpr qsizetype threadFrame = 140;
constexpr qsizetype attachmentFrame = 320;
constexpr qsizetype recordFrame = 400;
constexpr qsizetype permissionsFrame = 400; // all names
constexpr qsizetype roleFrame = 32;
constexpr qsizetype overrideFrame = 320;
constexpr qsizetype extraFrame = 120; // what few messages have
constexpr qsizetype idFrame = 29;
constexpr qsizetype reactionFrame = 224;

/// Without branches: each letter of each page is looked at.
qsizetype textWeight(const QString& text)
{
    unsigned beyond = 0; // bytes besides one for each unit
    for (const QChar c : text) {
        const unsigned u = c.unicode();
        const unsigned isControl = static_cast<unsigned>(u < 0x20U) | static_cast<unsigned>(u == 0x7fU);
        const unsigned isEscaped = static_cast<unsigned>(u == u'"') | static_cast<unsigned>(u == u'\\');
        const unsigned isSurrogate = static_cast<unsigned>((u & 0xf800U) == 0xd800U); // a pair takes four
        beyond += isControl * 5 + isEscaped + static_cast<unsigned>(u >= 0x80U) +
                  (static_cast<unsigned>(u >= 0x800U) & (isSurrogate ^ 1U));
    }
    return 2 + text.size() + static_cast<qsizetype>(beyond);
}

qsizetype weightOf(const std::vector<Attachment>& attachments)
{
    qsizetype bytes = 0;
    for (const Attachment& one : attachments)
        bytes += attachmentFrame + textWeight(one.name) + textWeight(one.type);
    return bytes;
}

} // namespace

UserId personIn(const MessageRecord& message)
{
    return message.author;
}

UserId personIn(const Record& record)
{
    if (const auto* message = std::get_if<MessageRecord>(&record))
        return personIn(*message);
    if (const auto* member = std::get_if<MemberRecord>(&record))
        return member->user;
    if (const auto* member = std::get_if<SpaceMemberRecord>(&record))
        return member->user;
    if (const auto* relation = std::get_if<FriendRecord>(&record))
        return relation->user;
    if (const auto* block = std::get_if<BlockRecord>(&record))
        return block->user;
    if (const auto* call = std::get_if<CommandCallRecord>(&record))
        return call->user;
    if (const auto* reaction = std::get_if<ReactionRecord>(&record))
        return reaction->user;
    if (const auto* vote = std::get_if<VoteRecord>(&record))
        return vote->user;
    return {};
}

qsizetype wireWeight(const MessageRecord& message)
{
    qsizetype bytes = messageFrame + textWeight(message.clientId) + textWeight(message.body);
    bytes += weightOf(message.attachments);
    for (const LinkPreview& one : message.previews)
        bytes += extraFrame + textWeight(one.url) + textWeight(one.title) + textWeight(one.description) +
                 textWeight(one.site) + textWeight(one.image);
    if (message.mentions)
        bytes += extraFrame +
                 idFrame * static_cast<qsizetype>(message.mentions->users.size() + message.mentions->roles.size());
    if (message.forwarded)
        bytes += extraFrame + textWeight(message.forwarded->body);
    if (message.system)
        bytes += extraFrame + textWeight(message.system->text.value_or(QString{}));
    if (message.thread)
        bytes += threadFrame;
    if (message.pinnedAt)
        bytes += extraFrame;
    if (message.poll) {
        bytes += 2 * extraFrame;
        for (const QString& option : message.poll->options)
            bytes += 1 + textWeight(option);
    }
    return bytes;
}

qsizetype wireWeight(const ReactionRecord& reaction)
{
    return reactionFrame + textWeight(reaction.emoji);
}

qsizetype wireWeight(const MessageVersion& version)
{
    return extraFrame + textWeight(version.body);
}

qsizetype wireWeight(const Record& record)
{
    if (const auto* message = std::get_if<MessageRecord>(&record))
        return wireWeight(*message);
    if (const auto* conversation = std::get_if<ConversationRecord>(&record))
        return recordFrame + threadFrame + textWeight(conversation->title) + textWeight(conversation->topic) +
               static_cast<qsizetype>(conversation->overrides.size()) * overrideFrame +
               static_cast<qsizetype>(conversation->readers.size()) * roleFrame;
    if (const auto* room = std::get_if<RoomRecord>(&record))
        return recordFrame + textWeight(room->title) + textWeight(room->topic);
    if (const auto* space = std::get_if<SpaceRecord>(&record))
        return recordFrame + textWeight(space->name) + textWeight(space->description) + textWeight(space->icon);
    if (const auto* member = std::get_if<SpaceMemberRecord>(&record))
        return recordFrame + textWeight(member->nickname) + static_cast<qsizetype>(member->roles.size()) * roleFrame;
    if (const auto* role = std::get_if<RoleRecord>(&record))
        return recordFrame + permissionsFrame + textWeight(role->name);
    if (const auto* category = std::get_if<CategoryRecord>(&record))
        return recordFrame + textWeight(category->name);
    if (const auto* call = std::get_if<CommandCallRecord>(&record))
        return recordFrame + textWeight(call->text);
    if (const auto* reaction = std::get_if<ReactionRecord>(&record))
        return wireWeight(*reaction);
    if (const auto* draft = std::get_if<DraftRecord>(&record))
        return recordFrame + textWeight(draft->body);
    if (const auto* scheduled = std::get_if<ScheduledRecord>(&record))
        return recordFrame + extraFrame + textWeight(scheduled->body) + weightOf(scheduled->attachments);
    if (const auto* reminder = std::get_if<ReminderRecord>(&record))
        return recordFrame + textWeight(reminder->text);
    if (const auto* saved = std::get_if<SavedRecord>(&record))
        return recordFrame + textWeight(saved->note);
    if (const auto* order = std::get_if<SpaceOrderRecord>(&record))
        return recordFrame + static_cast<qsizetype>(order->spaces.size()) * idFrame;
    if (const auto* prefs = std::get_if<NotifyPrefsRecord>(&record)) {
        qsizetype bytes = recordFrame;
        for (const QString& keyword : prefs->keywords)
            bytes += 1 + textWeight(keyword);
        return bytes;
    }
    return recordFrame;
}

qsizetype wireWeight(const UserRecord& user)
{
    return recordFrame + textWeight(user.handle) + textWeight(user.displayName) + textWeight(user.avatar) +
           textWeight(user.status);
}

Result<Profiles> loadProfiles(Tx& tx, std::vector<UserId> people)
{
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    std::erase(people, UserId{});
    TRY(auto found, store::profilesByIds(tx.db, people));
    Profiles profiles;
    for (UserRecord& user : found)
        profiles.insert_or_assign(user.id, std::move(user));
    return profiles;
}

bool PageMeter::take(UserId person, qsizetype weight)
{
    const auto named = m_profiles.find(person);
    const bool isNew = named != m_profiles.end() && std::none_of(m_users.begin(), m_users.end(),
                                                                 [&](const auto& user) { return user.id == person; });
    if (isNew)
        weight += wireWeight(named->second);
    if (m_count >= m_limit || (m_count > 0 && m_bytes + weight > limits::pageBytes))
        return false;
    ++m_count;
    m_bytes += weight;
    if (isNew)
        m_users.push_back(named->second);
    return true;
}

} // namespace tertulia
