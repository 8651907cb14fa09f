// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/undo.h"

#include "server/services/account_end.h"
#include "server/services/adoption.h"
#include "server/services/stamps.h"
#include "server/store/account_ends.h"
#include "server/store/handle_shapes.h"
#include "server/store/messages.h"
#include "server/transfer/transaction.h"

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int messagesAtOnce = 500;
constexpr int othersAtOnce = 20;

class Undo
{
public:
    Undo(sql::Db& db, const Clock& clock, const UndoWish& wish) : m_db(db), m_clock(clock), m_wish(wish) {}

    Result<UndoReport> run()
    {
        CHECK(check());
        CHECK(forEach(ImportKind::Message, messagesAtOnce, &Undo::takeMessage));
        CHECK(forEach(ImportKind::Conversation, othersAtOnce, &Undo::takeConversation));
        CHECK(forEach(ImportKind::Space, othersAtOnce, &Undo::takeSpace));
        CHECK(forEach(ImportKind::User, othersAtOnce, &Undo::takePerson));
        m_batch.undoneAt = m_clock.now();
        CHECK(inOneTransaction(m_db, m_clock, [this](Tx& tx) { return store::updateBatch(tx.db, m_batch); }));
        return m_report;
    }

private:
    using Take = Result<Done> (Undo::*)(Tx&, const store::Imported&);

    Result<Done> check()
    {
        TRY(const auto batch, store::findBatch(m_db, m_wish.batch));
        if (!batch)
            return Error::make(ErrorCode::NotFound, u"there is no such import"_s);
        if (batch->undoneAt)
            return Error::make(ErrorCode::Gone, u"that import was undone before"_s);
        m_batch = *batch;
        TRY(const auto later, store::laterBatch(m_db, m_batch));
        if (later)
            return conflict(
                u"a later import of the same source builds on it; undo that first: %1"_s.arg(later->text()));
        if (m_wish.isForced)
            return Done{};
        TRY(const int64_t written, store::writtenSince(m_db, m_batch));
        if (written > 0)
            return conflict(u"others have written %1 messages there since; --force undoes it all the same, and leaves "
                            "theirs"_s.arg(written));
        TRY(const int64_t claimed, store::countClaimed(m_db, m_batch.id));
        if (claimed > 0)
            return conflict(u"%1 of its accounts are in use by now; --force undoes the rest"_s.arg(claimed));
        return Done{};
    }

    static Error conflict(const QString& why) { return Error::make(ErrorCode::Conflict, why); }

    /// Each is forgotten in the transaction that takes it back.
    Result<Done> forEach(ImportKind kind, int atOnce, Take take)
    {
        while (true) {
            if (m_wish.goesOn && !m_wish.goesOn())
                return Error::make(ErrorCode::Busy, u"stopped; the same command goes on"_s);
            TRY(const auto some, store::importedBy(m_db, m_batch.id, kind, {}, atOnce));
            if (some.empty())
                return Done{};
            CHECK(inOneTransaction(m_db, m_clock, [&](Tx& tx) -> Result<Done> {
                for (const store::Imported& one : some) {
                    CHECK((this->*take)(tx, one));
                    CHECK(store::forgetImported(tx.db, {m_batch.source, kind, one.externalId}));
                }
                return Done{};
            }));
        }
    }

    Result<Done> takeMessage(Tx& tx, const store::Imported& one)
    {
        TRY(auto message, store::findMessage(tx.db, MessageId::fromText(one.objectId).value_or(MessageId{})));
        if (!message || message->deleted)
            return Done{};
        message->deleted = true;
        message->body.clear();
        CHECK(stamp(tx, std::move(*message)));
        ++m_report.messages;
        return Done{};
    }

    Result<Done> takeConversation(Tx& tx, const store::Imported& one)
    {
        const auto id = ConversationId::fromText(one.objectId).value_or(ConversationId{});
        TRY(const int64_t left, store::notDeletedIn(tx.db, id));
        if (!one.made)
            return Done{};
        if (left > 0) {
            ++m_report.conversationsKept;
            return Done{};
        }
        CHECK(adoption::withdraw(tx, id));
        ++m_report.conversations;
        return Done{};
    }

    Result<Done> takeSpace(Tx& tx, const store::Imported& one)
    {
        const auto id = SpaceId::fromText(one.objectId).value_or(SpaceId{});
        TRY(const int64_t left, store::roomsLeft(tx.db, id));
        if (left > 0) {
            ++m_report.spacesKept;
            return Done{};
        }
        CHECK(adoption::withdraw(tx, id));
        ++m_report.spaces;
        return Done{};
    }

    Result<Done> takePerson(Tx& tx, const store::Imported& one)
    {
        const auto id = UserId::fromText(one.objectId).value_or(UserId{});
        if (!one.made)
            return Done{};
        TRY(const bool isClaimed, store::wasClaimed(tx.db, id));
        TRY(const auto written, store::writtenBy(tx.db, id));
        TRY(const auto owned, store::ownedSpace(tx.db, id));
        if (isClaimed || written.messages > 0 || owned) {
            ++m_report.accountsKept;
            return Done{};
        }
        const auto ended = account_end::remove(tx, Actor{id, {}}, {});
        if (!ended.ok() && ended.error().code != ErrorCode::Unauthorized) // ended before
            return ended.error();
        CHECK(store::releaseShapes(tx.db, id)); // nobody ever answered to that handle
        ++m_report.accounts;
        return Done{};
    }

    sql::Db& m_db;
    const Clock& m_clock;
    const UndoWish& m_wish;
    store::ImportBatch m_batch{};
    UndoReport m_report{};
};

} // namespace

Result<UndoReport> undoImport(sql::Db& db, const Clock& clock, const UndoWish& wish)
{
    return Undo(db, clock, wish).run();
}

} // namespace tertulia::transfer
