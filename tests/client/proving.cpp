// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/proving.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

/// Under another address the secret is another one: then she signs in.
void Proving::waitOnline()
{
    const auto isOut = [this] { return m_anna->account->state() == Account::State::SignedOut; };
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->isOnline() || (m_anna->account->isReady() && isOut()), 60'000);
    QVERIFY(m_anna->isOnline() || m_anna->logIn(u"anna"_s));
}

std::optional<Proof> Proving::proven(bool again)
{
    const auto before = m_anna->account->proof(m_group);
    m_anna->account->prove(m_group, again);
    const bool done = Device::waitFor([&] {
        const auto now = m_anna->account->proof(m_group);
        return now && now != before && !m_anna->account->isProving(m_group);
    });
    return done ? m_anna->account->proof(m_group) : std::nullopt;
}

void Proving::spoil(const QString& sql)
{
    m_anna->shutDown();
    {
        const auto db = m_anna->openCache();
        const auto changed = db->exec(sql.toUtf8().constData());
        QVERIFY2(changed.ok() && *changed > 0, qPrintable(sql));
    }
    m_anna->restart();
    waitOnline();
}

void Proving::through(Meddler& meddler)
{
    m_anna->restart(meddler.url());
    waitOnline();
}

} // namespace tertulia::test
