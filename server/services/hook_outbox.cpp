// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/hook_outbox.h"

#include "server/services/known_facts.h"
#include "server/store/users.h"

namespace tertulia::hook_outbox {

namespace {

HookEvent eventOf(const MessageRecord& message)
{
    if (message.deleted)
        return HookEvent::MessageDeleted;
    return message.editedAt ? HookEvent::MessageEdited : HookEvent::Message;
}

} // namespace

Result<Done> note(Tx& tx, const MessageRecord& message)
{
    const HookEvent event = eventOf(message);
    TRY(auto hooks, known::hooks(tx, message.conversation));
    std::erase_if(hooks, [&](const store::OutgoingHook& hook) { return !hook.events.contains(event); });
    if (hooks.empty())
        return Done{};
    TRY(const auto author, store::userById(tx.db, message.author));
    for (const store::OutgoingHook& hook : hooks)
        CHECK(store::queueDelivery(tx.db, HookDelivery{MessageId::make().text(), hook.id, event, tx.clock.now(),
                                                       author.value_or(UserRecord{}), message}));
    tx.changes.noteDelivery();
    return Done{};
}

Result<std::optional<Timestamp>> next(Tx& tx)
{
    return store::nextDelivery(tx.db);
}

Result<std::optional<Parcel>> take(Tx& tx, std::chrono::milliseconds lease)
{
    const Timestamp now = tx.clock.now();
    return store::takeDelivery(tx.db, now, now + lease);
}

Result<Done> told(Tx& tx, const Parcel& parcel)
{
    return store::delivered(tx.db, parcel);
}

Result<Done> failed(Tx& tx, const Parcel& parcel, const QString& why, std::optional<std::chrono::milliseconds> pause)
{
    return store::failed(tx.db, parcel, why, pause ? std::optional{tx.clock.now() + *pause} : std::nullopt);
}

} // namespace tertulia::hook_outbox
