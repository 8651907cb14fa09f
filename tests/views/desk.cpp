// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/desk.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

const QString Desk::password = u"a long word for tests"_s;

Desk::Desk(const QString& profile, std::shared_ptr<SecretStore> secrets)
    : m_secrets(secrets ? std::move(secrets) : std::make_shared<SecretStore>(SecretStore::Kind::MemoryOnly))
{
    auto opened = Profile::open(profile);
    if (!opened.ok())
        qFatal("profile: %ls", qUtf16Printable(opened.error().detail));
    m_profile = std::move(opened).value();
    m_app = std::make_unique<AppView>(*m_profile, *m_secrets, m_profile->directory());
    m_app->start({});
}

bool Desk::enroll(const QUrl& server, const QString& handle)
{
    m_app->login()->registerAccount(server.toString(), handle, handle.toUpper(), password);
    return QTest::qWaitFor([this] { return m_app->session()->isOnline(); }, 60'000);
}

QString Desk::message(int row, int role)
{
    return m_app->room()->messages()->index(row, 0).data(role).toString();
}

} // namespace tertulia::test
