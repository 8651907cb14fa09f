// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/frame.h"

namespace tertulia::net {

QByteArray encodeFrame(Opcode opcode, QByteArrayView payload)
{
    const auto size = static_cast<quint64>(payload.size());
    Q_ASSERT(opcode < Opcode::Close || size <= 125);
    const int lengthBytes = size < 126 ? 0 : size <= 0xFFFF ? 2 : 8;
    QByteArray frame;
    frame.reserve(2 + lengthBytes + payload.size());
    frame.append(static_cast<char>(0x80 | static_cast<quint8>(opcode)));
    frame.append(static_cast<char>(lengthBytes == 0 ? size : lengthBytes == 2 ? 126 : 127));
    for (int shift = (lengthBytes - 1) * 8; shift >= 0; shift -= 8)
        frame.append(static_cast<char>((size >> shift) & 0xFF));
    frame.append(payload);
    return frame;
}

QByteArray textFrame(QByteArrayView utf8)
{
    return encodeFrame(Opcode::Text, utf8);
}

QByteArrayView payloadOf(const QByteArray& frame)
{
    Q_ASSERT(frame.size() >= 2);
    const auto length = static_cast<quint8>(frame.at(1));
    return QByteArrayView(frame).sliced(length < 126 ? 2 : length == 126 ? 4 : 10);
}

} // namespace tertulia::net
