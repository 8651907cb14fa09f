// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/block_digest.h"

#include "shared/protocol/bencode.h"

namespace tertulia {

BlockDigest::BlockDigest(ConversationId conversation, SeqRange range) : m_hash(QCryptographicHash::Blake2b_256)
{
    Bencode head;
    head.begin();
    head.addUtf8("tertulia-block-1");
    head.add(conversation);
    head.add(range.first);
    head.add(range.last);
    m_hash.addData(head.bytes());
}

void BlockDigest::add(const QByteArray& form)
{
    m_hash.addData(form);
}

QString BlockDigest::text()
{
    m_hash.addData(QByteArray("e"));
    return QString::fromLatin1(m_hash.result().toHex());
}

} // namespace tertulia
