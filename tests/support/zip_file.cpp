// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zip_file.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

namespace tertulia::test {

ZipFile::ZipFile(const QString& file) : m_archive(archive_write_new())
{
    archive_write_set_format_zip(m_archive);
    if (archive_write_open_filename(m_archive, QFile::encodeName(file).constData()) != ARCHIVE_OK)
        qFatal("cannot write %s", qPrintable(file));
}

ZipFile::~ZipFile()
{
    archive_write_free(m_archive);
}

void ZipFile::begin(const QString& path, qint64 bytes, unsigned type, const QString& target)
{
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, path.toUtf8().constData());
    archive_entry_set_filetype(entry, type);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, bytes);
    if (!target.isEmpty())
        archive_entry_set_symlink_utf8(entry, target.toUtf8().constData());
    if (archive_write_header(m_archive, entry) < ARCHIVE_WARN)
        qFatal("cannot write an entry: %s", archive_error_string(m_archive));
    archive_entry_free(entry);
}

void ZipFile::add(const QString& path, const QByteArray& bytes)
{
    begin(path, bytes.size(), AE_IFREG);
    if (archive_write_data(m_archive, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
        qFatal("cannot write an entry");
}

void ZipFile::addLink(const QString& path, const QString& target)
{
    begin(path, 0, AE_IFLNK, target);
}

void ZipFile::addBomb(const QString& path, qint64 bytes)
{
    begin(path, bytes, AE_IFREG);
    const QByteArray blanks(1024 * 1024, ' ');
    for (qint64 written = 0; written < bytes; written += blanks.size())
        (void)archive_write_data(m_archive, blanks.constData(),
                                 static_cast<size_t>(std::min<qint64>(blanks.size(), bytes - written)));
}

} // namespace tertulia::test
