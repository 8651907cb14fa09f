// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/bundle.h"

#include <QDir>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

Error cannotWrite(const QString& path)
{
    return Error::badField(u"out"_s, u"cannot write %1"_s.arg(path));
}

la_ssize_t append(archive* /*opened*/, void* bytes, const void* data, size_t size)
{
    static_cast<QByteArray*>(bytes)->append(static_cast<const char*>(data), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

} // namespace

Result<std::unique_ptr<FolderBundle>> FolderBundle::make(const QString& folder)
{
    if (folder.isEmpty())
        return Error::badField(u"out"_s, u"say where to: --out FOLDER"_s);
    const QString absolute = QDir(folder).absolutePath();
    if (QFileInfo::exists(absolute))
        return Error::badField(u"out"_s, u"%1 is there already"_s.arg(absolute));
    if (!QDir().mkpath(absolute))
        return cannotWrite(absolute);
    return std::unique_ptr<FolderBundle>(new FolderBundle(absolute));
}

Result<Done> FolderBundle::begin(const QString& path)
{
    CHECK(end());
    m_file.setFileName(m_folder + u'/' + path);
    const bool isMade = QDir().mkpath(QFileInfo(m_file).path());
    if (!isMade || !m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return cannotWrite(m_file.fileName());
    return Done{};
}

Result<Done> FolderBundle::write(const QByteArray& bytes)
{
    return m_file.write(bytes) == bytes.size() ? Result<Done>(Done{}) : cannotWrite(m_file.fileName());
}

Result<Done> FolderBundle::end()
{
    if (!m_file.isOpen())
        return Done{};
    const bool isWritten = m_file.flush();
    m_file.close();
    return isWritten && m_file.error() == QFileDevice::NoError ? Result<Done>(Done{}) : cannotWrite(m_file.fileName());
}

ZipBundle::ZipBundle() : m_archive(archive_write_new())
{
    archive_write_set_format_zip(m_archive);
    archive_write_set_bytes_per_block(m_archive, 0); // as it comes
    archive_write_open(m_archive, &m_bytes, nullptr, append, nullptr);
}

ZipBundle::~ZipBundle()
{
    archive_write_free(m_archive);
}

Result<Done> ZipBundle::begin(const QString& path)
{
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, path.toUtf8().constData());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0600);
    archive_entry_unset_size(entry); // it stands after the bytes
    const int state = archive_write_header(m_archive, entry);
    archive_entry_free(entry);
    return state >= ARCHIVE_WARN ? Result<Done>(Done{}) : ErrorCode::Internal;
}

Result<Done> ZipBundle::write(const QByteArray& bytes)
{
    const auto written = archive_write_data(m_archive, bytes.constData(), static_cast<size_t>(bytes.size()));
    return written == bytes.size() ? Result<Done>(Done{}) : ErrorCode::Internal;
}

Result<Done> ZipBundle::end()
{
    return archive_write_close(m_archive) == ARCHIVE_OK ? Result<Done>(Done{}) : ErrorCode::Internal;
}

} // namespace tertulia::transfer
