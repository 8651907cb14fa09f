// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of `tertulia-server encode-image`, a process that lives for one picture: reads it from standard input,
// gives up every right it does not need, decodes it, and writes it anew to standard output, upright and
// without anything that was not pixels: square in three sizes, or as a thumbnail. The exit code is an ImageVerdict.
// Main thread.
#pragma once

#include "server/blobs/image_works.h"

namespace tertulia {

/// The whole process; the exit code.
int encodeImageProcess(bool isThumbnail);

/// Its work without the process: the blob, or why there is none.
std::pair<ImageVerdict, QByteArray> encodeImage(const QByteArray& picture);
/// Smaller and upright, and what is to be known of it.
std::pair<ImageVerdict, Thumbnail> makeThumbnail(const QByteArray& picture);

} // namespace tertulia
