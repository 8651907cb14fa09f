// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody's own data.
#include "server/services/exports.h"
#include "server/services/sync.h"
#include "server/transfer/export_files.h"
#include "server/transfer/exporter.h"

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int ownMessagesOfAPage = 1000;
constexpr Seq placesAtOnce = 2000; ///< how far one piece looks for messages of one among those of all

class OwnExport final : public Exporter
{
public:
    OwnExport(UserId user, ExportSource source, Bundle& bundle)
        : m_actor{user, {}}, m_source(std::move(source)), m_bundle(bundle), m_files(bundle)
    {
    }

    Result<bool> step() override
    {
        switch (m_phase) {
        case Begin:
            return begin();
        case Records:
            return records();
        case Messages:
        case Pages:
            return messages();
        case Contents:
            return contents();
        case End:
            break;
        }
        CHECK(m_files.end(u"%1 (@%2)"_s.arg(m_account.user.displayName, m_account.user.handle), m_account.bio));
        return false;
    }

private:
    enum Phase { Begin, Records, Messages, Pages, Contents, End };

    Result<bool> begin()
    {
        CHECK(m_source.read([this](Tx& tx) -> Result<Done> {
            TRY(m_account, exports::account(tx, m_actor.user));
            TRY(m_places, exports::placesOf(tx, m_actor.user));
            return Done{};
        }));
        m_files.know({m_account.user});
        CHECK(m_files.beginLines(u"account.jsonl"_s));
        CHECK(m_files.line(m_account.user));
        JsonWriter writer;
        writer.beginObject();
        writer.key("bio");
        writer.text(m_account.bio);
        writer.endObject();
        CHECK(m_bundle.write(writer.take() + '\n'));
        CHECK(m_files.beginLines(u"records.jsonl"_s));
        m_phase = Records;
        return true;
    }

    /// Friends, blocks, read marks, settings: all that a new device of his would be told.
    Result<bool> records()
    {
        SyncAfterReply reply;
        CHECK(m_source.read([&](Tx& tx) -> Result<Done> {
            TRY(reply, sync::after(tx, m_actor, SyncAfter{m_actor.user, m_rev, {}, limits::pageMax}));
            return Done{};
        }));
        m_rev = reply.rev;
        for (const Record& record : reply.records)
            CHECK(m_files.line(record));
        m_files.know(reply.users);
        if (reply.more)
            return true;
        CHECK(m_files.beginLines(u"messages.jsonl"_s));
        m_phase = Messages;
        return true;
    }

    /// Once as lines, once as pages.
    Result<bool> messages()
    {
        if (m_place == m_places.size()) {
            m_place = 0;
            m_seq = 0;
            m_phase = m_phase == Messages ? Pages : Contents;
            return true;
        }
        const exports::Place& place = m_places.at(m_place);
        const Seq upTo = std::min(m_seq + placesAtOnce, place.lastSeq);
        std::vector<MessageRecord> some;
        CHECK(m_source.read([&](Tx& tx) -> Result<Done> {
            TRY(some, exports::written(tx, m_actor.user, place.conversation, m_seq, upTo));
            if (m_seq == 0 && m_phase == Pages) {
                TRY(m_title, titleOf(tx, place.conversation));
            }
            return Done{};
        }));
        m_isNewPlace = m_isNewPlace || m_seq == 0;
        for (const MessageRecord& message : some)
            CHECK(m_phase == Messages ? m_files.line(message) : show(message));
        m_seq = upTo;
        if (m_seq == place.lastSeq) {
            ++m_place;
            m_seq = 0;
        }
        return true;
    }

    Result<bool> contents()
    {
        TRY(const bool isMore, m_files.copySome(m_source.content));
        m_phase = isMore ? Contents : End;
        return true;
    }

    Result<Done> show(const MessageRecord& message)
    {
        const bool isNewPage = m_onPage == 0;
        if (isNewPage)
            CHECK(m_files.beginPage(m_account.user.displayName));
        if (std::exchange(m_isNewPlace, false) || isNewPage)
            CHECK(m_files.heading(m_title));
        m_onPage = (m_onPage + 1) % ownMessagesOfAPage;
        m_files.want(message);
        return m_files.show(message);
    }

    /// What it is called, if he may still see that.
    Result<QString> titleOf(Tx& tx, ConversationId conversation)
    {
        const auto record = exports::open(tx, m_actor, conversation);
        if (record.ok())
            return record->title.isEmpty() ? conversation.text() : record->title;
        if (record.error().code == ErrorCode::NotFound)
            return u"a conversation that is not yours any more"_s;
        return record.error();
    }

    const Actor m_actor;
    const ExportSource m_source;
    Bundle& m_bundle;
    ExportFiles m_files;
    exports::Account m_account{};
    std::vector<exports::Place> m_places{};
    QString m_title{};
    Phase m_phase = Begin;
    Rev m_rev = 0;
    size_t m_place = 0;
    Seq m_seq = 0;
    int m_onPage = 0;
    bool m_isNewPlace = false;
};

} // namespace

std::unique_ptr<Exporter> exportOwn(UserId user, ExportSource source, Bundle& bundle)
{
    return std::make_unique<OwnExport>(user, std::move(source), bundle);
}

} // namespace tertulia::transfer
