// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/files.h"

#include "client/cli/await.h"
#include "client/cli/terminal.h"
#include "shared/protocol/file_name.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace tertulia::cli {

using namespace Qt::StringLiterals;

FileTransfer::Ticket Files::ticket()
{
    return [this] { return m_account.request(FileTicket{}); };
}

/// Its end, or Timeout when nothing moved for too long.
Result<FileInfo> Files::await(FileTransfer& transfer) const
{
    QEventLoop loop;
    QTimer patience;
    patience.setSingleShot(true);
    std::optional<Result<FileInfo>> result;
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(&transfer, &FileTransfer::progressed, &loop, [&] { patience.start(m_patience); });
    QObject::connect(&transfer, &FileTransfer::finished, &loop, [&](const Result<FileInfo>& file) {
        result = file;
        loop.quit();
    });
    patience.start(m_patience);
    loop.exec();
    return result ? *result : ErrorCode::Timeout;
}

Result<FileId> Files::sendOne(ConversationId conversation, const QString& path)
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable())
        return Error::make(ErrorCode::NotFound, tr("%1 is no file that can be read").arg(path));
    FileBegin begin;
    begin.name = file.fileName().left(limits::fileNameInput);
    begin.size = file.size();
    begin.conversation = conversation;
    if (begin.size == 0)
        return Error::make(ErrorCode::Conflict, tr("%1 is empty").arg(path));
    TRY(const auto begun, cli::await(m_account.request(begin)));
    FileTransfer transfer(m_account.server(), ticket());
    transfer.upload(begun.file.file, path);
    TRY(const auto stored, await(transfer));
    return stored.file;
}

Result<std::vector<FileId>> Files::send(ConversationId conversation, const QStringList& paths)
{
    std::vector<FileId> sent;
    for (const QString& path : paths) {
        TRY(const FileId file, sendOne(conversation, path));
        sent.push_back(file);
    }
    return sent;
}

Result<QString> Files::fetch(FileId file, const QString& to)
{
    TRY(const auto state, cli::await(m_account.request(FileState{file})));
    // The server has cleaned the name; here it is done once more, since a server is a stranger too.
    const QString name = cleanFileName(state.file.name);
    const bool isFolder = to.isEmpty() || QFileInfo(to).isDir();
    const QString path = isFolder ? QDir(to.isEmpty() ? u"."_s : to).filePath(name) : to;
    if (QFileInfo::exists(path))
        return Error::make(ErrorCode::Conflict, tr("%1 is there already").arg(path));
    FileTransfer transfer(m_account.server(), ticket());
    transfer.download(file, path);
    CHECK(await(transfer));
    return path;
}

} // namespace tertulia::cli
