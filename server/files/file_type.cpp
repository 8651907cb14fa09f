// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/file_type.h"

#include <QFile>
#include <QMimeDatabase>
#include <QStringList>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 headBytes = 16 * 1024;
}

QString mediaTypeOf(const QString& path)
{
    const QString unknown = u"application/octet-stream"_s;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unknown;
    const QString name = QMimeDatabase().mimeTypeForData(file.read(headBytes)).name();
    return name.isEmpty() ? unknown : name;
}

bool isPicture(const QString& mediaType)
{
    static const QStringList pictures{u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s, u"image/webp"_s};
    return pictures.contains(mediaType);
}

} // namespace tertulia
