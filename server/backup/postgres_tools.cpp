// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/postgres_tools.h"

#include <QProcess>
#include <QStandardPaths>

namespace tertulia::backup {

using namespace Qt::StringLiterals;

namespace {

Result<Done> run(const QString& name, const QStringList& arguments, const sql::DbConfig& database = {})
{
    const QString program = QStandardPaths::findExecutable(name);
    if (program.isEmpty())
        return Error::make(ErrorCode::Internal,
                           u"%1 is not installed: a database on PostgreSQL needs it (postgresql-client)"_s.arg(name));
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, database.password);
    if (!database.sslMode.isEmpty())
        environment.insert(u"PGSSLMODE"_s, database.sslMode);
    if (!database.sslRootCert.isEmpty())
        environment.insert(u"PGSSLROOTCERT"_s, database.sslRootCert);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    process.closeWriteChannel();
    const bool isFinished = process.waitForFinished(-1);
    if (isFinished && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return Done{};
    const QString said = QString::fromUtf8(process.readAllStandardError()).section(u'\n', 0, 0);
    return Error::make(ErrorCode::Internal, u"%1 failed: %2"_s.arg(name, said));
}

QStringList addressOf(const sql::DbConfig& database)
{
    QStringList arguments{u"--host"_s,        database.host, u"--port"_s,      QString::number(database.port),
                          u"--no-password"_s, u"--dbname"_s, database.database};
    if (!database.user.isEmpty())
        arguments += {u"--username"_s, database.user};
    return arguments;
}

} // namespace

Result<Done> dumpDatabase(const sql::DbConfig& database, const QString& snapshot, const QString& file)
{
    // Not packed here: the archive is.
    return run(u"pg_dump"_s,
               addressOf(database) + QStringList{u"--format=custom"_s, u"--compress=0"_s, u"--no-owner"_s,
                                                 u"--no-privileges"_s, u"--snapshot"_s, snapshot, u"--file"_s, file},
               database);
}

Result<Done> restoreDump(const sql::DbConfig& database, const QString& file)
{
    return run(u"pg_restore"_s,
               addressOf(database) + QStringList{u"--exit-on-error"_s, u"--single-transaction"_s, u"--no-owner"_s,
                                                 u"--no-privileges"_s, file},
               database);
}

Result<Done> checkDump(const QString& file)
{
    return run(u"pg_restore"_s, {u"--list"_s, file});
}

} // namespace tertulia::backup
