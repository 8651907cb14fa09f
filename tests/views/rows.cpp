// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/rows.h"

#include <QTimeZone>

namespace tertulia::test {

using namespace Qt::StringLiterals;

UserId user(int number)
{
    return UserId::fromRaw({1, static_cast<uint64_t>(number)});
}

UserRecord person(int number, const QString& name)
{
    UserRecord record;
    record.id = user(number);
    record.handle = name.toLower();
    record.displayName = name;
    record.rev = 1;
    return record;
}

Timestamp minute(int minutes)
{
    const QDateTime start(QDate(2026, 1, 5), QTime(12, 0), QTimeZone::utc());
    return Timestamp{std::chrono::milliseconds{start.toMSecsSinceEpoch()}} + std::chrono::minutes{minutes};
}

MessageRow Place::message(Seq seq, int author, int minutes, const QString& body) const
{
    MessageRow row;
    row.record.id = MessageId::fromRaw({id.raw().low, static_cast<uint64_t>(seq)});
    row.record.conversation = id;
    row.record.seq = seq;
    row.record.author = user(author);
    row.record.clientId = u"c"_s + QString::number(seq);
    row.record.body = body.isEmpty() ? u"message %1"_s.arg(seq) : body;
    row.record.createdAt = minute(minutes);
    row.record.rev = seq;
    return row;
}

MessageRow Place::pending(const QString& clientId, int author, qint64 order, int minutes) const
{
    MessageRow row = message(0, author, minutes, u"pending "_s + clientId);
    row.record.id = {};
    row.record.clientId = clientId;
    row.delivery = SendState::Queued;
    row.localOrder = order;
    return row;
}

MessageRow Place::sent(const MessageRow& pending, Seq seq) const
{
    MessageRow row = pending;
    row.record.id = message(seq, 1, 0).record.id;
    row.record.seq = seq;
    row.record.rev = seq;
    row.delivery = SendState::Sent;
    row.localOrder = 0;
    return row;
}

std::vector<MessageRow> Place::page(Seq last, int count) const
{
    std::vector<MessageRow> rows;
    for (Seq seq = last; seq > last - count && seq > 0; --seq)
        rows.push_back(message(seq, 2, static_cast<int>(seq)));
    return rows;
}

ConversationRow conversation(ConversationKind kind, const QString& title, int lastMinute)
{
    ConversationRow row;
    row.id = ConversationId::make();
    row.kind = kind;
    row.title = title;
    row.lastAt = minute(lastMinute);
    return row;
}

} // namespace tertulia::test
