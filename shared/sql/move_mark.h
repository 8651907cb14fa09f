// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of a database that is being moved, or was: a table of its own, in no schema, that nobody serves a database
// with. Of the two of one move it has the same name. Thread of the Db.
#pragma once

#include "shared/sql/db.h"

#include <optional>

namespace tertulia::sql {

enum class MovePart {
    Source, ///< what is moved stands here
    Moved,  ///< stood here, and is served elsewhere
    Made,   ///< it shall stand here; the schema is being made
    Filled, ///< and the rows are coming
};

struct MoveMark
{
    QString move{}; ///< its name
    MovePart part = MovePart::Source;
};

/// Internal: the mark is of a newer program.
Result<std::optional<MoveMark>> moveMark(Db& db);
/// In the caller's transaction, if there is one.
Result<Done> setMoveMark(Db& db, const MoveMark& mark);
Result<Done> removeMoveMark(Db& db);

/// Conflict, with words for people, if there is a mark.
Result<Done> checkNotMoving(Db& db);

/// The name of the table.
inline const QString moveMarkTable = QStringLiteral("database_move");

} // namespace tertulia::sql
