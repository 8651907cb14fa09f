// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/message_extras.h"

#include <QJsonDocument>

namespace tertulia {

namespace {
constexpr size_t ownColumns = 11; ///< id to rev
static_assert(std::tuple_size_v<decltype(MessageRecord::fields)> ==
                  ownColumns + std::tuple_size_v<decltype(MessageExtras::fields)>,
              "a new field of the record must be kept, too");
} // namespace

MessageExtras extrasOf(const MessageRecord& message)
{
    MessageExtras extras{message.mentions, message.pinnedBy, message.pinnedAt, message.forwarded,
                         message.system,   message.poll,     message.silent,   message.thread};
    if (!message.attachments.empty())
        extras.attachments = message.attachments;
    if (!message.previews.empty())
        extras.previews = message.previews;
    extras.noPreview = message.noPreview;
    return extras;
}

QString extrasToText(const MessageExtras& extras)
{
    if (extras == MessageExtras{})
        return {};
    JsonWriter writer;
    encode(writer, extras);
    return QString::fromUtf8(writer.take());
}

void readExtras(const QString& text, MessageRecord& message)
{
    if (text.isEmpty())
        return;
    auto extras = decode<MessageExtras>(QJsonDocument::fromJson(text.toUtf8()).object());
    if (!extras.ok())
        return;
    message.mentions = std::move(extras->mentions);
    message.pinnedBy = extras->pinnedBy;
    message.pinnedAt = extras->pinnedAt;
    message.forwarded = std::move(extras->forwarded);
    message.system = std::move(extras->system);
    message.poll = std::move(extras->poll);
    message.silent = extras->silent;
    message.thread = std::move(extras->thread);
    message.attachments = std::move(extras->attachments).value_or(std::vector<Attachment>{});
    message.previews = std::move(extras->previews).value_or(std::vector<LinkPreview>{});
    message.noPreview = extras->noPreview;
}

} // namespace tertulia
