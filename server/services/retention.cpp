// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/retention.h"

#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/stamps.h"
#include "server/services/system_notes.h"
#include "server/store/locks.h"
#include "server/store/messages.h"
#include "server/store/retention.h"
#include "server/store/streams.h"

namespace tertulia::retention {

using namespace Qt::StringLiterals;

namespace {

/// What holds where both speak.
std::optional<int> shorter(std::optional<int> one, std::optional<int> other)
{
    return one && other ? std::min(one, other) : one ? one : other;
}

Timestamp endOf(Tx& tx, int days)
{
    return tx.clock.now() - std::chrono::hours{24} * days;
}

Result<int64_t> countPeople(Tx& tx, const ConversationRecord& conversation)
{
    if (conversation.space && !conversation.isPrivate)
        return store::countSpaceMembers(tx.db, *conversation.space);
    return store::countMembers(tx.db, conversation.id);
}

Result<RetentionReply> effectOf(Tx& tx, const ConversationRecord& conversation, std::optional<int> days)
{
    RetentionReply reply;
    reply.days = days;
    if (!days)
        return reply;
    TRY(const auto weight, store::weightBefore(tx.db, conversation.id, endOf(tx, *days)));
    reply.messages = weight.messages;
    reply.bytes = weight.bytes;
    if (reply.messages > 0) {
        TRY(reply.people, countPeople(tx, conversation));
    }
    return reply;
}

Result<Done> tell(Tx& tx, const Actor& actor, const ConversationRecord& after, std::optional<int> before)
{
    const QString days = after.keepDays ? QString::number(*after.keepDays) : QString{};
    CHECK(system_notes::add(tx, actor, after, {SystemKind::Retention, {}, days}));
    if (!after.space)
        return Done{};
    audit::Note note{*after.space, RetentionSet::type, {}, after.id.text()};
    note.changed("keep_days", before.value_or(0), after.keepDays.value_or(0));
    return audit::write(tx, actor, note);
}

} // namespace

Result<RetentionReply> set(Tx& tx, const Actor& actor, const RetentionSet& request, std::optional<int> serverDays)
{
    CHECK(store::lockPlace(tx.db, request.conversation));
    TRY(auto sight, accessConversation(tx, actor, request.conversation, Action::SeeConversation));
    store::ConversationRow& row = sight.conversation;
    if (row.record.kind == ConversationKind::Direct) // neither of the two may take from the other what was said
        return Error::forbidden(u"direct.keeps_its_messages"_s);
    CHECK(require(Action::EditConversation, factsOf(tx, actor, sight)));
    if (serverDays && request.days > *serverDays)
        return Error::badField(u"days"_s, u"longer_than_server"_s);
    const auto days = request.days > 0 ? std::optional{request.days} : std::nullopt;
    TRY(auto reply, effectOf(tx, row.record, shorter(days, serverDays)));
    if (request.dryRun.value_or(false) || row.record.keepDays == days)
        return reply;
    const auto before = std::exchange(row.record.keepDays, days);
    TRY(reply.rev, stamp(tx, row, false));
    CHECK(tell(tx, actor, row.record, before));
    return reply;
}

Result<std::vector<ConversationId>> due(Tx& tx, std::optional<int> serverDays, ConversationId after, int atMost)
{
    return store::withExpired(tx.db, tx.clock.now(), serverDays, after, atMost);
}

Result<int> expireSome(Tx& tx, ConversationId conversation, std::optional<int> serverDays, int atMost)
{
    CHECK(store::lockStream(tx.db, conversation));
    TRY(const auto own, store::keepDays(tx.db, conversation));
    const auto days = shorter(own, serverDays);
    if (!days)
        return 0;
    TRY(const auto expired, store::writtenBefore(tx.db, conversation, endOf(tx, *days), atMost));
    for (const MessageRecord& message : expired)
        CHECK(stampExpired(tx, message));
    return static_cast<int>(expired.size());
}

} // namespace tertulia::retention
