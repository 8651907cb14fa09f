// SPDX-License-Identifier: GPL-3.0-or-later
// What only some messages have, as one text: a column of the server's and of the device's table, so that neither has a
// column for each. JSON, with the names of the record. Functions without state, any thread.
#pragma once

#include "shared/protocol/records.h"

namespace tertulia {

struct MessageExtras
{
    std::optional<MessageMentions> mentions{};
    std::optional<UserId> pinnedBy{};
    std::optional<Timestamp> pinnedAt{};
    std::optional<ForwardedFrom> forwarded{};
    std::optional<SystemNote> system{};
    std::optional<Poll> poll{};
    std::optional<bool> silent{};
    std::optional<ThreadSummary> thread{};
    std::optional<std::vector<Attachment>> attachments{};
    std::optional<std::vector<LinkPreview>> previews{};
    std::optional<bool> noPreview{};
    static constexpr auto fields =
        std::tuple{Field{"mentions", &MessageExtras::mentions},
                   Field{"pinned_by", &MessageExtras::pinnedBy},
                   Field{"pinned_at", &MessageExtras::pinnedAt},
                   Field{"forwarded", &MessageExtras::forwarded},
                   Field{"system", &MessageExtras::system},
                   Field{"poll", &MessageExtras::poll},
                   Field{"silent", &MessageExtras::silent},
                   Field{"thread", &MessageExtras::thread},
                   Field{"attachments", &MessageExtras::attachments, ListRule{limits::attachments}},
                   Field{"previews", &MessageExtras::previews, ListRule{limits::linkPreviews}},
                   Field{"no_preview", &MessageExtras::noPreview}};
    bool operator==(const MessageExtras&) const = default;
};

[[nodiscard]] MessageExtras extrasOf(const MessageRecord& message);
/// Empty if there are none, as for most messages.
[[nodiscard]] QString extrasToText(const MessageExtras& extras);
/// What cannot be understood is left out.
void readExtras(const QString& text, MessageRecord& message);

} // namespace tertulia
