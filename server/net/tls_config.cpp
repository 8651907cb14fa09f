// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tls_config.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace tertulia::net {

Result<QSslConfiguration> loadTls(const QString& certificatePath, const QString& keyPath)
{
    if (!QSslSocket::supportsSsl())
        return Error::badField(QStringLiteral("tls_certificate"), QStringLiteral("this build of Qt has no TLS"));
    QFile certificateFile(certificatePath);
    if (!certificateFile.open(QIODevice::ReadOnly))
        return Error::badField(QStringLiteral("tls_certificate"), certificateFile.errorString());
    const QList<QSslCertificate> chain = QSslCertificate::fromDevice(&certificateFile, QSsl::Pem);
    if (chain.isEmpty())
        return Error::badField(QStringLiteral("tls_certificate"), QStringLiteral("no PEM certificate in this file"));
    QFile keyFile(keyPath);
    if (!keyFile.open(QIODevice::ReadOnly))
        return Error::badField(QStringLiteral("tls_key"), keyFile.errorString());
    const QByteArray pem = keyFile.readAll();
    QSslKey key(pem, QSsl::Ec);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Rsa);
    if (key.isNull())
        return Error::badField(QStringLiteral("tls_key"), QStringLiteral("no EC or RSA key in PEM form in this file"));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    return tls;
}

} // namespace tertulia::net
