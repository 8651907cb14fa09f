// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/plain_emitter.h"

namespace tertulia::text {

using namespace Qt::StringLiterals;

void PlainEmitter::startLine()
{
    if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
        m_text += u'\n';
}

bool PlainEmitter::enter(const BlockInfo& block)
{
    m_spoiler = -1;
    switch (block.block) {
    case Block::List:
    case Block::OrderedList:
        m_lists.push_back(block.block == Block::OrderedList ? std::max(1, block.number) : 0);
        break;
    case Block::Item:
    case Block::Task:
    case Block::DoneTask: {
        startLine();
        m_text += QString(std::max(0, static_cast<int>(m_lists.size()) - 1) * 2, u' ');
        int* number = m_lists.empty() || m_lists.back() == 0 ? nullptr : &m_lists.back();
        m_text += block.block == Block::Task       ? u"☐ "_s
                  : block.block == Block::DoneTask ? u"☑ "_s
                  : number != nullptr              ? QString::number((*number)++) + u". "_s
                                                   : u"• "_s;
        break;
    }
    case Block::Rule:
        startLine();
        m_text += u"———\n"_s;
        break;
    case Block::Paragraph:
    case Block::Heading:
        if (m_lists.empty() && !m_text.isEmpty())
            m_text += m_text.endsWith(u'\n') ? u"\n"_s : u"\n\n"_s;
        break;
    case Block::Code:
        startLine();
        m_inCode = true;
        m_codeBegin = m_text.size();
        break;
    case Block::TableRow:
        startLine();
        m_isCell = false;
        break;
    case Block::HeadCell:
    case Block::Cell:
        m_text += m_isCell ? u" | "_s : QString{};
        m_isCell = true;
        break;
    case Block::Quote:
    case Block::Table:
        startLine();
        break;
    }
    return m_text.size() < longestHtml;
}

bool PlainEmitter::leave(const BlockInfo& block)
{
    if (block.block == Block::Code) {
        m_inCode = false;
        endCode(m_codeBegin);
    }
    if ((block.block == Block::List || block.block == Block::OrderedList) && !m_lists.empty())
        m_lists.pop_back();
    return true;
}

bool PlainEmitter::enter(const SpanInfo& span)
{
    m_links.push_back({span.span == Span::Link || span.span == Span::Image ? span.target : QString{}, m_text.size(),
                       span.span == Span::Code});
    return true;
}

bool PlainEmitter::leave(const SpanInfo& /*span*/)
{
    if (m_links.empty())
        return false;
    const Link link = m_links.back();
    m_links.pop_back();
    if (link.isCode)
        endCode(link.begin);
    const QString shown = m_text.mid(link.begin);
    if (!link.target.isEmpty() && !link.target.endsWith(shown, Qt::CaseInsensitive))
        m_text += u" ("_s + link.target + u')';
    return true;
}

bool PlainEmitter::text(const QString& text)
{
    if (m_inCode || !text.contains("||"_L1)) {
        m_text += text;
        return m_text.size() < longestHtml;
    }
    const QStringList parts = text.split(u"||"_s);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0 && m_spoiler < 0) {
            m_spoiler = m_text.size();
            m_text += u"||"_s; // stays if its other half never comes
        } else if (i > 0) {
            const QString inside = m_text.mid(m_spoiler + 2);
            m_text.truncate(m_spoiler);
            m_code = cut(std::move(m_code), m_spoiler); // hidden, it looks like everything hidden
            m_text += m_spoilers == Spoilers::Shown ? inside : u"▒▒▒▒"_s;
            m_spoiler = -1;
        }
        m_text += parts.at(i);
    }
    return m_text.size() < longestHtml;
}

bool PlainEmitter::lineBreak()
{
    m_text += u'\n';
    return true;
}

void PlainEmitter::endCode(qsizetype begin)
{
    qsizetype end = m_text.size();
    while (end > begin && m_text.at(end - 1) == u'\n')
        --end;
    if (end > begin)
        m_code.push_back({static_cast<int>(begin), static_cast<int>(end - begin)});
}

Plain PlainEmitter::take()
{
    int lead = 0;
    while (lead < m_text.size() && m_text.at(lead).isSpace())
        ++lead;
    for (Stretch& part : m_code) {
        const int from = std::max(0, part.from - lead);
        part = {from, part.from + part.length - lead - from};
    }
    Plain plain{std::move(m_text).trimmed(), {}};
    plain.code = cut(std::move(m_code), plain.text.size());
    return plain;
}

} // namespace tertulia::text
