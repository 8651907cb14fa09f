// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/upkeep.h"

#include "server/dispatch/erasures.h"
#include "server/store/deletion.h"

#include <QLoggingCategory>

namespace tertulia {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(upkeepLog, "tertulia.upkeep")

constexpr int atOnce = 1000;
constexpr auto betweenTurns = 10s;

Result<int64_t> purgeSome(Tx& tx)
{
    return store::purgeDeleted(tx.db, tx.clock.now() - std::chrono::hours{24 * limits::restoreDays}, atOnce);
}

} // namespace

Upkeep::Upkeep(Lanes& lanes, FileWorks& files, std::function<bool()> turn)
    : m_lanes(lanes), m_files(files), m_turn(std::move(turn))
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { all(); });
    QObject::connect(&m_looks, &QTimer::timeout, &m_looks, [this] {
        if (m_turn() != m_hadTurn)
            all();
        else if (m_hadTurn)
            erase();
    });
    m_timer.start(1h);
    m_looks.start(betweenTurns);
    all();
}

void Upkeep::erase()
{
    if (!m_isErasing.exchange(true))
        erasures::goOnIfAny(m_lanes, [this] { m_isErasing = false; });
}

void Upkeep::all()
{
    m_hadTurn = m_turn();
    if (!m_hadTurn)
        return;
    purge();
    erase();
    m_files.sweep(false, [](const Result<FileReclaimReply>& /*it is in the log*/) {});
}

void Upkeep::purge()
{
    m_lanes.write<int64_t>("purge", &purgeSome, [this](const Result<int64_t>& gone) {
        if (!gone.ok()) {
            if (gone.error().code != ErrorCode::Busy) // the server goes down
                qCWarning(upkeepLog) << "what was deleted long ago stays for now:" << wireName(gone.error().code);
            return;
        }
        if (*gone > 0)
            qCInfo(upkeepLog) << *gone << "messages of deleted rooms are gone for good";
        if (*gone == atOnce)
            purge();
    });
}

} // namespace tertulia
