// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/html_emitter.h"

#include "client/text/highlighter.h"
#include "client/text/inline_html.h"
#include "client/text/safe_link.h"

namespace tertulia::text {

using namespace Qt::StringLiterals;

namespace {

constexpr int indentStep = 22;
constexpr auto spoilerToken = "||"_L1;

/// As long as the text, and nothing of it.
QString masked(const QString& text)
{
    QString mask = text;
    for (QChar& c : mask)
        if (!c.isSpace())
            c = u'n';
    return mask;
}

} // namespace

QString HtmlEmitter::indent() const
{
    const int pixels = indentStep * static_cast<int>(m_lists.size()) + 12 * std::max(0, m_quotes - 1);
    return QString::number(pixels);
}

bool HtmlEmitter::enter(const BlockInfo& block)
{
    if (block.block != Block::Paragraph)
        m_isSpecial = true;
    writePieces();
    switch (block.block) {
    case Block::Quote:
        if (!isNested())
            flush();
        ++m_quotes;
        break;
    case Block::List:
    case Block::OrderedList:
        m_lists.push_back({block.block == Block::OrderedList, block.number});
        break;
    case Block::Item:
    case Block::Task:
    case Block::DoneTask:
        beginItem(block);
        break;
    case Block::Rule:
        if (isNested()) {
            m_html += u"<p>———</p>"_s;
            break;
        }
        flush();
        m_blocks.append(u"-"_s);
        break;
    case Block::Heading:
        m_html += u"<p class=\"h%1\" style=\"margin-left:%2px\">"_s.arg(block.number).arg(indent());
        break;
    case Block::Code:
        m_inCode = true;
        m_code.clear();
        m_language = block.language;
        break;
    case Block::Paragraph:
        if (!m_lists.empty())
            m_html += m_isFirstInItem ? QString{} : u"<br>"_s;
        else
            m_html += u"<p%1 style=\"margin-left:%2px\">"_s.arg(m_html.isEmpty() ? u""_s : u" class=\"n\""_s, indent());
        m_isFirstInItem = false;
        m_letters += m_letters.isEmpty() ? QString{} : u"\n\n"_s;
        break;
    case Block::Table:
        m_html += u"<table class=\"t\" cellspacing=\"1\" cellpadding=\"5\">"_s;
        break;
    case Block::TableRow:
        m_html += u"<tr>"_s;
        break;
    case Block::HeadCell:
        m_html += u"<td class=\"th\">"_s;
        break;
    case Block::Cell:
        m_html += u"<td>"_s;
        break;
    }
    return fits();
}

void HtmlEmitter::beginItem(const BlockInfo& block)
{
    m_isFirstInItem = true;
    if (m_lists.empty())
        return;
    List& list = m_lists.back();
    if (block.block != Block::Item) {
        m_html += u"<p style=\"margin-left:%1px;text-indent:-20px\">%2 "_s.arg(
            indent(), block.block == Block::Task ? u"☐"_s : u"☑"_s);
        return;
    }
    if (!list.isOpen)
        m_html += list.isOrdered ? u"<ol start=\"%1\">"_s.arg(list.start) : u"<ul>"_s;
    list.isOpen = true;
    m_html += u"<li style=\"margin-left:%1px\">"_s.arg(indent());
}

bool HtmlEmitter::leave(const BlockInfo& block)
{
    writePieces();
    switch (block.block) {
    case Block::Quote:
        if (--m_quotes == 0 && m_lists.empty() && !m_html.isEmpty()) {
            m_blocks.append(u'q' + m_html);
            m_size += m_html.size();
            m_html.clear();
        }
        break;
    case Block::List:
    case Block::OrderedList:
        if (!m_lists.empty() && m_lists.back().isOpen)
            m_html += m_lists.back().isOrdered ? u"</ol>"_s : u"</ul>"_s;
        m_lists.pop_back();
        break;
    case Block::Item:
        m_html += u"</li>"_s;
        break;
    case Block::Task:
    case Block::DoneTask:
    case Block::Heading:
        m_html += u"</p>"_s;
        break;
    case Block::Paragraph:
        m_html += m_lists.empty() ? u"</p>"_s : QString{};
        break;
    case Block::Code:
        endCode();
        break;
    case Block::Table:
        m_html += u"</table>"_s;
        break;
    case Block::TableRow:
        m_html += u"</tr>"_s;
        break;
    case Block::HeadCell:
    case Block::Cell:
        m_html += u"</td>"_s;
        break;
    case Block::Rule:
        break;
    }
    return fits();
}

bool HtmlEmitter::enter(const SpanInfo& span)
{
    m_isSpecial = true;
    Tag tag;
    switch (span.span) {
    case Span::Emphasis:
        tag = {u"<i>"_s, u"</i>"_s};
        break;
    case Span::Strong:
        tag = {u"<b>"_s, u"</b>"_s};
        break;
    case Span::Strike:
        tag = {u"<s>"_s, u"</s>"_s};
        break;
    case Span::Code:
        tag = {u"<span class=\"k\">"_s, u"</span>"_s, true, false};
        break;
    case Span::Link:
    case Span::Image:
        const bool isInLink = std::any_of(m_open.begin(), m_open.end(), [](const Tag& one) { return one.isLink; });
        const auto link = isInLink ? std::nullopt : safeLink(span.target);
        if (link)
            tag = {u"<a href=\"%1\" class=\"l\">"_s.arg(escaped(link->toString(QUrl::FullyEncoded))), u"</a>"_s, false,
                   true, *link};
        break;
    }
    m_open.push_back(tag);
    m_pieces.push_back({Piece::Open, tag.open});
    return true;
}

bool HtmlEmitter::leave(const SpanInfo& /*span*/)
{
    if (m_open.empty())
        return false;
    if (m_open.back().isLink)
        markMisleading();
    m_pieces.push_back({Piece::Close, m_open.back().close});
    m_open.pop_back();
    return true;
}

/// A link whose words do not say where it leads is followed only after asking.
void HtmlEmitter::markMisleading()
{
    QString shown;
    auto piece = m_pieces.rbegin();
    for (; piece != m_pieces.rend() && piece->text != m_open.back().open; ++piece)
        if (piece->kind == Piece::Text)
            shown.prepend(piece->text);
    if (piece == m_pieces.rend())
        return;
    const auto name = m_surroundings.links.constFind(shown);
    const auto words = piece.base(); // the first after the mark that opens it
    if (name != m_surroundings.links.constEnd() && safeLink(shown) == m_open.back().link &&
        words->kind == Piece::Text && words->text == shown) {
        words->text = *name;
        return;
    }
    if (!isMisleading(m_open.back().link, shown))
        return;
    piece->text.replace("href=\""_L1, u"href=\""_s + askFirst);
}

bool HtmlEmitter::text(const QString& text)
{
    if (m_inCode) {
        m_code += text;
        return m_code.size() < longestHtml;
    }
    const bool isCode = std::any_of(m_open.begin(), m_open.end(), [](const Tag& one) { return one.isCode; });
    const bool isLinked = std::any_of(m_open.begin(), m_open.end(), [](const Tag& one) { return one.isLink; });
    // The parser tells text in pieces; a mention or an emoji may be on the edge of two.
    if (!m_pieces.empty() && m_pieces.back().kind == Piece::Text)
        m_pieces.back().text += text;
    else
        m_pieces.push_back({Piece::Text, text, isCode, isLinked});
    m_letters += text;
    return true;
}

bool HtmlEmitter::lineBreak()
{
    m_pieces.push_back({Piece::Break});
    m_letters += u'\n';
    return true;
}

void HtmlEmitter::endCode()
{
    m_inCode = false;
    if (m_code.endsWith(u'\n'))
        m_code.chop(1);
    const QString html = highlighted(m_code, m_language);
    if (isNested()) {
        m_html += m_isFirstInItem ? QString{} : u"<br>"_s;
        m_html += u"<span class=\"k\">%1</span>"_s.arg(html);
        m_isFirstInItem = false;
        return;
    }
    flush();
    m_size += html.size();
    QString language = m_language;
    language.removeIf([](QChar c) { return !c.isPrint(); });
    m_blocks.append(u'c' + language.left(40) + u'\n' + html);
}

void HtmlEmitter::flush()
{
    if (m_html.isEmpty())
        return;
    m_size += m_html.size();
    m_blocks.append(u't' + m_html);
    m_html.clear();
}

QStringList HtmlEmitter::take()
{
    writePieces();
    flush();
    return std::move(m_blocks);
}

/// Every "||" that stands in text becomes a piece of its own; a last one without its other half stays text.
std::vector<HtmlEmitter::Piece> HtmlEmitter::withSpoilersApart() const
{
    std::vector<Piece> apart;
    qsizetype marks = 0;
    for (const Piece& piece : m_pieces) {
        if (piece.kind != Piece::Text || piece.isCode || !piece.text.contains(spoilerToken)) {
            apart.push_back(piece);
            continue;
        }
        qsizetype done = 0;
        for (qsizetype at = piece.text.indexOf(spoilerToken); at >= 0; at = piece.text.indexOf(spoilerToken, done)) {
            if (at > done)
                apart.push_back({Piece::Text, piece.text.mid(done, at - done), false, piece.isLinked});
            apart.push_back({Piece::Text, QString{spoilerMark}});
            done = at + 2;
            ++marks;
        }
        if (done < piece.text.size())
            apart.push_back({Piece::Text, piece.text.mid(done), false, piece.isLinked});
    }
    for (auto piece = apart.rbegin(); marks % 2 == 1 && piece != apart.rend(); ++piece)
        if (piece->text == QString{spoilerMark}) {
            piece->text = spoilerToken;
            --marks;
        }
    return apart;
}

void HtmlEmitter::writePieces()
{
    if (m_pieces.empty())
        return;
    m_isFirstInItem = false;
    const std::vector<Piece> pieces = withSpoilersApart();
    std::vector<Piece> inside;
    bool isHidden = false;
    for (const Piece& piece : pieces) {
        if (piece.kind == Piece::Text && piece.text == QString{spoilerMark}) {
            if (isHidden)
                writeSpoiler(inside);
            inside.clear();
            isHidden = !isHidden;
        } else if (isHidden) {
            inside.push_back(piece);
        } else {
            writePiece(piece, m_html);
        }
    }
    m_pieces.clear();
}

/// Marks may cross its edges: what opens or closes in it does so whether it is shown or not.
void HtmlEmitter::writeSpoiler(const std::vector<Piece>& inside)
{
    QString hidden;
    QString tags;
    QString shown;
    for (const Piece& piece : inside) {
        writePiece(piece, shown);
        if (piece.kind == Piece::Text)
            hidden += masked(piece.text);
        else if (piece.kind == Piece::Break)
            hidden += u"<br>"_s;
        else
            tags += piece.text;
    }
    m_isSpecial = true;
    m_html += spoilerMark + u"<a href=\"spoiler:\" class=\"x\">"_s + hidden + u"</a>"_s + tags + spoilerMiddle +
              u"<span class=\"s\">"_s + shown + u"</span>"_s + spoilerMark;
}

void HtmlEmitter::writePiece(const Piece& piece, QString& out)
{
    switch (piece.kind) {
    case Piece::Break:
        out += u"<br>"_s;
        break;
    case Piece::Open:
    case Piece::Close:
        out += piece.text;
        break;
    case Piece::Text:
        if (piece.isCode) {
            out += escaped(piece.text);
            break;
        }
        const InlineHtml written = inlineHtml(piece.text, m_surroundings, piece.isLinked);
        m_isSpecial = m_isSpecial || written.isSpecial;
        out += written.html;
        break;
    }
}

} // namespace tertulia::text
