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
        return end(u"not even online, or not all sent: %1 wait"_s.arg(m_client.waiting()));
    if (!m_client.isOnline() || !m_client.isQuiet()) {
        QTimer::singleShot(20ms, this, &Settling::look);
        return;
    }
    m_client.account().request(SyncHeads{}).then(this, [this](const Result<SyncHeadsReply>& heads) { compare(heads); });
}

void Settling::compare(const Result<SyncHeadsReply>& heads)
{
    const QString lacking = heads.ok() ? missing(*heads) : u"no heads"_s;
    if (lacking.isEmpty() || m_since.elapsed() > m_patience.count())
        return end(lacking);
    QTimer::singleShot(30ms, this, &Settling::look);
}

QString Settling::missing(const SyncHeadsReply& heads) const
{
    sql::DbConfig config;
    config.path = m_client.person().folder + u"/cache.db"_s;
    config.readOnly = true;
    const auto db = sql::Db::open(config);
    if (!db.ok())
        return u"no cache"_s;
    for (const StreamHead& head : heads.heads) {
        const auto rev = (*db)->value("SELECT rev FROM streams WHERE stream = ?", head.stream.text());
        const Rev held = rev.ok() ? rev->value_or(0) : 0;
        if (held != head.rev)
            return u"%1: holds %2 of %3"_s.arg(head.stream.text()).arg(held).arg(head.rev);
    }
    return {};
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
