// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/inline_html.h"

#include "client/text/emoji.h"
#include "client/text/safe_link.h"

namespace tertulia::text {

using namespace Qt::StringLiterals;

namespace {

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

bool isSame(QChar said, QChar named)
{
    return said.toCaseFolded() == named.toCaseFolded() || (said == u'-' && named == u' ');
}

/// The letters that Inter has too, in black: these need the emoji font to be named.
bool needsFamily(QStringView run)
{
    return std::any_of(run.begin(), run.end(),
                       [](QChar c) { return !c.isSurrogate() && c.unicode() != 0x200D && c.unicode() != 0xFE0F; });
}

class Writer
{
public:
    Writer(const QString& text, const Surroundings& surroundings, bool linked)
        : m_text(text), m_surroundings(surroundings), m_linked(linked)
    {
    }

    InlineHtml write()
    {
        qsizetype plain = 0;
        for (qsizetype at = 0; at < m_text.size();) {
            const QChar c = m_text.at(at);
            const qsizetype end = m_linked    ? at
                                  : c == u'@' ? mention(at, plain)
                                  : c == u':' ? shortcode(at, plain)
                                  : c == u't' ? ownLink(at, plain)
                                              : at;
            at = end > at ? end : at + 1;
            plain = end > plain && end == at ? end : plain;
        }
        letters(plain, m_text.size());
        return std::move(m_out);
    }

private:
    /// The text from `plain` up to what begins at `at` is written before it.
    qsizetype mention(qsizetype at, qsizetype plain)
    {
        if (at > 0 && (isWordPart(m_text.at(at - 1)) || m_text.at(at - 1) == u'.'))
            return at;
        const Named* found = nullptr;
        for (const Named& one : m_surroundings.named)
            if ((found == nullptr || one.word.size() > found->word.size()) && standsAt(one.word, at + 1))
                found = &one;
        if (found == nullptr)
            return at;
        const qsizetype end = at + 1 + found->word.size();
        letters(plain, at);
        const QString shown = escaped(QStringView{m_text}.mid(at, end - at));
        const QString style = found->isMine ? u"me"_s : u"m"_s;
        m_out.html += found->target.isEmpty()
                          ? u"<span class=\"%1\">%2</span>"_s.arg(style, shown)
                          : u"<a href=\"%1\" class=\"%2\">%3</a>"_s.arg(escaped(found->target), style, shown);
        m_out.isSpecial = true;
        return end;
    }

    [[nodiscard]] bool standsAt(const QString& word, qsizetype from) const
    {
        const qsizetype end = from + word.size();
        if (word.isEmpty() || end > m_text.size())
            return false;
        if (end < m_text.size() && isWordPart(m_text.at(end)) && isWordPart(m_text.at(end - 1)))
            return false;
        return std::equal(word.begin(), word.end(), m_text.begin() + from,
                          [](QChar named, QChar said) { return isSame(said, named); });
    }

    qsizetype shortcode(qsizetype at, qsizetype plain)
    {
        if (m_surroundings.emoji.isEmpty())
            return at;
        const qsizetype colon = m_text.indexOf(u':', at + 1);
        const auto found = colon < 0 ? m_surroundings.emoji.constEnd()
                                     : m_surroundings.emoji.constFind(m_text.mid(at + 1, colon - at - 1));
        if (found == m_surroundings.emoji.constEnd())
            return at;
        letters(plain, at);
        m_out.html += u"<img src=\"%1\" width=\"20\" height=\"20\">"_s.arg(escaped(*found));
        m_out.isSpecial = true;
        return colon + 1;
    }

    qsizetype ownLink(qsizetype at, qsizetype plain)
    {
        const qsizetype end = ownLinkEnd(m_text, at);
        if (end == at)
            return at;
        letters(plain, at);
        const QString written = m_text.mid(at, end - at);
        const auto link = safeLink(written);
        const QString name = m_surroundings.links.value(written, written);
        m_out.html += u"<a href=\"%1\" class=\"l\">%2</a>"_s.arg(escaped(link->toString(QUrl::FullyEncoded)),
                                                                 Writer(name, m_surroundings, true).write().html);
        m_out.isSpecial = true;
        return end;
    }

    void letters(qsizetype from, qsizetype to)
    {
        if (to <= from)
            return;
        const QStringView part = QStringView{m_text}.mid(from, to - from);
        qsizetype done = 0;
        for (const EmojiRun& run : emojiRuns(part)) {
            const QStringView emoji = part.mid(run.begin, run.size);
            m_out.html += escaped(part.mid(done, run.begin - done));
            m_out.html += u"<span class=\"e\">%1</span>"_s.arg(escaped(emoji));
            m_out.isSpecial = m_out.isSpecial || needsFamily(emoji);
            done = run.begin + run.size;
        }
        m_out.html += escaped(part.mid(done));
    }

    const QString& m_text;
    const Surroundings& m_surroundings;
    bool m_linked;
    InlineHtml m_out{};
};

} // namespace

QString escaped(QStringView text)
{
    QString html;
    html.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'<':
            html += "&lt;"_L1;
            break;
        case u'>':
            html += "&gt;"_L1;
            break;
        case u'&':
            html += "&amp;"_L1;
            break;
        case u'"':
            html += "&quot;"_L1;
            break;
        case u'\t':
            html += "    "_L1;
            break;
        case QChar::ObjectReplacementCharacter: // stands for a picture in rich text
            html += QChar{QChar::ReplacementCharacter};
            break;
        default:
            if (c.unicode() >= 0x20 && (c.unicode() < 0x7F || c.unicode() > 0x9F))
                html += c;
        }
    }
    return html;
}

InlineHtml inlineHtml(const QString& text, const Surroundings& surroundings, bool linked)
{
    return Writer(text, surroundings, linked).write();
}

} // namespace tertulia::text
