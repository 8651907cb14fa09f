// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the server can be told, declared once: key, type, default, help. Values come from, strongest first: flags
// (--section.key VALUE), the environment (TERTULIA_SECTION__KEY), a TOML file (--config FILE), the defaults. Unknown
// keys are errors that name the nearest key; secrets are refused as flags, which anybody on the computer can read.
// Plain values; main thread. It opens nothing: what a value means is checked where it is used.
#pragma once

#include "shared/protocol/result.h"

#include <QMap>
#include <QStringList>

namespace tertulia {

struct Config
{
    QString data;
    QString listen = QStringLiteral("127.0.0.1:7788");
    int ioThreads = 0;
    bool allowPlain = false;
    QStringList allowedOrigins;
    QStringList trustedProxies;
    bool dev = false;

    QString httpListen = QStringLiteral("auto");
    int httpThreads = 8;
    int httpStreams = 32;
    QString metricsListen = QStringLiteral("off");

    bool webhooksPrivate = false;
    double webhooksRetrySeconds = 10;

    QString databaseUrl;
    int databaseReaders = 2;

    QString clusterNode;
    double clusterLookSeconds = 1;
    QString natsUrl;
    QString natsSubject = QStringLiteral("tertulia");
    QString natsUser;
    QString natsPassword;
    QString natsAuthorities;

    QString registration = QStringLiteral("auto");
    int argon2MemoryMib = 64;
    int argon2Passes = 3;

    QString imageProgram;

    int fileMaxMib = 25;
    int fileQuotaMib = 1024;
    int fileUploadsPerUser = 8;
    double fileKeepHours = 24;
    int fileKeepFreeMib = 512;
    QString fileScanCommand;
    double fileScanSeconds = 30;

    int retentionMaxDays = 0;
    double retentionLookSeconds = 300;

    bool previewsOn = false;
    QStringList previewsAllow;
    double previewsSeconds = 10;
    double previewsHostPauseSeconds = 1;

    QString tlsCertificate;
    QString tlsKey;

    int maxConnections = 10'000;
    int connectionsPerAddress = 50;
    int connectionsPerUser = 20;
    QString limitLoopback = QStringLiteral("auto");
    double requestsPerSecond = 20;
    int requestsBurst = 100;
    double sendsPerSecond = 10;
    int sendsBurst = 60;
    double typingPerSecond = 0.34;
    int typingBurst = 5;
    double searchesPerSecond = 1;
    int searchesBurst = 5;
    double proofsPerSecond = 1;
    int proofsBurst = 20;
    double loginsPerMinuteByAccount = 2;
    int loginsBurstByAccount = 5;
    int loginsPerDayByAccount = 100;
    double loginsPerMinuteByAddress = 10;
    int loginsBurstByAddress = 10;
    int registrationsPerHourByAddress = 3;
    double signInSeconds = 10;
    double pingSeconds = 30;
    double deadSeconds = 70;

    QString logLevel = QStringLiteral("info");
    QString logFormat = QStringLiteral("text");
};

/// Where a configuration comes from. `environment` is the whole one; other programs' variables are ignored.
struct ConfigSources
{
    QString file; ///< empty = none
    QMap<QString, QString> environment;
    QMap<QString, QString> flags; ///< key -> value
};

/// The configuration, or BadField naming the key, with the whole complaint for people in `detail`.
Result<Config> loadConfig(const ConfigSources& sources);

/// The names of the keys in which they differ.
QStringList differences(const Config& one, const Config& other);
/// Whether a running server takes a new value of the key over (SIGHUP).
bool isReloadable(const QString& key);
/// `to` gets the value that `from` has.
void takeOver(const QString& key, const Config& from, Config& to);

/// True if `key` takes no value as a flag: `--server.dev` is the same as `--server.dev true`.
bool isSwitch(const QString& key);
/// Every key with its value, secrets as "***"; TOML.
QString printedConfig(const Config& config);
/// A TOML file with every key, its help and its default, all commented out.
QString generatedConfig();
/// The lines of --help.
QString configHelp();

} // namespace tertulia
