// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop behind FileDoors: joins the view-models to the dialogs, the clipboard and the decoders of
// client/platform. GUI thread; what takes long runs on Qt's pool and answers here.
#pragma once

#include "client/platform/file_chooser.h"
#include "client/viewmodels/file_doors.h"

#include <QObject>

namespace tertulia {

class DesktopFileDoors final : public QObject, public FileDoors
{
public:
    void choose(bool pictureOnly, const Paths& then) override;
    void chooseTarget(const QString& name, const std::function<void(const QString&)>& then) override;
    [[nodiscard]] QString downloadFolder() const override;
    bool open(const QString& path) override;
    void showInFolder(const QString& path) override;
    [[nodiscard]] QSize pictureSize(const QString& path) const override;
    [[nodiscard]] QString typeOf(const QString& path) const override;
    [[nodiscard]] bool clipboardHasFiles() const override;
    void takeClipboard(const QString& folder,
                       const std::function<void(const QStringList&, bool isOurs)>& then) override;
    void crop(const QString& path, const QRectF& part,
              const std::function<void(const Result<QByteArray>&)>& then) override;

private:
    FileChooser m_chooser;
};

} // namespace tertulia
