// SPDX-License-Identifier: GPL-3.0-or-later
// How often each blob on the disk is needed. The bytes are in server/blobs. SQL only; thread of the Db.
#pragma once

#include "shared/sql/db.h"

namespace tertulia::store {

/// One more thing needs it; the first one makes the row.
Result<Done> needBlob(sql::Db& db, const QString& name, int64_t bytes);
/// One thing less does.
Result<Done> releaseBlob(sql::Db& db, const QString& name);
/// Forgets the rows that nothing needs; their names.
Result<std::vector<QString>> forgetUnneeded(sql::Db& db);

/// All names.
Result<std::vector<QString>> blobNames(sql::Db& db);
/// Whether a person, a space, or a group or private room that `user` is in has this avatar, or an emoji of a space
/// that he is in has this picture.
Result<bool> isShownTo(sql::Db& db, UserId user, const QString& avatar);

} // namespace tertulia::store
