// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/table_rows.h"

#include <QCryptographicHash>

#include <cstring>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

namespace {

constexpr int digestedAtOnce = 2000;

QByteArray quoted(const QString& name)
{
    return '"' + name.toUtf8() + '"'; // of our own schema: without quotes in it
}

QByteArray columnsOf(const Table& table)
{
    QByteArrayList names;
    for (const Column& column : table.columns)
        names += quoted(column.name);
    return names.join(", ");
}

QByteArray keyOf(const Table& table)
{
    QByteArrayList names;
    for (const size_t place : table.key)
        names += quoted(table.columns[place].name);
    return names.join(", ");
}

QByteArray questionMarks(size_t count)
{
    return QByteArrayList(static_cast<qsizetype>(count), "?").join(", ");
}

/// Qt's driver for PostgreSQL takes a first U+FEFF for a mark of the byte order, and away: a character goes before it.
QByteArray readColumns(const Table& table, bool isGuarded)
{
    QByteArrayList parts;
    for (const Column& column : table.columns)
        parts += (isGuarded && column.kind == ColumnKind::Text ? "'|' || " : "") + quoted(column.name);
    return parts.join(", ");
}

QByteArray firstPage(const Table& table, bool isGuarded)
{
    return "SELECT " + readColumns(table, isGuarded) + " FROM " + quoted(table.name) + " ORDER BY " + keyOf(table) +
           " LIMIT ?";
}

QByteArray laterPage(const Table& table, bool isGuarded)
{
    return "SELECT " + readColumns(table, isGuarded) + " FROM " + quoted(table.name) + " WHERE (" + keyOf(table) +
           ") > (" + questionMarks(table.key.size()) + ") ORDER BY " + keyOf(table) + " LIMIT ?";
}

Value valueAt(const Row& row, int place, ColumnKind kind, bool isGuarded)
{
    if (row.isNull(place))
        return {};
    switch (kind) {
    case ColumnKind::Text:
        return isGuarded ? row.text(place).mid(1) : row.text(place);
    case ColumnKind::Integer:
        return row.int64(place);
    case ColumnKind::Boolean:
        return row.boolean(place);
    case ColumnKind::Bytes:
        break;
    }
    return row.bytes(place);
}

std::vector<Value> valuesOf(const Row& row, const std::vector<Column>& columns, bool isGuarded)
{
    std::vector<Value> values;
    values.reserve(columns.size());
    for (const Column& column : columns)
        values.push_back(valueAt(row, static_cast<int>(values.size()), column.kind, isGuarded));
    return values;
}

/// As an element of a literal array of PostgreSQL.
struct ToElement
{
    QString& out;
    void operator()(std::monostate) const { out += "NULL"_L1; }
    void operator()(int64_t value) const { out += QString::number(value); }
    void operator()(bool value) const { out += value ? u't' : u'f'; }
    void operator()(const QString& value) const
    {
        out += u'"';
        for (const QChar c : value) {
            if (c == u'"' || c == u'\\')
                out += u'\\';
            out += c;
        }
        out += u'"';
    }
    void operator()(const QByteArray& value) const { out += "\"\\\\x"_L1 + QString::fromLatin1(value.toHex()) + u'"'; }
    void operator()(const IdText& value) const { out += QLatin1StringView(value.data(), value.size()); }
};

QString arrayOf(const Rows& rows, size_t column)
{
    QString out(u'{');
    for (const auto& row : rows) {
        if (out.size() > 1)
            out += u',';
        std::visit(ToElement{out}, row[column]);
    }
    return out + u'}';
}

QByteArray arrayType(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Text:
        return "TEXT[]";
    case ColumnKind::Integer:
        return "BIGINT[]";
    case ColumnKind::Boolean:
        return "BOOLEAN[]";
    case ColumnKind::Bytes:
        break;
    }
    return "BYTEA[]";
}

Result<Done> addToPostgres(Db& db, const Table& table, const Rows& rows)
{
    QByteArrayList arrays;
    for (const Column& column : table.columns)
        arrays += "CAST(? AS " + arrayType(column.kind) + ')';
    const QByteArray sql = "INSERT INTO " + quoted(table.name) + " (" + columnsOf(table) + ") " +
                           (table.numbered.isEmpty() ? "" : "OVERRIDING SYSTEM VALUE ") + "SELECT * FROM unnest(" +
                           arrays.join(", ") + ')';
    std::vector<Value> values;
    for (size_t i = 0; i < table.columns.size(); ++i)
        values.emplace_back(arrayOf(rows, i));
    CHECK(db.run(sql.constData(), values));
    return Done{};
}

Result<Done> addToSqlite(Db& db, const Table& table, const Rows& rows)
{
    const QByteArray sql = "INSERT INTO " + quoted(table.name) + " (" + columnsOf(table) + ") VALUES (" +
                           questionMarks(table.columns.size()) + ')';
    for (const auto& row : rows)
        CHECK(db.run(sql.constData(), row));
    return Done{};
}

