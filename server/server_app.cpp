// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/server_app.h"

#include "server/backup/upgrade_copy.h"
#include "server/dispatch/file_session.h"
#include "server/dispatch/session.h"
#include "server/listen_address.h"
#include "server/log.h"
#include "server/net/frame.h"
#include "server/services/handle_shape.h"
#include "server/services/history_name.h"
#include "server/services/totp.h"
#include "server/store/blob_rows.h"
#include "server/store/schema.h"
#include "server/store/settings.h"
#include "shared/sql/move_mark.h"
#include "shared/sql/patience.h"

#include <QCoreApplication>
#include <QThread>
#include <QUrl>

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// After the last commit: time for answers to reach peers that read, then for close frames.
constexpr auto closeSpread = 500ms;
constexpr auto closeDeadline = 3s;
constexpr auto closePatience = 4s;

const QString filesPath = u"/v1/files"_s;

/// A blob without a row in the database is a leftover of a crash once it is that old.
constexpr auto strayAge = 1h;

ThrottleSettings throttleOf(const Config& config, bool limitLoopback)
{
    return {{config.sendsPerSecond, config.sendsBurst},
            {config.loginsPerMinuteByAccount / 60, config.loginsBurstByAccount},
            {config.loginsPerDayByAccount / 86'400.0, config.loginsPerDayByAccount},
            {config.loginsPerMinuteByAddress / 60, config.loginsBurstByAddress},
            {config.registrationsPerHourByAddress / 3600.0, config.registrationsPerHourByAddress},
            {config.requestsPerSecond, config.requestsBurst},
            {config.typingPerSecond, config.typingBurst},
            {config.searchesPerSecond, config.searchesBurst},
            {config.proofsPerSecond, config.proofsBurst},
            limitLoopback};
}

FileSettings filesOf(const Config& config)
{
    constexpr int64_t mebibyte = 1024 * 1024;
    FileSettings settings;
    settings.limits.fileBytes = config.fileMaxMib * mebibyte;
    settings.limits.userBytes = config.fileQuotaMib * mebibyte;
    settings.limits.partial = config.fileUploadsPerUser;
    settings.limits.keep = std::chrono::milliseconds{static_cast<int64_t>(config.fileKeepHours * 3'600'000)};
    settings.keepFree = config.fileKeepFreeMib * mebibyte;
    settings.grace = config.clusterNode.isEmpty() ? 0s : strayAge;
    settings.scanCommand = config.fileScanCommand;
    settings.scanTime = std::chrono::milliseconds{static_cast<int64_t>(config.fileScanSeconds * 1000)};
    return settings;
}

int ioThreadsOf(const Config& config)
{
    return config.ioThreads > 0 ? config.ioThreads : std::clamp(QThread::idealThreadCount(), 1, 4);
}

const char* registrationName(registration::Policy policy)
{
    constexpr std::array names{"open", "for the invited", "closed"};
    return names.at(static_cast<size_t>(policy));
}

} // namespace

Result<sql::DbConfig> databaseOf(const Config& config, const DataDir& data)
{
    if (!config.databaseUrl.isEmpty())
        return sql::configFromUrl(config.databaseUrl);
    sql::DbConfig database;
    database.path = data.file(u"tertulia.db"_s);
    return database;
}

Result<std::unique_ptr<sql::Db>> openDatabase(const sql::DbConfig& database)
{
    TRY(const auto steps, store::schema());
    CHECK(backup::copyBeforeUpgrade(database, static_cast<int>(steps.size())));
    TRY(auto db, sql::Db::open(database));
    CHECK(sql::waitLong(*db));
    CHECK(sql::checkNotMoving(*db));
    CHECK(sql::migrate(*db, steps));
    CHECK(inTransaction<Done>(*db, handle_shape::complete));
    return db;
}

ServerApp::ServerApp(Config config) : m_config(std::move(config)) {}

ServerApp::~ServerApp()
{
    stop();
}

