// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop_file_doors.h"

#include "client/platform/clipboard_files.h"
#include "client/platform/file_opener.h"
#include "client/platform/picture.h"

#include <QFile>
#include <QMimeDatabase>
#include <QPointer>
#include <QStandardPaths>
#include <QThreadPool>

namespace tertulia {

void DesktopFileDoors::choose(bool pictureOnly, const Paths& then)
{
    m_chooser.open(pictureOnly, then);
}

void DesktopFileDoors::chooseTarget(const QString& name, const std::function<void(const QString&)>& then)
{
    m_chooser.save(name, then);
}

QString DesktopFileDoors::downloadFolder() const
{
    return QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
}

bool DesktopFileDoors::open(const QString& path)
{
    return openFile(path);
}

void DesktopFileDoors::showInFolder(const QString& path)
{
    showFileInFolder(path);
}

QSize DesktopFileDoors::pictureSize(const QString& path) const
{
    QFile file(path);
    return picture::sizeOf(file);
}

QString DesktopFileDoors::typeOf(const QString& path) const
{
    return QMimeDatabase().mimeTypeForFile(path).name();
}

bool DesktopFileDoors::clipboardHasFiles() const
{
    return tertulia::clipboardHasFiles();
}

void DesktopFileDoors::takeClipboard(const QString& folder,
                                     const std::function<void(const QStringList&, bool isOurs)>& then)
{
    tertulia::takeClipboard(folder, this, then);
}

void DesktopFileDoors::crop(const QString& path, const QRectF& part,
                            const std::function<void(const Result<QByteArray>&)>& then)
{
    QThreadPool::globalInstance()->start([path, part, then, self = QPointer(this)] {
        QFile file(path);
        const auto portrait = picture::portraitOf(file, part);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, then, portrait] {
                if (self)
                    then(portrait);
            },
            Qt::QueuedConnection);
    });
}

} // namespace tertulia
