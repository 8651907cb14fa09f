// SPDX-License-Identifier: GPL-3.0-or-later
// Delivers what outgoing webhooks have to tell: takes it from the database piece by piece, signs and posts it in
// threads of its own, and writes down how it went. What fails is tried again after longer and longer pauses, and given
// up after some tries. A piece can arrive twice (the answer got lost), with the same `delivery`. Create, start and stop
// in one thread; wake() from any.
#pragma once

#include "server/dispatch/lanes.h"
#include "server/http/poster.h"
#include "server/services/hook_outbox.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace tertulia {

struct CourierSettings
{
    bool allowPrivate = false;                 ///< may webhooks lead into private networks and to this computer?
    std::chrono::milliseconds retry{10'000};   ///< the first pause; each further one is four times as long
    std::chrono::milliseconds patience{5'000}; ///< for connecting, and for an answer
    int tries = 7;
    int threads = 3;
};

class Courier
{
public:
    Courier(Lanes& lanes, const Clock& clock, QByteArray sealKey, const CourierSettings& settings);
    ~Courier(); ///< stops
    void start();
    /// Ends what is under way; it is taken up again after the next start.
    void stop();
    /// Something was committed that wants to be delivered.
    void wake();

    /// The header over a body: who knows the secret can check that it is ours and when it was said.
    static QByteArray signature(const QByteArray& secret, const QByteArray& timestamp, const QByteArray& body);

private:
    struct Worker
    {
        std::thread thread{};
        std::unique_ptr<http::Poster> poster{};
    };
    void work(http::Poster& poster);
    Result<std::optional<hook_outbox::Parcel>> take();
    void deliver(http::Poster& poster, const hook_outbox::Parcel& parcel);
    void finish(const hook_outbox::Parcel& parcel, const Result<int>& status);
    void rest();

    Lanes& m_lanes;
    const Clock& m_clock;
    const QByteArray m_sealKey;
    const CourierSettings m_settings;
    std::vector<Worker> m_workers;
    // Guards the two below: workers sleep on it, wake() and stop() rouse them.
    std::mutex m_mutex;
    std::condition_variable m_roused;
    uint64_t m_wakes = 0;
    bool m_isStopping = false;
};

} // namespace tertulia
