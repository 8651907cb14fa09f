// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_desktop.h"

#include "client/picture_fetch.h"
#include "client/platform/avatar_provider.h"
#include "client/platform/fonts.h"
#include "client/platform/icon_provider.h"
#include "client/platform/picture_provider.h"

#include <QQmlFileSelector>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Profile> openedProfile(const QString& home)
{
    qputenv("XDG_DATA_HOME", home.toUtf8());
    auto opened = Profile::open(u"bench"_s);
    if (!opened.ok())
        qFatal("profile: %ls", qUtf16Printable(opened.error().detail));
    return std::move(opened).value();
}

} // namespace

BenchDesktop::BenchDesktop(const QString& home) : m_profile(openedProfile(home)), m_accounts(*m_profile, m_secrets)
{
    loadFonts();
    m_accounts.setViewMade([this](AppView& made) {
        made.session()->setDoors(&m_doors);
        joinPictures(m_pictures.add(), *made.session());
    });
    m_engine.setNetworkAccessManagerFactory(&m_noNetwork);
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    delete m_engine.findChild<QQmlFileSelector*>(); // as the product does
    m_engine.addImageProvider(u"icon"_s, new IconProvider);
    m_engine.addImageProvider(u"avatar"_s, new AvatarProvider);
    m_engine.addImageProvider(u"picture"_s, new PictureProvider(m_pictures));
}

bool BenchDesktop::signIn(const QUrl& server, const QString& handle, const QString& password)
{
    m_accounts.start(server);
    SessionView* session = app().session();
    const auto ask = [&] { app().login()->signIn(server.toString(), handle, password); };
    if (session->account())
        session->whenReady(ask);
    else
        ask();
    return QTest::qWaitFor([session] { return session->isOnline(); }, 60'000);
}

bool BenchDesktop::fill(ConversationId conversation)
{
    QEventLoop loop;
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    patience.start(600'000);
    const auto step = [&] {
        const ConversationRow* now = row(conversation);
        if (now && now->lowSeq > 0 && !now->hasOlder())
            loop.quit();
        else
            account().fetchOlder(conversation);
    };
    QObject::connect(app().session(), &SessionView::changed, &loop, step);
    QMetaObject::invokeMethod(&loop, step, Qt::QueuedConnection);
    loop.exec();
    const ConversationRow* now = row(conversation);
    return now && now->lowSeq > 0 && !now->hasOlder();
}

QQuickWindow* BenchDesktop::showMain(QSize size)
{
    return show(QUrl(u"qrc:/qt/qml/Tertulia/App/Main.qml"_s), {{u"accounts"_s, QVariant::fromValue(&m_accounts)}},
                size);
}

QQuickWindow* BenchDesktop::show(const QUrl& file, const QVariantMap& properties, QSize size)
{
    m_engine.setInitialProperties(properties);
    m_engine.load(file);
    auto* window =
        m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine.rootObjects().last());
    if (!window)
        return nullptr;
    window->resize(size);
    window->setVisible(true);
    return QTest::qWaitForWindowExposed(window) ? window : nullptr;
}

} // namespace tertulia::test
