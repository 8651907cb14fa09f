// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tls_config.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

#include <unistd.h>

namespace tertulia::net {

namespace {

/// Only a socket that is about to encrypt compares them, so one is made for it. A half-renewed pair would shut
/// everybody out.
bool belongTogether(const QSslConfiguration& tls)
{
    QTcpServer door;
    QTcpSocket caller;
    if (!door.listen(QHostAddress::LocalHost))
        return true; // not to be known here
    caller.connectToHost(door.serverAddress(), door.serverPort());
    if (!door.waitForNewConnection(1000))
        return true;
    const std::unique_ptr<QTcpSocket> taken(door.nextPendingConnection());
    QSslSocket encrypting;
    encrypting.setSocketDescriptor(::dup(static_cast<int>(taken->socketDescriptor())));
    encrypting.setSslConfiguration(tls);
    encrypting.startServerEncryption();
    return encrypting.error() == QAbstractSocket::UnknownSocketError;
}

} // namespace

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
    if (!belongTogether(tls))
        return Error::badField(QStringLiteral("tls_key"), foreignKey);
    return tls;
}

} // namespace tertulia::net