Result<Done> ServerApp::start()
{
    TRY(const auto listen, parseListen(m_config.listen));
    m_address = listen.address;
    m_port = listen.port;
    TRY(m_proxies, net::TrustedProxies::parse(m_config.trustedProxies, u"server.trusted_proxies"_s));
    if (!listensOnLoopback() && m_config.tlsCertificate.isEmpty() && !m_config.allowPlain)
        return Error::badField(
            u"server.listen"_s,
            u"%1 can be reached from other computers, and without TLS they would send passwords in "
            "the open: set tls.certificate and tls.key, or --server.allow_plain behind a TLS proxy"_s.arg(
                m_config.listen));
    applySettings();
    auto started = openStorage();
    if (started.ok())
        started = openPreviews();
    if (started.ok())
        started = openGateway();
    if (started.ok())
        started = openHttp();
    if (started.ok())
        started = openMetrics();
    if (started.ok())
        startUpkeep();
    if (!started.ok())
        stop();
    return started;
}

void ServerApp::startUpkeep()
{
    m_upkeep = std::make_unique<Upkeep>(*m_lanes, *m_files, turn());
    m_dueWork = std::make_unique<DueWork>(*m_lanes, turn());
    m_retention = std::make_unique<RetentionKeeper>(
        *m_lanes, turn(), m_settings.keepDays,
        std::chrono::milliseconds{static_cast<int64_t>(m_config.retentionLookSeconds * 1000)});
    m_searchKeeper->start();
    openAdminDoor();
}

void ServerApp::openAdminDoor()
{
    const auto expire = [this](const AdminDoor::Answer& answer) {
        m_retention->run([answer](const Result<int64_t>& gone) {
            answer(gone.ok() ? Result<QString>{QString::number(*gone)} : gone.error());
        });
    };
    m_adminDoor = std::make_unique<AdminDoor>(m_data->file(AdminDoor::fileName),
                                              QMap<QString, AdminDoor::Verb>{{AdminDoor::retentionRun, expire}});
    if (const auto open = m_adminDoor->listen(); !open.ok()) // a path that is too long for a socket, mostly
        qCWarning(serverLog).noquote() << open.error().detail;
}

void ServerApp::reportLife(const Supervisor& supervisor)
{
    if (supervisor.patience() > 0us)
        m_heartbeat = std::make_unique<Heartbeat>(*m_lanes, supervisor);
}

void ServerApp::applySettings()
{
    m_settings.serverName = u"tertulia-server "_s + QStringLiteral(TERTULIA_VERSION);
    using registration::Policy;
    const bool isOpen = m_config.dev || m_config.registration == u"open"_s ||
                        (m_config.registration == u"auto"_s && listensOnLoopback());
    m_settings.registration = isOpen                                 ? Policy::Open
                              : m_config.registration == u"invite"_s ? Policy::Invite
                                                                     : Policy::Closed;
    if (m_config.retentionMaxDays > 0)
        m_settings.keepDays = m_config.retentionMaxDays;
    m_settings.sessionsPerUser = m_config.connectionsPerUser;
    m_settings.signInDeadline = std::chrono::milliseconds{static_cast<int64_t>(m_config.signInSeconds * 1000)};
}

Result<Done> ServerApp::openStorage()
{
    TRY(m_data, DataDir::open(m_config.data));
    CHECK(m_data->lock());
    TRY(m_sealKey, m_data->secret(u"second-factor.key"_s, totp::newSealKey()));
    TRY(const auto database, databaseOf(m_config, *m_data));
    TRY(const auto db, openDatabase(database));
    TRY(const QString secret, store::settingOr(*db, u"token_secret"_s, QString::fromLatin1(randomSecret().toBase64())));
    m_tokenSecret = QByteArray::fromBase64(secret.toLatin1());
    TRY(m_settings.history, history_name::current(*db));
    TRY(m_setupToken, inTransaction<std::optional<QString>>(*db, registration::newSetupToken));
    CHECK(openBlobs(*db));
    m_lanes = std::make_unique<Lanes>(
        database, m_config.databaseReaders, m_clock, [this](const Changes& changes) { committed(changes); },
        [this] { m_neighbours ? m_neighbours->perhapsCommitted() : m_bus->outOfStep(); });
    m_lanes->aroundTelling([this](bool begins) {
        if (m_bus)
            m_bus->hold(begins);
    });
    CHECK(openCluster(database));
    m_searchKeeper = std::make_unique<SearchKeeper>(*m_lanes, turn());
    m_files = std::make_unique<FileWorks>(*m_lanes, *m_contents, filesOf(m_config), *m_images);
    return m_lanes->start();
}

