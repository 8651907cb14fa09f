// SPDX-License-Identifier: GPL-3.0-or-later
// The limits that hold across connections: sign-ins by account and by address, registrations by address, messages by
// user. A right password gives its turn back, so only guessing uses the limits up. Any thread.
#pragma once

#include "server/dispatch/rate_limit.h"
#include "shared/protocol/ids.h"
#include "shared/protocol/result.h"

#include <QHostAddress>

namespace tertulia {

struct ThrottleSettings
{
    Rate sends{10, 60};                ///< message.send and message.edit, by user
    Rate loginsByAccount{1.0 / 30, 5}; ///< wrong passwords
    Rate loginsByAccountDaily{100.0 / 86400, 100};
    Rate loginsByAddress{1.0 / 6, 10};
    Rate registrationsByAddress{3.0 / 3600, 3};
    Rate requests{20, 100};    ///< over HTTP, by device or address; a connection counts its own
    Rate typing{1.0 / 3, 5};   ///< of a device in a conversation
    Rate searches{1, 5};       ///< by user
    Rate proofs{1, 20};        ///< sync.verify, by user; one for each 16 blocks
    bool limitLoopback = true; ///< whether the limits by address hold for this computer too
};

class Throttle
{
public:
    explicit Throttle(const ThrottleSettings& settings);
    /// From now on; what was used up stays so. `limitLoopback` is not changed.
    void change(const ThrottleSettings& settings);
    /// Requests of one connection, which counts them itself.
    [[nodiscard]] Rate requests() const { return m_requests.rate(); }

    Result<Done> login(const QString& handle, const QHostAddress& peer);
    void loginWasRight(const QString& handle, const QHostAddress& peer);
    Result<Done> registration(const QHostAddress& peer);
    /// A token from a link is tried.
    Result<Done> token(const QHostAddress& peer);
    Result<Done> send(UserId user);
    Result<Done> search(UserId user);
    /// `count` of them: how much is asked for at once.
    Result<Done> proof(UserId user, int count);
    /// Something is posted to the webhook with this key.
    Result<Done> hook(const QString& key);
    /// In each conversation of its own: who writes here and then there is heard in both.
    Result<Done> typing(DeviceId device, ConversationId conversation);
    // For doors without connections.
    Result<Done> request(const QString& key);
    Result<Done> request(const QHostAddress& peer);

    static Error refusal(std::chrono::milliseconds wait);

private:
    static Result<Done> take(KeyedBuckets& buckets, const QString& key, int count = 1);
    /// Empty if addresses of this kind are not limited.
    [[nodiscard]] QString keyOf(const QHostAddress& peer) const;

    const bool m_limitLoopback;
    KeyedBuckets m_sends;
    KeyedBuckets m_loginsByAccount;
    KeyedBuckets m_loginsByAccountDaily;
    KeyedBuckets m_loginsByAddress;
    KeyedBuckets m_registrationsByAddress;
    KeyedBuckets m_requests;
    KeyedBuckets m_typing;
    KeyedBuckets m_searches;
    KeyedBuckets m_proofs;
};

} // namespace tertulia
