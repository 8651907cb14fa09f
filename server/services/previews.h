// SPDX-License-Identifier: GPL-3.0-or-later
// What messages show of the pages they link to. The server looks at those after the message is out; what it found is a
// change of the message, and comes to nothing if that says something else by then. Nothing here looks at pages.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_message_acts.h"

namespace tertulia::previews {

/// The links of a message as somebody wrote or edited it just now.
struct Wanted
{
    MessageId message{};
    std::optional<Timestamp> editedAt{}; ///< which of its versions
    std::vector<QString> links{};
};
/// Nothing if there is nothing to look at, or if what was written was written a while ago: then the message changed in
/// another way. Any thread.
std::optional<Wanted> wantedBy(const MessageRecord& message, Timestamp now);

/// Of an edited message, whose links may be others now.
void dropStale(MessageRecord& message);

/// The message shows this; where nothing was found it shows what it did. Write lane. Nothing happens if it was edited,
/// deleted, or its author wants no previews.
Result<Done> put(Tx& tx, const Wanted& wanted, const std::vector<LinkPreview>& found);

/// Write lane. Errors: NotFound, Forbidden, Gone.
Result<RevReply> remove(Tx& tx, const Actor& actor, const MessageRemovePreview& request);

} // namespace tertulia::previews
