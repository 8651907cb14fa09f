// SPDX-License-Identifier: GPL-3.0-or-later
// Small files that are written whole and often: drafts, settings, what was chosen last. Written and flushed on a thread
// of their own, so that nobody who types waits for the disk; of one file only the newest state that waits is written.
// What cannot be written is said in the log and nowhere else: it is a convenience. Any thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace tertulia::state_file {

enum class Readers { All, UserAlone };

/// As it was handed in last, also while that is not on the disk yet; empty if there is no such file.
QByteArray read(const QString& path);
/// On the disk soon; at the latest after flush(), or when the program ends in order.
void write(const QString& path, const QByteArray& bytes, Readers readers = Readers::All);
/// It is gone when this returns.
void remove(const QString& path);
/// Returns when all is on the disk.
void flush();

} // namespace tertulia::state_file
