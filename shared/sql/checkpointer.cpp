// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/checkpointer.h"

#include <sys/prctl.h>

namespace tertulia::sql {

namespace {

/// As much as can be had without waiting for anybody; an error is the next one's matter, for nothing is lost.
constexpr Text takeIn = "PRAGMA wal_checkpoint(PASSIVE)";

constexpr int littleLeft = 400; ///< pages: some milliseconds of the writer
constexpr int mostRounds = 20;

} // namespace

Checkpointer::Checkpointer(Db& writer, int atPages) : m_writer(writer), m_pages(atPages), m_next(atPages)
{
    m_writer.watchLog(4 * m_pages);
    m_thread = std::thread([this] { threadMain(); });
}

Checkpointer::~Checkpointer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Checkpointer::committed()
{
    const int length = m_writer.logLength();
    if (length < m_length) // it began anew
        m_next = m_pages;
    m_length = length;
    if (m_state == State::Through) {
        (void)m_writer.exec(takeIn);
        m_next = m_length + m_pages;
        m_state = State::Resting;
    } else if (m_state == State::Resting && length >= m_next) {
        {
            const std::lock_guard lock(m_mutex);
            m_state = State::Wanted;
        }
        m_wake.notify_one();
    }
}

void Checkpointer::threadMain()
{
    prctl(PR_SET_NAME, "db-checkpoint");
    const auto db = Db::open(m_writer.config());
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || m_state == State::Wanted; });
        if (m_stopping)
            return;
        lock.unlock();
        if (db.ok())
            takeInMost(**db);
        lock.lock();
        m_state = State::Through;
    }
}

/// Each round takes in what came during the one before, which is less. Until the log begins anew: then it is short.
void Checkpointer::takeInMost(Db& db) const
{
    for (int round = 0; round < mostRounds; ++round) {
        const auto taken = db.one<int64_t>(takeIn, [](const sql::Row& row) { return row.int64(2); });
        if (!taken.ok() || m_length - taken->value_or(0) <= littleLeft)
            return;
    }
}

} // namespace tertulia::sql
