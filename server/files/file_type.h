// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is, by its first bytes and never by its name: the shared MIME database of the system, matched by Qt. It
// is a claim for readers, nothing more: nothing is opened or run by it here. Any thread.
#pragma once

#include <QString>

namespace tertulia {

/// A media type; application/octet-stream if nobody knows.
QString mediaTypeOf(const QString& path);
/// One that our own decoders are tried on.
bool isPicture(const QString& mediaType);

} // namespace tertulia
