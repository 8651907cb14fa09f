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
    return out;
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
    out.record.createdAt = createdAt;
    out.delivery = state;
    out.failure = failure;
    out.localOrder = place;
    return out;
}

Outbox::Outbox(std::unique_ptr<AccountFile> file) : m_file(std::move(file)) {}

Result<std::unique_ptr<Outbox>> Outbox::open(const QString& directory)
{
    TRY(auto file, AccountFile::open({directory, u"outbox.db"_s, u":/tertulia/outbox"_s, sql::DbConfig::Full}));
    return std::unique_ptr<Outbox>(new Outbox(std::move(file)));
}

Result<Done> Outbox::load(UserId author)
{
    auto rows = m_file->thread()
                    .run([author](sql::Db& db) {
                        return db.many<PendingMessage>("SELECT place, client_id, author, conversation, body, reply_to, "
                                                       "state, created_at, attempts, failure FROM outbox "
                                                       "WHERE author = ? ORDER BY place",
                                                       messageOf, author);
                    })
                    .result();
    if (!rows.ok())
        return rows.error();
    m_rows = std::move(rows).value();
    return Done{};
}

Result<Done> Outbox::wipe()
{
    m_rows.clear();
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
        TRY(const auto place, db.value("INSERT INTO outbox (client_id, author, conversation, body, reply_to, state, "
                                       "created_at, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, 0) RETURNING place",
                                       message.clientId, message.author, message.conversation, message.body,
                                       message.replyTo, textOf(message.state), message.createdAt));
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

void Outbox::remove(QString clientId)
{
    if (std::erase_if(m_rows, [&](const PendingMessage& row) { return row.clientId == clientId; }) == 0)
        return;
    m_file->thread().post({[clientId](sql::Db& db) -> Result<Done> {
                               CHECK(db.exec("DELETE FROM outbox WHERE client_id = ?", clientId));
                               return Done{};
                           },
                           reportLoss});
}

} // namespace tertulia
