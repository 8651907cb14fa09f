// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/cache.h"

#include "client/cache/batch_writer.h"
#include "client/cache/kept_records.h"
#include "client/cache/local_search.h"
#include "client/cache/records_table.h"
#include "client/cache/row_queries.h"
#include "client/cache/state_hash.h"

namespace tertulia {

using namespace Qt::StringLiterals;

Cache::Cache(std::unique_ptr<AccountFile> file) : m_file(std::move(file)) {}

Result<std::unique_ptr<Cache>> Cache::open(const QString& directory)
{
    TRY(auto file, AccountFile::open({directory, u"cache.db"_s, u":/tertulia/cache"_s, sql::DbConfig::Normal}));
    std::unique_ptr<Cache> cache(new Cache(std::move(file)));
    if (cache->load().ok())
        return cache;
    // A page was damaged that no check has looked at: start over.
    CHECK(cache->m_file->wipe());
    CHECK(cache->load());
    return cache;
}

Result<Done> Cache::load()
{
    using Loaded = std::tuple<UserRecord, std::vector<StreamState>, QString>;
    auto loaded = m_file->thread()
                      .run([](sql::Db& db) -> Result<Loaded> {
                          TRY(const auto id, db.one<UserId>("SELECT value FROM meta WHERE key = 'self'",
                                                            [](const sql::Row& row) { return row.id<UserId>(0); }));
                          TRY(const auto history, db.one<QString>("SELECT value FROM meta WHERE key = 'history'",
                                                                  [](const sql::Row& row) { return row.text(0); }));
                          TRY(auto streams, rows::streams(db));
                          TRY(auto users, rows::users(db, {id.value_or(UserId{})}));
                          UserRecord self = users.empty() ? UserRecord{} : std::move(users.front());
                          self.id = id.value_or(UserId{});
                          return Loaded{std::move(self), std::move(streams), history.value_or(QString{})};
                      })
                      .result();
    if (!loaded.ok())
        return loaded.error();
    std::tie(m_self, m_streams, m_history) = std::move(loaded).value();
    return Done{};
}

Result<Done> Cache::adopt(const UserRecord& self)
{
    if (!m_self.id.isNull() && m_self.id != self.id)
        CHECK(wipe());
    if (m_self == self)
        return Done{};
    const auto stored = m_file->thread()
                            .run([self](sql::Db& db) -> Result<Done> {
                                CHECK(db.exec("INSERT INTO meta (key, value) VALUES ('self', ?) "
                                              "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                                              self.id));
                                CHECK(records::storeUser(db, self));
                                return Done{};
                            })
                            .result();
    CHECK(stored);
    m_self = self;
    return Done{};
}

Result<Done> Cache::keepHistory(const QString& history)
{
    if (m_history == history)
        return Done{};
    const auto stored = m_file->thread()
                            .run([history](sql::Db& db) -> Result<Done> {
                                CHECK(db.exec("INSERT INTO meta (key, value) VALUES ('history', ?) "
                                              "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                                              history));
                                return Done{};
                            })
                            .result();
    CHECK(stored);
    m_history = history;
    return Done{};
}

Result<Done> Cache::wipe()
{
    CHECK(m_file->wipe());
    m_self = {};
    m_history.clear();
    m_streams.clear();
    return Done{};
}

QFuture<Result<Delta>> Cache::apply(Batch batch)
{
    return m_file->thread().run(
        [batch = std::move(batch), self = m_self.id](sql::Db& db) { return BatchWriter(db, self).apply(batch); });
}

QFuture<Result<Delta>> Cache::applyUsers(std::vector<UserRecord> users)
{
    return m_file->thread().run(
        [users = std::move(users), self = m_self.id](sql::Db& db) { return BatchWriter(db, self).applyUsers(users); });
}

QFuture<Result<Delta>> Cache::drop(const StreamId& stream)
{
    return m_file->thread().run([stream, self = m_self.id](sql::Db& db) { return BatchWriter(db, self).drop(stream); });
}

QFuture<Result<Delta>> Cache::markRead(ConversationId conversation, Seq seq)
{
    return m_file->thread().run(
        [=, self = m_self.id](sql::Db& db) { return BatchWriter(db, self).markRead(conversation, seq); });
}

QFuture<Result<Delta>> Cache::forgetLocalMark(ConversationId conversation)
{
    return m_file->thread().run(
        [=, self = m_self.id](sql::Db& db) { return BatchWriter(db, self).forgetLocalMark(conversation); });
}

QFuture<Result<std::vector<ConversationRow>>> Cache::conversations()
{
    return m_file->thread().run([self = m_self.id](sql::Db& db) { return rows::conversations(db, self); });
}

QFuture<Result<std::vector<SpaceRow>>> Cache::spaces()
{
    return m_file->thread().run([self = m_self.id](sql::Db& db) { return rows::spaces(db, self); });
}

QFuture<Result<std::vector<MessageRow>>> Cache::messages(ConversationId conversation, Seq before, int limit)
{
    return m_file->thread().run([=](sql::Db& db) { return rows::messages(db, conversation, before, limit); });
}

QFuture<Result<std::vector<MessageRow>>> Cache::addressed(int limit)
{
    return m_file->thread().run([self = m_self.id, limit](sql::Db& db) { return rows::addressed(db, self, limit); });
}

QFuture<Result<SearchMessagesReply>> Cache::search(SearchMessages request)
{
    return m_file->thread().run([request = std::move(request), self = m_self.id](sql::Db& db) {
        return local_search::messages(db, self, request, SystemClock{}.now());
    });
}

QFuture<Result<std::optional<MessageRow>>> Cache::message(MessageId id)
{
    return m_file->thread().run([id](sql::Db& db) { return rows::message(db, id); });
}

QFuture<Result<std::vector<UserRecord>>> Cache::users(std::vector<UserId> ids)
{
    return m_file->thread().run([ids = std::move(ids)](sql::Db& db) { return rows::users(db, ids); });
}

QFuture<Result<std::vector<MemberRow>>> Cache::members(const StreamId& stream)
{
    return m_file->thread().run([stream](sql::Db& db) { return rows::members(db, stream); });
}

QFuture<Result<std::vector<Record>>> Cache::records(const StreamId& stream)
{
    return m_file->thread().run([stream](sql::Db& db) { return records::kept(db, stream); });
}

QFuture<Result<std::vector<Record>>> Cache::records()
{
    return m_file->thread().run([](sql::Db& db) { return records::keptOfAll(db); });
}

QFuture<Result<std::optional<StreamState>>> Cache::stream(const StreamId& stream)
{
    return m_file->thread().run([stream](sql::Db& db) { return rows::stream(db, stream); });
}

QFuture<Result<std::vector<UnsentMark>>> Cache::unsentMarks()
{
    return m_file->thread().run([](sql::Db& db) { return rows::unsentMarks(db); });
}

QFuture<Result<QString>> Cache::stateHash()
{
    return m_file->thread().run([](sql::Db& db) { return tertulia::stateHash(db); });
}

QFuture<Result<Claims>> Cache::claims(ConversationId conversation, int64_t from, int most)
{
    return m_file->thread().run([=](sql::Db& db) { return proofs::claims(db, conversation, from, most); });
}

QFuture<Result<std::vector<Proof>>> Cache::proofs()
{
    return m_file->thread().run([](sql::Db& db) { return proofs::all(db); });
}

QFuture<Result<Done>> Cache::keepProof(const Proof& proof)
{
    return m_file->thread().run([proof](sql::Db& db) { return proofs::keep(db, proof); });
}

QFuture<Result<std::vector<QString>>> Cache::arrived(std::vector<QString> clientIds)
{
    return m_file->thread().run(
        [clientIds = std::move(clientIds), self = m_self.id](sql::Db& db) -> Result<std::vector<QString>> {
            std::vector<QString> found;
            for (const QString& clientId : clientIds) {
                TRY(const bool held, rows::hasMessageOf(db, self, clientId));
                if (held)
                    found.push_back(clientId);
            }
            return found;
        });
}

} // namespace tertulia
