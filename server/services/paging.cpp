// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/paging.h"

#include "server/store/profiles.h"

namespace tertulia {

namespace {

// Keys, ids, times, numbers and punctuation of one record, rounded up.
constexpr qsizetype messageFrame = 480;
constexpr qsizetype threadFrame = 140;
constexpr qsizetype recordFrame = 400;
constexpr qsizetype permissionsFrame = 400; // all names
constexpr qsizetype roleFrame = 32;
constexpr qsizetype overrideFrame = 320;

qsizetype textWeight(const QString& text)
{
    qsizetype bytes = 2;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u < 0x20 || u == 0x7f)
            bytes += 6;
        else if (u < 0x80)
            bytes += u == u'"' || u == u'\\' ? 2 : 1;
        else if (u < 0x800 || c.isSurrogate()) // a pair takes four
            bytes += 2;
        else
            bytes += 3;
    }
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
    return {};
}

qsizetype wireWeight(const MessageRecord& message)
{
    return messageFrame + textWeight(message.clientId) + textWeight(message.body) + (message.thread ? threadFrame : 0);
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
    if (const auto* draft = std::get_if<DraftRecord>(&record))
        return recordFrame + textWeight(draft->body);
    if (const auto* scheduled = std::get_if<ScheduledRecord>(&record))
        return recordFrame + textWeight(scheduled->body);
    if (const auto* reminder = std::get_if<ReminderRecord>(&record))
        return recordFrame + textWeight(reminder->text);
    if (const auto* saved = std::get_if<SavedRecord>(&record))
        return recordFrame + textWeight(saved->note);
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
