// SPDX-License-Identifier: GPL-3.0-or-later
// What the bus needs of a signed-in session, so that it knows neither sockets nor sessions. All calls come in the
// session's own I/O thread, and only between Shard::add and Shard::remove. A subscriber may call Shard::remove for
// itself from inside any of them.
#pragma once

#include "shared/protocol/ids.h"

#include <QByteArray>

namespace tertulia {

class Subscriber
{
public:
    virtual ~Subscriber() = default;
    [[nodiscard]] virtual UserId user() const = 0;
    [[nodiscard]] virtual DeviceId device() const = 0;
    /// A frame that must arrive, in this order. The bytes are shared with the other subscribers.
    virtual void deliver(const QByteArray& frame) = 0;
    /// A frame that may be dropped: typing, presence.
    virtual void deliverEphemeral(const QByteArray& frame) = 0;
    /// Events may have been missed: the client must connect again and catch up. Nothing is delivered from here on.
    virtual void outOfStep() = 0;
    /// The device is signed out for ever. Nothing is delivered from here on.
    virtual void revoked() = 0;
};

} // namespace tertulia
