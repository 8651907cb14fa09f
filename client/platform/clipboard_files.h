// SPDX-License-Identifier: GPL-3.0-or-later
// The clipboard as a source of files: those copied in a file manager, or a picture copied anywhere, which becomes a PNG
// on a thread of its own. Words with a picture beside them (office programs) stay words. Functions without state, GUI
// thread; the answer comes there too.
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace tertulia {

bool clipboardHasFiles();
/// Paths; a picture is written into `folder` first, then `isOurs`. Nothing comes if it cannot be written, or once
/// `context` is gone.
void takeClipboard(const QString& folder, QObject* context,
                   const std::function<void(const QStringList& paths, bool isOurs)>& then);

} // namespace tertulia
