// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/clipboard_files.h"

#include <QClipboard>
#include <QDateTime>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPointer>
#include <QThreadPool>
#include <QUrl>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

QStringList pathsIn(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile() && QFileInfo::exists(url.toLocalFile()))
            paths.append(url.toLocalFile());
    return paths;
}

QString freePath(const QString& folder)
{
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss"_s);
    QString path = u"%1/%2.png"_s.arg(folder, stamp);
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = u"%1/%2 (%3).png"_s.arg(folder, stamp).arg(i);
    return path;
}

} // namespace

bool clipboardHasFiles()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    return data && (!pathsIn(*data).isEmpty() || (data->hasImage() && !data->hasText()));
}

void takeClipboard(const QString& folder, QObject* context,
                   const std::function<void(const QStringList& paths, bool isOurs)>& then)
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return;
    if (const QStringList paths = pathsIn(*data); !paths.isEmpty())
        return then(paths, false);
    const auto image = qvariant_cast<QImage>(data->imageData());
    if (image.isNull())
        return;
    QThreadPool::globalInstance()->start([image, path = freePath(folder), context = QPointer(context), then] {
        const bool isWritten = image.save(path, "PNG");
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [=] {
                if (isWritten && context)
                    then({path}, true);
            },
            Qt::QueuedConnection);
    });
}

} // namespace tertulia
