// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/search_indexing.h"

#include "server/services/search_candidates.h"
#include "server/store/messages.h"
#include "server/store/search_index.h"
#include "server/store/search_places.h"
#include "server/store/settings.h"
#include "shared/search/terms.h"

#include <algorithm>
#include <map>

namespace tertulia::search_indexing {

using namespace Qt::StringLiterals;

namespace {

/// A block that has an edited or deleted message is read and written as a whole.
constexpr int blocksAtOnce = 4;

using Bits = std::map<QString, uint64_t>; ///< term -> which messages of the block have it

/// Sorted numbers as the differences between neighbours, seven bits to a byte.
QByteArray packed(const std::vector<int64_t>& sorted)
{
    QByteArray bytes;
    int64_t before = 0;
    for (const int64_t number : sorted) {
        auto rest = static_cast<uint64_t>(number - before);
        before = number;
        for (; rest >= 0x80; rest >>= 7)
            bytes += static_cast<char>(0x80 | (rest & 0x7f));
        bytes += static_cast<char>(rest);
    }
    return bytes;
}

std::vector<int64_t> unpacked(const QByteArray& bytes)
{
    std::vector<int64_t> numbers;
    int64_t number = 0;
    int shift = 0;
    int64_t difference = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        difference |= int64_t{byte & 0x7f} << shift;
        shift += 7;
        if ((byte & 0x80) == 0) {
            number += difference;
            numbers.push_back(number);
            difference = 0;
            shift = 0;
        }
    }
    return numbers;
}

class Indexer
{
public:
    Indexer(Tx& tx, ConversationId conversation, store::IndexedPlace place)
        : m_tx(tx), m_conversation(conversation), m_place(place)
    {
    }

    Result<Step> run(int atMost)
    {
        const Seq before = m_place.indexedSeq;
        TRY(const int added, append(atMost));
        int looked = added;
        if (m_place.indexedSeq == m_place.lastSeq && added < atMost) {
            TRY(const int changed, redo(before, atMost - added));
            looked += changed;
        }
        CHECK(store::setIndexed(m_tx.db, m_place.place, m_place.indexedSeq, m_place.indexedRev));
        return Step{looked, std::max(m_place.lastSeq - m_place.indexedSeq, m_place.rev - m_place.indexedRev)};
    }

private:
    /// The next messages by seq.
    Result<int> append(int atMost)
    {
        const Seq first = m_place.indexedSeq + 1;
        const Seq last = std::min(m_place.lastSeq, m_place.indexedSeq + atMost);
        if (first > last)
            return 0;
        TRY(const auto messages, store::messagesAfter(m_tx.db, m_conversation, m_place.indexedSeq,
                                                      static_cast<int>(last - m_place.indexedSeq)));
        for (size_t at = 0; at < messages.size();) {
            const int64_t block = searchBlockOf(messages[at].seq);
            std::vector<const MessageRecord*> together;
            for (; at < messages.size() && searchBlockOf(messages[at].seq) == block && messages[at].seq <= last; ++at)
                together.push_back(&messages[at]);
            if (together.empty())
                break;
            CHECK(add(block, together));
        }
        m_place.indexedSeq = last;
        return static_cast<int>(last - first + 1);
    }

    /// Messages that were in the index before this step and have changed since. What the step added has its newest
    /// form.
    Result<int> redo(Seq lastSeq, int atMost)
    {
        TRY(const auto changed,
            store::firstChanged(m_tx.db, m_conversation, m_place.indexedRev, lastSeq, std::max(1, atMost)));
        std::vector<int64_t> blocks;
        int looked = 0;
        for (const store::ChangedSeq& one : changed) {
            const int64_t block = searchBlockOf(one.seq);
            if (std::find(blocks.begin(), blocks.end(), block) == blocks.end()) {
                if (blocks.size() == size_t{blocksAtOnce})
                    return looked;
                CHECK(rewrite(block));
                blocks.push_back(block);
            }
            m_place.indexedRev = one.rev;
            ++looked;
        }
        if (looked < std::max(1, atMost))
            m_place.indexedRev = m_place.rev;
        return looked;
    }

    static Bits bitsOf(const std::vector<const MessageRecord*>& messages)
    {
        Bits bits;
        for (const MessageRecord* message : messages) {
            const auto subject = search::subjectOf(*message);
            if (!subject)
                continue;
            for (QString& term : search::termsOf(*subject))
                bits[std::move(term)] |= bitOf(message->seq);
        }
        return bits;
    }

    /// With the numbers of their terms; sorted by number.
    Result<std::vector<store::TermPosting>> numbered(const Bits& bits)
    {
        std::vector<QString> texts;
        texts.reserve(bits.size());
        for (const auto& [text, one] : bits)
            texts.push_back(text);
        std::vector<store::Term> made;
        TRY(const auto numbers, store::numberTerms(m_tx.db, texts, made));
        CHECK(insertEndings(made));
        std::vector<store::TermPosting> postings;
        postings.reserve(bits.size());
        size_t at = 0;
        for (const auto& [text, one] : bits)
            postings.push_back({numbers[at++], one});
        std::sort(postings.begin(), postings.end(), [](const auto& a, const auto& b) { return a.term < b.term; });
        return postings;
    }