Result<Done> ServerApp::openCluster(const sql::DbConfig& database)
{
    if (m_config.clusterNode.isEmpty())
        return Done{};
    TRY(m_neighbours, Neighbours::of(m_config, database));
    m_lanes->sealWith(
        [this](sql::Db& db, const std::vector<const Changes*>& all) { return m_neighbours->write(db, *m_bus, all); });
    return Done{};
}

/// Whether it is for this server to do what only one needs to do.
std::function<bool()> ServerApp::turn() const
{
    return [neighbours = m_neighbours.get()] { return neighbours == nullptr || neighbours->leads(); };
}

void ServerApp::committed(const Changes& changes)
{
    if (m_neighbours)
        m_neighbours->committed(changes);
    else
        m_bus->deliver(changes);
    m_searchKeeper->note(changes);
    if (m_previews)
        m_previews->note(changes);
    if (changes.hasDeliveries())
        m_courier->wake();
    m_files->freed(changes.freed());
}

Result<Done> ServerApp::openBlobs(sql::Db& db)
{
    m_contents = std::make_unique<ContentStore>(m_data->file(u"files"_s));
    CHECK(m_contents->prepare());
    m_blobs = std::make_unique<BlobStore>(m_data->file(u"blobs"_s));
    using Names = std::vector<QString>;
    TRY(const auto unneeded, inTransaction<Names>(db, [](Tx& tx) { return store::forgetUnneeded(tx.db); }));
    if (m_config.clusterNode.isEmpty()) // else another server may be about to need one again
        for (const QString& name : unneeded)
            m_blobs->remove(name);
    TRY(const auto needed, store::blobNames(db));
    m_blobs->sweep({needed.begin(), needed.end()}, strayAge);
    m_images = std::make_unique<ImageWorks>(m_config.imageProgram.isEmpty() ? QCoreApplication::applicationFilePath()
                                                                            : m_config.imageProgram);
    return Done{};
}

bool ServerApp::limitsLoopback() const
{
    return !m_config.dev &&
           (m_config.limitLoopback == u"yes"_s || (m_config.limitLoopback == u"auto"_s && !listensOnLoopback()));
}

void ServerApp::reload(const Config& fresh)
{
    Config next = m_config;
    QStringList taken;
    QStringList untaken;
    const QStringList changed = differences(m_config, fresh);
    for (const QString& key : changed) {
        if (isReloadable(key))
            takeOver(key, fresh, next);
        (isReloadable(key) ? taken : untaken).append(key);
    }
    const bool wasTls = !m_config.tlsCertificate.isEmpty();
    if (wasTls != !next.tlsCertificate.isEmpty()) {
        untaken.append(u"tls.certificate"_s);
        next.tlsCertificate = m_config.tlsCertificate;
        next.tlsKey = m_config.tlsKey;
    } else if (wasTls) { // also if it is the same file: it may be another certificate
        const auto reloaded = m_gateway->reloadTls(next.tlsCertificate, next.tlsKey);
        if (!reloaded.ok())
            qCWarning(serverLog).noquote()
                << "the old certificate stays:" << reloaded.error().field << reloaded.error().detail;
    }
    m_config = next;
    m_gateway->changeCaps(m_config.maxConnections, m_config.connectionsPerAddress);
    m_throttle->change(throttleOf(m_config, limitsLoopback()));
    startLogging(m_config.logLevel, m_config.logFormat);
    for (const QString& key : std::as_const(untaken))
        qCWarning(serverLog).noquote() << key << "was changed, which needs a restart";
    qCInfo(serverLog).noquote() << "reloaded:" << (taken.isEmpty() ? u"nothing new"_s : taken.join(u", "_s))
                                << (wasTls ? "and the certificate" : "");
}

Result<Done> ServerApp::openPreviews()
{
    if (!m_config.previewsOn)
        return Done{};
    QList<http::AddressGuard::Network> allowed;
    for (const QString& text : m_config.previewsAllow) {
        const auto network = QHostAddress::parseSubnet(text.trimmed());
        if (network.first.isNull() || network.second < 0)
            return Error::badField(u"previews.allow"_s, u"\"%1\" is not ADDRESS/BITS, like 10.0.0.0/8"_s.arg(text));
        allowed.append(network);
    }
    PreviewSettings settings;
    settings.guard = http::AddressGuard(false, allowed);
    settings.limits.patience = std::chrono::milliseconds{static_cast<int64_t>(m_config.previewsSeconds * 1000)};
    settings.hostPause = std::chrono::milliseconds{static_cast<int64_t>(m_config.previewsHostPauseSeconds * 1000)};
    m_previews = std::make_unique<PreviewDesk>(*m_lanes, m_clock, settings);
    m_previews->start();
    return Done{};
}

