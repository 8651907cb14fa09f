// SPDX-License-Identifier: GPL-3.0-or-later
// What a person reads about a file: how large it is, what sort it is, what went wrong with it. The sort comes from the
// type the server found in its content, and only for want of one from its name. Pure functions; GUI thread
// (translations).
#pragma once

#include "shared/protocol/attachment.h"
#include "shared/protocol/result.h"

namespace tertulia {

/// "4.2 MB"
QString fileSizeText(qint64 bytes);
/// "1.2 of 4.2 MB"
QString fileProgressText(qint64 bytes, qint64 size);
/// "image", "video", "audio", "text", "archive" or "file": the name of an icon's kind.
QString fileKind(const QString& type);
/// "PDF", "PNG": a few letters, from the name's ending or the type.
QString fileLabel(const QString& name, const QString& type);
/// The same for people, who need not know what "OPUS" is: "Audio, OPUS", "Video, MKV"; of other files the letters.
QString fileTypeText(const QString& name, const QString& type);
/// Why a file was not sent or fetched.
QString fileErrorText(ErrorCode code);
/// It is shown as a picture, not as a card.
bool isPicture(const Attachment& file);
/// Opening it would run it: it is only shown in its folder.
bool isProgram(const QString& name, const QString& type);

} // namespace tertulia
