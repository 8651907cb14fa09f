// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app.h"

#include "client/picture_fetch.h"
#include "client/platform/avatar_provider.h"
#include "client/platform/fonts.h"
#include "client/platform/icon_provider.h"
#include "client/platform/link_opener.h"
#include "client/platform/picture_provider.h"
#include "client/platform/secret_store.h"
#include "client/screenshot.h"
#include "client/self_test.h"
#include "client/sync/profile.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QQuickWindow>
#include <QTextStream>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

void complain(const QString& sentence)
{
    QTextStream(stderr) << "tertulia: " << sentence << Qt::endl;
}

/// Its last line break is not part of a password; spaces are.
QString passwordFromStdin()
{
    QTextStream in(stdin);
    return in.readLine();
}

/// The desktop's own first, then those of the interface: people write several.
QStringList spellingLanguages()
{
    QStringList languages{QLocale::system().name()};
    for (const QString& language : {u"en"_s, u"es"_s, u"fr"_s})
        if (!languages.first().startsWith(language))
            languages.append(language);
    return languages;
}

} // namespace

DesktopApp::DesktopApp(AppOptions options, std::unique_ptr<Profile> profile, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_profile(std::move(profile))
    , m_secrets(std::make_unique<SecretStore>(m_options.selfTest ? SecretStore::Kind::MemoryOnly
                                                                 : SecretStore::Kind::Keychain))
    , m_instance(instanceKey(m_options.profile))
    , m_speller(spellingLanguages(), m_profile->directory() + u"/dictionary.txt"_s)
    , m_view(*m_profile, *m_secrets, m_profile->directory())
{
    Settings& settings = *m_view.settings();
    settings.overrideTheme(m_options.theme);
    settings.overrideLanguage(m_options.language);
    settings.setSystemDark(m_theme.prefersDark());
    connect(&m_theme, &ThemeSource::changed, &settings, &Settings::setSystemDark);
    m_language.use(settings.language());
    connect(&settings, &Settings::languageChanged, this, [this] {
        if (m_language.use(m_view.settings()->language())) {
            m_view.retranslate();
            m_engine.retranslate();
        }
    });
    m_view.links()->setOpener(openLink);
    connect(&m_instance, &SingleInstance::raiseRequested, this, &DesktopApp::raise);
    connect(qApp, &QCoreApplication::aboutToQuit, &m_view, &AppView::save);
    m_view.session()->setDoors(&m_doors);
    joinPictures(m_pictures, *m_view.session());
    loadFonts();
    openSpelling();
}

DesktopApp::~DesktopApp()
{
    // The window's bindings read the view-models: it goes first.
    delete m_window;
}

void DesktopApp::chooseRenderer()
{
    const bool chosen = qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || qEnvironmentVariableIsSet("QSG_RHI_BACKEND");
    const bool gpu = !QDir(u"/dev/dri"_s).entryList({u"renderD*"_s}, QDir::System).isEmpty();
    // Drawing OpenGL in software costs three times the memory and the start-up time of not using it.
    if (!chosen && (!gpu || QGuiApplication::platformName() == "offscreen"_L1))
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

QString DesktopApp::instanceKey(const QString& profile)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u'/' + profile;
}

int DesktopApp::run()
{
    prepareEngine();
    if (m_options.selfTest)
        return runSelfTest();
    m_view.start(m_options.server); // reads the cache on its own thread while the interface is loaded here
    if (!load())
        return 1;
    m_instance.listen();
    if (!m_options.signIn.isEmpty())
        signIn(passwordFromStdin());
    if (!m_options.screenshot.isEmpty() || !m_options.pictures.isEmpty()) {
        if (!takePictures())
            return 1;
    } else if (!m_options.open.isEmpty()) {
        connect(m_view.session(), &SessionView::loaded, this, &DesktopApp::openWanted, Qt::QueuedConnection);
        connect(m_view.session(), &SessionView::stateChanged, this, &DesktopApp::openWanted);
    }
    if (!m_options.page.isEmpty() && m_options.screenshot.isEmpty() && m_options.pictures.isEmpty())
        connect(m_view.session(), &SessionView::loaded, this, [this] {
            m_view.nav()->open(m_options.page.section(u':', 0, 0), std::exchange(m_options.page, {}).section(u':', 1));
        });
    return QCoreApplication::exec();
}

bool DesktopApp::takePictures()
{
    std::vector<Shot> shots{shotOf(m_options)};
    if (!m_options.pictures.isEmpty()) {
        QFile file(m_options.pictures);
        auto read = file.open(QIODevice::ReadOnly) ? readShots(file.readAll()) : Error::make(ErrorCode::NotFound);
        if (!read.ok() || read->empty()) {
            complain(u"no pictures: "_s + (read.ok() ? m_options.pictures : read.error().detail));
            return false;
        }
        shots = std::move(read).value();
    }
    const Screenshot::Conditions conditions{m_options.offline, !m_options.signIn.isEmpty()};
    auto* screenshot = new Screenshot(m_view, *m_window, std::move(shots), conditions, this);
    connect(screenshot, &Screenshot::finished, this, &DesktopApp::finish);
    return true;
}

void DesktopApp::openSpelling()
{
    SpellingDoor door;
    door.unknown = [this](const QStringList& words) { return m_speller.unknown(words); };
    door.suggestions = [this](const QString& word) { return m_speller.suggestions(word); };
    door.learn = [this](const QString& word) { m_speller.learn(word); };
    m_view.composer()->spelling()->setDoor(std::move(door));
}

void DesktopApp::prepareEngine()
{
    m_engine.setNetworkAccessManagerFactory(&m_noNetwork);
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    m_engine.addImageProvider(u"icon"_s, new IconProvider);
    m_engine.addImageProvider(u"avatar"_s, new AvatarProvider);
    m_engine.addImageProvider(u"picture"_s, new PictureProvider(m_pictures));
    m_engine.setInitialProperties({{u"app"_s, QVariant::fromValue(&m_view)}});
    connect(&m_engine, &QQmlEngine::quit, qApp, &QCoreApplication::quit);
}

bool DesktopApp::load()
{
    m_engine.load(QUrl(u"qrc:/qt/qml/Tertulia/App/Main.qml"_s));
    m_window = m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine.rootObjects().first());
    if (!m_window)
        return false;
    if (m_options.size.isValid())
        m_window->resize(m_options.size);
    return true;
}

