// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FileWorks that frees what nobody needs. A content is condemned, so that no upload can begin to need it,
// then its row goes if no file names it, and only when that is committed its bytes go. A crash in between leaves bytes
// without a row, which the next sweep finds. Another server on the same folder knows nothing of what is condemned here:
// so where there may be one, bytes that were kept lately stay until a later sweep.
#include "server/dispatch/file_works.h"

#include <QLoggingCategory>

#include <future>

namespace tertulia {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(sweepLog, "tertulia.files.sweep")

constexpr int atOnce = 500;
constexpr auto litterAge = 1h;

} // namespace

/// Waits for a job of the lanes, which always answers.
template<typename T>
Result<T> FileWorks::now(bool isWrite, const char* name, std::function<Result<T>(Tx&)> work)
{
    const auto promise = std::make_shared<std::promise<Result<T>>>();
    auto result = promise->get_future();
    const auto answer = [promise](Result<T> done) { promise->set_value(std::move(done)); };
    if (isWrite)
        m_lanes.write<T>(name, std::move(work), answer);
    else
        m_lanes.read<T>(name, std::move(work), answer);
    return result.get();
}

std::optional<int64_t> FileWorks::letGo(const QString& hash, bool isDryRun)
{
    if (isDryRun)
        return m_store.bytesOf(hash);
    if (!m_store.condemn(hash))
        return std::nullopt;
    const auto isUnneeded = now<bool>(true, "file.free", [&hash](Tx& tx) { return files::letGo(tx, hash); });
    const bool mayGo = isUnneeded.ok() && *isUnneeded;
    const int64_t bytes = mayGo ? m_store.remove(hash, m_settings.grace) : 0;
    m_store.pardon(hash);
    return mayGo ? std::optional{bytes} : std::nullopt;
}

void FileWorks::freed(const std::vector<QString>& contents)
{
    if (contents.empty())
        return;
    start(m_sweeping, [this, contents] { // or the next sweep finds them
        for (const QString& hash : contents)
            letGo(hash, false);
    });
}

void FileWorks::sweepContents(FileReclaimReply& report, bool isDryRun)
{
    using Contents = std::vector<store::FileContent>;
    for (QString after;;) {
        const auto found =
            now<Contents>(false, "file.unneeded", [&after](Tx& tx) { return files::unneeded(tx, after, atOnce); });
        if (!found.ok() || found->empty())
            return;
        after = found->back().hash;
        for (const auto& content : *found) {
            const auto bytes = letGo(content.hash, isDryRun);
            report.contents += bytes ? 1 : 0;
            report.contentBytes += bytes.value_or(0);
        }
    }
}

void FileWorks::sweepStrays(FileReclaimReply& report, bool isDryRun)
{
    using Names = std::vector<QString>;
    const QStringList shards = m_store.shards();
    for (const QString& shard : shards) {
        const auto known =
            now<Names>(false, "file.known", [&shard](Tx& tx) { return files::contentsOfShard(tx, shard); });
        if (!known.ok())
            return;
        const std::set<QString> rows(known->begin(), known->end());
        const QStringList hashes = m_store.contentsIn(shard);
        for (const QString& hash : hashes) {
            const auto bytes = rows.contains(hash) ? std::nullopt : letGo(hash, isDryRun);
            report.strays += bytes ? 1 : 0;
            report.strayBytes += bytes.value_or(0);
        }
    }
    const auto partials = m_store.partials();
    for (const FileId id : partials) {
        const auto isWanted = now<bool>(false, "file.partial", [id](Tx& tx) { return files::isPartial(tx, id); });
        if (!isWanted.ok() || *isWanted)
            continue;
        ++report.strays;
        report.strayBytes += m_store.partialBytes(id);
        if (!isDryRun)
            m_store.removePartial(id);
    }
}

FileReclaimReply FileWorks::sweepAll(bool isDryRun)
{
    FileReclaimReply report;
    const auto expired = now<int64_t>(!isDryRun, "file.expire", [isDryRun](Tx& tx) {
        return isDryRun ? files::countExpired(tx) : files::dropExpired(tx, atOnce);
    });
    report.expired = expired.ok() ? *expired : 0;
    sweepContents(report, isDryRun);
    sweepStrays(report, isDryRun);
    if (isDryRun)
        return report;
    report.strayBytes += m_store.removeLitter(litterAge);
    if (report.expired + report.contents + report.strays > 0)
        qCInfo(sweepLog) << report.expired << "files expired," << report.contents << "contents and" << report.strays
                         << "strays freed," << report.contentBytes + report.strayBytes << "bytes";
    return report;
}

void FileWorks::sweep(bool isDryRun, Done<FileReclaimReply> done)
{
    if (!start(m_sweeping, [this, isDryRun, done] { done(sweepAll(isDryRun)); }))
        done(ErrorCode::Busy);
}

} // namespace tertulia
