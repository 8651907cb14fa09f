// SPDX-License-Identifier: GPL-3.0-or-later
// What this device holds of one account: the server's records, how far each stream is complete, my own read marks.
// Jobs run one after another on the file's own thread, in the order of calling, and each answers with the rows it
// touched. So an answer never overtakes an older one: a read asked before a write does not show that write.
// Damaged files are replaced by empty ones: everything can be fetched again. GUI thread; only client/sync writes.
#pragma once

#include "client/cache/account_file.h"
#include "client/cache/delta.h"
#include "client/cache/proof_table.h"
#include "shared/protocol/requests_search.h"

#include <QFuture>

namespace tertulia {

class Cache
{
public:
    static Result<std::unique_ptr<Cache>> open(const QString& directory);

    /// Who the cache belongs to; id null if nobody.
    [[nodiscard]] const UserRecord& self() const { return m_self; }
    /// The streams as they were when the file was opened.
    [[nodiscard]] const std::vector<StreamState>& streamsAtStart() const { return m_streams; }

    /// The cache belongs to this user from now on; what belonged to somebody else is wiped first.
    Result<Done> adopt(const UserRecord& self);
    /// What the revs of what is held count; empty if nobody said so.
    [[nodiscard]] const QString& history() const { return m_history; }
    Result<Done> keepHistory(const QString& history);
    /// Nothing is left, also on the disk.
    Result<Done> wipe();
    void close() { m_file->close(); }

    QFuture<Result<Delta>> apply(Batch batch);
    QFuture<Result<Delta>> applyUsers(std::vector<UserRecord> users);
    /// Forgets what is held of the stream. Of my own stream: what I am in; the rest of it is told again.
    QFuture<Result<Delta>> drop(const StreamId& stream);
    QFuture<Result<Delta>> markRead(ConversationId conversation, Seq seq);
    /// The server refuses the local mark: its own counts.
    QFuture<Result<Delta>> forgetLocalMark(ConversationId conversation);

    QFuture<Result<std::vector<ConversationRow>>> conversations();
    QFuture<Result<std::vector<SpaceRow>>> spaces();
    QFuture<Result<std::vector<MessageRow>>> messages(ConversationId conversation, Seq before, int limit);
    QFuture<Result<std::optional<MessageRow>>> message(MessageId id);
    /// See local_search.h.
    /// What names me and what answers me, the newest first.
    QFuture<Result<std::vector<MessageRow>>> addressed(int limit);
    QFuture<Result<SearchMessagesReply>> search(SearchMessages request);
    QFuture<Result<std::vector<UserRecord>>> users(std::vector<UserId> ids);
    QFuture<Result<std::vector<MemberRow>>> members(const StreamId& stream);
    /// See kept_records.h.
    QFuture<Result<std::vector<Record>>> records(const StreamId& stream);
    QFuture<Result<std::vector<Record>>> records();
    QFuture<Result<std::optional<StreamState>>> stream(const StreamId& stream);
    QFuture<Result<std::vector<UnsentMark>>> unsentMarks();
    /// See proof_table.h.
    /// See state_hash.h.
    QFuture<Result<QString>> stateHash();
    QFuture<Result<Claims>> claims(ConversationId conversation, int64_t from, int most);
    QFuture<Result<std::vector<Proof>>> proofs();
    QFuture<Result<Done>> keepProof(const Proof& proof);
    /// Those of `clientIds` that are among the held messages of mine.
    QFuture<Result<std::vector<QString>>> arrived(std::vector<QString> clientIds);

private:
    explicit Cache(std::unique_ptr<AccountFile> file);
    Result<Done> load();

    std::unique_ptr<AccountFile> m_file;
    UserRecord m_self{};
    QString m_history{};
    std::vector<StreamState> m_streams;
};

} // namespace tertulia
