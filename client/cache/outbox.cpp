// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/outbox.h"

#include "shared/protocol/codec.h"

#include <QLoggingCategory>

namespace tertulia {

Q_DECLARE_LOGGING_CATEGORY(cacheLog)

using namespace Qt::StringLiterals;

namespace {

// What stands in the column `state`.
const QLatin1StringView queued{"queued"};
const QLatin1StringView sending{"sending"};
const QLatin1StringView failed{"failed"};

QLatin1StringView textOf(SendState state)
{
    switch (state) {
    case SendState::Sending:
        return sending;
    case SendState::Failed:
        return failed;
    case SendState::Queued:
    case SendState::Sent:
        break;
    }
    return queued;
}

PendingMessage messageOf(const sql::Row& row)
{
    PendingMessage out;
    out.place = row.int64(0);
    out.clientId = row.text(1);
    out.author = row.id<UserId>(2);
    out.conversation = row.id<ConversationId>(3);
    out.body = row.text(4);
    out.replyTo = row.optId<MessageId>(5);
    // Who was sending is dead: whether it arrived is unknown, asking again is harmless.
    out.state = row.text(6) == failed ? SendState::Failed : SendState::Queued;
    out.createdAt = row.timestamp(7);
    out.attempts = static_cast<int>(row.int64(8));
    if (const auto failure = row.optText(9))
        out.failure = errorCodeFromWire(*failure);
    out.silent = row.int64(10) != 0;
    out.root = row.optId<MessageId>(11);
    if (!row.isNull(12))
        out.dueAt = row.timestamp(12);
    return out;
}

OutgoingFile fileOf(const sql::Row& row)
{
    OutgoingFile out;
    out.path = row.text(2);
    out.is.name = row.text(3);
    out.is.size = row.int64(4);
    out.is.type = row.text(5);
    if (const auto width = row.optInt64(6))
        out.is.width = static_cast<int>(*width);
    if (const auto height = row.optInt64(7))
        out.is.height = static_cast<int>(*height);
    out.is.preview = row.optText(8);
    out.isOurs = row.int64(9) != 0;
    out.modifiedAt = row.int64(10);
    out.hash = row.optText(11).value_or(QString{});
    out.is.file = row.optId<FileId>(12).value_or(FileId{});
    out.isReady = row.int64(13) != 0;
    return out;
}

std::optional<QString> orNull(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional{text};
}

std::optional<FileId> orNull(FileId id)
{
    return id.isNull() ? std::nullopt : std::optional{id};
}

Result<Done> insertFile(sql::Db& db, const QString& clientId, int position, const OutgoingFile& file)
{
    CHECK(db.exec("INSERT INTO outbox_files (client_id, position, path, name, size, type, width, height, preview, "
                  "ours, modified_at, hash, file, ready) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  clientId, position, file.path, file.is.name, file.is.size, file.is.type, file.is.width,
                  file.is.height, file.is.preview, file.isOurs ? 1 : 0, file.modifiedAt, orNull(file.hash),
                  orNull(file.is.file), file.isReady ? 1 : 0));
    return Done{};
}

Result<std::vector<PendingMessage>> readRows(sql::Db& db, UserId author)
{
    TRY(auto rows,
        db.many<PendingMessage>("SELECT place, client_id, author, conversation, body, reply_to, state, "
                                "created_at, attempts, failure, silent, root, due_at FROM outbox WHERE author = ? "
                                "ORDER BY place",
                                messageOf, author));
    for (PendingMessage& row : rows) {
        TRY(row.files, db.many<OutgoingFile>("SELECT client_id, position, path, name, size, type, width, height, "
                                             "preview, ours, modified_at, hash, file, ready FROM outbox_files "
                                             "WHERE client_id = ? ORDER BY position",
                                             fileOf, row.clientId));
    }
    return rows;
}

void reportLoss(const Result<Done>& result)
{
    if (!result.ok())
        qCWarning(cacheLog) << "outbox state not written:" << wireName(result.error().code);
}

} // namespace

MessageRow PendingMessage::row() const
{
    MessageRow out;
    out.record.conversation = conversation;
    out.record.author = author;
    out.record.clientId = clientId;
    out.record.body = body;
    out.record.replyTo = replyTo;
    if (silent)
        out.record.silent = true;
    out.record.createdAt = createdAt;
    out.delivery = state;
    out.failure = failure;
    out.localOrder = place;
    for (const OutgoingFile& file : files) {
        out.record.attachments.push_back(file.is);
        out.outgoing.push_back(file.path);
    }
    return out;
}

bool PendingMessage::isUploaded() const
{
    return std::ranges::all_of(files, &OutgoingFile::isReady);
}

int64_t PendingMessage::bytesLeft() const
{
    int64_t bytes = 0;
    for (const OutgoingFile& file : files)
        bytes += file.isReady ? 0 : file.is.size;
    return bytes;
}

Outbox::Outbox(std::unique_ptr<AccountFile> file, QString directory)
    : m_directory(std::move(directory)), m_file(std::move(file))
{
    m_copying.setMaxThreadCount(1);
}

void Outbox::close()
{
    m_copying.waitForDone();
    m_file->close();
}

Result<std::unique_ptr<Outbox>> Outbox::open(const QString& directory)
{
    TRY(auto file, AccountFile::open({directory, u"outbox.db"_s, u":/tertulia/outbox"_s, sql::DbConfig::Full}));
    return std::unique_ptr<Outbox>(new Outbox(std::move(file), directory));
}

Result<Done> Outbox::load(UserId author)
{
    auto rows = m_file->thread().run([author](sql::Db& db) { return readRows(db, author); }).result();
    const auto all = m_file->thread()
                         .run([](sql::Db& db) {
                             return db.many<QString>("SELECT client_id FROM outbox",
                                                     [](const sql::Row& row) { return row.text(0); });
                         })
                         .result();
    if (all.ok())
        outgoing::sweep(m_directory, QStringList(all->begin(), all->end()));
    if (!rows.ok())
        return rows.error();
    m_rows = std::move(rows).value();
    return Done{};
}

Result<Done> Outbox::wipe()
{
    m_copying.waitForDone();
    m_rows.clear();
    outgoing::sweep(m_directory, {});
    return m_file->wipe();
}

const PendingMessage* Outbox::find(const QString& clientId) const
{
    const auto found = std::ranges::find(m_rows, clientId, &PendingMessage::clientId);
    return found == m_rows.end() ? nullptr : &*found;
}

QFuture<Result<Done>> Outbox::add(PendingMessage message)
{
    auto stored = m_file->thread().run([message](sql::Db& db) -> Result<qint64> {
        TRY(const auto place,
            db.value("INSERT INTO outbox (client_id, author, conversation, body, reply_to, state, "
                     "created_at, attempts, silent, root, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?) "
                     "RETURNING place",
                     message.clientId, message.author, message.conversation, message.body, message.replyTo,
                     textOf(message.state), message.createdAt, message.silent ? 1 : 0, message.root, message.dueAt));
        for (int i = 0; i < static_cast<int>(message.files.size()); ++i)
            CHECK(insertFile(db, message.clientId, i, message.files.at(static_cast<size_t>(i))));
        return place.value_or(0);
    });
    return stored.then(this, [this, message = std::move(message)](const Result<qint64>& place) mutable -> Result<Done> {
        if (!place.ok())
            return Error{ErrorCode::Storage, {}, {}, place.error().detail, 0};
        message.place = *place;
        m_rows.push_back(std::move(message));
        return Done{};
    });
}

QFuture<Result<Done>> Outbox::add(PendingMessage message, const std::vector<ChosenFile>& chosen)
{
    if (chosen.empty() && m_taking == 0)
        return add(std::move(message));
    ++m_taking; // words written after files do not overtake them here
    using Taken = Result<std::vector<OutgoingFile>>;
    auto copied = std::make_shared<QPromise<Taken>>();
    copied->start();
    auto taken = copied->future();
    const auto copy = [copied, chosen, directory = m_directory, clientId = message.clientId] {
        copied->addResult(chosen.empty() ? Taken{std::vector<OutgoingFile>{}}
                                         : outgoing::take(directory, clientId, chosen));
        copied->finish();
    };
    const auto store = [this, message = std::move(message)](const Taken& files) mutable -> QFuture<Result<Done>> {
        --m_taking;
        if (files.ok()) {
            message.files = *files;
            return add(std::move(message));
        }
        QPromise<Result<Done>> failed;
        failed.start();
        failed.addResult(files.error());
        failed.finish();
        return failed.future();
    };
    const auto stored = taken.then(this, store).unwrap();
    m_copying.start(copy); // only now: see HomeThread
    return stored;
}

QFuture<Result<Done>> Outbox::setFile(const QString& clientId, int position, const OutgoingFile& file)
{
    const auto found = std::ranges::find(m_rows, clientId, &PendingMessage::clientId);
    if (found != m_rows.end())
        found->files.at(static_cast<size_t>(position)) = file;
    return m_file->thread().run([=](sql::Db& db) -> Result<Done> {
        CHECK(db.exec("DELETE FROM outbox_files WHERE client_id = ? AND position = ?", clientId, position));
        TRY(const auto known, db.value("SELECT COUNT(*) FROM outbox WHERE client_id = ?", clientId));
        return known.value_or(0) > 0 ? insertFile(db, clientId, position, file) : Done{};
    });
}

const PendingMessage* Outbox::setState(const QString& clientId, SendState state, std::optional<ErrorCode> failure)
{
    const auto found = std::ranges::find(m_rows, clientId, &PendingMessage::clientId);
    if (found == m_rows.end())
        return nullptr;
    found->state = state;
    found->failure = failure;
    if (state == SendState::Sending)
        ++found->attempts;
    const auto name = failure ? std::optional<QLatin1StringView>(wireName(*failure)) : std::nullopt;
    m_file->thread().post({[=, attempts = found->attempts](sql::Db& db) -> Result<Done> {
                               CHECK(db.exec("UPDATE outbox SET state = ?, attempts = ?, failure = ? "
                                             "WHERE client_id = ?",
                                             textOf(state), attempts, name, clientId));
                               return Done{};
                           },
                           reportLoss});
    return &*found;
}

void Outbox::sendAtOnce(const QString& clientId)
{
    const auto found = std::ranges::find(m_rows, clientId, &PendingMessage::clientId);
    if (found == m_rows.end())
        return;
    found->dueAt.reset();
    m_file->thread().post({[clientId](sql::Db& db) -> Result<Done> {
                               CHECK(db.exec("UPDATE outbox SET due_at = NULL WHERE client_id = ?", clientId));
                               return Done{};
                           },
                           reportLoss});
}

void Outbox::remove(QString clientId)
{
    if (std::erase_if(m_rows, [&](const PendingMessage& row) { return row.clientId == clientId; }) == 0)
        return;
    m_file->thread().post({[clientId](sql::Db& db) -> Result<Done> {
                               CHECK(db.exec("DELETE FROM outbox WHERE client_id = ?", clientId));
                               CHECK(db.exec("DELETE FROM outbox_files WHERE client_id = ?", clientId));
                               return Done{};
                           },
                           [directory = m_directory, clientId](const Result<Done>& removed) {
                               reportLoss(removed);
                               if (removed.ok())
                                   outgoing::forget(directory, clientId);
                           }});
}

} // namespace tertulia
