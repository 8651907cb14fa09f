// SPDX-License-Identifier: GPL-3.0-or-later
// One post of a Mattermost bulk file with the replies inside it. Pure but for the sink.
#pragma once

#include "server/transfer/sink.h"

#include <QJsonObject>
#include <QSet>

namespace tertulia::transfer {

/// `users`: the names that mean somebody when they are mentioned.
Result<Done> takeMattermostPost(const QJsonObject& json, const QString& room, const QSet<QString>& users,
                                ImportSink& sink);

} // namespace tertulia::transfer