    /// Of all new words together, in the order of the table, so that each of its pages is looked for once.
    Result<Done> insertEndings(const std::vector<store::Term>& made)
    {
        std::vector<store::Ending> endings;
        for (const store::Term& term : made)
            if (search::isWord(term.text))
                for (QString& key : search::endingKeys(term.text))
                    endings.push_back({std::move(key), term.id});
        std::sort(endings.begin(), endings.end());
        endings.erase(std::unique(endings.begin(), endings.end()), endings.end());
        return store::insertEndings(m_tx.db, endings);
    }

    Result<Done> add(int64_t block, const std::vector<const MessageRecord*>& messages)
    {
        TRY(const auto postings, numbered(bitsOf(messages)));
        CHECK(store::addPostings(m_tx.db, m_place.place, block, postings));
        TRY(const auto before, store::termsOfBlock(m_tx.db, m_place.place, block));
        auto terms = unpacked(before);
        for (const store::TermPosting& posting : postings)
            terms.push_back(posting.term);
        std::sort(terms.begin(), terms.end());
        terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
        CHECK(store::putTermsOfBlock(m_tx.db, m_place.place, block, packed(terms)));
        return noteTimes(block, messages);
    }

    Result<Done> noteTimes(int64_t block, const std::vector<const MessageRecord*>& messages)
    {
        TRY(const auto last, store::lastBlock(m_tx.db, m_place.place, block));
        store::BlockTimes times{block, messages.front()->createdAt, {}, {}};
        if (last && last->block == block)
            times = *last;
        else if (last)
            times.before = times.until = last->until;
        for (const MessageRecord* message : messages) {
            times.from = std::min(times.from, message->createdAt);
            times.until = std::max(times.until, message->createdAt);
        }
        return store::putBlock(m_tx.db, m_place.place, times);
    }

    Result<Done> rewrite(int64_t block)
    {
        TRY(const auto messages,
            store::messagesAfter(m_tx.db, m_conversation, firstOf(block) - 1, static_cast<int>(blockSize)));
        std::vector<const MessageRecord*> together;
        for (const MessageRecord& message : messages)
            if (searchBlockOf(message.seq) == block && message.seq <= m_place.indexedSeq)
                together.push_back(&message);
        TRY(const auto postings, numbered(bitsOf(together)));
        std::vector<int64_t> terms;
        for (const store::TermPosting& posting : postings) {
            CHECK(store::replacePosting(m_tx.db, m_place.place, block, posting));
            terms.push_back(posting.term);
        }
        CHECK(removeOthers(m_tx, m_place.place, block, terms));
        return store::putTermsOfBlock(m_tx.db, m_place.place, block, packed(terms));
    }

public:
    /// Takes out what the block has beside `terms`, and words that then stand nowhere any more.
    static Result<Done> removeOthers(Tx& tx, int64_t place, int64_t block, const std::vector<int64_t>& terms)
    {
        TRY(const auto before, store::termsOfBlock(tx.db, place, block));
        for (const int64_t term : unpacked(before)) {
            if (std::binary_search(terms.begin(), terms.end(), term))
                continue;
            CHECK(store::removePosting(tx.db, place, block, term));
            TRY(const auto unused, store::unusedTerm(tx.db, term));
            if (unused)
                CHECK(store::removeTerm(
                    tx.db, term, search::isWord(*unused) ? search::endingKeys(*unused) : std::vector<QString>{}));
        }
        return Done{};
    }

private:
    Tx& m_tx;
    const ConversationId m_conversation;
    store::IndexedPlace m_place;
};

} // namespace

Result<bool> ensureVersion(Tx& tx)
{
    TRY(const auto version, store::lockSearchIndex(tx.db));
    if (version == search::indexVersion())
        return false;
    CHECK(startOver(tx));
    return true;
}

Result<Done> startOver(Tx& tx)
{
    CHECK(store::lockSearchIndex(tx.db));
    CHECK(store::clearSearchIndex(tx.db));
    return store::putSetting(tx.db, store::searchVersionKey, search::indexVersion());
}

Result<Step> step(Tx& tx, ConversationId conversation, int atMost)
{
    TRY(const auto version, store::lockSearchIndex(tx.db));
    if (version != search::indexVersion())
        return Step{}; // of another program on this database; it or the next start sees to it
    const auto place = store::openSearchPlace(tx.db, conversation);
    if (!place.ok())
        return place.error().code == ErrorCode::NotFound ? Result<Step>{Step{}} : Result<Step>{place.error()};
    return Indexer(tx, conversation, *place).run(atMost);
}

Result<bool> forget(Tx& tx, int64_t place)
{
    CHECK(store::lockSearchIndex(tx.db));
    TRY(const auto blocks, store::blocksOf(tx.db, place, blocksAtOnce));
    for (const int64_t block : blocks) {
        CHECK(Indexer::removeOthers(tx, place, block, {}));
        CHECK(store::removeBlock(tx.db, place, block));
    }
    return blocks.size() == size_t{blocksAtOnce};
}

} // namespace tertulia::search_indexing
