// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/doctor_command.h"

#include "server/doctor_database_checks.h"
#include "server/doctor_door_checks.h"
#include "server/doctor_folder_checks.h"
#include "server/doctor_proxy_checks.h"
#include "server/log.h"
#include "server/verb.h"

#include <QDir>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// As databaseOf(), which wants the folder opened, and so puts its mode right.
Result<sql::DbConfig> namedDatabase(const Config& config)
{
    if (!config.databaseUrl.isEmpty())
        return sql::configFromUrl(config.databaseUrl);
    sql::DbConfig database;
    database.path = QDir(config.data).absolutePath() + u"/tertulia.db"_s;
    return database;
}

void examine(const Config& config, const CommandLine& line, doctor::Findings& findings)
{
    const bool isThere = doctor::checkDataFolder(config, findings);
    const auto server = doctor::runningServer(QDir(config.data).absolutePath());
    doctor::checkDoors(config, isThere ? server : std::nullopt, findings);
    const auto database = namedDatabase(config);
    if (!database.ok())
        findings.fault("config-faulty", u"database.url: %1"_s.arg(database.error().detail),
                       u"The server cannot start."_s, u"It is sqlite:///FILE or postgres://USER:PASSWORD@HOST/NAME."_s);
    else if (isThere)
        doctor::checkDatabase(config, *database, findings);
    if (const QString url = line.options.value(u"url"_s); !url.isEmpty())
        doctor::checkFromOutside(config, url, findings);
    if (const QString backups = line.options.value(u"backups"_s); !backups.isEmpty())
        doctor::checkBackups(backups, findings);
}

} // namespace

Result<int> runDoctor(const ConfigSources& sources, const CommandLine& line)
{
    if (line.words.size() != 1)
        return Error::badField(u"doctor"_s, u"say: doctor [--json] [--url URL] [--backups FOLDER]"_s);
    doctor::Findings findings;
    doctor::checkConfigFile(sources.file, findings);
    const auto config = loadConfig(sources);
    findings.looked();
    if (config.ok()) {
        startLogging(u"error"_s);
        examine(*config, line, findings);
    } else {
        const bool isUnknown = config.error().detail.startsWith(u"unknown key"_s);
        findings.fault(isUnknown ? "config-unknown-key" : "config-faulty", config.error().detail,
                       u"The server does not start, and nothing else can be looked at."_s,
                       u"Correct it; all keys are told by: tertulia-server config generate"_s);
    }
    print(line.options.contains(u"json"_s) ? findings.json() : findings.text());
    return findings.faults() > 0 ? exit_code::failed : exit_code::done;
}

} // namespace tertulia
