// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate for localhost made by the openssl program for one test run, so that no key is kept in the source.
// Blocks until the program has ended; nothing is returned if it is missing or fails.
// Pure apart from the two files it writes into `folder`.
#pragma once

#include <QProcess>

#include <optional>
#include <utility>

namespace tertulia::test {

/// Paths of certificate and key; `algorithm` as openssl names it ("ec" is P-256, or "rsa:2048").
inline std::optional<std::pair<QString, QString>> selfSigned(const QString& folder,
                                                             const QString& algorithm = QStringLiteral("ec"))
{
    const QString certificate = folder + QStringLiteral("/certificate.pem");
    const QString key = folder + QStringLiteral("/key.pem");
    QStringList arguments = QStringLiteral("req -x509 -nodes -days 2 -subj /CN=localhost -newkey").split(u' ');
    arguments << algorithm << QStringLiteral("-keyout") << key << QStringLiteral("-out") << certificate;
    if (algorithm == QStringLiteral("ec"))
        arguments << QStringLiteral("-pkeyopt") << QStringLiteral("ec_paramgen_curve:P-256");
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"), arguments);
    if (!openssl.waitForFinished() || openssl.exitStatus() != QProcess::NormalExit || openssl.exitCode() != 0)
        return std::nullopt;
    return std::pair(certificate, key);
}

} // namespace tertulia::test
