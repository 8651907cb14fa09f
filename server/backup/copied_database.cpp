// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/copied_database.h"

#include "server/backup/held_contents.h"
#include "server/services/proof_lines.h"
#include "server/store/schema.h"
#include "server/transfer/transaction.h"
#include "shared/sql/snapshot.h"

namespace tertulia::backup {

using namespace Qt::StringLiterals;

namespace {

Error wrong(const QString& what)
{
    return Error::make(ErrorCode::Conflict, what);
}

Result<Done> checkDigests(sql::Db& db, const Manifest& manifest, const QByteArray& digests)
{
    return transfer::inOneTransaction(db, SystemClock{}, [&](Tx& tx) -> Result<Done> {
        int64_t count = 0;
        const QList<QByteArray> lines = digests.split('\n');
        for (const QByteArray& text : lines) {
            if (text.isEmpty())
                continue;
            const auto line = claimFrom(QString::fromUtf8(text));
            if (!line)
                return wrong(u"%1 has a line that is none"_s.arg(digestsName));
            TRY(const auto finding, proof_lines::compare(tx, *line));
            if (!finding.text.isEmpty())
                return wrong(u"conversation %1, messages %2 to %3: %4"_s.arg(line->conversation.text())
                                 .arg(line->claim.first)
                                 .arg(line->claim.last)
                                 .arg(finding.text));
            ++count;
        }
        return count == manifest.blocks
                   ? Result<Done>{Done{}}
                   : wrong(u"%1 has %2 lines instead of %3"_s.arg(digestsName).arg(count).arg(manifest.blocks));
    });
}

Result<Done> checkContents(sql::Db& db, const Manifest& manifest)
{
    QSet<QString> known(manifest.gone.begin(), manifest.gone.end());
    known.unite({manifest.missing.begin(), manifest.missing.end()});
    for (const Member& member : manifest.members)
        known.insert(member.name);
    TRY(const auto names, contentNames(db));
    for (const QString& name : names)
        if (!known.contains(name))
            return wrong(u"the database names %1, which is not in the backup"_s.arg(name));
    return Done{};
}

} // namespace

Result<std::unique_ptr<sql::Db>> openCopy(const sql::DbConfig& database)
{
    TRY(auto db, sql::Db::open(database));
    TRY(const auto steps, store::schema());
    CHECK(sql::migrate(*db, steps));
    return db;
}

Result<std::unique_ptr<sql::Db>> openCopy(const QString& file)
{
    sql::DbConfig database;
    database.path = file;
    return openCopy(database);
}

Result<Done> checkCopy(sql::Db& db, const Manifest& manifest, const QByteArray& digests)
{
    if (const auto whole = sql::checkThoroughly(db); !whole.ok())
        return wrong(u"the database in it is damaged: "_s + whole.error().detail);
    CHECK(checkContents(db, manifest));
    return checkDigests(db, manifest, digests);
}

} // namespace tertulia::backup
