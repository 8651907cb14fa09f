// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/search_view.h"

#include "client/models/error_text.h"
#include "client/sync/found_words.h"

#include <QLocale>
#include <QTimeZone>

#include <limits>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr auto typingPause = std::chrono::milliseconds{250};
constexpr int lead = 60; ///< shown before the first highlight of a long text

/// Where a count of code points ends, in UTF-16 units from `at`.
qsizetype advanced(const QString& text, qsizetype at, int points)
{
    for (; points > 0 && at < text.size(); --points)
        at += text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    return at;
}

std::vector<Mark> unitsOf(const QString& body, const std::vector<TextRange>& ranges)
{
    std::vector<Mark> marks;
    qsizetype at = 0;
    int point = 0;
    for (const TextRange& range : ranges) {
        if (range.from < point)
            continue; // they come by place; a part that does not is not shown
        at = advanced(body, at, range.from - point);
        const qsizetype end = advanced(body, at, range.length);
        marks.push_back({static_cast<int>(at), static_cast<int>(end - at)});
        at = end;
        point = range.from + range.length;
    }
    return marks;
}

/// What the server or the device found wrong: "unclosed_quote:4".
QString faultText(const QString& detail)
{
    const QString what = detail.section(u':', 0, 0);
    if (what == u"unclosed_quote"_s)
        return SearchView::tr("A quotation mark is not closed.");
    if (what == u"nothing_to_find"_s)
        return SearchView::tr("There is nothing to look for.");
    if (what == u"only_exclusions"_s)
        return SearchView::tr("Say what to look for, too, not only what to leave out.");
    if (what == u"filter_without_value"_s)
        return SearchView::tr("A filter like from: needs something behind the colon.");
    if (what == u"unknown_feature"_s)
        return SearchView::tr("has: knows link, file, image, poll and code.");
    if (what == u"bad_date"_s)
        return SearchView::tr("Write dates like 2026-05-17, 2026-05 or 2026.");
    if (what == u"dangling_or"_s)
        return SearchView::tr("OR stands between two words.");
    if (what == u"too_many_parts"_s)
        return SearchView::tr("Those are too many words at once.");
    if (what == u"unknown_user"_s)
        return SearchView::tr("There is nobody of that name.");
    if (what == u"unknown_place"_s)
        return SearchView::tr("There is no room or group of that name.");
    return {};
}

} // namespace

Snippet snippetOf(const QString& body, const std::vector<TextRange>& highlights, int length,
                  const std::vector<Mark>& code)
{
    Snippet out{body, unitsOf(body, highlights), {}};
    qsizetype from = 0;
    if (!out.marks.empty() && out.marks.front().from > length / 2) {
        from = out.marks.front().from - lead;
        const qsizetype space = body.lastIndexOf(u' ', from);
        if (space > from - lead / 2)
            from = space + 1;
        if (body.at(from).isLowSurrogate())
            --from;
    }
    qsizetype end = std::min<qsizetype>(body.size(), from + length);
    if (end < body.size() && body.at(end - 1).isHighSurrogate())
        --end;
    const QString before = from > 0 ? u"…"_s : QString{};
    out.text = before + body.mid(from, end - from) + (end < body.size() ? u"…"_s : QString{});
    std::erase_if(out.marks, [=](const Mark& mark) { return mark.from < from || mark.from + mark.length > end; });
    const int by = static_cast<int>(before.size() - from);
    for (Mark& mark : out.marks)
        mark.from += by;
    for (const Mark& part : code) {
        const int begin = std::max(part.from, static_cast<int>(from));
        const int stop = std::min(part.from + part.length, static_cast<int>(end));
        if (stop > begin)
            out.code.push_back({begin + by, stop - begin});
    }
    return out;
}

SearchView::SearchView(QObject* parent) : SessionPage(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &SearchView::search);
}

void SearchView::begin()
{
    m_cards.setDirectory(&session()->directory());
    search();
}

void SearchView::setQuery(const QString& query)
{
    if (m_query == query)
        return;
    m_query = query;
    m_pause.start();
    Q_EMIT queryChanged();
}

void SearchView::setConversationId(const QString& id)
{
    const ConversationId wanted = ConversationId::fromText(id).value_or(ConversationId{});
    if (std::exchange(m_conversation, wanted) == wanted)
        return;
    Q_EMIT scopeChanged();
    search();
}

void SearchView::setByRelevance(bool byRelevance)
{
    if (std::exchange(m_byRelevance, byRelevance) == byRelevance)
        return;
    Q_EMIT sortChanged();
    search();
}

SearchMessages SearchView::request() const
{
    SearchMessages request;
    request.query = m_query.trimmed();
    if (!m_conversation.isNull())
        request.conversation = m_conversation;
    request.sort = m_byRelevance ? SearchSort::Relevance : SearchSort::Newest;
    if (const QByteArray zone = QTimeZone::systemTimeZoneId(); m_zoneIsKnown && !zone.isEmpty())
        request.zone = QString::fromLatin1(zone);
    request.limit = page;
    return request;
}

