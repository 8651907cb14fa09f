// SPDX-License-Identifier: GPL-3.0-or-later
// Slack's way of writing (its "mrkdwn": <@U1>, <url|label>, *bold*, &lt;) as the Markdown that we show. Pure.
#pragma once

#include <QString>

#include <functional>

namespace tertulia::transfer {

/// `roomName`: what a channel is called whose id stands alone; empty = unknown. People become mentionOf().
QString markdownOfSlack(const QString& text, const std::function<QString(const QString&)>& roomName);

} // namespace tertulia::transfer
