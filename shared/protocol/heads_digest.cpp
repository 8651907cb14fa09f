// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/heads_digest.h"

#include "shared/protocol/bencode.h"

#include <QCryptographicHash>

#include <algorithm>

namespace tertulia {

QString headsDigest(const std::vector<StreamHead>& heads)
{
    std::vector<std::pair<QByteArray, Rev>> places;
    places.reserve(heads.size());
    for (const StreamHead& head : heads)
        places.emplace_back(head.stream.text().toUtf8(), head.rev);
    std::sort(places.begin(), places.end());
    Bencode out;
    out.begin();
    out.addUtf8("tertulia-heads-1");
    for (const auto& [stream, rev] : places) {
        out.addUtf8(stream);
        out.add(rev);
    }
    out.end();
    return QString::fromLatin1(QCryptographicHash::hash(out.bytes(), QCryptographicHash::Blake2b_256).toHex());
}

} // namespace tertulia
