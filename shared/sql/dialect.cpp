// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/dialect.h"

#include <algorithm>
#include <iterator>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

namespace {

struct Token
{
    QLatin1StringView name;
    QLatin1StringView sqlite;
    QLatin1StringView postgres;
};

constexpr Token tokens[] = {
    {"int64"_L1, "INTEGER"_L1, "BIGINT"_L1},
    {"blob"_L1, "BLOB"_L1, "BYTEA"_L1},
    {"autokey"_L1, "INTEGER PRIMARY KEY AUTOINCREMENT"_L1, "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"_L1},
    {"bytewise"_L1, "COLLATE BINARY"_L1, "COLLATE \"C\""_L1},
    {"nocase"_L1, "COLLATE NOCASE"_L1, "COLLATE \"und-x-icu\""_L1},
    {"ilike"_L1, "LIKE"_L1, "ILIKE"_L1},
    {"greatest"_L1, "MAX"_L1, "GREATEST"_L1},
    {"least"_L1, "MIN"_L1, "LEAST"_L1},
    {"lock_row"_L1, ""_L1, "FOR NO KEY UPDATE"_L1},
    {"octet_length"_L1, "LENGTH"_L1, "OCTET_LENGTH"_L1},
    {"octets"_L1, "BLOB"_L1, "TEXT"_L1},
    {"no_rowid"_L1, "WITHOUT ROWID"_L1, ""_L1},
};

} // namespace

Result<QString> expandDialect(const QString& portable, Engine engine)
{
    QString out;
    out.reserve(portable.size() + 16);
    qsizetype at = 0;
    while (true) {
        const qsizetype open = portable.indexOf("{{"_L1, at);
        if (open < 0)
            break;
        const qsizetype close = portable.indexOf("}}"_L1, open);
        if (close < 0)
            return Error::make(ErrorCode::Internal, u"unclosed {{ in SQL text"_s);
        const QStringView name = QStringView(portable).mid(open + 2, close - open - 2);
        const auto token = std::find_if(std::begin(tokens), std::end(tokens),
                                        [name](const Token& candidate) { return name == candidate.name; });
        if (token == std::end(tokens))
            return Error::make(ErrorCode::Internal, u"unknown SQL token {{%1}}"_s.arg(name));
        out += QStringView(portable).mid(at, open - at);
        out += engine == Engine::Sqlite ? token->sqlite : token->postgres;
        at = close + 2;
    }
    out += QStringView(portable).mid(at);
    return out;
}

} // namespace tertulia::sql
