// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/import_files.h"

#include "server/files/file_type.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype importedPiece = 64 * 1024;
constexpr int keysAtOnce = 500;

/// What a message may call this entry: its path, or the id with which one of
/// its parts begins.
QStringList keysOf(const QString& path)
{
    QStringList keys{path};
    for (const QString& part : path.split(u'/')) {
        const auto end = std::find_if(part.begin(), part.end(), [](QChar c) { return !c.isLetterOrNumber(); });
        keys += part.left(end - part.begin());
    }
    keys.removeAll(QString{});
    return keys;
}

} // namespace

Result<Done> ImportFiles::readAll(const QString& exportFile, bool isDryRun)
{
    m_isDryRun = isDryRun;
    TRY(const int64_t wanted, m_collected.stage().countFiles(false));
    if (wanted == 0)
        return Done{};
    QFile file(exportFile);
    if (!file.open(QIODevice::ReadOnly))
        return Error::badField(u"file"_s, u"%1 cannot be read"_s.arg(exportFile));
    const bool isArchive = file.peek(2) == "PK";
    CHECK(isArchive ? readArchive(exportFile) : readFolder(QFileInfo(exportFile).absolutePath()));
    TRY(const int64_t found, m_collected.stage().countFiles(true));
    TRY(const int64_t missing, m_collected.stage().countFiles(false));
    TRY(const auto first, m_collected.stage().missingFiles({}, 1));
    if (found > 0)
        m_collected.report().comesOver("files", found);
    if (missing > 0)
        m_collected.report().lose("files", "not in the export: messages name them", first.front(), missing);
    return Done{};
}

Result<Done> ImportFiles::readArchive(const QString& file)
{
    return Archive(file).visit([this](Archive::Entry& entry) -> Result<Done> {
        if (entry.path().endsWith(u".json"_s) || entry.path().endsWith(u".jsonl"_s))
            return Done{};
        for (const QString& key : keysOf(entry.path())) {
            TRY(const auto wanted, m_collected.stage().file(key));
            if (wanted && wanted->hash.isEmpty())
                return take(key, [&entry] { return entry.piece(); });
        }
        return Done{};
    });
}

Result<Done> ImportFiles::readFolder(const QString& folder)
{
    QString last;
    while (true) {
        TRY(const auto keys, m_collected.stage().missingFiles(last, keysAtOnce));
        for (const QString& key : keys) {
            const QString path = folder + u'/' + key;
            QFile file(path);
            // What a link leads to was not exported, wherever in the path it stands.
            const QString real = QFileInfo(path).canonicalFilePath();
            const bool isThere = isInside(key) && real == QDir(folder).canonicalPath() + u'/' + key &&
                                 QFileInfo(real).isFile() && file.open(QIODevice::ReadOnly);
            if (isThere)
                CHECK(take(key, [&file] { return Result<QByteArray>(file.read(importedPiece)); }));
        }
        if (keys.empty())
            return Done{};
        last = keys.back();
    }
}

Result<Done> ImportFiles::take(const QString& key, const NextPiece& next)
{
    TRY(const auto kept, keep(next));
    if (!kept) {
        m_collected.report().lose("files", "too large, or empty", key);
        return Done{};
    }
    return m_collected.stage().setFile(key, *kept);
}

Result<std::optional<store::StagedFile>> ImportFiles::keep(const NextPiece& next)
{
    if (m_isDryRun)
        return std::optional{store::StagedFile{u"dry run"_s, 1, {}}};
    const FileId id = FileId::make();
    store::StagedFile file;
    {
        TRY(const auto partial, m_store.openPartial(id, longest));
        while (true) {
            TRY(const QByteArray bytes, next());
            if (bytes.isEmpty())
                break;
            const auto written = partial->append(bytes);
            if (!written.ok() && written.error().code == ErrorCode::TooLarge) {
                m_store.removePartial(id);
                return std::optional<store::StagedFile>{};
            }
            CHECK(written);
            file.bytes += bytes.size();
        }
    }
    if (file.bytes == 0) {
        m_store.removePartial(id);
        return std::optional<store::StagedFile>{};
    }
    file.type = mediaTypeOf(m_store.partialPath(id));
    TRY(file.hash, m_store.seal(id));
    const auto held = m_store.hold(file.hash);
    CHECK(m_store.keep(id, file.hash));
    return std::optional{file};
}

} // namespace tertulia::transfer
