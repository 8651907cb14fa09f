// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/exporter.h"

#include "server/services/exports.h"
#include "server/services/sync.h"
#include "server/transfer/export_files.h"

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int messagesOfAPage = 1000;
constexpr int threadsAtOnce = 500;

class ConversationExport final : public Exporter
{
public:
    ConversationExport(const Actor& reader, ConversationId conversation, ExportSource source, Bundle& bundle)
        : m_reader(reader)
        , m_conversation(conversation)
        , m_source(std::move(source))
        , m_files(bundle)
        , m_places{conversation}
    {
    }

    Result<bool> step() override
    {
        switch (m_phase) {
        case Begin:
            return begin();
        case Threads:
            return threads();
        case Records:
            return records();
        case Pages:
            return pages();
        case Contents:
            return contents();
        case End:
            break;
        }
        return end();
    }

private:
    enum Phase { Begin, Threads, Records, Pages, Contents, End };

    Result<bool> begin()
    {
        CHECK(m_source.read([this](Tx& tx) -> Result<Done> {
            TRY(m_record, exports::open(tx, m_reader, m_conversation));
            return Done{};
        }));
        m_phase = Threads;
        return true;
    }

    /// They come after the conversation, each whole.
    Result<bool> threads()
    {
        std::vector<ConversationId> some;
        const auto after = m_places.size() > 1 ? std::optional{m_places.back()} : std::nullopt;
        CHECK(m_source.read([&](Tx& tx) -> Result<Done> {
            TRY(some, exports::threads(tx, m_reader, m_conversation, after, threadsAtOnce));
            return Done{};
        }));
        m_places.insert(m_places.end(), some.begin(), some.end());
        if (some.size() == threadsAtOnce)
            return true;
        m_phase = Records;
        CHECK(m_files.beginLines(u"records.jsonl"_s));
        return true;
    }

    /// False: a thread that nobody sees any more, unlike its conversation.
    template<typename Reply>
    Result<bool> readPlace(const std::function<Result<Reply>(Tx&)>& work, Reply& reply)
    {
        bool isThere = true;
        CHECK(m_source.read([&](Tx& tx) -> Result<Done> {
            CHECK(exports::open(tx, m_reader, m_conversation));
            auto found = work(tx);
            isThere = found.ok() || found.error().code != ErrorCode::NotFound;
            if (found.ok())
                reply = std::move(found).value();
            return found.ok() || !isThere ? Result<Done>(Done{}) : found.error();
        }));
        return isThere;
    }

    void nextPlace(Phase after)
    {
        m_rev = 0;
        m_seq = 0;
        if (++m_place < m_places.size())
            return;
        m_place = 0;
        m_phase = after;
    }

    /// Everything that a device would be told of the conversation.
    Result<bool> records()
    {
        SyncAfterReply reply;
        const SyncAfter request{m_places.at(m_place), m_rev, {}, limits::pageMax};
        TRY(const bool isThere,
            readPlace<SyncAfterReply>([&](Tx& tx) { return sync::after(tx, m_reader, request); }, reply));
        m_rev = reply.rev;
        for (const Record& record : reply.records) {
            CHECK(m_files.line(record));
            if (const auto* message = std::get_if<MessageRecord>(&record))
                m_files.want(*message);
        }
        m_files.know(reply.users);
        if (!reply.more || !isThere)
            nextPlace(Pages);
        return true;
    }

    Result<bool> pages()
    {
        HistoryPageReply reply;
        const HistoryPage request{m_places.at(m_place), {}, m_seq, limits::pageMax};
        TRY(const bool isThere,
            readPlace<HistoryPageReply>([&](Tx& tx) { return sync::history(tx, m_reader, request); }, reply));
        m_files.know(reply.users);
        for (const MessageRecord& message : reply.messages) {
            if (m_onPage == 0)
                CHECK(m_files.beginPage(titleOf()));
            if (m_place > 0 && (m_seq == 0 || m_onPage == 0))
                CHECK(m_files.heading(u"A thread"_s));
            CHECK(m_files.show(message));
            m_seq = message.seq;
            m_onPage = (m_onPage + 1) % messagesOfAPage;
        }
        if (reply.messages.empty() || !isThere)
            nextPlace(Contents);
        return true;
    }

    Result<bool> contents()
    {
        TRY(const bool isMore, m_files.copySome(m_source.content));
        m_phase = isMore ? Contents : End;
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
    const ExportSource m_source;
    ExportFiles m_files;
    ConversationRecord m_record{};
    Phase m_phase = Begin;
    std::vector<ConversationId> m_places; ///< itself, then its threads
    size_t m_place = 0;
    Rev m_rev = 0;
    Seq m_seq = 0;
    int m_onPage = 0;
};

} // namespace

std::unique_ptr<Exporter> exportConversation(const Actor& reader, ConversationId conversation, ExportSource source,
                                             Bundle& bundle)
{
    return std::make_unique<ConversationExport>(reader, conversation, std::move(source), bundle);
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
