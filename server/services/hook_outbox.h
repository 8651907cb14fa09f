// SPDX-License-Identifier: GPL-3.0-or-later
// What outgoing webhooks will be told, written in the same transaction as the change: who commits it waits for nobody
// outside, and a crash loses none. Write lane; the courier (server/dispatch/courier.h) takes it from there.
#pragma once

#include "server/services/tx.h"
#include "server/store/webhooks.h"

namespace tertulia::hook_outbox {

/// A message is new, was edited or was deleted, as it says itself.
Result<Done> note(Tx& tx, const MessageRecord& message);

// For the courier; next(): read lane.
using Parcel = store::Parcel;
/// When something is due; nothing if nothing waits.
Result<std::optional<Timestamp>> next(Tx& tx);
/// What is due longest. It is nobody else's until then, and due again after.
Result<std::optional<Parcel>> take(Tx& tx, std::chrono::milliseconds lease);
Result<Done> told(Tx& tx, const Parcel& parcel);
/// Again after the pause, or given up.
Result<Done> failed(Tx& tx, const Parcel& parcel, const QString& why, std::optional<std::chrono::milliseconds> pause);

} // namespace tertulia::hook_outbox
