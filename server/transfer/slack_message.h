// SPDX-License-Identifier: GPL-3.0-or-later
// One message of a Slack export, taken apart: times, authors, threads, reactions, files, edits; what the program itself
// said is told from what people said. Pure but for the sink.
#pragma once

#include "server/transfer/sink.h"

#include <QHash>
#include <QJsonObject>

namespace tertulia::transfer {

struct SlackPlace
{
    const QString& room;
    const QHash<QString, QString>& roomNames; ///< of all channels, by id
};

Result<Done> takeSlackMessage(const QJsonObject& json, const SlackPlace& place, ImportSink& sink);

/// "1512085950.000216" in microseconds; nothing if it is no such time.
std::optional<int64_t> slackTime(const QString& ts);

} // namespace tertulia::transfer
