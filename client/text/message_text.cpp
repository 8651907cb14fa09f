// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/text/message_text.h"

#include "client/text/emoji.h"
#include "client/text/html_emitter.h"
#include "client/text/inline_html.h"
#include "client/text/plain_emitter.h"
#include "client/text/plain_parts.h"

#include <QRegularExpression>

namespace tertulia::text {

using namespace Qt::StringLiterals;

namespace {

/// Most messages: nothing in them means anything but itself, and nobody needs to look closer.
bool isOrdinary(QStringView body, const Surroundings& surroundings)
{
    bool lineBegins = true;
    for (qsizetype at = 0; at < body.size(); ++at) {
        const char16_t c = body.at(at).unicode();
        const bool isMark = c == u'*' || c == u'_' || c == u'~' || c == u'`' || c == u'|' || c == u'[' || c == u'<' ||
                            c == u'>' || c == u'&' || c == u'\\' || c == u'#';
        const bool mayBeList = lineBegins && (c == u'-' || c == u'+' || c == u'=' || (c >= u'0' && c <= u'9'));
        const bool mayBeName = (c == u'@') || (c == u':' && !surroundings.emoji.isEmpty());
        const bool mayBeEmoji = c >= 0x2000 && c < 0x3400 && c != 0x2019 && c != 0x2014 && c != 0x2026;
        if (isMark || mayBeList || mayBeName || mayBeEmoji || c < 0x0A || c == u'\r')
            return false;
        lineBegins = c == u'\n' || (lineBegins && c == u' ');
    }
    return !body.contains(u"://") && !body.contains(u"www.", Qt::CaseInsensitive);
}

/// As the letters of plain paragraphs come out of the parser.
QString tidied(const QString& body)
{
    static const QRegularExpression edges(u" *\\n *"_s);
    static const QRegularExpression gaps(u"\\n{3,}"_s);
    QString text = body.trimmed();
    text.replace(edges, u"\n"_s);
    return text.replace(gaps, u"\n\n"_s);
}

} // namespace

Formatted format(const QString& body, const Surroundings& surroundings)
{
    const int emoji = body.size() > longestJumbo * 16 ? 0 : onlyEmoji(body);
    if (emoji > 0 && emoji <= longestJumbo && !body.contains(u'\n'))
        return {{}, true};
    if (isOrdinary(body, surroundings))
        return {};
    HtmlEmitter emitter(surroundings);
    if (!readMarkdown(body, emitter))
        return {};
    const QStringList blocks = emitter.take();
    if (!emitter.isSpecial() && emitter.letters() == tidied(body))
        return {};
    return {blocks.join(blockSeparator), false};
}

QStringList blocksOf(const QString& body, const Surroundings& surroundings)
{
    HtmlEmitter emitter(surroundings);
    if (readMarkdown(body, emitter))
        return emitter.take();
    QString html = u"t<p>"_s;
    const auto lines = QStringView{body}.split(u'\n');
    for (const QStringView line : lines)
        html += escaped(line) + u"<br>"_s;
    return {html + u"</p>"_s};
}

QString plainText(const QString& body, Spoilers spoilers)
{
    return plainParts(body, spoilers).text;
}

Plain plainParts(const QString& body, Spoilers spoilers)
{
    if (isOrdinary(body, {}))
        return {body};
    PlainEmitter emitter(spoilers);
    return readMarkdown(body, emitter) ? emitter.take() : Plain{body};
}

std::vector<Stretch> cut(std::vector<Stretch> parts, qsizetype length)
{
    const int end = static_cast<int>(length);
    std::erase_if(parts, [end](const Stretch& part) { return part.from >= end || part.length <= 0; });
    for (Stretch& part : parts)
        part.length = std::min(part.length, end - part.from);
    return parts;
}

} // namespace tertulia::text
