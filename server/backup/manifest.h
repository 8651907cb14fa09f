// SPDX-License-Identifier: GPL-3.0-or-later
// What a backup says of itself: the last thing in it, so that one that was cut off has none. JSON, for people to look
// at too. Pure functions, any thread.
#pragma once

#include "shared/protocol/clock.h"
#include "shared/protocol/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace tertulia::backup {

inline const QString manifestName = QStringLiteral("manifest.json");
inline const QString digestsName = QStringLiteral("digests.txt"); ///< lines that `admin verify` reads
inline const QString sqliteName = QStringLiteral("tertulia.db");
inline const QString dumpName = QStringLiteral("tertulia.pgdump"); ///< of pg_dump, its custom format

/// What of a data folder is kept besides the database and the contents.
inline const QStringList keptFiles{QStringLiteral("second-factor.key")};

/// One file in it.
struct Member
{
    QString name{};
    int64_t bytes = 0;
    QString digest{}; ///< BLAKE2b-256, in hexadecimal
    bool operator==(const Member&) const = default;
};

struct Manifest
{
    static constexpr int format = 1;
    QString version{}; ///< of the program that made it
    int schema = 0;
    bool isSqlite = true;
    Timestamp takenAt{}; ///< before the snapshot of the database
    int64_t conversations = 0;
    int64_t blocks = 0; ///< lines of digests
    std::vector<Member> members{};
    /// Contents that the database names and that are not in it: deleted while it was made …
    QStringList gone{};
    /// … and such as the server itself had lost before, or has with other bytes than it was given.
    QStringList missing{};
};

QByteArray textOf(const Manifest& manifest);
/// Conflict: it is none, or of another version of the form.
Result<Manifest> manifestFrom(const QByteArray& text);

} // namespace tertulia::backup
