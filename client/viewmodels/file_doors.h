// SPDX-License-Identifier: GPL-3.0-or-later
// What the view-models need of the desktop for files: to let the user choose, to look into the clipboard, to open what
// is here, to cut a portrait out of a picture. The program hands in the real one, tests their own. Callbacks come on
// the GUI thread, at most once, and not at all when the user gives up.
#pragma once

#include "shared/protocol/result.h"

#include <QRectF>
#include <QSize>
#include <QStringList>

#include <functional>

namespace tertulia {

class FileDoors
{
public:
    using Paths = std::function<void(const QStringList&)>;

    virtual ~FileDoors() = default;
    /// Existing files; only pictures if asked, and one then.
    virtual void choose(bool pictureOnly, const Paths& then) = 0;
    /// Where to write a new one.
    virtual void chooseTarget(const QString& name, const std::function<void(const QString&)>& then) = 0;
    [[nodiscard]] virtual QString downloadFolder() const = 0;
    /// With the program the desktop has for it. False if there is none.
    virtual bool open(const QString& path) = 0;
    virtual void showInFolder(const QString& path) = 0;
    /// Of a picture that can be shown; else invalid. Reads only its beginning.
    [[nodiscard]] virtual QSize pictureSize(const QString& path) const = 0;
    /// A media type, by content.
    [[nodiscard]] virtual QString typeOf(const QString& path) const = 0;
    /// Pasting is about files or a picture, not words.
    [[nodiscard]] virtual bool clipboardHasFiles() const = 0;
    /// The files there; or the picture there, written into `folder` first (then `isOurs`).
    virtual void takeClipboard(const QString& folder,
                               const std::function<void(const QStringList&, bool isOurs)>& then) = 0;
    /// A part of a picture (0 to 1 both ways), square, ready to be sent as an avatar.
    virtual void crop(const QString& path, const QRectF& part,
                      const std::function<void(const Result<QByteArray>&)>& then) = 0;
};

} // namespace tertulia
