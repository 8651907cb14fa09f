// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/adoption.h"

#include "server/services/accounts.h"
#include "server/services/emoji_shape.h"
#include "server/services/joining.h"
#include "server/services/rooms.h"
#include "server/services/spaces.h"
#include "server/services/stamps.h"
#include "server/store/deletion.h"
#include "server/store/invites.h"
#include "server/store/members.h"
#include "server/store/messages.h"
#include "server/store/reactions.h"
#include "server/store/roles.h"
#include "server/store/spaces.h"
#include "server/store/streams.h"
#include "shared/protocol/file_name.h"

#include <limits>

namespace tertulia::adoption {

using namespace Qt::StringLiterals;

namespace {

constexpr int handlesTried = 1000;

QString shortened(QString text, int longest)
{
    while (codePoints(text) > longest)
        text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

/// Half characters, what no database keeps, and control characters.
QString validText(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            out += c;
            out += text.at(++i);
        } else if (c.isSurrogate() || c.unicode() >= 0xfffe) {
            out += QChar(QChar::ReplacementCharacter);
        } else if (c == u'\n' || c == u'\t' || (c.unicode() >= 0x20 && c.unicode() < 0x7f) || c.unicode() >= 0xa0) {
            out += c;
        }
    }
    return out;
}

/// What a rule refuses is taken out character by character.
QString fitting(const TextRule& rule, const QString& text)
{
    QString out;
    for (const QChar c : validText(text)) {
        QString one = c.isSurrogate() ? u"x"_s : QString(c) + u'x';
        if (applyTextRule(TextRule{rule.kind, 0, 4}, one) == nullptr)
            out += c;
    }
    out = shortened(out, rule.max).trimmed();
    return applyTextRule(rule, out) == nullptr ? out : QString{};
}

QString handleOf(const QString& wish, int number)
{
    QString handle;
    for (const QChar c : wish.normalized(QString::NormalizationForm_KD).toLower()) {
        const char16_t u = c.unicode();
        const bool isAlphanumeric = (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9');
        if (isAlphanumeric || (!handle.isEmpty() && (u == u'.' || u == u'_' || u == u'-')))
            handle += c;
        else if (c.isSpace() && !handle.isEmpty())
            handle += u'.';
    }
    const QString suffix = number < 2 ? QString{} : u"-%1"_s.arg(number);
    if (handle.isEmpty())
        handle = u"someone"_s;
    handle.truncate(limits::handleMax - suffix.size());
    while (!handle.isEmpty() && !handle.back().isLetterOrNumber())
        handle.chop(1);
    handle += suffix;
    return handle.size() < limits::handleMin ? handle + u"-1"_s : handle;
}

MessageId idOfTime(Timestamp at)
{
    detail::RawId raw = MessageId::make().raw();
    raw.high = (static_cast<uint64_t>(at.time_since_epoch().count()) << 16U) | (raw.high & 0xffffU);
    return MessageId::fromRaw(raw);
}

Result<Attachment> attach(Tx& tx, const MessageRecord& message, const File& file)
{
    store::FileRow row;
    row.id = FileId::make();
    row.owner = message.author;
    row.conversation = message.conversation;
    row.name = cleanFileName(file.name);
    row.bytes = file.content.bytes;
    row.createdAt = message.createdAt;
    CHECK(store::insertFile(tx.db, row));
    CHECK(store::setContent(tx.db, row.id, file.content, tx.clock.now()));
    return Attachment{row.id, row.name, row.bytes, file.content.type};
}

/// The root of a thread says how much hangs on it.
Result<Done> noteInRoot(Tx& tx, const MessageRecord& message)
{
    TRY(const auto sight, store::sightOfConversation(tx.db, message.conversation, {}));
    if (!sight || !sight->conversation.record.root)
        return Done{};
    TRY(auto root, store::findMessage(tx.db, *sight->conversation.record.root));
    if (!root)
        return Done{};
    root->thread = ThreadSummary{message.conversation, message.seq, message.createdAt};
    CHECK(stampRoot(tx, std::move(*root)));
    return Done{};
}

/// False if he cannot be there.
Result<bool> seat(Tx& tx, const store::ConversationRow& row, UserId user, MemberRole role)
{
    if (row.record.space) {
        TRY(const auto standing, store::standingIn(tx.db, *row.record.space, user));
        if (!standing)
            return false;
    }
    const auto seated = tx.db.attempt([&]() -> Result<Rev> {
        CHECK(openView(tx, user, row));
        return stamp(tx, MemberRecord{row.record.id, user, role, tx.clock.now()});
    });
    if (!seated.ok() && seated.error().code == ErrorCode::TooLarge)
        return false;
    CHECK(seated);
    return true;
}

} // namespace

QString cleanedName(QString text, int longest, const QString& otherwise)
{
    text = fitting(TextRule{TextKind::Name, 1, longest}, text);
    return text.isEmpty() ? otherwise : text;
}

QString cleanedTopic(QString text)
{
    return fitting(rule::topic, text);
}

QString cleanedBody(const QString& text)
{
    const QString valid = validText(text);
    return valid.trimmed().isEmpty() ? QString{} : valid;
}

Result<UserRecord> person(Tx& tx, const QString& wish, const QString& displayName)
{
    for (int number = 1; number <= handlesTried; ++number) {
        const QString handle = handleOf(wish, number);
        const accounts::NewAccount account{handle, cleanedName(displayName, limits::nameLength, handle), {}};
        auto made = tx.db.attempt([&] { return accounts::create(tx, account); });
        if (made.ok() || made.error().code != ErrorCode::HandleTaken)
            return made;
    }
    return Error{ErrorCode::HandleTaken, u"handle"_s, {}, {}, 0};
}

Result<bool> join(Tx& tx, SpaceId space, UserId user)
{
    TRY(const auto member, store::findSpaceMember(tx.db, space, user));
    TRY(const auto ban, store::findBan(tx.db, space, user));
    if (member || ban)
        return false;
    const auto joined = tx.db.attempt([&] { return joinSpace(tx, space, user); });
    if (!joined.ok() && joined.error().code == ErrorCode::TooLarge)
        return false;
    CHECK(joined);
    return true;
}

Result<ConversationId> place(Tx& tx, const Place& wanted)
{
    store::ConversationRow row;
    row.record.id = ConversationId::make();
    row.record.kind = wanted.kind;
    row.record.space = wanted.space;
    row.record.title = wanted.title;
    row.record.topic = wanted.topic;
    row.record.createdAt = std::min(wanted.createdAt.value_or(tx.clock.now()), tx.clock.now());
    row.record.isPrivate = wanted.kind == ConversationKind::Room; // a public one becomes so when it is whole
    row.record.rev = 1;
    row.rev = 1;
    if (wanted.space) {
        TRY(const auto count, store::countRooms(tx.db, *wanted.space));
        if (count.rooms >= limits::roomsOfASpace)
            return Error::make(ErrorCode::TooLarge, u"space_has_its_rooms"_s);
        row.record.position = count.nextPosition;
    }
    CHECK(store::insertConversation(tx.db, row, wanted.directKey));
    return row.record.id;
}

Result<MessageRecord> message(Tx& tx, MessageRecord message, const std::vector<File>& files)
{
    message.createdAt = std::clamp(message.createdAt, Timestamp{}, tx.clock.now());
    if (message.editedAt)
        message.editedAt = std::clamp(*message.editedAt, message.createdAt, tx.clock.now());
    message.id = idOfTime(message.createdAt);
    message.clientId = u"import-"_s + message.id.text();
    TRY(const auto place, store::nextPlace(tx.db, message.conversation));
    message.seq = place.seq;
    message.rev = place.rev;
    for (const File& file : files) {
        TRY(auto attached, attach(tx, message, file));
        message.attachments.push_back(std::move(attached));
    }
    CHECK(store::insertMessage(tx.db, message, store::sentHashOf(message.body, {})));
    for (const Attachment& attachment : message.attachments)
        CHECK(store::setMessage(tx.db, attachment.file, message.conversation, message.seq));
    CHECK(noteInRoot(tx, message));
    return message;
}

Result<bool> react(Tx& tx, const MessageRecord& message, UserId user, const QString& emoji)
{
    const auto shape = emoji_shape::of(emoji);
    if (!shape || message.deleted)
        return false;
    TRY(const auto before, store::findReaction(tx.db, message, user, *shape));
    TRY(const auto count, store::countReactions(tx.db, message, user, *shape));
    if (before || count.all >= limits::reactionsOfAMessage || count.own >= limits::reactionsOfOne ||
        (count.same == 0 && count.kinds >= limits::reactionKinds))
        return false;
    CHECK(stamp(tx, ReactionRecord{message.conversation, message.id, message.seq, user, *shape}));
    return true;
}

Result<ConversationId> threadOn(Tx& tx, MessageId id)
{
    TRY(const auto root, store::findMessage(tx.db, id));
    if (!root)
        return ErrorCode::NotFound;
    if (root->thread)
        return root->thread->conversation;
    store::ConversationRow row;
    row.record.id = ConversationId::make();
    row.record.kind = ConversationKind::Thread;
    row.record.parent = root->conversation;
    row.record.root = root->id;
    row.record.rootSeq = root->seq;
    row.record.createdAt = root->createdAt;
    row.record.rev = 1;
    row.rev = 1;
    CHECK(store::insertConversation(tx.db, row, std::nullopt));
    return row.record.id;
}

Result<std::vector<UserId>> open(Tx& tx, const Opening& opening)
{
    TRY(const auto sight, store::sightOfConversation(tx.db, opening.place, {}));
    if (!sight)
        return ErrorCode::NotFound;
    store::ConversationRow row = sight->conversation;
    if (opening.isReadOnly && row.record.space)
        row.record.overrides = {RoomOverride{store::everyoneOf(*row.record.space), {}, {}, {Permission::Post}}};
    std::vector<UserId> leftOut;
    if (opening.isPublic) {
        row.record.isPrivate = false;
        CHECK(rooms::becomePublic(tx, row));
        return leftOut;
    }
    if (opening.isReadOnly)
        CHECK(stamp(tx, row, false));
    bool isFirst = row.record.kind != ConversationKind::Direct;
    for (const UserId user : opening.members) {
        TRY(const bool isIn, seat(tx, row, user, isFirst ? MemberRole::Owner : MemberRole::Member));
        if (isIn)
            isFirst = false;
        else
            leftOut.push_back(user);
    }
    return leftOut;
}

Result<Done> withdraw(Tx& tx, ConversationId conversation)
{
    TRY(const auto sight, store::sightOfConversation(tx.db, conversation, {}));
    if (!sight || sight->conversation.record.deleted)
        return Done{};
    store::ConversationRow row = sight->conversation;
    if (row.record.kind == ConversationKind::Room) {
        CHECK(store::setDeleted(tx.db, conversation, tx.clock.now()));
        row.record.deleted = true;
        CHECK(stamp(tx, row, !row.record.isPrivate));
        return rooms::closeViews(tx, row);
    }
    if (row.record.kind == ConversationKind::Group) {
        TRY(auto members, store::presentMembers(tx.db, conversation, std::numeric_limits<int>::max()));
        std::reverse(members.begin(), members.end()); // the owner goes last: nobody has to follow him
        for (MemberRecord& member : members)
            CHECK(leaveConversation(tx, row.record, std::move(member)));
    }
    return Done{};
}

Result<Done> withdraw(Tx& tx, SpaceId space)
{
    TRY(const auto sight, store::sightOfSpace(tx.db, space, {}));
    if (!sight || sight->record.deleted)
        return Done{};
    CHECK(spaces::remove(tx, Actor{sight->record.owner, {}}, SpaceDelete{space}));
    return Done{};
}

} // namespace tertulia::adoption
