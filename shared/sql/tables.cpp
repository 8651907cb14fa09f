// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/tables.h"

#include <algorithm>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

namespace {

/// What both engines are asked about a table, in their own words.
struct Questions
{
    Text tables;
    Text columns;  ///< name, type, whether it counts by itself
    Text key;      ///< names of columns, in order
    Text refersTo; ///< names of tables
};

constexpr Questions ofSqlite{
    "SELECT name FROM sqlite_master WHERE type = 'table' AND SUBSTR(name, 1, 7) <> 'sqlite_' ORDER BY name",
    "SELECT c.name, c.type, c.pk = 1 AND m.sql LIKE '%AUTOINCREMENT%' FROM sqlite_master m"
    " JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name = ? ORDER BY c.cid",
    "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk",
    "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(?) ORDER BY 1",
};

constexpr Questions ofPostgres{
    "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename COLLATE \"C\"",
    "SELECT attname, format_type(atttypid, atttypmod), attidentity <> '' FROM pg_attribute"
    " WHERE attrelid = CAST(? AS regclass) AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
    "SELECT a.attname FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (number, place)"
    " JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number"
    " WHERE i.indrelid = CAST(? AS regclass) AND i.indisprimary ORDER BY k.place",
    "SELECT DISTINCT c.relname FROM pg_constraint k JOIN pg_class c ON c.oid = k.confrelid"
    " WHERE k.conrelid = CAST(? AS regclass) AND k.contype = 'f' ORDER BY c.relname",
};

QString firstText(const Row& row)
{
    return row.text(0);
}

std::optional<ColumnKind> kindOf(const QString& type)
{
    const QString name = type.toUpper();
    if (name == "TEXT"_L1)
        return ColumnKind::Text;
    if (name == "INTEGER"_L1 || name == "BIGINT"_L1)
        return ColumnKind::Integer;
    if (name == "BOOLEAN"_L1)
        return ColumnKind::Boolean;
    if (name == "BLOB"_L1 || name == "BYTEA"_L1)
        return ColumnKind::Bytes;
    return std::nullopt;
}

Error cannot(const QString& table, const QString& why)
{
    return Error::make(ErrorCode::Internal, u"the table %1 %2"_s.arg(table, why));
}

struct Described
{
    QString name{};
    QString type{};
    bool countsByItself = false;
};

Result<Table> describe(Db& db, const Questions& questions, const QString& name)
{
    Table table;
    table.name = name;
    TRY(const auto columns, db.many<Described>(
                                questions.columns,
                                [](const Row& row) {
                                    return Described{row.text(0), row.text(1), row.boolean(2)};
                                },
                                name));
    for (const Described& one : columns) {
        const auto kind = kindOf(one.type);
        if (!kind)
            return cannot(name, u"has a column of the type %1"_s.arg(one.type));
        table.columns.push_back({one.name, *kind});
        if (one.countsByItself)
            table.numbered = one.name;
    }
    TRY(const auto key, db.many<QString>(questions.key, firstText, name));
    for (const QString& part : key) {
        const auto place = std::find_if(table.columns.begin(), table.columns.end(),
                                        [&part](const Column& column) { return column.name == part; });
        table.key.push_back(static_cast<size_t>(place - table.columns.begin()));
    }
    if (table.key.empty())
        return cannot(name, u"has no key"_s);
    TRY(const auto others, db.many<QString>(questions.refersTo, firstText, name));
    table.refersTo = QStringList(others.begin(), others.end());
    return table;
}

} // namespace

Result<std::vector<Table>> tablesOf(Db& db)
{
    const Questions& questions = db.engine() == Engine::Sqlite ? ofSqlite : ofPostgres;
    TRY(const auto names, db.many<QString>(questions.tables, firstText));
    std::vector<Table> waiting;
    for (const QString& name : names) {
        TRY(auto table, describe(db, questions, name));
        waiting.push_back(std::move(table));
    }
    std::vector<Table> ordered;
    QStringList done;
    while (!waiting.empty()) {
        const auto next = std::find_if(waiting.begin(), waiting.end(), [&done](const Table& table) {
            return std::all_of(table.refersTo.begin(), table.refersTo.end(),
                               [&done](const QString& other) { return done.contains(other); });
        });
        if (next == waiting.end())
            return cannot(waiting.front().name, u"is in a circle of tables that refer to each other"_s);
        done += next->name;
        ordered.push_back(std::move(*next));
        waiting.erase(next);
    }
    return ordered;
}

} // namespace tertulia::sql
