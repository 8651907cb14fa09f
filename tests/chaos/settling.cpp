// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/settling.h"

#include "shared/sql/db.h"

#include <QTimer>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Settling::Settling(SimulatedClient& client, std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent), m_client(client), m_patience(patience)
{
    m_since.start();
    QTimer::singleShot(0, this, &Settling::look);
}

void Settling::look()
{
    if (m_since.elapsed() > m_patience.count())
        return end(m_client.isOnline() && m_client.isQuiet()
                       ? m_missing
                       : u"not even online, or not all sent: %1 wait"_s.arg(m_client.waiting()));
    if (!m_client.isOnline() || !m_client.isQuiet()) {
        QTimer::singleShot(20ms, this, &Settling::look);
        return;
    }
    m_client.account().request(SyncHeads{}).then(this, [this](const Result<SyncHeadsReply>& heads) { compare(heads); });
}

/// With these heads what was read before may not be ahead of the server, and what is read next may not be behind them.
void Settling::compare(const Result<SyncHeadsReply>& heads)
{
    if (!heads.ok()) {
        QTimer::singleShot(30ms, this, &Settling::look);
        return;
    }
    QHash<QString, Rev> now;
    for (const StreamHead& head : heads->heads)
        now.insert(head.stream.text(), head.rev);
    bool isAhead = false;
    for (const auto& [stream, rev] : now.asKeyValueRange())
        if (m_held && m_held->value(stream) > rev) {
            isAhead = true;
            m_missing = u"%1: holds %2 of %3"_s.arg(stream).arg(m_held->value(stream)).arg(rev);
        }
    if (m_held && !isAhead)
        return end({});
    // Who is put out meanwhile needs no more of it; who is let in needs it from now on.
    for (auto it = now.begin(); it != now.end(); ++it)
        it.value() = m_due.value(it.key(), it.value());
    m_due = now;
    read();
}

void Settling::read()
{
    m_held.reset();
    const auto file = held();
    if (!file)
        m_missing = u"no cache"_s;
    bool isComplete = file.has_value();
    for (auto it = m_due.cbegin(); isComplete && it != m_due.cend(); ++it)
        if (file->value(it.key()) < it.value()) {
            isComplete = false;
            m_missing = u"%1: holds %2 of %3"_s.arg(it.key()).arg(file->value(it.key())).arg(it.value());
        }
    if (isComplete)
        m_held = file;
    QTimer::singleShot(isComplete ? 0ms : 30ms, this, &Settling::look);
}

std::optional<QHash<QString, Rev>> Settling::held() const
{
    sql::DbConfig config;
    config.path = m_client.person().folder + u"/cache.db"_s;
    config.readOnly = true;
    const auto db = sql::Db::open(config);
    if (!db.ok())
        return std::nullopt;
    QHash<QString, Rev> revs;
    for (auto it = m_due.cbegin(); it != m_due.cend(); ++it) {
        const auto rev = (*db)->value("SELECT rev FROM streams WHERE stream = ?", it.key());
        revs.insert(it.key(), rev.ok() ? rev->value_or(0) : 0);
    }
    return revs;
}

void Settling::end(const QString& missing)
{
    QJsonObject line{{u"ms"_s, m_since.elapsed()}};
    if (!missing.isEmpty())
        line[u"missing"_s] = missing;
    m_client.note("settled", line);
    Q_EMIT over();
}

} // namespace tertulia::test
