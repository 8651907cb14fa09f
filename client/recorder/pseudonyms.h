// SPDX-License-Identifier: GPL-3.0-or-later
// Which texts of the protocol tell things apart and are not read: with a placeholder for them all, two reactions of one
// person would be one. Private to client/recorder. Pure.
#pragma once

#include "shared/protocol/requests.h"

namespace tertulia::redaction {

template<typename S>
constexpr bool isPseudonym(QString S::* /*member*/)
{
    return false;
}
constexpr bool isPseudonym(QString MessageRecord::*member)
{
    return member == &MessageRecord::clientId;
}
constexpr bool isPseudonym(QString MessageSend::*member)
{
    return member == &MessageSend::clientId;
}
constexpr bool isPseudonym(QString ReactionRecord::*member)
{
    return member == &ReactionRecord::emoji;
}

} // namespace tertulia::redaction
