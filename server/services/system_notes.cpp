// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/system_notes.h"

#include "server/services/stamps.h"
#include "server/store/messages.h"
#include "server/store/read_marks.h"
#include "server/store/streams.h"

namespace tertulia::system_notes {

Result<Done> add(Tx& tx, const Actor& actor, const ConversationRecord& conversation, SystemNote note,
                 std::optional<MessageId> about)
{
    const bool isOpen = conversation.kind == ConversationKind::Room && !conversation.isPrivate;
    if (isOpen || conversation.kind == ConversationKind::Thread)
        return Done{};
    TRY(const auto place, store::nextPlace(tx.db, conversation.id));
    const bool staysInside = note.kind != SystemKind::Left;
    MessageRecord message;
    message.id = MessageId::make();
    message.conversation = conversation.id;
    message.seq = place.seq;
    message.author = actor.user;
    message.clientId = message.id.text();
    message.replyTo = about;
    message.createdAt = tx.clock.now();
    message.rev = place.rev;
    message.system = std::move(note);
    CHECK(store::insertMessage(tx.db, message, store::sentHashOf({}, message.clientId)));
    tx.changes.publish(conversation.id, place.rev, std::move(message));
    TRY(const auto mark, store::findReadMark(tx.db, actor.user, conversation.id));
    if (staysInside && (mark ? mark->seq : 0) == place.seq - 1)
        CHECK(stamp(tx, actor.user, ReadMarkRecord{conversation.id, place.seq}));
    return Done{};
}

Result<Done> addChanges(Tx& tx, const Actor& actor, const ConversationRecord& before, const ConversationRecord& after)
{
    if (before.title != after.title)
        CHECK(add(tx, actor, after, {SystemKind::Renamed, {}, after.title}));
    if (before.topic != after.topic)
        CHECK(add(tx, actor, after, {SystemKind::Topic, {}, after.topic}));
    if (before.avatar != after.avatar)
        CHECK(add(tx, actor, after, {SystemKind::Picture, {}, {}}));
    return Done{};
}

} // namespace tertulia::system_notes
