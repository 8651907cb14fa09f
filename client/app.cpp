// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app.h"

#include "client/picture_fetch.h"
#include "client/platform/avatar_provider.h"
#include "client/platform/fonts.h"
#include "client/platform/icon_provider.h"
#include "client/platform/link_opener.h"
#include "client/platform/picture_provider.h"
#include "client/platform/qr_provider.h"
#include "client/platform/secret_store.h"
#include "client/screenshot.h"
#include "client/self_test.h"
#include "client/sync/profile.h"
#include "client/viewmodels/diagnostics.h"
#include "client/viewmodels/first_look.h"
#include "client/viewmodels/promises.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlFileSelector>
#include <QQuickWindow>
#include <QTextStream>
#include <QTimer>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr auto firstPatience = std::chrono::milliseconds{600}; // with an empty window after that

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

DesktopApp::DesktopApp(AppOptions options, std::unique_ptr<Profile> profile, std::unique_ptr<SecretStore> secrets,
                       QElapsedTimer sinceStart, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_profile(std::move(profile))
    , m_secrets(std::move(secrets))
    , m_instance(instanceKey(m_options.profile))
    , m_speller(spellingLanguages(), m_profile->directory() + u"/dictionary.txt"_s)
    , m_accounts(*m_profile, *m_secrets)
    , m_sinceStart(sinceStart)
{
    look();
    Settings& settings = m_accounts.settings();
    m_language.use(settings.language());
    connect(&settings, &Settings::languageChanged, this, [this] {
        if (!m_language.use(m_accounts.settings().language()))
            return;
        m_accounts.retranslate();
        m_engine.retranslate();
        if (m_shell)
            m_shell->retranslate();
    });
    connect(qApp, &QCoreApplication::aboutToQuit, &m_accounts, &Accounts::save);
    connect(&m_accounts, &Accounts::currentChanged, this, &DesktopApp::showPictures);
    m_accounts.setViewMade([this](AppView& made) { equip(made); });
    loadFonts();
}

/// How things look: what was asked for on the command line, else what is set, else what the desktop prefers.
void DesktopApp::look()
{
    Settings& settings = m_accounts.settings();
    settings.overrideTheme(m_options.theme);
    settings.overrideLanguage(m_options.language);
    settings.overrideContrast(m_options.contrast);
    if (m_options.zoom > 0)
        settings.overrideZoom(m_options.zoom);
    settings.setSystemDark(m_theme.prefersDark());
    settings.setSystemContrast(m_theme.prefersContrast());
    settings.setSystemAnimated(m_theme.prefersAnimation());
    connect(&m_theme, &ThemeSource::changed, &settings, &Settings::setSystemDark);
    connect(&m_theme, &ThemeSource::contrastChanged, &settings, &Settings::setSystemContrast);
    connect(&m_theme, &ThemeSource::animationChanged, &settings, &Settings::setSystemAnimated);
}

DesktopApp::~DesktopApp()
{
    Promises::setMeter({});
    // The window's bindings read the view-models: it goes first.
    m_shell.reset();
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
    if (m_options.selfTest)
        return runSelfTest();
    return open() ? QCoreApplication::exec() : 1;
}

bool DesktopApp::open()
{
    prepareEngine();
    m_accounts.start(m_options.server); // reads the cache on its own thread while the interface is loaded here
    if (!load())
        return false;
    if (!isPosing()) {
        m_shell = std::make_unique<DesktopShell>(m_accounts, program());
        m_shell->takeWindow(m_window, m_options.size);
        auto* look = new FirstLook(view(), firstPatience, this);
        connect(look, &FirstLook::ready, this, [this, look] {
            m_shell->show(m_options.hidden);
            look->deleteLater();
        });
        connect(&m_instance, &SingleInstance::raiseRequested, m_shell.get(), &DesktopShell::raise);
        connect(&m_instance, &SingleInstance::linkReceived, &m_accounts, &Accounts::openLink);
        connect(&m_instance, &SingleInstance::quitRequested, qApp, &QCoreApplication::quit);
    } else {
        m_window->setVisible(true);
    }
    m_instance.listen();
    if (!m_options.signIn.isEmpty())
        signIn(passwordFromStdin());
    if (isPosing())
        return takePictures();
    openFirst();
    return true;
}

/// What the command line wants to see.
void DesktopApp::openFirst()
{
    SessionView* session = view().session();
    if (!m_options.open.isEmpty()) {
        connect(session, &SessionView::loaded, this, &DesktopApp::openWanted, Qt::QueuedConnection);
        connect(session, &SessionView::stateChanged, this, &DesktopApp::openWanted);
    }
    if (!m_options.page.isEmpty())
        connect(session, &SessionView::loaded, this, [this] {
            const QString page = std::exchange(m_options.page, {});
            view().nav()->open(page.section(u':', 0, 0), page.section(u':', 1));
        });
    if (!m_options.link.isEmpty())
        m_accounts.openLink(m_options.link);
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
    auto* screenshot = new Screenshot(view(), *m_window, std::move(shots), conditions, this);
    connect(screenshot, &Screenshot::finished, this, &DesktopApp::finish);
    return true;
}

/// As the desktop is told to start it.
QString DesktopApp::program() const
{
    const QString path = QCoreApplication::applicationFilePath();
    const QString quoted = path.contains(u' ') ? u'"' + path + u'"' : path;
    return m_options.profile == "default"_L1 ? quoted : quoted + u" --profile "_s + m_options.profile;
}

/// What each account needs of the desktop.
void DesktopApp::equip(AppView& made)
{
    made.links()->setOpener(openLink);
    made.session()->setDoors(&m_doors);
    SpellingDoor door;
    door.unknown = [this](const QStringList& words) { return m_speller.unknown(words); };
    door.suggestions = [this](const QString& word) { return m_speller.suggestions(word); };
    door.learn = [this](const QString& word) { m_speller.learn(word); };
    made.session()->spelling().setDoor(std::move(door));
    PictureStore& pictures = m_pictures.add();
    m_picturesOf.insert(&made, &pictures);
    joinPictures(pictures, *made.session());
    connect(made.session(), &SessionView::selfChanged, this,
            [this, &pictures, session = made.session()] { m_pictures.setOwner(pictures, session->selfId()); });
}

/// Those of the account that is shown, and what is kept drawn of another one goes.
void DesktopApp::showPictures()
{
    PictureStore* pictures = m_picturesOf.value(&view());
    if (!pictures || pictures == m_pictures.shown())
        return;
    m_pictures.show(*pictures);
    if (m_window)
        QTimer::singleShot(0, m_window, &QQuickWindow::releaseResources);
}

void DesktopApp::prepareEngine()
{
    m_engine.setNetworkAccessManagerFactory(&m_noNetwork);
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    delete m_engine.findChild<QQmlFileSelector*>(); // looks for variants of every file and every picture
    m_engine.addImageProvider(u"icon"_s, new IconProvider);
    m_engine.addImageProvider(u"avatar"_s, new AvatarProvider);
    m_engine.addImageProvider(u"qr"_s, new QrProvider);
    m_engine.addImageProvider(u"picture"_s, new PictureProvider(m_pictures));
    m_engine.setInitialProperties({{u"accounts"_s, QVariant::fromValue(&m_accounts)}});
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
    m_contract.watch(*m_window);
    Promises::setMeter([this] { return m_contract.figures(); });
    connect(
        m_window, &QQuickWindow::frameSwapped, this,
        [this] { Diagnostics::setStartTime(std::chrono::milliseconds{m_sinceStart.elapsed()}); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    return true;
}

int DesktopApp::runSelfTest()
{
    prepareEngine();
    m_accounts.start({});
    QStringList faults = selfTest(m_engine, view());
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
    view().login()->suggest(m_options.server.toString(), handle);
    const auto ask = [this, handle, password] { view().login()->signIn(view().login()->server(), handle, password); };
    if (!view().session()->account())
        return ask();
    view().session()->whenReady([this, handle, ask] {
        SessionView* session = view().session();
        if (!session->isSignedIn())
            return ask();
        if (session->selfHandle() == handle)
            return;
        session->account()->signOut(true).then(this, [ask](const Result<Done>& /*done*/) { ask(); });
    });
    connect(view().login(), &LoginView::finished, this, [](bool signedIn) {
        if (!signedIn)
            complain(u"could not sign in"_s);
    });
}

void DesktopApp::openWanted()
{
    const ConversationId wanted = m_options.open.isEmpty() ? ConversationId{} : view().findByTitle(m_options.open);
    if (!wanted.isNull())
        view().openConversation(wanted.text());
    else if (view().session()->isOnline() && !m_options.open.isEmpty())
        complain(u"there is no conversation called "_s + m_options.open);
    else
        return; // it may still come
    m_options.open.clear();
}

void DesktopApp::finish(const QString& reason)
{
    if (!reason.isEmpty())
        complain(u"no screenshot: "_s + reason);
    QCoreApplication::exit(reason.isEmpty() ? 0 : 1);
}

} // namespace tertulia
