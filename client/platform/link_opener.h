// SPDX-License-Identifier: GPL-3.0-or-later
// Hands an address to the desktop's own program for it. The only place that does; client/viewmodels/link_gate.h decides
// which addresses and when. GUI thread.
#pragma once

#include <QUrl>

namespace tertulia {

/// False if nothing opens it, or it is of another kind than http, https or mailto.
bool openLink(const QUrl& link);

} // namespace tertulia
