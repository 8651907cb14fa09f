// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/courier.h"

#include "server/services/totp.h"

#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QMessageAuthenticationCode>

#include <future>

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(courierLog, "tertulia.courier")

constexpr auto lease = 60s;       ///< longer than any try takes
constexpr auto longestSleep = 5s; ///< another node may have written something

/// Waits for a job of the lanes, which always answers.
template<typename T>
Result<T> now(void (Lanes::*lane)(const char*, std::function<Result<T>(Tx&)>, std::function<void(Result<T>)>),
              Lanes& lanes, const char* name, std::function<Result<T>(Tx&)> work)
{
    std::promise<Result<T>> promise;
    auto result = promise.get_future();
    (lanes.*lane)(name, std::move(work), [&promise](Result<T> done) { promise.set_value(std::move(done)); });
    return result.get();
}

} // namespace

Courier::Courier(Lanes& lanes, const Clock& clock, QByteArray sealKey, const CourierSettings& settings)
    : m_lanes(lanes), m_clock(clock), m_sealKey(std::move(sealKey)), m_settings(settings)
{
}

Courier::~Courier()
{
    stop();
}

void Courier::start()
{
    for (int i = 0; i < m_settings.threads; ++i) {
        Worker worker;
        worker.poster = std::make_unique<http::Poster>(m_settings.allowPrivate, m_settings.patience);
        worker.thread = std::thread([this, poster = worker.poster.get()] { work(*poster); });
        m_workers.push_back(std::move(worker));
    }
}

void Courier::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_roused.notify_all();
    for (const Worker& worker : m_workers)
        worker.poster->cancel();
    for (Worker& worker : m_workers)
        worker.thread.join();
    m_workers.clear();
}

void Courier::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_wakes;
    }
    m_roused.notify_one();
}

QByteArray Courier::signature(const QByteArray& secret, const QByteArray& timestamp, const QByteArray& body)
{
    return "sha256=" +
           QMessageAuthenticationCode::hash(timestamp + '.' + body, secret, QCryptographicHash::Sha256).toHex();
}

void Courier::work(http::Poster& poster)
{
    while (true) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_isStopping)
                return;
        }
        const auto parcel = take();
        if (!parcel.ok() || !*parcel)
            rest();
        else
            deliver(poster, **parcel);
    }
}

/// Looks on a reader first: a look on the writer would be a transaction for nothing, most of the time.
Result<std::optional<hook_outbox::Parcel>> Courier::take()
{
    using Next = std::optional<Timestamp>;
    using Taken = std::optional<hook_outbox::Parcel>;
    TRY(const auto next,
        now<Next>(&Lanes::read<Next>, m_lanes, "webhook.look", [](Tx& tx) { return hook_outbox::next(tx); }));
    if (!next || *next > m_clock.now())
        return Taken{};
    return now<Taken>(&Lanes::write<Taken>, m_lanes, "webhook.take",
                      [](Tx& tx) { return hook_outbox::take(tx, lease); });
}

void Courier::rest()
{
    std::unique_lock lock(m_mutex);
    const uint64_t before = m_wakes;
    const auto sleep = std::min<std::chrono::milliseconds>(longestSleep, m_settings.retry);
    m_roused.wait_for(lock, sleep, [&] { return m_isStopping || m_wakes != before; });
}

void Courier::deliver(http::Poster& poster, const hook_outbox::Parcel& parcel)
{
    const auto secret = totp::open(m_sealKey, parcel.sealedSecret);
    if (!secret)
        return finish(parcel, Error::make(ErrorCode::Storage, u"secret_lost"_s));
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_clock.now().time_since_epoch());
    const QByteArray timestamp = QByteArray::number(static_cast<qlonglong>(seconds.count()));
    http::Posting posting{parcel.url, parcel.body};
    posting.headers = {{"Content-Type", "application/json"},
                       {"User-Agent", "tertulia-server"},
                       {"X-Tertulia-Event", parcel.event.toLatin1()},
                       {"X-Tertulia-Delivery", parcel.id.toLatin1()},
                       {"X-Tertulia-Timestamp", timestamp},
                       {"X-Tertulia-Signature", signature(*secret, timestamp, parcel.body)}};
    finish(parcel, poster.post(posting));
}

void Courier::finish(const hook_outbox::Parcel& parcel, const Result<int>& status)
{
    const bool isDone = status.ok() && *status >= 200 && *status < 300;
    // 410: the receiver says that it will never want it.
    const bool isHopeless = parcel.attempts + 1 >= m_settings.tries || (status.ok() && *status == 410);
    const QString why = isDone ? QString{} : status.ok() ? u"status_%1"_s.arg(*status) : status.error().detail;
    const auto pause = m_settings.retry * (int64_t{1} << (2 * std::min(parcel.attempts, 10)));
    const auto written = now<Done>(&Lanes::write<Done>, m_lanes, "webhook.told", [&](Tx& tx) {
        if (isDone)
            return hook_outbox::told(tx, parcel);
        return hook_outbox::failed(tx, parcel, why,
                                   isHopeless ? std::nullopt : std::optional<std::chrono::milliseconds>{pause});
    });
    if (!isDone)
        qCInfo(courierLog).noquote() << "webhook" << parcel.webhook.text() << "was not told:" << why
                                     << (isHopeless ? "(given up)" : "");
    if (!written.ok()) // its lease runs out, and it is told again
        qCWarning(courierLog) << "what came of a delivery could not be written";
}

} // namespace tertulia
