// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/devices.h"

#include "server/store/devices.h"
#include "server/store/locks.h"

namespace tertulia::devices {

using namespace Qt::StringLiterals;

Result<DeviceListReply> list(Tx& tx, const Actor& actor, const DeviceList& /*request*/)
{
    TRY(auto found, store::devicesOf(tx.db, actor.user));
    for (DeviceInfo& device : found)
        device.current = device.id == actor.device;
    return DeviceListReply{std::move(found)};
}

Result<EmptyReply> revoke(Tx& tx, const Actor& actor, const DeviceRevoke& request)
{
    TRY(const auto device, store::deviceById(tx.db, request.device));
    if (!device || device->isRevoked || device->user != actor.user)
        return Error{ErrorCode::NotFound, u"device"_s, {}, {}, 0};
    CHECK(signOut(tx, device->id));
    return EmptyReply{};
}

Result<Done> signOut(Tx& tx, DeviceId device)
{
    CHECK(store::revokeDevice(tx.db, device, tx.clock.now()));
    tx.changes.revoke(device);
    return Done{};
}

Result<Done> signOutAll(Tx& tx, UserId user, std::optional<DeviceId> except)
{
    CHECK(store::lockUser(tx.db, user));
    TRY(const auto found, store::devicesOf(tx.db, user));
    for (const DeviceInfo& device : found)
        if (device.id != except)
            CHECK(signOut(tx, device.id));
    return Done{};
}

} // namespace tertulia::devices
