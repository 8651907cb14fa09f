// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/backup_reader.h"

#include "server/transfer/archive.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>

#include <archive.h>
#include <archive_entry.h>

namespace tertulia::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype readAtOnce = 256 * 1024;
constexpr qsizetype longestManifest = 1024 * 1024 * 1024;

Error damaged(const QString& path, const QString& what)
{
    return Error::make(ErrorCode::Conflict, u"%1 is damaged: %2"_s.arg(path, what));
}

using Pull = std::function<Result<QByteArray>()>; ///< empty at the end

class Reading
{
public:
    Reading(QString path, const MemberSink& sink) : m_path(std::move(path)), m_sink(sink) {}

    Result<Done> member(const QString& name, const Pull& pull)
    {
        if (!transfer::isInside(name) || m_found.contains(name))
            return damaged(m_path, u"\"%1\" is no name that a member has, or stands in it twice"_s.arg(name));
        const bool isManifest = name == manifestName;
        const bool isTaken = !isManifest && m_sink.take && m_sink.wanted && m_sink.wanted(name);
        QCryptographicHash hash(QCryptographicHash::Blake2b_256);
        Member found{name, 0, {}};
        if (isTaken)
            CHECK(m_sink.take(name, {})); // also if it is empty
        for (;;) {
            TRY(const QByteArray piece, pull());
            if (piece.isEmpty())
                break;
            found.bytes += piece.size();
            hash.addData(piece);
            if (isManifest && found.bytes > longestManifest)
                return damaged(m_path, u"%1 is too long"_s.arg(name));
            if (isManifest)
                m_manifest += piece;
            else if (isTaken)
                CHECK(m_sink.take(name, piece));
        }
        found.digest = QString::fromLatin1(hash.result().toHex());
        m_found.insert(name, found);
        return Done{};
    }

    Result<Manifest> judge() const
    {
        if (!m_found.contains(manifestName))
            return damaged(m_path, u"there is no %1 in it: it was cut off, or is no backup"_s.arg(manifestName));
        TRY(const Manifest manifest, manifestFrom(m_manifest));
        for (const Member& member : manifest.members) {
            const auto found = m_found.constFind(member.name);
            if (found == m_found.constEnd())
                return damaged(m_path, u"the member %1 is missing"_s.arg(member.name));
            if (found->bytes != member.bytes)
                return damaged(
                    m_path,
                    u"the member %1 has %2 bytes instead of %3"_s.arg(member.name).arg(found->bytes).arg(member.bytes));
            if (found->digest != member.digest)
                return damaged(m_path, u"the member %1 is not what was written"_s.arg(member.name));
        }
        if (static_cast<size_t>(m_found.size()) != manifest.members.size() + 1)
            return damaged(m_path, u"there is more in it than its manifest says"_s);
        return manifest;
    }

private:
    const QString m_path;
    const MemberSink& m_sink;
    QByteArray m_manifest{};
    QMap<QString, Member> m_found{};
};

Result<Done> readFolder(const QString& path, Reading& reading)
{
    const QDir folder(QDir(path).absolutePath()); // what is relative to it is told by whole paths
    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString name = folder.relativeFilePath(file.fileName());
        if (QFileInfo(file).isSymLink() || !file.open(QIODevice::ReadOnly))
            return damaged(path, u"the member %1 cannot be read"_s.arg(name));
        CHECK(reading.member(name, [&]() -> Result<QByteArray> {
            QByteArray piece = file.read(readAtOnce);
            if (piece.isEmpty() && (!file.atEnd() || file.error() != QFileDevice::NoError))
                return damaged(path, u"the member %1 cannot be read"_s.arg(name));
            return piece;
        }));
    }
    return Done{};
}

struct Close
{
    void operator()(archive* opened) const { archive_read_free(opened); }
};

Result<Done> readArchive(const QString& path, Reading& reading)
{
    const std::unique_ptr<archive, Close> opened(archive_read_new());
    archive_read_support_filter_zstd(opened.get());
    archive_read_support_format_tar(opened.get());
    if (archive_read_open_filename(opened.get(), QFile::encodeName(path).constData(), readAtOnce) != ARCHIVE_OK)
        return Error::make(ErrorCode::Conflict, u"%1 cannot be read, or is no backup"_s.arg(path));
    QString last = u"the beginning"_s;
    for (;;) {
        archive_entry* entry = nullptr;
        const int state = archive_read_next_header(opened.get(), &entry);
        if (state == ARCHIVE_EOF)
            return Done{};
        if (state != ARCHIVE_OK)
            return damaged(path, u"after %1 it cannot be read any more"_s.arg(last));
        const QString name = QString::fromUtf8(archive_entry_pathname(entry));
        if (archive_entry_filetype(entry) != AE_IFREG)
            return damaged(path, u"%1 is no file"_s.arg(name));
        CHECK(reading.member(name, [&]() -> Result<QByteArray> {
            QByteArray piece(readAtOnce, Qt::Uninitialized);
            const la_ssize_t got = archive_read_data(opened.get(), piece.data(), static_cast<size_t>(piece.size()));
            if (got < 0)
                return damaged(path, u"the member %1 cannot be read to its end"_s.arg(name));
            piece.truncate(got);
            return piece;
        }));
        last = u"the member "_s + name;
    }
}

} // namespace

Result<Manifest> readBackup(const QString& path, const MemberSink& sink)
{
    Reading reading(path, sink);
    CHECK(QFileInfo(path).isDir() ? readFolder(path, reading) : readArchive(path, reading));
    return reading.judge();
}

} // namespace tertulia::backup
