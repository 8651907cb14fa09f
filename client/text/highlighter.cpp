// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/highlighter.h"

#include "client/text/inline_html.h"
#include "client/text/languages.h"

namespace tertulia::text {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestColoured = 20'000;

/// escaped() drops line breaks with the other control characters: line by line.
QString linesOf(QStringView code)
{
    QString html;
    for (qsizetype begin = 0;;) {
        const qsizetype end = code.indexOf(u'\n', begin);
        html += escaped(code.mid(begin, end < 0 ? -1 : end - begin));
        if (end < 0)
            return html;
        html += u"<br>"_s;
        begin = end + 1;
    }
}

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

class Lexer
{
public:
    Lexer(const QString& code, const CodeLanguage& language) : m_code(code), m_language(language) {}

    QString run()
    {
        for (qsizetype at = 0; at < m_code.size();) {
            const QStringView rest = QStringView{m_code}.mid(at);
            const qsizetype size = m_language.isMarkup ? markup(rest) : code(rest, at);
            at += std::max<qsizetype>(1, size);
        }
        return std::move(m_html);
    }

private:
    qsizetype write(const char* style, QStringView part)
    {
        m_html += style == nullptr ? linesOf(part)
                                   : u"<span class=\"%1\">%2</span>"_s.arg(QLatin1StringView{style}, linesOf(part));
        return part.size();
    }

    qsizetype code(QStringView rest, qsizetype at)
    {
        if (const qsizetype size = comment(rest, at); size > 0)
            return write("cc", rest.left(size));
        const QChar c = rest.front();
        if (m_language.quotes.contains(c))
            return write("cs", rest.left(stringSize(rest)));
        const bool isInWord = at > 0 && isWord(m_code.at(at - 1));
        if (c.isDigit() && !isInWord)
            return write("cn", rest.left(run(rest, 0, [](QChar one) { return isWord(one) || one == u'.'; })));
        if (!isWord(c) && c != u'#')
            return write(nullptr, rest.left(1));
        const qsizetype size = run(rest, 1, isWord);
        const QString word = rest.left(size).toString();
        const bool isKeyword = m_language.keywords.contains(m_language.ignoresCase ? word.toLower() : word);
        const bool isType = m_language.hasCapitalTypes && size > 1 && c.isUpper();
        return write(isKeyword ? "ck" : isType ? "ct" : nullptr, rest.left(size));
    }

    qsizetype markup(QStringView rest)
    {
        if (const qsizetype size = comment(rest, 0); size > 0)
            return write("cc", rest.left(size));
        if (rest.front() == u'<') {
            m_isInTag = true;
            const auto isName = [](QChar c) { return isWord(c) || c == u'/' || c == u'!' || c == u'?' || c == u'-'; };
            return write("ck", rest.left(run(rest, 1, isName)));
        }
        if (rest.front() == u'>') {
            m_isInTag = false;
            return write("ck", rest.left(1));
        }
        if (m_isInTag && rest.front() == u'"')
            return write("cs", rest.left(stringSize(rest)));
        return write(nullptr, rest.left(1));
    }

    /// 0 = none begins here.
    [[nodiscard]] qsizetype comment(QStringView rest, qsizetype at) const
    {
        if (!m_language.blockBegin.isEmpty() && rest.startsWith(m_language.blockBegin)) {
            const qsizetype end = rest.indexOf(m_language.blockEnd, m_language.blockBegin.size());
            return end < 0 ? rest.size() : end + m_language.blockEnd.size();
        }
        for (const QString& mark : m_language.lineComments) {
            // "#" begins a comment at the start of a word only: "$#" and "a#b" are none.
            const bool stands = mark.size() > 1 || at == 0 || m_code.at(at - 1).isSpace();
            if (stands && rest.startsWith(mark)) {
                const qsizetype end = rest.indexOf(u'\n');
                return end < 0 ? rest.size() : end;
            }
        }
        return 0;
    }

    [[nodiscard]] static qsizetype stringSize(QStringView rest)
    {
        const QChar quote = rest.front();
        for (qsizetype i = 1; i < rest.size(); ++i) {
            if (rest.at(i) == u'\\')
                ++i;
            else if (rest.at(i) == quote)
                return i + 1;
            else if (rest.at(i) == u'\n' && quote != u'`')
                return i;
        }
        return rest.size();
    }

    template<typename Condition>
    static qsizetype run(QStringView rest, qsizetype from, Condition condition)
    {
        while (from < rest.size() && condition(rest.at(from)))
            ++from;
        return from;
    }

    const QString& m_code;
    const CodeLanguage& m_language;
    QString m_html;
    bool m_isInTag = false;
};

QString diff(const QString& code)
{
    QString html;
    const auto all = QStringView{code}.split(u'\n');
    for (const QStringView line : all) {
        const char* style = line.startsWith(u'+')   ? "ca"
                            : line.startsWith(u'-') ? "cd"
                            : line.startsWith(u'@') ? "cc"
                                                    : "";
        html += html.isEmpty() ? QString{} : u"<br>"_s;
        html += u"<span class=\"%1\">%2</span>"_s.arg(QLatin1StringView{style}, escaped(line));
    }
    return html;
}

} // namespace

QString highlighted(const QString& code, const QString& language)
{
    const CodeLanguage* known = code.size() > longestColoured ? nullptr : codeLanguage(language);
    if (known == nullptr)
        return linesOf(code);
    return known->isDiff ? diff(code) : Lexer(code, *known).run();
}

} // namespace tertulia::text
