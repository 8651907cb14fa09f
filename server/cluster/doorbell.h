// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the other servers over NATS that the journal has something new, and who is there and who is writing something,
// so that they need not wait for their next look. Nobody relies on it: what it says of the journal is not believed but
// looked up, and without NATS everything is a look later. Who can say something there can at most make somebody look as
// if he typed or were there. Bounded: what cannot be sent is dropped. It connects by itself, again and again. Start and
// stop in one thread, the rest from any; what it hears is told in threads of the library.
#pragma once

#include "server/cluster/far_presence.h"
#include "shared/protocol/events.h"

#include <functional>
#include <memory>

namespace tertulia {

struct DoorbellSettings
{
    QString url{};     ///< nats://HOST:PORT or tls://HOST:PORT
    QString subject{}; ///< the first part of all subjects
    QString user{};    ///< empty: none
    QString password{};
    QString authorities{}; ///< a PEM file; empty: those of the system
    QString node{};
};

class Doorbell
{
public:
    struct Heard
    {
        std::function<void()> rung;
        std::function<void(const TypingChanged&)> typing;
        std::function<void(const PresenceWords&)> presence;
        std::function<void()> connected;
        std::function<void()> beat; ///< every 20 s
    };
    Doorbell(DoorbellSettings settings, Heard heard);
    ~Doorbell(); ///< stops
    Doorbell(const Doorbell&) = delete;
    Doorbell& operator=(const Doorbell&) = delete;

    /// Does not wait for the connection. BadField if there cannot be one.
    Result<Done> start();
    /// Afterwards nothing is told any more.
    void stop();

    void ring();
    void say(const TypingChanged& typing);
    void say(const PresenceWords& presence);

private:
    class Line;
    std::unique_ptr<Line> m_line;
};

} // namespace tertulia