/// What tells two values apart: the kind, the length, the bytes.
struct ToBytes
{
    QByteArray& out;
    void operator()(std::monostate) const { out += 'n'; }
    void operator()(int64_t value) const { out += 'i' + QByteArray::number(value) + ';'; }
    void operator()(bool value) const { out += value ? 't' : 'f'; }
    void operator()(const QString& value) const { put('s', value.toUtf8()); }
    void operator()(const QByteArray& value) const { put('b', value); }
    void operator()(const IdText& value) const { put('s', QByteArray(value.data(), value.size())); }

private:
    void put(char kind, const QByteArray& bytes) const
    {
        out += kind + QByteArray::number(bytes.size()) + ':';
        out += bytes;
    }
};

void addTo(TableDigest& digest, const std::vector<Value>& row)
{
    QByteArray bytes;
    for (const Value& value : row)
        std::visit(ToBytes{bytes}, value);
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
    for (size_t i = 0; i < digest.sum.size(); ++i) {
        uint64_t part = 0;
        std::memcpy(&part, hash.constData() + i * sizeof part, sizeof part);
        digest.sum[i] += part;
    }
    ++digest.rows;
}

} // namespace

RowReader::RowReader(Db& db, Table table, int64_t skipped)
    : m_db(db)
    , m_isGuarded(db.engine() == Engine::Postgres)
    , m_table(std::move(table))
    , m_skipped(skipped)
    , m_first(firstPage(m_table, m_isGuarded))
    , m_after(laterPage(m_table, m_isGuarded))
{
}

void RowReader::remember(const std::vector<Value>& row)
{
    m_last.clear();
    for (const size_t place : m_table.key)
        m_last.push_back(row[place]);
}

Result<Done> RowReader::goToPlace()
{
    if (m_skipped == 0 || !m_last.empty())
        return Done{};
    const QByteArray sql = m_first + " OFFSET ?";
    const std::array<Value, 2> values{int64_t{1}, m_skipped - 1};
    CHECK(m_db.run(sql.constData(), values, [this](const Row& row) {
        remember(valuesOf(row, m_table.columns, m_isGuarded));
        return false;
    }));
    return m_last.empty() ? Result<Done>(Error::make(ErrorCode::Internal, u"there are not so many rows"_s))
                          : Result<Done>(Done{});
}

Result<Rows> RowReader::next(int most)
{
    CHECK(goToPlace());
    std::vector<Value> values = m_last;
    values.emplace_back(int64_t{most});
    Rows rows;
    CHECK(m_db.run((m_last.empty() ? m_first : m_after).constData(), values, [&](const Row& row) {
        rows.push_back(valuesOf(row, m_table.columns, m_isGuarded));
        return true;
    }));
    if (!rows.empty())
        remember(rows.back());
    return rows;
}

Result<Done> addRows(Db& db, const Table& table, const Rows& rows)
{
    if (rows.empty())
        return Done{};
    return db.engine() == Engine::Sqlite ? addToSqlite(db, table, rows) : addToPostgres(db, table, rows);
}

Result<Done> removeRows(Db& db, const Table& table)
{
    const QByteArray sql = "DELETE FROM " + quoted(table.name);
    CHECK(db.exec(sql.constData()));
    return Done{};
}

Result<int64_t> countRows(Db& db, const Table& table)
{
    const QByteArray sql = "SELECT COUNT(*) FROM " + quoted(table.name);
    TRY(const auto count, db.value(sql.constData()));
    return count.value_or(0);
}

Result<int64_t> lastNumber(Db& db, const Table& table)
{
    TRY(const auto number,
        db.engine() == Engine::Sqlite
            ? db.value("SELECT seq FROM sqlite_sequence WHERE name = ?", table.name)
            : db.value("SELECT pg_sequence_last_value(CAST(pg_get_serial_sequence(?, ?) AS regclass))", table.name,
                       table.numbered));
    return number.value_or(0);
}

Result<Done> goOnFrom(Db& db, const Table& table, int64_t number)
{
    if (number == 0)
        return Done{};
    if (db.engine() == Engine::Postgres) {
        CHECK(db.value("SELECT setval(CAST(pg_get_serial_sequence(?, ?) AS regclass), ?)", table.name, table.numbered,
                       number));
        return Done{};
    }
    CHECK(db.exec("DELETE FROM sqlite_sequence WHERE name = ?", table.name)); // it has no key
    CHECK(db.exec("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", table.name, number));
    return Done{};
}

Result<Done> learnSize(Db& db, const Table& table)
{
    if (db.engine() == Engine::Sqlite)
        return Done{};
    const QByteArray sql = "ANALYZE " + quoted(table.name);
    CHECK(db.exec(sql.constData()));
    return Done{};
}

Result<TableDigest> digestOf(Db& db, const Table& table)
{
    TableDigest digest;
    RowReader reader(db, table);
    while (true) {
        TRY(const auto rows, reader.next(digestedAtOnce));
        if (rows.empty())
            return digest;
        for (const auto& row : rows)
            addTo(digest, row);
    }
}

} // namespace tertulia::sql
