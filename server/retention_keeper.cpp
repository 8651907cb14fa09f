// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/retention_keeper.h"

#include "server/services/retention.h"

#include <QLoggingCategory>

namespace tertulia {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(retentionLog, "tertulia.retention")

constexpr int deletedAtOnce = 50; ///< some milliseconds of the writer
constexpr auto pause = 50ms;
constexpr int lookedAtAtOnce = 200;

} // namespace

RetentionKeeper::RetentionKeeper(Lanes& lanes, std::function<bool()> turn, std::optional<int> serverDays,
                                 std::chrono::milliseconds betweenLooks)
    : m_lanes(lanes), m_turn(std::move(turn)), m_serverDays(serverDays)
{
    m_rests.setSingleShot(true);
    QObject::connect(&m_rests, &QTimer::timeout, &m_rests, [this] { goOn(); });
    QObject::connect(&m_looks, &QTimer::timeout, &m_looks, [this] { look(); });
    m_looks.start(betweenLooks);
    look();
}

void RetentionKeeper::look()
{
    if (m_isBusy || !m_turn())
        return;
    m_isBusy = true;
    m_gone = 0;
    m_waiting = std::exchange(m_asked, {});
    lookAfter({});
}

void RetentionKeeper::run(Ended ended)
{
    if (!m_turn())
        return ended(Error::make(ErrorCode::Busy, QStringLiteral("another server does that now")));
    m_asked.push_back(std::move(ended));
    look();
}

void RetentionKeeper::end(const Result<int64_t>& outcome)
{
    m_isBusy = false;
    for (const Ended& one : std::exchange(m_waiting, {}))
        one(outcome);
    if (!m_asked.empty())
        look();
}

void RetentionKeeper::lookAfter(ConversationId after)
{
    using Due = std::vector<ConversationId>;
    m_lanes.search<Due>(
        "retention.due",
        [after, days = m_serverDays](Tx& tx) { return retention::due(tx, days, after, lookedAtAtOnce); },
        [this](const Result<Due>& due) {
            QMetaObject::invokeMethod(
                &m_rests, [this, due] { found(due); }, Qt::QueuedConnection);
        });
}

void RetentionKeeper::found(const Result<std::vector<ConversationId>>& due)
{
    if (!due.ok()) {
        if (due.error().code != ErrorCode::Busy) // the server goes down
            qCWarning(retentionLog) << "it could not be seen what has expired:" << wireName(due.error().code);
        return end(due.error());
    }
    m_due.assign(due->begin(), due->end());
    m_isMore = due->size() == size_t{lookedAtAtOnce};
    if (!due->empty())
        m_lastFound = due->back();
    goOn();
}

void RetentionKeeper::goOn()
{
    if (m_due.empty() && m_isMore)
        return lookAfter(m_lastFound);
    if (m_due.empty()) {
        if (m_gone > 0)
            qCInfo(retentionLog) << m_gone << "messages have expired";
        return end(m_gone);
    }
    m_lanes.write<int>(
        "retention.expire",
        [conversation = m_due.front(), days = m_serverDays](Tx& tx) {
            return retention::expireSome(tx, conversation, days, deletedAtOnce);
        },
        [this](const Result<int>& count) {
            QMetaObject::invokeMethod(
                &m_rests, [this, count] { expired(count); }, Qt::QueuedConnection);
        });
}

void RetentionKeeper::expired(const Result<int>& count)
{
    if (!count.ok() && count.error().code != ErrorCode::Busy) // the server goes down, or somebody else was quicker
        qCWarning(retentionLog) << "what has expired stays for now:" << wireName(count.error().code);
    m_gone += count.ok() ? *count : 0;
    if (!count.ok() || *count < deletedAtOnce)
        m_due.pop_front();
    m_rests.start(pause);
}

} // namespace tertulia
