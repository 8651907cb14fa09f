// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/listen_address.h"

namespace tertulia {

using namespace Qt::StringLiterals;

Result<ListenAddress> parseListen(const QString& text, const QString& key)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = QStringView{text}.mid(colon + 1).toUInt(&isNumber);
    QString host = text.left(std::max<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    QHostAddress address(host);
    if (host == u"localhost"_s)
        address = QHostAddress(QHostAddress::LocalHost);
    else if (host == u"*"_s || host == u"::"_s)
        address = QHostAddress(QHostAddress::Any);
    if (colon < 0 || !isNumber || port > 65535 || address.isNull())
        return Error::badField(key, u"\"%1\" is not ADDRESS:PORT, like 127.0.0.1:7788 or [::]:7788"_s.arg(text));
    return ListenAddress{address, static_cast<quint16>(port)};
}

QString hostOf(const QHostAddress& address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + address.toString() + u']'
           : address == QHostAddress(QHostAddress::Any)        ? u"[::]"_s
                                                               : address.toString();
}

} // namespace tertulia
