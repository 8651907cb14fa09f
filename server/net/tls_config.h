// SPDX-License-Identifier: GPL-3.0-or-later
// Reads certificate chain and key of the listening port. TLS 1.2 or later, no client certificates. Needs a
// QCoreApplication; reading happens in the calling thread, the result is shared by all.
#pragma once

#include "shared/protocol/result.h"

#include <QSslConfiguration>

namespace tertulia::net {

/// The detail of the error if each file is good, and they do not belong together.
inline const QString foreignKey = QStringLiteral("it is not the key of the certificate");

/// PEM files; the key may be EC or RSA, without passphrase. An error names the faulty setting.
[[nodiscard]] Result<QSslConfiguration> loadTls(const QString& certificatePath, const QString& keyPath);

} // namespace tertulia::net