void SearchView::search()
{
    m_pause.stop();
    ++m_run;
    m_limit = page;
    m_cursor.clear();
    m_fault.clear();
    m_serverAnswered = false;
    if (!session())
        return;
    if (m_query.trimmed().isEmpty()) {
        m_asked = false;
        m_cards.become({});
        Q_EMIT answered();
        return;
    }
    searchHere();
    if (isOnline())
        searchServer({});
}

void SearchView::more()
{
    if (!m_cursor.isEmpty())
        return searchServer(m_cursor);
    m_limit = std::min(m_limit + page, limits::searchPageMax);
    searchHere();
}

void SearchView::searchHere()
{
    SearchMessages question = request();
    question.limit = m_limit;
    account()->search(question).then(this, [this, run = m_run](const Result<SearchMessagesReply>& reply) {
        if (run != m_run || m_serverAnswered)
            return;
        if (reply.ok())
            take(*reply, true, false);
        else
            refuse(reply.error());
    });
}

void SearchView::searchServer(const QString& cursor)
{
    SearchMessages question = request();
    if (!cursor.isEmpty())
        question.cursor = cursor;
    const int run = m_run;
    // Not by ask(): what is wrong with a query belongs to the field, not to the page.
    account()->request(question).then(this, [=, this](const Result<SearchMessagesReply>& reply) {
        if (run != m_run)
            return;
        if (reply.ok()) {
            m_serverAnswered = true;
            take(*reply, false, !cursor.isEmpty());
        } else if (reply.error().code == ErrorCode::BadField) {
            refuse(reply.error());
        } else {
            showProblem(reply.error()); // what this device found stays
        }
    });
}

void SearchView::take(const SearchMessagesReply& reply, bool local, bool continued)
{
    session()->directory().putUsers(reply.users);
    std::vector<MessageCard> cards;
    int place = continued ? m_cards.count() : 0;
    for (const SearchHit& hit : reply.hits)
        if (!continued || !m_cards.find(hit.message.id.text()))
            cards.push_back(card(hit, place++));
    if (continued)
        m_cards.append(std::move(cards));
    else
        m_cards.become(std::move(cards));
    m_coverage = reply.coverage;
    m_cursor = local ? QString{} : reply.cursor.value_or(QString{});
    m_fault.clear();
    m_local = local;
    m_asked = true;
    Q_EMIT answered();
}

void SearchView::refuse(const Error& error)
{
    // This desktop calls its time zone by a name that is not everybody's: days begin as in UTC then.
    if (error.field == u"zone"_s && std::exchange(m_zoneIsKnown, false))
        return search();
    m_fault = faultText(error.detail);
    if (m_fault.isEmpty())
        m_fault = errorText(error);
    m_cards.become({});
    m_coverage = {};
    m_cursor.clear();
    m_asked = true;
    Q_EMIT answered();
}

MessageCard SearchView::card(const SearchHit& hit, int place) const
{
    MessageCard card;
    card.key = hit.message.id.text();
    card.place = place;
    card.conversation = hit.message.conversation;
    card.message = hit.message.id;
    card.author = hit.message.author;
    card.at = hit.message.createdAt;
    MessageCards::say(card, hit.message, session()->directory(), std::numeric_limits<int>::max());
    // Looked for again: the hit's own places are of the body as it was written, with its marks and without its files.
    Snippet snippet = snippetOf(card.words, foundWords(m_query, card.words), MessageCards::wordsLength / 2, card.code);
    card.words = std::move(snippet.text);
    card.marks = std::move(snippet.marks);
    card.code = std::move(snippet.code);
    card.fileMarks = unitsOf(card.files, foundWords(m_query, card.files));
    return card;
}

QString SearchView::coverage() const
{
    if (!m_asked || !m_fault.isEmpty())
        return {};
    const QLocale locale;
    const auto number = [&locale](int64_t count) { return locale.toString(static_cast<qlonglong>(count)); };
    QStringList parts;
    if (m_coverage.leftOut.empty() && m_coverage.searched >= m_coverage.total)
        parts << (m_local ? tr("All %1 messages on this device were searched.").arg(number(m_coverage.total))
                          : tr("All %1 messages you can see were searched.").arg(number(m_coverage.total)));
    else
        parts << tr("%1 of %2 messages were searched.").arg(number(m_coverage.searched), number(m_coverage.total));
    for (const SearchLeftOut& left : m_coverage.leftOut) {
        const QString count = number(left.messages);
        switch (left.reason) {
        case SearchGap::Effort:
        case SearchGap::Window:
            parts << tr("%1 older ones come with “Show more”.").arg(count);
            break;
        case SearchGap::Indexing:
            parts << tr("%1 new ones are not in the index yet.").arg(count);
            break;
        case SearchGap::Device:
            parts << tr("%1 are not on this device.").arg(count);
            break;
        }
    }
    return parts.join(u' ');
}

} // namespace tertulia
