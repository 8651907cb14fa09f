// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of a conversation's messages and their digests (PROTOCOL.md, "Proof"): block k holds the seqs 256k + 1 to
// 256(k + 1). A digest says which part of its block it is of, so a part that is held can be compared as well as a whole
// block. Values, any thread.
#pragma once

#include "shared/protocol/ids.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/records.h"

#include <QCryptographicHash>

namespace tertulia {

/// Both ends included; empty if last < first.
struct SeqRange
{
    Seq first = 1;
    Seq last = 0;
    [[nodiscard]] bool isEmpty() const { return last < first; }
    bool operator==(const SeqRange&) const = default;
};

/// The block that a message is in. `seq` >= 1.
[[nodiscard]] constexpr int64_t blockOf(Seq seq)
{
    return (seq - 1) / limits::blockMessages;
}
[[nodiscard]] constexpr SeqRange rangeOfBlock(int64_t block)
{
    return {block * limits::blockMessages + 1, (block + 1) * limits::blockMessages};
}
/// What two ranges share.
[[nodiscard]] constexpr SeqRange overlap(SeqRange a, SeqRange b)
{
    return {std::max(a.first, b.first), std::min(a.last, b.last)};
}

/// Grows message by message, so that no block is in memory as a whole.
class BlockDigest
{
public:
    BlockDigest(ConversationId conversation, SeqRange range);
    /// canonicalForm() of the next message, in the order of seq.
    void add(const QByteArray& form);
    /// BLAKE2b-256, 64 hexadecimal digits. Call it once.
    [[nodiscard]] QString text();

private:
    QCryptographicHash m_hash;
};

} // namespace tertulia
