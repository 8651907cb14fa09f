// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/outgoing_files.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>

namespace tertulia::outgoing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bytesAtOnce = 1024 * 1024;

QString rootOf(const QString& directory)
{
    return directory + u"/outgoing"_s;
}

Error unreadable(const QString& detail)
{
    return Error::make(ErrorCode::Storage, detail);
}

/// The hash of what was copied.
Result<QString> copy(const QString& from, const QString& to)
{
    QFile source(from);
    QSaveFile target(to); // complete and flushed when it has its name
    if (!source.open(QIODevice::ReadOnly))
        return unreadable(source.errorString());
    if (!target.open(QIODevice::WriteOnly))
        return unreadable(target.errorString());
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    while (!source.atEnd()) {
        const QByteArray piece = source.read(bytesAtOnce);
        if (piece.isEmpty())
            return unreadable(source.errorString());
        hash.addData(piece);
        if (target.write(piece) != piece.size())
            return unreadable(target.errorString());
    }
    if (!target.commit())
        return unreadable(target.errorString());
    return QString::fromLatin1(hash.result().toHex());
}

Result<OutgoingFile> takeOne(const ChosenFile& chosen, const QString& place)
{
    const QFileInfo info(chosen.path);
    OutgoingFile file;
    file.is.name = chosen.name;
    file.is.type = chosen.type;
    file.is.width = chosen.width;
    file.is.height = chosen.height;
    file.is.size = info.size();
    file.modifiedAt = info.lastModified().toMSecsSinceEpoch();
    file.path = info.absoluteFilePath();
    if (!chosen.isOurs && info.size() > copiedUpTo)
        return file;
    TRY(file.hash, copy(chosen.path, place));
    file.path = QFileInfo(place).absoluteFilePath();
    file.isOurs = true;
    file.is.size = QFileInfo(place).size(); // it may have grown since it was chosen
    if (file.is.size == 0)
        return unreadable(u"empty"_s);
    return file;
}

} // namespace

QString folderOf(const QString& directory, const QString& clientId)
{
    return rootOf(directory) + u'/' + clientId;
}

Result<std::vector<OutgoingFile>> take(const QString& directory, const QString& clientId,
                                       const std::vector<ChosenFile>& chosen)
{
    const QString folder = folderOf(directory, clientId);
    if (!QDir().mkpath(folder))
        return unreadable(folder);
    std::vector<OutgoingFile> files;
    for (const ChosenFile& one : chosen) {
        auto file = takeOne(one, folder + u'/' + QString::number(files.size()));
        if (!file.ok()) {
            forget(directory, clientId);
            return file.error();
        }
        files.push_back(std::move(file).value());
    }
    for (const ChosenFile& one : chosen)
        if (one.isOurs)
            QFile::remove(one.path);
    return files;
}

bool isUnchanged(const OutgoingFile& file)
{
    const QFileInfo info(file.path);
    return info.isFile() && info.size() == file.is.size &&
           (file.isOurs || info.lastModified().toMSecsSinceEpoch() == file.modifiedAt);
}

void forget(const QString& directory, const QString& clientId)
{
    if (!clientId.isEmpty())
        QDir(folderOf(directory, clientId)).removeRecursively();
}

void sweep(const QString& directory, const QStringList& clientIds)
{
    const QDir root(rootOf(directory));
    for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (!clientIds.contains(name))
            QDir(root.filePath(name)).removeRecursively();
}

} // namespace tertulia::outgoing
