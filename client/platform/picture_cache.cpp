// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/picture_cache.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>

namespace tertulia {

QString PictureCache::pathOf(const QString& key) const
{
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex();
    return m_folder + u'/' + QString::fromLatin1(hash);
}

QByteArray PictureCache::read(const QString& key) const
{
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (file.fileTime(QFileDevice::FileModificationTime).secsTo(now) > 3600) // it was looked at: not the next to go
        file.setFileTime(now, QFileDevice::FileModificationTime);
    return file.readAll();
}

void PictureCache::write(const QString& key, const QByteArray& bytes)
{
    const QMutexLocker lock(&m_mutex);
    if (bytes.isEmpty() || bytes.size() > m_most || !QDir().mkpath(m_folder))
        return;
    if (!m_size) {
        m_size = 0;
        for (const QFileInfo& one : QDir(m_folder).entryInfoList(QDir::Files))
            *m_size += one.size();
    }
    QSaveFile file(pathOf(key));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return;
    *m_size += bytes.size();
    if (*m_size > m_most)
        makeRoom();
}

/// The oldest go until a fifth is free.
void PictureCache::makeRoom()
{
    const auto all = QDir(m_folder).entryInfoList(QDir::Files, QDir::Time);
    m_size = 0;
    for (const QFileInfo& one : all) {
        *m_size += one.size();
        if (*m_size > m_most / 5 * 4 && QFile::remove(one.filePath()))
            *m_size -= one.size();
    }
}

void PictureCache::clear()
{
    const QMutexLocker lock(&m_mutex);
    QDir(m_folder).removeRecursively();
    m_size.reset();
}

} // namespace tertulia
