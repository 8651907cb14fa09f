// SPDX-License-Identifier: GPL-3.0-or-later
// What addresses of our own (tertulia://…) are called where they are shown: by the place they lead to, as far as this
// device knows it, else by their kind and server. Changes nothing of what is kept, copied or sent. GUI thread.
#pragma once

#include "client/text/plain_parts.h"

namespace tertulia {

class Directory;

/// Empty: it is shown as it is written.
QString linkName(const Directory& directory, const QString& written);
/// A text without marks, with each of them by its name.
QString withLinkNames(const Directory& directory, QString words);
/// The same; what is code in it stays what it was.
text::Plain withLinkNames(const Directory& directory, text::Plain words);

} // namespace tertulia
