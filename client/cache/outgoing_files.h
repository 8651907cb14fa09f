// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes that wait to be sent, in a folder of their own beside the outbox. What was chosen is copied, flushed and
// hashed before the message counts as safe, so that neither a changed original nor a kill costs anything; only what is
// larger than copiedUpTo stays where it is, and is compared with its size and time before it is sent (ADR 0022).
// Functions without state; copying takes as long as the disk does: not on the GUI thread.
#pragma once

#include "shared/protocol/attachment.h"

#include <QStringList>

namespace tertulia {

/// A file that somebody chose.
struct ChosenFile
{
    QString path{};
    QString name{};
    QString type{};             ///< guessed, a media type
    std::optional<int> width{}; ///< of pictures
    std::optional<int> height{};
    bool isOurs = false; ///< made for this message, not the user's: it is moved
};

/// One that waits.
struct OutgoingFile
{
    Attachment is{}; ///< `file` null until it is announced; name, type and picture as the server says once it is ready
    QString path{};  ///< absolute
    bool isOurs = false;
    int64_t modifiedAt = 0; ///< of one that is not ours, ms
    QString hash{};         ///< of ours: BLAKE2b-256, hexadecimal
    bool isReady = false;   ///< the server has all of it
};

namespace outgoing {
inline constexpr int64_t copiedUpTo = int64_t{256} * 1024 * 1024;

/// The folder of the message's copies.
QString folderOf(const QString& directory, const QString& clientId);
/// As they will be sent, in this order. Storage if one cannot be read or the disk is full; then nothing is left behind.
Result<std::vector<OutgoingFile>> take(const QString& directory, const QString& clientId,
                                       const std::vector<ChosenFile>& chosen);
/// The bytes are those that were taken, as far as can be told without reading them.
bool isUnchanged(const OutgoingFile& file);
void forget(const QString& directory, const QString& clientId);
/// Copies of messages that are not among these: a kill came between copying and storing.
void sweep(const QString& directory, const QStringList& clientIds);
} // namespace outgoing

} // namespace tertulia
