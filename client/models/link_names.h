// SPDX-License-Identifier: GPL-3.0-or-later
// What addresses of our own (tertulia://…) are called where they are shown: by the place they lead to, as far as this
// device knows it, else by their kind and server. Changes nothing of what is kept, copied or sent. GUI thread.
#pragma once

#include <QString>

namespace tertulia {

class Directory;

/// Empty: it is shown as it is written.
QString linkName(const Directory& directory, const QString& written);
/// A text without marks, with each of them by its name.
QString withLinkNames(const Directory& directory, QString words);

} // namespace tertulia
