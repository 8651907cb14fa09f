// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/account_file.h"

#include "shared/sql/integrity.h"
#include "shared/sql/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace tertulia {

Q_LOGGING_CATEGORY(cacheLog, "tertulia.client.cache")

using namespace Qt::StringLiterals;

namespace {

/// Looking at every page of a larger file would be felt at the start; its faults show when they are read.
constexpr qint64 checkedSize = 32 * 1024 * 1024;

Error storage(const Error& cause)
{
    return {ErrorCode::Storage, {}, {}, cause.detail, 0};
}

/// True if another try with the same file cannot help.
bool isBroken(const Error& error)
{
    return error.code == ErrorCode::Internal || error.code == ErrorCode::Conflict;
}

} // namespace

AccountFile::AccountFile(AccountFileConfig config) : m_config(std::move(config)) {}

AccountFile::~AccountFile() = default;

QString AccountFile::path() const
{
    return m_config.directory + u'/' + m_config.fileName;
}

Result<std::unique_ptr<AccountFile>> AccountFile::open(AccountFileConfig config)
{
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QDir().mkpath(config.directory) || !QFile::setPermissions(config.directory, ownerOnly))
        return Error::make(ErrorCode::Storage, u"folder"_s);
    std::unique_ptr<AccountFile> file(new AccountFile(std::move(config)));
    auto ready = file->prepare();
    if (!ready.ok() && isBroken(ready.error()) && QFileInfo::exists(file->path())) {
        qCWarning(cacheLog) << file->m_config.fileName << "is damaged, starting a fresh one:" << ready.error().detail;
        file->removeFiles({u".broken"_s, u"-wal"_s, u"-shm"_s});
        QFile::rename(file->path(), file->path() + u".broken"_s);
        file->m_wasBroken = true;
        ready = file->prepare();
    }
    if (!ready.ok())
        return storage(ready.error());
    CHECK(file->startThread());
    return file;
}

Result<Done> AccountFile::prepare()
{
    sql::DbConfig config;
    config.path = path();
    config.durability = m_config.durability;
    TRY(const auto db, sql::Db::open(config));
    if (QFileInfo(path()).size() <= checkedSize)
        CHECK(sql::checkIntegrity(*db));
    TRY(const auto migrations, sql::loadMigrations(m_config.migrations));
    CHECK(sql::migrate(*db, migrations));
    return Done{};
}

Result<Done> AccountFile::startThread()
{
    sql::DbConfig config;
    config.path = path();
    config.durability = m_config.durability;
    m_thread = std::make_unique<sql::DbThread>(config, m_config.fileName);
    if (const auto started = m_thread->start(); !started.ok())
        return storage(started.error());
    return Done{};
}

Result<Done> AccountFile::wipe()
{
    m_thread.reset();
    removeFiles({{}, u"-wal"_s, u"-shm"_s, u".broken"_s});
    m_wasBroken = false;
    if (const auto ready = prepare(); !ready.ok())
        return storage(ready.error());
    return startThread();
}

void AccountFile::removeFiles(const QStringList& suffixes) const
{
    for (const QString& suffix : suffixes)
        QFile::remove(path() + suffix);
}

} // namespace tertulia