Result<Done> ServerApp::openGateway()
{
    m_tokens = std::make_unique<AccessTokens>(m_tokenSecret, m_clock);
    m_throttle = std::make_unique<Throttle>(throttleOf(m_config, limitsLoopback()));
    m_hasher = std::make_unique<PasswordHasher>(HashCost{m_config.argon2MemoryMib, m_config.argon2Passes});

    if (m_config.deadSeconds < 1.5 * m_config.pingSeconds) // pings come up to a fifth later
        return Error::badField(
            u"limits.dead_seconds"_s,
            u"it must be one and a half times limits.ping_seconds, or who lives is taken for dead"_s);
    net::GatewayConfig gateway;
    gateway.address = m_address;
    gateway.port = m_port;
    gateway.ioThreads = ioThreadsOf(m_config);
    gateway.paths = {u"/v1/ws"_s, filesPath};
    gateway.allowedOrigins = m_config.allowedOrigins;
    gateway.proxies = m_proxies;
    gateway.maxConnections = m_config.maxConnections;
    gateway.perAddress = m_config.connectionsPerAddress;
    gateway.limitLoopback = m_config.limitLoopback == u"yes"_s;
    gateway.tlsCertificate = m_config.tlsCertificate;
    gateway.tlsKey = m_config.tlsKey;
    gateway.timeouts.ping = std::chrono::milliseconds{static_cast<int64_t>(m_config.pingSeconds * 1000)};
    gateway.timeouts.dead = std::chrono::milliseconds{static_cast<int64_t>(m_config.deadSeconds * 1000)};
    // No connection is made before listen(), by when the realm is complete.
    m_gateway = std::make_unique<net::Gateway>(gateway, [this](net::Connection& connection, net::IoThread& thread) {
        std::unique_ptr<net::ConnectionHandler> handler;
        if (connection.path() == filesPath)
            handler = std::make_unique<FileSession>(connection, thread, *m_realm);
        else
            handler = std::make_unique<Session>(connection, thread, *m_realm);
        return handler;
    });
    std::vector<Bus::Post> posts;
    for (int i = 0; i < m_gateway->ioThreadCount(); ++i)
        posts.emplace_back(
            [&thread = m_gateway->ioThread(i)](std::function<void()> task) { thread.post(std::move(task)); });
    m_bus = std::make_unique<Bus>(std::move(posts), &net::textFrame);
    m_bus->onHold([this](bool isHeld) {
        for (int i = 0; i < m_gateway->ioThreadCount(); ++i)
            m_gateway->ioThread(i).hold(isHeld);
    });
    if (m_neighbours)
        CHECK(m_neighbours->start(*m_bus));
    m_realm = std::make_unique<Realm>(Realm{m_settings, m_clock, *m_lanes, *m_bus, *m_hasher, *m_tokens, *m_throttle,
                                            m_sealKey, *m_blobs, m_uploads, *m_images, *m_files});
    CourierSettings courier;
    courier.allowPrivate = m_config.webhooksPrivate;
    courier.retry = std::chrono::milliseconds{static_cast<int64_t>(m_config.webhooksRetrySeconds * 1000)};
    m_courier = std::make_unique<Courier>(*m_lanes, m_clock, m_sealKey, courier);
    m_courier->start();
    TRY(m_port, m_gateway->listen());
    qCInfo(serverLog).noquote() << "registration is" << registrationName(m_settings.registration)
                                << "(auth.registration" << m_config.registration + u"), limits by address"_s
                                << (limitsLoopback() ? "hold" : "do not hold") << "for this computer";
    return Done{};
}

