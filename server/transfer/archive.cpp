// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/archive.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype archivePiece = 64 * 1024;
constexpr qsizetype longestPath = 1024;

/// Empty if it has none that is Unicode.
QString pathOf(archive_entry* entry)
{
    const char* utf8 = archive_entry_pathname_utf8(entry);
    if (utf8 == nullptr)
        utf8 = archive_entry_pathname(entry);
    return utf8 == nullptr ? QString{} : QString::fromUtf8(utf8);
}

/// Other ways to pack take memory by what the file says that they need, gigabytes for a hundred bytes.
bool isPackedAsUsual(archive* opened)
{
    const QByteArrayView format(archive_format_name(opened));
    return format.endsWith("(uncompressed)") || format.endsWith("(deflation)");
}

} // namespace

bool isInside(const QString& path)
{
    if (path.isEmpty() || path.size() > longestPath || path.startsWith(u'/') || path.contains(u'\\') ||
        path.contains(u':') || path.contains(QChar::ReplacementCharacter))
        return false;
    if (std::any_of(path.begin(), path.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return false;
    const QStringList parts = path.split(u'/');
    return std::none_of(parts.begin(), parts.end(),
                        [](const QString& part) { return part.isEmpty() || part == u"."_s || part == u".."_s; });
}

void Archive::Close::operator()(archive* opened) const
{
    archive_read_free(opened);
}

Error Archive::damaged() const
{
    return Error::badField(u"file"_s, u"%1 is no zip file, or is damaged"_s.arg(m_file));
}

Result<Done> Archive::open()
{
    m_packed = QFileInfo(m_file).size();
    m_unpacked = 0;
    m_archive.reset(archive_read_new());
    if (!m_archive)
        return ErrorCode::Internal;
    archive_read_support_format_zip_seekable(m_archive.get());
    if (archive_read_open_filename(m_archive.get(), QFile::encodeName(m_file).constData(), archivePiece) != ARCHIVE_OK)
        return damaged();
    return Done{};
}

Result<Done> Archive::visit(const Visit& visit, const std::function<void(const QString&)>& passedOver)
{
    CHECK(open());
    archive_entry* found = nullptr;
    for (int64_t count = 0;; ++count) {
        const int state = archive_read_next_header(m_archive.get(), &found);
        if (state == ARCHIVE_EOF)
            return Done{};
        if (state != ARCHIVE_OK && state != ARCHIVE_WARN)
            return damaged();
        if (count >= m_limits.entries)
            return Error::make(ErrorCode::TooLarge, u"the archive has too many entries"_s);
        const QString path = pathOf(found);
        const bool isFile = archive_entry_filetype(found) == AE_IFREG;
        if (archive_entry_filetype(found) == AE_IFDIR && isInside(path.endsWith(u'/') ? path.chopped(1) : path))
            continue;
        if (!isFile || !isInside(path)) {
            if (passedOver)
                passedOver(path);
            continue;
        }
        if (!isPackedAsUsual(m_archive.get()))
            return Error::badField(u"file"_s, u"%1 is packed in another way than by deflation"_s.arg(m_file));
        Entry entry(*this, path);
        CHECK(visit(entry));
    }
}

Result<QByteArray> Archive::Entry::piece()
{
    QByteArray bytes(archivePiece, Qt::Uninitialized);
    const la_ssize_t got =
        archive_read_data(m_archive.m_archive.get(), bytes.data(), static_cast<size_t>(bytes.size()));
    if (got < 0)
        return m_archive.damaged();
    bytes.truncate(got);
    m_archive.m_unpacked += got;
    const ArchiveLimits& limits = m_archive.m_limits;
    if (m_archive.m_unpacked > limits.bytes ||
        (m_archive.m_unpacked > limits.ratioFloor && m_archive.m_unpacked / limits.ratio > m_archive.m_packed))
        return Error::make(ErrorCode::TooLarge, u"the archive unpacks to far more than its size"_s);
    return bytes;
}

} // namespace tertulia::transfer
