// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/drill.h"

#include "server/backup/copied_database.h"
#include "server/backup/restore_backup.h"
#include "server/services/proof_lines.h"
#include "server/transfer/transaction.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace tertulia::backup {

using namespace Qt::StringLiterals;

namespace {

/// Each line of what was restored, as the server has it now.
Result<Done> compareAll(sql::Db& restored, sql::Db& live, DrillOutcome& outcome)
{
    const auto look = [&](const ClaimLine& line) -> Result<Done> {
        TRY(const auto finding,
            transfer::inOneTransaction(live, SystemClock{}, [&](Tx& tx) { return proof_lines::compare(tx, line); }));
        const bool isLater = finding.isLater || finding.isUnknown; // a deleted room goes for good after a time
        ++outcome.blocks;
        outcome.later += isLater ? 1 : 0;
        if (finding.text.isEmpty() || isLater)
            return Done{};
        return Error::make(
            ErrorCode::Conflict,
            u"the server has something else: conversation %1, messages %2 to %3: %4"_s.arg(line.conversation.text())
                .arg(line.claim.first)
                .arg(line.claim.last)
                .arg(finding.text));
    };
    CHECK(transfer::inOneTransaction(restored, SystemClock{}, [&](Tx& tx) { return proof_lines::all(tx, look); }));
    return Done{};
}

} // namespace

Result<DrillOutcome> drill(const QString& path, const Source& server)
{
    DrillOutcome outcome;
    if (server.database.engine == sql::Engine::Postgres) {
        TRY(outcome.manifest, verifyBackup(path));
        return outcome;
    }
    const QTemporaryDir folder(QFileInfo(path).absolutePath() + u"/.tertulia-drill-XXXXXX"_s);
    if (!folder.isValid())
        return Error::make(ErrorCode::Internal, folder.errorString());
    sql::DbConfig database;
    database.path = folder.filePath(sqliteName);
    TRY(outcome.manifest, restoreBackup(path, {folder.path(), database}));
    TRY(const auto restored, openCopy(database));
    auto reading = server.database;
    reading.readOnly = true;
    TRY(const auto live, sql::Db::open(reading));
    CHECK(compareAll(*restored, *live, outcome));
    return outcome;
}

} // namespace tertulia::backup
