// SPDX-License-Identifier: GPL-3.0-or-later
// One running server: constructs everything in order, and takes it down in order so that nothing accepted is lost.
// stop(): no new connections, new writes Busy, what was accepted is committed and answered, sockets closed with 1012,
// database closed. Create, use and destroy in one thread that has a QCoreApplication.
#pragma once

#include "server/admin_door.h"
#include "server/config.h"
#include "server/data_dir.h"
#include "server/dispatch/courier.h"
#include "server/dispatch/file_works.h"
#include "server/dispatch/http_door.h"
#include "server/dispatch/preview_desk.h"
#include "server/dispatch/realm.h"
#include "server/due_work.h"
#include "server/heartbeat.h"
#include "server/metrics_door.h"
#include "server/neighbours.h"
#include "server/net/gateway.h"
#include "server/retention_keeper.h"
#include "server/search_keeper.h"
#include "server/upkeep.h"

namespace tertulia {

/// The configured database; SQLite in `data` if none is named.
Result<sql::DbConfig> databaseOf(const Config& config, const DataDir& data);
/// A connection for tools, with the newest schema.
Result<std::unique_ptr<sql::Db>> openDatabase(const sql::DbConfig& database);

/// Runs `work` in one transaction of its own.
template<typename T>
Result<T> inTransaction(sql::Db& db, const std::function<Result<T>(Tx&)>& work)
{
    const SystemClock clock;
    Changes changes; // nobody is connected to this program
    Tx tx{db, clock, changes};
    CHECK(db.begin());
    auto result = work(tx);
    if (!result.ok()) {
        (void)db.rollback();
        return result;
    }
    CHECK(db.commit());
    return result;
}

class ServerApp
{
public:
    explicit ServerApp(Config config);
    ~ServerApp(); ///< stops
    ServerApp(const ServerApp&) = delete;
    ServerApp& operator=(const ServerApp&) = delete;

    /// Opens, migrates, listens. After an error nothing is left running. Errors carry a complaint for people in
    /// `detail`.
    Result<Done> start();
    /// From now on the supervisor hears that it lives, if it wants to. After start.
    void reportLife(const Supervisor& supervisor);
    /// Takes over what can be changed while it runs: certificates, limits, what is logged. What cannot is in the log.
    void reload(const Config& fresh);
    void stop();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const;        ///< ws://HOST:PORT/v1/ws
    [[nodiscard]] QString httpUrl() const;    ///< http://HOST:PORT; empty if that door is closed
    [[nodiscard]] QString metricsUrl() const; ///< http://HOST:PORT/metrics; empty if they are off
    /// Makes the first account, and that an administrator; empty if there are accounts.
    [[nodiscard]] QString setupLink() const;

private:
    Result<Done> openStorage();
    Result<Done> openBlobs(sql::Db& db);
    Result<Done> openCluster(const sql::DbConfig& database);
    Result<Done> openPreviews();
    Result<Done> openGateway();
    Result<Done> openHttp();
    Result<Done> openMetrics();
    void startUpkeep();
    void openAdminDoor();
    void applySettings();
    [[nodiscard]] bool limitsLoopback() const;
    void committed(const Changes& changes);
    [[nodiscard]] std::function<bool()> turn() const;
    [[nodiscard]] bool listensOnLoopback() const { return m_address.isLoopback(); }

    Config m_config;
    const SystemClock m_clock{};
    QHostAddress m_address;
    quint16 m_port = 0;
    net::TrustedProxies m_proxies;
    QHostAddress m_httpAddress;
    quint16 m_httpPort = 0;
    SessionSettings m_settings;

    // In the order they are made; what is below uses what is above.
    std::unique_ptr<DataDir> m_data;
    QByteArray m_tokenSecret;
    QByteArray m_sealKey;
    std::unique_ptr<BlobStore> m_blobs;
    std::unique_ptr<ContentStore> m_contents;
    Uploads m_uploads;
    std::optional<QString> m_setupToken;
    std::unique_ptr<AccessTokens> m_tokens;
    std::unique_ptr<Throttle> m_throttle;
    std::unique_ptr<PasswordHasher> m_hasher;
    std::unique_ptr<Courier> m_courier;
    std::unique_ptr<PreviewDesk> m_previews; ///< only if they are on
    std::unique_ptr<Lanes> m_lanes;
    std::unique_ptr<SearchKeeper> m_searchKeeper;
    std::unique_ptr<ImageWorks> m_images;
    std::unique_ptr<FileWorks> m_files;
    std::unique_ptr<Realm> m_realm;
    std::unique_ptr<net::Gateway> m_gateway;
    std::unique_ptr<Bus> m_bus;
    std::unique_ptr<Neighbours> m_neighbours; ///< only if there may be other servers
    std::unique_ptr<HttpDoor> m_door;
    std::unique_ptr<http::Server> m_http;
    std::unique_ptr<MetricsDoor> m_metrics;
    std::unique_ptr<Upkeep> m_upkeep;
    std::unique_ptr<DueWork> m_dueWork;
    std::unique_ptr<RetentionKeeper> m_retention;
    std::unique_ptr<AdminDoor> m_adminDoor;
    std::unique_ptr<Heartbeat> m_heartbeat; ///< only if somebody counts
};

} // namespace tertulia
