// SPDX-License-Identifier: GPL-3.0-or-later
// The log category of the byte layer. Lines carry connection ids, peer addresses, sizes and codes; never payload.
// Any thread.
#pragma once

#include <QLoggingCategory>

namespace tertulia::net {

Q_DECLARE_LOGGING_CATEGORY(netLog)

} // namespace tertulia::net
