// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords to Argon2id (RFC 9106, libsodium) and back, on threads of its own: one check takes a tenth of a second and
// 64 MiB on purpose. The queue is bounded; what does not fit is answered Busy at once, on the caller's thread.
// Guarantees: a check against "no such user" costs the same as a real one; passwords are wiped from our buffers.
// Any thread; results come on a thread of the pool. The mutex guards the queue and nothing else.
#pragma once

#include "shared/protocol/result.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tertulia {

/// Parallelism is always 1 (libsodium). Stored hashes carry their own cost, so changing it is safe.
struct HashCost
{
    int memoryMib = 64;
    int passes = 3;
};

struct PasswordVerdict
{
    bool isRight = false;
    QString betterHash; ///< not empty: store it, the old one was made at another cost
};

class PasswordHasher
{
public:
    static constexpr size_t maxQueued = 32;

    explicit PasswordHasher(HashCost cost, int threads = 2);
    ~PasswordHasher(); ///< stops
    PasswordHasher(const PasswordHasher&) = delete;
    PasswordHasher& operator=(const PasswordHasher&) = delete;

    void hash(const QString& password, std::function<void(Result<QString>)> done);
    /// `stored` empty = there is no such user: the answer is no, after the usual time.
    void verify(const QString& password, const QString& stored, std::function<void(Result<PasswordVerdict>)> done);
    /// What waits is answered Busy; what runs is finished. Later calls are answered Busy.
    void stop();

    /// How often Argon2 was run: what it costs is the same each time.
    [[nodiscard]] int64_t runs() const { return m_runs; }
    /// The hash that a password is checked against where there is no user.
    [[nodiscard]] const QString& nobody() const { return m_dummy; }

    /// For tools without a pool.
    static Result<QString> hashNow(const QString& password, HashCost cost);

private:
    struct Job
    {
        std::function<void()> run;
        std::function<void()> refuse;
    };
    void post(Job job);
    void work();
    PasswordVerdict check(const QByteArray& password, const QString& stored) const;

    const HashCost m_cost;
    const QString m_dummy; ///< a hash nobody's password fits
    std::vector<std::thread> m_threads;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_isStopping = false;
    mutable std::atomic<int64_t> m_runs{0};
};

/// Done, or WeakPassword on field "password": shorter than the minimum, the handle, or one of the most used ones.
Result<Done> checkNewPassword(const QString& password, const QString& handle);

} // namespace tertulia
