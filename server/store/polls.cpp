// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/polls.h"

#include <QStringList>

#define VOTE_COLUMNS "conversation_id, message_id, seq, user_id, options, rev"

namespace tertulia::store {

namespace {

/// Numbers stand in one column, separated by spaces.
QString textOf(const std::vector<int>& options)
{
    QStringList texts;
    for (const int option : options)
        texts.append(QString::number(option));
    return texts.join(u' ');
}
std::vector<int> optionsFrom(const QString& text)
{
    std::vector<int> options;
    for (const QStringView part : QStringView{text}.split(u' ', Qt::SkipEmptyParts))
        options.push_back(part.toInt());
    return options;
}

VoteRecord voteAt(const sql::Row& row)
{
    return {row.id<ConversationId>(0), row.id<MessageId>(1),     row.int64(2),
            row.id<UserId>(3),         optionsFrom(row.text(4)), row.int64(5)};
}

} // namespace

Result<Done> putVote(sql::Db& db, const VoteRecord& record)
{
    CHECK(db.exec("INSERT INTO votes (" VOTE_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (conversation_id, seq, user_id) DO UPDATE SET options = excluded.options, "
                  "rev = excluded.rev",
                  record.conversation, record.message, record.seq, record.user, textOf(record.options), record.rev));
    return Done{};
}

Result<std::optional<VoteRecord>> findVote(sql::Db& db, const MessageRecord& poll, UserId user)
{
    return db.one<VoteRecord>("SELECT " VOTE_COLUMNS " FROM votes WHERE conversation_id = ? AND seq = ? "
                              "AND user_id = ?",
                              voteAt, poll.conversation, poll.seq, user);
}

// The unary plus keeps an engine from choosing the index on that column, as for messages.
Result<std::vector<VoteRecord>> changedVotes(sql::Db& db, const ChangedMessages& wanted)
{
    if (wanted.fewerBySeq)
        return db.many<VoteRecord>("SELECT " VOTE_COLUMNS " FROM votes WHERE conversation_id = ? "
                                   "AND seq >= ? AND seq <= ? AND +rev > ? ORDER BY +rev LIMIT ?",
                                   voteAt, wanted.conversation, wanted.from, wanted.upTo, wanted.rev, wanted.limit);
    return db.many<VoteRecord>("SELECT " VOTE_COLUMNS " FROM votes WHERE conversation_id = ? "
                               "AND rev > ? AND +seq >= ? AND +seq <= ? ORDER BY rev LIMIT ?",
                               voteAt, wanted.conversation, wanted.rev, wanted.from, wanted.upTo, wanted.limit);
}

Result<std::vector<VoteRecord>> votesIn(sql::Db& db, ConversationId conversation, Seq first, Seq last, int limit)
{
    return db.many<VoteRecord>("SELECT " VOTE_COLUMNS " FROM votes WHERE conversation_id = ? AND seq >= ? "
                               "AND seq <= ? AND options <> '' ORDER BY seq LIMIT ?",
                               voteAt, conversation, first, last, limit);
}

Result<std::vector<VoteRecord>> votesOn(sql::Db& db, const MessageRecord& poll, Rev after, int limit)
{
    return db.many<VoteRecord>("SELECT " VOTE_COLUMNS " FROM votes WHERE conversation_id = ? AND seq = ? "
                               "AND options <> '' AND rev > ? ORDER BY rev LIMIT ?",
                               voteAt, poll.conversation, poll.seq, after, limit);
}

Result<std::vector<Choice>> choicesOn(sql::Db& db, const MessageRecord& poll)
{
    return db.many<Choice>(
        "SELECT options, COUNT(*) FROM votes WHERE conversation_id = ? AND seq = ? AND options <> '' GROUP BY options",
        [](const sql::Row& row) {
            return Choice{optionsFrom(row.text(0)), static_cast<int>(row.int64(1))};
        },
        poll.conversation, poll.seq);
}

Result<std::vector<VoteRecord>> votesBy(sql::Db& db, UserId user, int limit)
{
    return db.many<VoteRecord>("SELECT " VOTE_COLUMNS " FROM votes WHERE user_id = ? AND options <> '' LIMIT ?", voteAt,
                               user, limit);
}

} // namespace tertulia::store
