// SPDX-License-Identifier: GPL-3.0-or-later
// The request that compares what a device holds with what the server has, block by block. Value types.
#pragma once

#include "shared/protocol/requests_messages.h"

namespace tertulia {

/// What a device holds of a block (block_digest.h).
struct BlockClaim
{
    int64_t block = 0;
    Seq first = 0; ///< the first message of it that the digest is of
    Seq last = 0;
    QString digest;
    static constexpr auto fields =
        std::tuple{Field{"block", &BlockClaim::block, RangeRule{0, limits::maxInteger / limits::blockMessages}},
                   Field{"first", &BlockClaim::first, RangeRule{1, limits::maxInteger}},
                   Field{"last", &BlockClaim::last, RangeRule{1, limits::maxInteger}},
                   Field{"digest", &BlockClaim::digest, rule::digest}};
    bool operator==(const BlockClaim&) const = default;
};

struct SyncVerifyReply
{
    Rev rev = 0;         ///< of the conversation when the blocks were compared
    bool behind = false; ///< `rev` is not the asker's: nothing was compared
    std::vector<int64_t> mismatched{};
    static constexpr auto fields =
        std::tuple{Field{"rev", &SyncVerifyReply::rev}, Field{"behind", &SyncVerifyReply::behind},
                   Field{"mismatched", &SyncVerifyReply::mismatched, ListRule{limits::verifiedBlocks}}};
};

struct SyncVerify
{
    using Reply = SyncVerifyReply;
    static constexpr auto type = "sync.verify";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Compares digests of blocks of messages, as the asker holds them at `rev`, with what the server has at the "
        "same "
        "rev (see \"Proof\"). The blocks ascend. Those in `mismatched` are fetched again by sync.after with "
        "`messages_to`. With `behind` the conversation is at another rev and nothing was compared: catch up, then ask "
        "again. A message that the asker may not see is in no digest.";
    ConversationId conversation;
    Rev rev = 0;
    std::vector<BlockClaim> blocks;
    static constexpr auto fields =
        std::tuple{Field{"conversation", &SyncVerify::conversation}, Field{"rev", &SyncVerify::rev, RangeRule{}},
                   Field{"blocks", &SyncVerify::blocks, ListRule{limits::verifiedBlocks}}};
};

} // namespace tertulia
