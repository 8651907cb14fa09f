// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/sql/move_mark.h"

#include <array>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array names{"source", "moved", "made", "filled"}; // in the order of MovePart

std::optional<MovePart> partOf(const QString& name)
{
    for (size_t i = 0; i < names.size(); ++i)
        if (name == QLatin1StringView(names.at(i)))
            return static_cast<MovePart>(i);
    return std::nullopt;
}

Result<bool> hasMark(Db& db)
{
    const Text question =
        db.engine() == Engine::Sqlite
            ? "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'database_move'"
            : "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'database_move'";
    TRY(const auto found, db.value(question));
    return found.value_or(0) > 0;
}

} // namespace

Result<std::optional<MoveMark>> moveMark(Db& db)
{
    TRY(const bool isThere, hasMark(db));
    if (!isThere)
        return std::optional<MoveMark>{};
    struct Words
    {
        QString move{};
        QString part{};
    };
    TRY(const auto words, db.one<Words>("SELECT move, part FROM database_move", [](const Row& row) {
        return Words{row.text(0), row.text(1)};
    }));
    const auto part = words ? partOf(words->part) : std::nullopt;
    if (!part)
        return Error::make(ErrorCode::Internal, u"the database has a mark of a move that this program does not know"_s);
    return std::optional{MoveMark{words->move, *part}};
}

Result<Done> setMoveMark(Db& db, const MoveMark& mark)
{
    CHECK(db.exec("CREATE TABLE IF NOT EXISTS database_move (move TEXT PRIMARY KEY NOT NULL, part TEXT NOT NULL)"));
    CHECK(db.exec("INSERT INTO database_move (move, part) VALUES (?, ?)"
                  " ON CONFLICT (move) DO UPDATE SET part = excluded.part",
                  mark.move, QLatin1StringView(names.at(static_cast<size_t>(mark.part)))));
    return Done{};
}

Result<Done> removeMoveMark(Db& db)
{
    CHECK(db.exec("DROP TABLE IF EXISTS database_move"));
    return Done{};
}

Result<Done> checkNotMoving(Db& db)
{
    TRY(const auto mark, moveMark(db));
    if (!mark)
        return Done{};
    switch (mark->part) {
    case MovePart::Source:
        return Error::make(ErrorCode::Conflict, u"this database is being moved to another: run the same `move` again, "
                                                "or `move --cancel` to stay here"_s);
    case MovePart::Moved:
        return Error::make(ErrorCode::Conflict, u"this database was moved, and is served elsewhere: set database.url; "
                                                "`move --cancel` if it is to be served again after all"_s);
    case MovePart::Made:
    case MovePart::Filled:
        break;
    }
    return Error::make(ErrorCode::Conflict, u"a move into this database did not end: run the same `move` again, or "
                                            "empty it"_s);
}

} // namespace tertulia::sql
