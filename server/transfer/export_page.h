// SPDX-License-Identifier: GPL-3.0-or-later
// An export as pages that a browser shows by themselves: no script, nothing from outside (a policy in the page says
// so), and all that people wrote as plain text, escaped. Pure.
#pragma once

#include "shared/protocol/records.h"

#include <QHash>

namespace tertulia::transfer {

/// `text` can stand between tags and in attributes.
QString escaped(const QString& text);

QByteArray pageBegin(const QString& title);
QByteArray pageEnd();
/// A line that leads to another page of the bundle.
QByteArray pageLink(const QString& path, const QString& text);
QByteArray paragraph(const QString& text);
/// Where the bundle has a file: its name is clean, but could be another's too.
QString pathOfFile(const Attachment& file);
/// One message with its time; `who` wrote it.
QByteArray pageMessage(const MessageRecord& message, const QString& who);

} // namespace tertulia::transfer
