// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of `tertulia-server encode-image`, a process that lives for one picture: reads it from standard input,
// gives up every right it does not need, decodes it, and writes it anew in three sizes to standard output, upright,
// square and without anything that was not pixels. The exit code is an ImageVerdict. Main thread.
#pragma once

#include "server/blobs/image_works.h"

namespace tertulia {

/// The whole process; the exit code.
int encodeImageProcess();

/// Its work without the process: the blob, or why there is none.
std::pair<ImageVerdict, QByteArray> encodeImage(const QByteArray& picture);

} // namespace tertulia
