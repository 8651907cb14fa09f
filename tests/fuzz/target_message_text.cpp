// SPDX-License-Identifier: GPL-3.0-or-later
// A message's body on its way to the screen: whatever is written, the rich text has no tag and no attribute but ours,
// leads nowhere but where links may, and asks for no picture but the space's own emoji.
#include "client/text/message_text.h"
#include "client/text/plain_parts.h"
#include "client/text/safe_link.h"
#include "tests/fuzz/fuzz_target.h"

namespace tertulia::fuzz {

namespace {

using namespace Qt::StringLiterals;

const QString parrot = u"image://avatar/x"_s;

const text::Surroundings& surroundings()
{
    static const text::Surroundings around{{{u"ana"_s, u"person:01"_s, true},
                                            {u"bruno.b"_s, u"person:02"_s, false},
                                            {u"everyone"_s, {}, true},
                                            {u"The Editors"_s, {}, false}},
                                           {{u"parrot"_s, parrot}},
                                           {{u"tertulia://message?id=1"_s, u"#a <b> \"c\""_s}}};
    return around;
}

bool isAllowedTag(QStringView name)
{
    static const QStringList tags{u"p"_s,  u"b"_s,  u"i"_s,     u"s"_s,  u"ul"_s, u"ol"_s,   u"li"_s,
                                  u"br"_s, u"tr"_s, u"table"_s, u"td"_s, u"a"_s,  u"span"_s, u"img"_s};
    return tags.contains(name);
}

QString unescaped(QString text)
{
    return text.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&amp;"_s, u"&"_s);
}

void expectTarget(const QString& href)
{
    if (href == u"spoiler:"_s || href == u"person:01"_s || href == u"person:02"_s)
        return;
    const auto link = text::safeLink(href.startsWith(text::askFirst) ? href.mid(text::askFirst.size()) : href);
    FUZZ_EXPECT(link.has_value());
}

/// ` name="value"`, one after the other.
void expectAttributes(QStringView tag, QStringView rest)
{
    static const QStringList names{u"class"_s,       u"style"_s, u"start"_s, u"href"_s,  u"cellspacing"_s,
                                   u"cellpadding"_s, u"src"_s,   u"width"_s, u"height"_s};
    while (!rest.isEmpty()) {
        FUZZ_EXPECT(rest.startsWith(u' '));
        const qsizetype equals = rest.indexOf(u"=\"");
        FUZZ_EXPECT(equals > 1);
        const qsizetype end = rest.indexOf(u'"', equals + 2);
        FUZZ_EXPECT(end > 0);
        const QString name = rest.mid(1, equals - 1).toString();
        const QString value = unescaped(rest.mid(equals + 2, end - equals - 2).toString());
        FUZZ_EXPECT(names.contains(name));
        FUZZ_EXPECT(name != u"href"_s || tag == u"a");
        FUZZ_EXPECT(name != u"src"_s || tag == u"img");
        if (name == u"href"_s)
            expectTarget(value);
        if (name == u"src"_s)
            FUZZ_EXPECT(value == parrot);
        if (name == u"style"_s)
            FUZZ_EXPECT(value.startsWith(u"margin-left:"_s) && !value.contains(u'('));
        rest = rest.mid(end + 1);
    }
}

void expectHtml(QStringView html)
{
    for (qsizetype at = 0; at < html.size(); ++at) {
        const QChar c = html.at(at);
        FUZZ_EXPECT(c != u'>' && c != QChar::ObjectReplacementCharacter && c != text::blockSeparator && c != QChar{0});
        if (c != u'<')
            continue;
        const qsizetype end = html.indexOf(u'>', at);
        FUZZ_EXPECT(end > at + 1);
        const bool closes = html.at(at + 1) == u'/';
        QStringView tag = html.mid(at + (closes ? 2 : 1), end - at - (closes ? 2 : 1));
        const qsizetype space = tag.indexOf(u' ');
        const QStringView name = space < 0 ? tag : tag.left(space);
        FUZZ_EXPECT(isAllowedTag(name));
        FUZZ_EXPECT(!closes || space < 0);
        if (space >= 0)
            expectAttributes(name, tag.mid(space));
        at = end;
    }
}

void expectBlock(const QString& block)
{
    FUZZ_EXPECT(!block.isEmpty());
    const QChar kind = block.front();
    FUZZ_EXPECT(u"tqc-TQC"_s.contains(kind));
    if (kind.toLower() != u'c')
        return expectHtml(QStringView{block}.mid(1));
    const qsizetype line = block.indexOf(u'\n'); // the language is a label, shown as it is
    FUZZ_EXPECT(line > 0 && line <= 41);
    expectHtml(QStringView{block}.mid(line + 1));
}

void expectPlain(const QString& body, text::Spoilers spoilers)
{
    const text::Plain plain = text::plainParts(body, spoilers);
    FUZZ_EXPECT(plain.text == text::plainText(body, spoilers));
    int last = 0;
    for (const text::Stretch& part : plain.code) {
        FUZZ_EXPECT(part.from >= last && part.length >= 0 && part.from + part.length <= plain.text.size());
        last = part.from + part.length;
    }
}

} // namespace

FUZZ_TARGET(message_text)
{
    const QString body = QString::fromUtf8(input);
    const text::Formatted shown = text::format(body, surroundings());
    FUZZ_EXPECT(shown.blocks.size() < 3 * text::longestHtml);
    if (!shown.blocks.isEmpty()) {
        const auto blocks = shown.blocks.split(text::blockSeparator);
        for (const QString& block : blocks)
            expectBlock(block);
    }
    const QStringList always = text::blocksOf(body, surroundings());
    for (const QString& block : always)
        expectBlock(block);
    FUZZ_EXPECT(text::format(body, surroundings()).blocks == shown.blocks);
    expectPlain(body, text::Spoilers::Hidden);
    expectPlain(body, text::Spoilers::Shown);
}

} // namespace tertulia::fuzz
