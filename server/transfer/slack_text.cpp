// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/slack_text.h"

#include "server/transfer/imported.h"

#include <QSet>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

using RoomName = std::function<QString(const QString&)>;

constexpr qsizetype longestEmphasis = 1000; // how far its end is looked for

QString unescaped(QString text)
{
    return text.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
}

bool isLink(const QString& target)
{
    return target.startsWith(u"http://"_s) || target.startsWith(u"https://"_s) || target.startsWith(u"mailto:"_s) ||
           target.startsWith(u"tel:"_s);
}

QString link(const QString& target, const QString& label)
{
    if (!isLink(target))
        return label.isEmpty() ? target : label;
    if (label.isEmpty() || label == target)
        return target;
    if (target == u"mailto:"_s + label || target == u"tel:"_s + label || target == u"http://"_s + label)
        return label;
    QString shown = label;
    QString url = target;
    shown.replace(u'[', u"\\["_s).replace(u']', u"\\]"_s).replace(u'\n', u' ');
    url.replace(u'(', u"%28"_s).replace(u')', u"%29"_s).replace(u' ', u"%20"_s);
    return u"[%1](%2)"_s.arg(shown, url);
}

QString special(const QString& what, const QString& label)
{
    if (what == u"!here"_s)
        return u"@here"_s;
    if (what == u"!channel"_s || what == u"!everyone"_s || what == u"!group"_s)
        return u"@room"_s;
    if (!label.isEmpty())
        return label;
    return u'@' + what.mid(1).section(u'^', 0, 0);
}

/// What stands between < and >.
QString tag(const QString& inside, const RoomName& roomName)
{
    const qsizetype bar = inside.indexOf(u'|');
    const QString what = unescaped(inside.left(bar < 0 ? inside.size() : bar));
    const QString label = bar < 0 ? QString{} : unescaped(inside.mid(bar + 1));
    if (what.startsWith(u'@'))
        return mentionOf(what.mid(1));
    if (what.startsWith(u'#')) {
        const QString name = label.isEmpty() ? roomName(what.mid(1)) : label;
        return u'#' + (name.isEmpty() ? what.mid(1) : name);
    }
    if (what.startsWith(u'!'))
        return special(what, label);
    return link(what, label);
}

class Writer
{
public:
    Writer(const QString& text, const RoomName& roomName) : m_text(text), m_roomName(roomName) {}

    QString write()
    {
        while (m_at < m_text.size())
            step();
        return unescaped(m_out);
    }

private:
    [[nodiscard]] bool isWord(qsizetype at) const
    {
        return at >= 0 && at < m_text.size() && m_text.at(at).isLetterOrNumber();
    }
    [[nodiscard]] bool isSpace(qsizetype at) const { return at < 0 || at >= m_text.size() || m_text.at(at).isSpace(); }

    void step()
    {
        const QChar c = m_text.at(m_at);
        if (c == u'`')
            return code();
        if (c == u'<') {
            const qsizetype end = m_text.indexOf(u'>', m_at);
            if (end > 0) {
                m_out += protectedText(tag(m_text.mid(m_at + 1, end - m_at - 1), m_roomName));
                m_at = end + 1;
                return;
            }
        }
        if (c == u'*' || c == u'~')
            return emphasis(c);
        if (c == u'#' && (m_at == 0 || m_text.at(m_at - 1) == u'\n'))
            m_out += u'\\'; // no heading there
        m_out += c;
        ++m_at;
    }

    /// Survives the unescaping at the end, which is for what stood outside.
    static QString protectedText(QString text) { return text.replace(u'&', u"&amp;"_s); }

    /// As it stands, with the tags inside as plain text.
    void code()
    {
        const QString fence = m_text.mid(m_at, 3) == u"```"_s ? u"```"_s : u"`"_s;
        const qsizetype end = m_text.indexOf(fence, m_at + fence.size());
        const qsizetype last = end < 0 ? m_at + fence.size() : end + fence.size();
        QString inside = m_text.mid(m_at, last - m_at);
        if (end >= 0)
            inside = withPlainTags(inside);
        if (fence.size() == 3 && end >= 0) { // Markdown wants its fences on lines of their own
            const bool startsLine = m_out.isEmpty() || m_out.endsWith(u'\n');
            QString body = inside.mid(3, inside.size() - 6);
            if (!body.startsWith(u'\n'))
                body.prepend(u'\n');
            if (!body.endsWith(u'\n'))
                body += u'\n';
            inside = (startsLine ? u""_s : u"\n"_s) + u"```"_s + body + u"```"_s;
            if (last < m_text.size() && m_text.at(last) != u'\n')
                inside += u'\n';
        }
        m_out += inside;
        m_at = last;
    }

    static QString withPlainTags(const QString& text)
    {
        QString out;
        qsizetype at = 0;
        while (at < text.size()) {
            const qsizetype begin = text.indexOf(u'<', at);
            const qsizetype end = begin < 0 ? -1 : text.indexOf(u'>', begin);
            if (end < 0)
                break;
            const QString inside = text.mid(begin + 1, end - begin - 1);
            out += text.mid(at, begin - at) + inside.section(u'|', -1);
            at = end + 1;
        }
        return out + text.mid(at);
    }

    /// *bold* and ~struck~: one sign in Slack, two in Markdown.
    void emphasis(QChar sign)
    {
        if (!m_closing.remove(m_at)) {
            const qsizetype end = isWord(m_at - 1) || isSpace(m_at + 1) ? -1 : closing(sign);
            if (end < 0) {
                m_out += u'\\';
                m_out += sign; // it stands for itself
                ++m_at;
                return;
            }
            m_closing.insert(end);
        }
        m_out += sign;
        m_out += sign;
        ++m_at;
    }

    [[nodiscard]] qsizetype closing(QChar sign) const
    {
        const qsizetype last = std::min(m_text.size(), m_at + longestEmphasis);
        for (qsizetype at = m_at + 1; at < last && m_text.at(at) != u'\n'; ++at)
            if (m_text.at(at) == sign && at > m_at + 1 && !isSpace(at - 1) && !isWord(at + 1))
                return at;
        return -1;
    }

    const QString& m_text;
    const RoomName& m_roomName;
    qsizetype m_at = 0;
    QString m_out{};
    QSet<qsizetype> m_closing{};
};

} // namespace

QString mentionOf(const QString& userId)
{
    return mentionBegin + withoutMarks(userId) + mentionEnd;
}

QString withoutMarks(QString text)
{
    return text.remove(mentionBegin).remove(mentionEnd);
}

QString markdownOfSlack(const QString& text, const RoomName& roomName)
{
    const QString clean = withoutMarks(text);
    return Writer(clean, roomName).write();
}

} // namespace tertulia::transfer
