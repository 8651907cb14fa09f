// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/export_command.h"

#include "server/files/content_store.h"
#include "server/open_data.h"
#include "server/services/access.h"
#include "server/services/exports.h"
#include "server/store/files.h"
#include "server/transfer/exporter.h"
#include "server/transfer/transaction.h"

#include <cstdio>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// Each piece is a snapshot of its own, so that a running server is not held up.
transfer::ReadNow readerOf(sql::Db& db)
{
    return [&db](const std::function<Result<Done>(Tx&)>& work) {
        return transfer::inOneTransaction(db, SystemClock{}, work);
    };
}

transfer::ExportSource sourceOf(sql::Db& db, const ContentStore& contents)
{
    const auto content = [&db, &contents](const Attachment& file, int64_t offset,
                                          int64_t length) -> Result<QByteArray> {
        TRY(const auto row,
            transfer::inOneTransaction(db, SystemClock{}, [&](Tx& tx) { return store::findFile(tx.db, file.file); }));
        return row && row->content ? contents.read(row->content->hash, offset, length) : ErrorCode::NotFound;
    };
    return {readerOf(db), content};
}

Result<Done> exportConversation(sql::Db& db, const ContentStore& contents, const QString& name,
                                transfer::Bundle& bundle)
{
    const auto id = ConversationId::fromText(name);
    if (!id)
        return Error::badField(u"export"_s, u"%1 is not the id of a conversation"_s.arg(name));
    const auto reader =
        transfer::inOneTransaction(db, SystemClock{}, [&](Tx& tx) { return exports::leaderOf(tx, *id); });
    if (!reader.ok() && reader.error().code == ErrorCode::NotFound)
        return Error::make(ErrorCode::NotFound, u"there is no such conversation, or nobody is in it"_s);
    CHECK(reader);
    return transfer::finish(*transfer::exportConversation(*reader, *id, sourceOf(db, contents), bundle));
}

Result<Done> exportUser(sql::Db& db, const ContentStore& contents, const QString& handle, transfer::Bundle& bundle)
{
    const auto user =
        transfer::inOneTransaction(db, SystemClock{}, [&](Tx& tx) { return namedUser(tx, foldHandle(handle)); });
    if (!user.ok() && user.error().code == ErrorCode::BadField)
        return Error::badField(u"user"_s, u"nobody here is called %1"_s.arg(handle));
    CHECK(user);
    return transfer::finish(*transfer::exportOwn(user->id, sourceOf(db, contents), bundle));
}

} // namespace

Result<int> runExport(const Config& config, const CommandLine& line)
{
    const QString what = line.words.value(1);
    const bool isConversation = what == u"conversation"_s;
    if (line.words.size() != 3 || (!isConversation && what != u"user"_s))
        return Error::badField(u"export"_s, u"say: export conversation ID --out FOLDER, or export user HANDLE …"_s);
    TRY(const auto db, openReading(config));
    const ContentStore contents(config.data + u"/files"_s);
    const QString folder = line.options.value(u"out"_s);
    TRY(const auto bundle, transfer::FolderBundle::make(folder));
    CHECK(isConversation ? exportConversation(*db, contents, line.words.at(2), *bundle)
                         : exportUser(*db, contents, line.words.at(2), *bundle));
    std::fputs(u"exported to %1\n"_s.arg(folder).toUtf8().constData(), stdout);
    return 0;
}

} // namespace tertulia
