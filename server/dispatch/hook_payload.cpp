// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/hook_payload.h"

#include "shared/protocol/requests_auth.h"
#include "shared/protocol/strict_json.h"

#include <QRegularExpression>
#include <QStringList>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// Slack's own marks: <https://a.b|label>, <@user>, <#room>, <!here>, and &amp; &lt; &gt;.
QString withoutMarks(QString text)
{
    static const QRegularExpression link(u"<((?:https?|mailto):[^|>\\s]+)(?:\\|([^>]*))?>"_s);
    static const QRegularExpression group(u"<!([a-z]+)(?:\\|[^>]*)?>"_s);
    static const QRegularExpression reference(u"<([@#])([A-Za-z0-9._-]+)(?:\\|([^>]*))?>"_s);
    QString out;
    qsizetype from = 0;
    for (auto found = link.globalMatch(text); found.hasNext();) {
        const auto one = found.next();
        out += QStringView{text}.mid(from, one.capturedStart() - from);
        const QString label = one.captured(2);
        out +=
            label.isEmpty() || label == one.captured(1) ? one.captured(1) : u"[%1](%2)"_s.arg(label, one.captured(1));
        from = one.capturedEnd();
    }
    out += QStringView{text}.mid(from);
    out.replace(group, u"@\\1"_s);
    out.replace(reference, u"\\1\\2"_s);
    return out.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
}

QString textIn(const QJsonObject& object, const char* key)
{
    const QJsonValue value = object.value(QLatin1StringView{key});
    return value.isObject() ? withoutMarks(value.toObject().value("text"_L1).toString())
                            : withoutMarks(value.toString());
}

/// Rich text is a tree whose leaves have `text` or `url`.
QString richText(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    if (const QJsonValue elements = object.value("elements"_L1); elements.isArray()) {
        QStringList parts;
        for (const QJsonValue one : elements.toArray())
            parts += richText(one);
        const bool isList = object.value("type"_L1) == "rich_text_list"_L1;
        return isList ? u"- "_s + parts.join(u"\n- "_s) : parts.join(QString{});
    }
    const QString text = object.value("text"_L1).toString();
    if (!text.isEmpty())
        return text;
    const QString url = object.value("url"_L1).toString();
    return !url.isEmpty() ? url : u":%1:"_s.arg(object.value("name"_L1).toString(u"?"_s));
}

QString blockText(const QJsonObject& block)
{
    const QString type = block.value("type"_L1).toString();
    QStringList lines;
    if (type == "divider"_L1)
        return u"---"_s;
    if (type == "rich_text"_L1)
        return richText(block);
    if (type == "header"_L1)
        return u"**%1**"_s.arg(textIn(block, "text"));
    if (type == "image"_L1)
        return u"[%1](%2)"_s.arg(block.value("alt_text"_L1).toString(u"image"_s),
                                 block.value("image_url"_L1).toString());
    if (type != "section"_L1 && type != "context"_L1)
        return u"[%1]"_s.arg(type.isEmpty() ? u"block"_s : type);
    if (const QString text = textIn(block, "text"); !text.isEmpty())
        lines += text;
    const QJsonArray parts = block.value(type == "context"_L1 ? "elements"_L1 : "fields"_L1).toArray();
    for (const QJsonValue one : parts) {
        const QString text = textIn(one.toObject(), "text");
        lines += text.isEmpty() ? u"[%1]"_s.arg(one.toObject().value("type"_L1).toString(u"element"_s)) : text;
    }
    return lines.join(u'\n');
}

QString blocksText(const QJsonValue& blocks)
{
    QStringList lines;
    for (const QJsonValue block : blocks.toArray())
        lines += blockText(block.toObject());
    return lines.join(u'\n');
}

QString attachmentText(const QJsonObject& one)
{
    QStringList lines;
    const auto add = [&lines](const QString& text) {
        if (!text.isEmpty())
            lines += text;
    };
    add(textIn(one, "pretext"));
    add(textIn(one, "author_name"));
    const QString title = textIn(one, "title");
    const QString link = one.value("title_link"_L1).toString();
    add(link.isEmpty() ? title : u"[%1](%2)"_s.arg(title.isEmpty() ? link : title, link));
    add(textIn(one, "text"));
    for (const QJsonValue field : one.value("fields"_L1).toArray())
        add(u"%1: %2"_s.arg(textIn(field.toObject(), "title"), textIn(field.toObject(), "value")));
    add(blocksText(one.value("blocks"_L1)));
    add(one.value("image_url"_L1).toString());
    add(textIn(one, "footer"));
    return lines.isEmpty() ? textIn(one, "fallback") : lines.join(u'\n');
}

/// What is too long is cut, and says so.
QString fitting(const QString& text)
{
    const auto fits = [](QString candidate) { return applyTextRule(rule::body, candidate) == nullptr; };
    if (text.isEmpty() || fits(text) || !fits(u"x"_s))
        return text;
    for (qsizetype keep = std::min<qsizetype>(text.size(), limits::bodyLength); keep > 0; keep -= keep / 8 + 1) {
        const bool splits = keep < text.size() && text.at(keep).isLowSurrogate();
        const QString cut =
            text.left(splits ? keep - 1 : keep) + u"\n[cut: %1 more characters]"_s.arg(text.size() - keep);
        if (fits(cut))
            return cut;
    }
    return text;
}

/// Cut text may end in the first half of a character.
QString withoutHalf(const QString& cut)
{
    return !cut.isEmpty() && cut.back().isHighSurrogate() ? cut.chopped(1) : cut;
}

/// Control characters come from programs' logs; they are no text.
QString printable(QString text)
{
    static const QRegularExpression controls(u"[\\x{0}-\\x{8}\\x{b}-\\x{1f}\\x{7f}-\\x{9f}]"_s);
    text.replace(u"\r\n"_s, u"\n"_s);
    return text.remove(controls).trimmed();
}

Result<QJsonObject> payloadOf(const QByteArray& body)
{
    constexpr QByteArrayView form = "payload=";
    if (!body.startsWith(form))
        return parseStrictObject(body);
    QByteArray value = body.mid(form.size());
    value.truncate(value.indexOf('&') < 0 ? value.size() : value.indexOf('&'));
    return parseStrictObject(QByteArray::fromPercentEncoding(value.replace('+', ' ')));
}

} // namespace

Result<QString> textOfHookPayload(const QByteArray& body)
{
    TRY(const auto payload, payloadOf(body));
    for (const char* key : {"text", "username"})
        if (const auto value = payload.value(QLatin1StringView{key}); !value.isUndefined() && !value.isString())
            return Error::badField(QString::fromLatin1(key), u"not_a_string"_s);
    QStringList parts;
    const auto add = [&parts](const QString& text) {
        if (!text.isEmpty())
            parts += text;
    };
    // With blocks `text` is only what notifications show instead of them.
    const QString blocks = blocksText(payload.value("blocks"_L1));
    add(blocks.isEmpty() ? textIn(payload, "text") : blocks);
    for (const QJsonValue one : payload.value("attachments"_L1).toArray())
        add(attachmentText(one.toObject()));
    QString text = printable(parts.join(u'\n'));
    if (text.isEmpty())
        return Error::badField(u"text"_s, u"missing"_s);
    if (const QString name = printable(textIn(payload, "username")).simplified(); !name.isEmpty())
        text = withoutHalf(name.left(limits::nameLength)) + u": "_s + text;
    text = fitting(text);
    if (const char* why = applyTextRule(rule::body, text))
        return Error::badField(u"text"_s, QString::fromLatin1(why));
    return text;
}

} // namespace tertulia