int DesktopApp::runSelfTest()
{
    m_view.start({});
    QStringList faults = selfTest(m_engine, m_view);
    if (!load())
        faults.append(u"Main.qml gives no window"_s);
    for (const QString& fault : std::as_const(faults))
        complain(fault);
    if (faults.isEmpty())
        QTextStream(stdout) << "tertulia: self-test passed" << Qt::endl;
    return faults.isEmpty() ? 0 : 1;
}

void DesktopApp::signIn(const QString& password)
{
    const QString handle = foldHandle(m_options.signIn);
    m_view.login()->suggest(m_options.server.toString(), handle);
    const auto ask = [this, handle, password] { m_view.login()->signIn(m_view.login()->server(), handle, password); };
    if (!m_view.session()->account())
        return ask();
    m_view.session()->whenReady([this, handle, ask] {
        SessionView* session = m_view.session();
        if (!session->isSignedIn())
            return ask();
        if (session->selfHandle() == handle)
            return;
        session->account()->signOut(true).then(this, [ask](const Result<Done>& /*done*/) { ask(); });
    });
    connect(m_view.login(), &LoginView::finished, this, [](bool signedIn) {
        if (!signedIn)
            complain(u"could not sign in"_s);
    });
}

void DesktopApp::openWanted()
{
    const ConversationId wanted = m_options.open.isEmpty() ? ConversationId{} : m_view.findByTitle(m_options.open);
    if (!wanted.isNull())
        m_view.openConversation(wanted.text());
    else if (m_view.session()->isOnline() && !m_options.open.isEmpty())
        complain(u"there is no conversation called "_s + m_options.open);
    else
        return; // it may still come
    m_options.open.clear();
}

void DesktopApp::raise()
{
    if (!m_window)
        return;
    m_window->show();
    m_window->raise();
    m_window->requestActivate();
}

void DesktopApp::finish(const QString& reason)
{
    if (!reason.isEmpty())
        complain(u"no screenshot: "_s + reason);
    QCoreApplication::exit(reason.isEmpty() ? 0 : 1);
}

} // namespace tertulia
