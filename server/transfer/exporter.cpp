// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/exporter.h"

#include "server/services/exports.h"
#include "server/services/sync.h"
#include "server/transfer/export_files.h"

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int messagesOfAPage = 1000;

class ConversationExport final : public Exporter
{
public:
    ConversationExport(const Actor& reader, ConversationId conversation, ReadNow read, Bundle& bundle)
        : m_reader(reader), m_conversation(conversation), m_read(std::move(read)), m_files(bundle)
    {
    }

    Result<bool> step() override
    {
        switch (m_phase) {
        case Begin:
            return begin();
        case Records:
            return records();
        case Pages:
            return pages();
        case End:
            break;
        }
        return end();
    }

private:
    enum Phase { Begin, Records, Pages, End };

    Result<bool> begin()
    {
        CHECK(m_read([this](Tx& tx) -> Result<Done> {
            TRY(m_record, exports::open(tx, m_reader, m_conversation));
            return Done{};
        }));
        m_phase = Records;
        CHECK(m_files.beginLines(u"records.jsonl"_s));
        return true;
    }

    /// Everything that a device would be told of the conversation.
    Result<bool> records()
    {
        SyncAfterReply reply;
        CHECK(m_read([&](Tx& tx) -> Result<Done> {
            TRY(reply, sync::after(tx, m_reader, SyncAfter{m_conversation, m_rev, {}, limits::pageMax}));
            return Done{};
        }));
        m_rev = reply.rev;
        for (const Record& record : reply.records)
            CHECK(m_files.line(record));
        m_files.know(reply.users);
        if (!reply.more)
            m_phase = Pages;
        return true;
    }

    Result<bool> pages()
    {
        HistoryPageReply reply;
        CHECK(m_read([&](Tx& tx) -> Result<Done> {
            TRY(reply, sync::history(tx, m_reader, HistoryPage{m_conversation, {}, m_seq, limits::pageMax}));
            return Done{};
        }));
        m_files.know(reply.users);
        for (const MessageRecord& message : reply.messages) {
            if (m_onPage == 0)
                CHECK(m_files.beginPage(titleOf()));
            CHECK(m_files.show(message));
            m_seq = message.seq;
            m_onPage = (m_onPage + 1) % messagesOfAPage;
        }
        if (reply.messages.empty())
            m_phase = End;
        return true;
    }

    Result<bool> end()
    {
        CHECK(m_files.end(titleOf(), m_record.topic));
        return false;
    }

    [[nodiscard]] QString titleOf() const { return m_record.title.isEmpty() ? m_files.peopleKnown() : m_record.title; }

    const Actor m_reader;
    const ConversationId m_conversation;
    const ReadNow m_read;
    ExportFiles m_files;
    ConversationRecord m_record{};
    Phase m_phase = Begin;
    Rev m_rev = 0;
    Seq m_seq = 0;
    int m_onPage = 0;
};

} // namespace

std::unique_ptr<Exporter> exportConversation(const Actor& reader, ConversationId conversation, ReadNow read,
                                             Bundle& bundle)
{
    return std::make_unique<ConversationExport>(reader, conversation, std::move(read), bundle);
}

Result<Done> finish(Exporter& exporter)
{
    while (true) {
        TRY(const bool isMore, exporter.step());
        if (!isMore)
            return Done{};
    }
}

} // namespace tertulia::transfer
