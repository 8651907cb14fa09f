// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/password_hash.h"

#include "server/services/common_passwords.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/text.h"

#include <sodium.h>
#include <sys/resource.h>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// UTF-8 of a password that is overwritten when it goes.
struct Secret
{
    explicit Secret(const QString& text) : bytes(text.toUtf8()) {}
    ~Secret() { sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size())); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    QByteArray bytes;
};

constexpr int niceness = 10;

size_t memoryOf(HashCost cost)
{
    return static_cast<size_t>(cost.memoryMib) * 1024 * 1024;
}

Result<QString> hashBytes(const QByteArray& password, HashCost cost)
{
    char out[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(out, password.constData(), static_cast<unsigned long long>(password.size()),
                              static_cast<unsigned long long>(cost.passes), memoryOf(cost),
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return Error::make(ErrorCode::Internal, u"not enough memory to hash a password"_s);
    return QString::fromLatin1(out);
}

} // namespace

PasswordHasher::PasswordHasher(HashCost cost, int threads)
    : m_cost(cost), m_dummy([cost] {
        const auto made = hashBytes(QByteArray("nobody's password"), cost);
        return made.ok() ? *made : QString{};
    }())
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

PasswordHasher::~PasswordHasher()
{
    stop();
}

void PasswordHasher::stop()
{
    std::deque<Job> waiting;
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        waiting.swap(m_queue);
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
    for (const Job& job : waiting)
        job.refuse();
}

void PasswordHasher::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isStopping && m_queue.size() < maxQueued) {
            m_queue.push_back(std::move(job));
            m_wake.notify_one();
            return;
        }
    }
    job.refuse();
}

void PasswordHasher::work()
{
    // On Linux that is this thread alone. Who signs in waits for a tenth of a second anyway; who talks must not wait
    // for it.
    (void)setpriority(PRIO_PROCESS, 0, niceness);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_isStopping || !m_queue.empty(); });
        if (m_queue.empty())
            return;
        const Job job = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        job.run();
        lock.lock();
    }
}

void PasswordHasher::hash(const QString& password, std::function<void(Result<QString>)> done)
{
    auto secret = std::make_shared<Secret>(password);
    post({[this, secret, done] {
              ++m_runs;
              done(hashBytes(secret->bytes, m_cost));
          },
          [done] { done(Error::make(ErrorCode::Busy, u"too many sign-ins at once"_s)); }});
}

void PasswordHasher::verify(const QString& password, const QString& stored,
                            std::function<void(Result<PasswordVerdict>)> done)
{
    auto secret = std::make_shared<Secret>(password);
    post({[this, secret, stored, done] { done(check(secret->bytes, stored)); },
          [done] { done(Error::make(ErrorCode::Busy, u"too many sign-ins at once"_s)); }});
}

PasswordVerdict PasswordHasher::check(const QByteArray& password, const QString& stored) const
{
    const QByteArray against = (stored.isEmpty() ? m_dummy : stored).toLatin1();
    PasswordVerdict verdict;
    ++m_runs;
    const bool fits = crypto_pwhash_str_verify(against.constData(), password.constData(),
                                               static_cast<unsigned long long>(password.size())) == 0;
    verdict.isRight = fits && !stored.isEmpty();
    if (verdict.isRight &&
        crypto_pwhash_str_needs_rehash(against.constData(), static_cast<unsigned long long>(m_cost.passes),
                                       memoryOf(m_cost)) != 0) {
        ++m_runs;
        if (auto better = hashBytes(password, m_cost); better.ok())
            verdict.betterHash = std::move(better).value();
    }
    return verdict;
}

Result<QString> PasswordHasher::hashNow(const QString& password, HashCost cost)
{
    const Secret secret(password);
    return hashBytes(secret.bytes, cost);
}

/// Letters, with spaces one after another as one: they are no harder to guess.
static qsizetype lengthOf(const QString& password)
{
    qsizetype length = codePoints(password);
    for (qsizetype i = 1; i < password.size(); ++i)
        length -= password[i] == u' ' && password[i - 1] == u' ' ? 1 : 0;
    return length;
}

Result<Done> checkNewPassword(const QString& password, const QString& handle)
{
    const char* fault = nullptr;
    const QString folded = password.toCaseFolded();
    if (lengthOf(password) < limits::passwordMin)
        fault = "too_short";
    else if (folded == handle.toCaseFolded())
        fault = "same_as_handle";
    else if (isCommonPassword(folded))
        fault = "too_common";
    if (fault == nullptr)
        return Done{};
    return Error{ErrorCode::WeakPassword, u"password"_s, {}, QString::fromLatin1(fault), 0};
}

} // namespace tertulia
