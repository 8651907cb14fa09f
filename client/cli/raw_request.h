// SPDX-License-Identifier: GPL-3.0-or-later
// A request of the protocol as somebody writes it on the command line, and its reply as a script reads it. What other
// people wrote comes out without anything a terminal would obey. Whether the server knows the request is not looked at
// here. Main thread.
#pragma once

#include "client/cli/arguments.h"

#include <QJsonObject>

namespace tertulia::cli {

struct RawRequest
{
    QString type;
    QJsonObject data;
};

/// From the operands, or the standard input if they say so. BadField with the complaint in `detail`; also for requests
/// about the session, which have commands of their own.
Result<RawRequest> readRequest(const Arguments& arguments);

/// The reply on one line, or what stands in it at a path like "members.0.user": texts as they are, all else as JSON.
/// nullopt if nothing stands there.
std::optional<QByteArray> pick(const QJsonObject& reply, const QString& path);

} // namespace tertulia::cli
