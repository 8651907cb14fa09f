// SPDX-License-Identifier: GPL-3.0-or-later
// What a stranger calls his file, made a name that no file system, shell window or list is fooled by: one component,
// no control, bidi or zero-width characters, none of <>:"|?*, no reserved name of Windows, no end in a dot or space,
// NFC, at most 255 bytes of UTF-8 with the ending kept. Never empty. Cleaning twice changes nothing. It is a name to
// show and to offer, and never part of a path on the server. Pure function, any thread.
#pragma once

#include <QString>

namespace tertulia {

QString cleanFileName(const QString& name);

} // namespace tertulia