Result<Done> ServerApp::openHttp()
{
    if (m_config.httpListen.isEmpty() || m_config.httpListen == u"off"_s)
        return Done{};
    const bool isAuto = m_config.httpListen == u"auto"_s;
    TRY(auto listen, parseListen(isAuto ? u"127.0.0.1:0"_s : m_config.httpListen, u"http.listen"_s));
    if (!listen.address.isLoopback() && !m_config.allowPlain)
        return Error::badField(u"http.listen"_s,
                               u"%1 can be reached from other computers, and this door has no TLS: put a TLS proxy "
                               "before it and say --server.allow_plain"_s.arg(m_config.httpListen));
    TRY(const ListenAddress gate, parseListen(m_config.listen));
    if (isAuto && gate.port != 0 && gate.port < 65535)
        listen.port = static_cast<quint16>(gate.port + 1);
    http::Config http;
    http.address = listen.address;
    http.port = listen.port;
    http.threads = m_config.httpThreads;
    http.streams = m_config.httpStreams;
    http.allowedOrigins = m_config.allowedOrigins;
    http.whoAsks = [proxies = m_proxies](const QHostAddress& peer, const QByteArray& forwardedFor) {
        return proxies.whoAsks(peer, forwardedFor);
    };
    m_door = std::make_unique<HttpDoor>(*m_realm);
    m_http = std::make_unique<http::Server>(http, *m_door);
    const auto port = m_http->listen();
    if (!port.ok()) {
        m_http.reset();
        if (!isAuto)
            return port.error();
        // Nobody asked for this port in particular, so the server is not kept from starting.
        qCWarning(serverLog).noquote() << port.error().detail << "- there is no HTTP; set http.listen";
        return Done{};
    }
    m_httpAddress = listen.address;
    m_httpPort = *port;
    return Done{};
}

Result<Done> ServerApp::openMetrics()
{
    m_metrics = std::make_unique<MetricsDoor>(Metered{*m_lanes, *m_gateway, *m_bus, *m_hasher});
    return m_metrics->listen(m_config.metricsListen);
}

QString ServerApp::url() const
{
    return u"%1://%2:%3/v1/ws"_s.arg(m_config.tlsCertificate.isEmpty() ? u"ws"_s : u"wss"_s, hostOf(m_address))
        .arg(m_port);
}

QString ServerApp::setupLink() const
{
    if (!m_setupToken)
        return {};
    return u"tertulia://setup?server=%1&token=%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(url())),
                                                        *m_setupToken);
}

QString ServerApp::httpUrl() const
{
    return m_http ? u"http://%1:%2"_s.arg(hostOf(m_httpAddress)).arg(m_httpPort) : QString{};
}

QString ServerApp::metricsUrl() const
{
    return m_metrics ? m_metrics->url() : QString{};
}

void ServerApp::stop()
{
    if (m_gateway)
        m_gateway->stopAccepting();
    if (m_http)
        m_http->stopAccepting();
    // From here on new writes and sign-ins are Busy. What the lanes accepted is committed and told to the bus and to
    // the sessions, whose I/O threads still run.
    if (m_courier)
        m_courier->stop();
    if (m_previews)
        m_previews->stop();
    if (m_lanes)
        m_lanes->drain();
    if (m_hasher)
        m_hasher->stop();
    if (m_images)
        m_images->stop();
    if (m_files) // what was sent whole is kept
        m_files->stop();
    if (m_lanes)
        m_lanes->stop();
    if (m_neighbours)
        m_neighbours->stop();
    m_heartbeat.reset();
    m_adminDoor.reset();
    m_upkeep.reset();
    m_dueWork.reset();
    m_retention.reset();
    m_metrics.reset();
    m_http.reset(); // what waited for the lanes has its answer
    m_door.reset();
    if (m_gateway) {
        m_gateway->closeAll(net::CloseCode::Restart, u"the server restarts"_s, closeSpread, closeDeadline);
        if (!m_gateway->waitUntilEmpty(closePatience))
            qCWarning(serverLog) << m_gateway->socketCount() << "sockets did not close in time";
    }
    m_gateway.reset(); // ends the I/O threads, and with them the sessions
    m_realm.reset();
    m_neighbours.reset();
    m_bus.reset();
    m_files.reset();
    m_images.reset();
    m_searchKeeper.reset();
    m_lanes.reset();
    m_previews.reset();
    m_courier.reset();
    m_hasher.reset();
    m_throttle.reset();
    m_tokens.reset();
    m_data.reset();
}

} // namespace tertulia
