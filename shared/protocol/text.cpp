// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/text.h"

#include "shared/protocol/file_name.h"
#include "shared/protocol/limits.h"

#include <algorithm>

namespace tertulia {

namespace {

bool isControl(QChar c, bool linesAllowed)
{
    const char16_t u = c.unicode();
    if (u == u'\n' || u == u'\t' || u == u'\r')
        return !linesAllowed;
    return u < 0x20 || (u >= 0x7f && u < 0xa0);
}

/// Characters that let one name pass for another or turn a line around: bidi controls, zero-width, invisible operators.
/// U+200D (joiner) stays, emoji families need it.
bool isDeceptive(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200b || u == 0x200c || u == 0x200e ||
           u == 0x200f || u == 0x061c || (u >= 0x2060 && u <= 0x2064) || u == 0xfeff || u == 0x2028 || u == 0x2029 ||
           u == 0x00ad || u == 0x115f || u == 0x1160 || u == 0x3164;
}

bool isHandleChar(QChar c, bool first)
{
    const char16_t u = c.unicode();
    if ((u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9'))
        return true;
    return !first && (u == u'.' || u == u'_' || u == u'-');
}

bool isKeyChar(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') ||
           QStringView{u"-_.:~+/="}.contains(c);
}

const char* checkLength(const TextRule& rule, const QString& text)
{
    const int length = codePoints(text);
    if (length < rule.min)
        return length == 0 ? "empty" : "too_short";
    return length > rule.max ? "too_long" : nullptr;
}

const char* applyName(QString& text, bool linesAllowed)
{
    for (const QChar c : std::as_const(text)) {
        if (isControl(c, linesAllowed))
            return "control_character";
        if (isDeceptive(c))
            return "deceptive_character";
    }
    text = text.normalized(QString::NormalizationForm_C);
    text = linesAllowed ? text.trimmed() : text.simplified();
    return nullptr;
}

const char* applyBody(const QString& text, bool blankAllowed)
{
    bool blank = true;
    for (const QChar c : text) {
        if (isControl(c, true))
            return "control_character";
        blank = blank && c.isSpace();
    }
    if (blank && !blankAllowed)
        return "empty";
    return text.toUtf8().size() > limits::bodyBytes ? "too_long" : nullptr;
}

const char* applyHandle(QString& text)
{
    text = foldHandle(text);
    for (qsizetype i = 0; i < text.size(); ++i)
        if (!isHandleChar(text.at(i), i == 0))
            return "not_a_handle";
    return nullptr;
}

const char* applyKey(const QString& text)
{
    for (const QChar c : text)
        if (!isKeyChar(c))
            return "not_a_key";
    return nullptr;
}

} // namespace

int codePoints(QStringView text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i, ++count)
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
    return count;
}

bool isValidUnicode(QStringView text)
{
    if (!text.isValidUtf16())
        return false;
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        // SQLite hands U+FFFE and U+FFFF back as U+FFFD: what could not be kept unchanged is not let in.
        return c.unicode() == 0 || c.unicode() >= 0xfffe;
    });
}

QString foldHandle(QStringView handle)
{
    const QStringView bare = handle.trimmed();
    return (bare.startsWith(u'@') ? bare.mid(1) : bare).toString().toLower();
}

const char* applyTextRule(const TextRule& rule, QString& text)
{
    if (!isValidUnicode(text))
        return "invalid_unicode";
    const char* fault = nullptr;
    switch (rule.kind) {
    case TextKind::Free:
        fault = applyBody(text, true);
        break;
    case TextKind::Body:
        fault = applyBody(text, rule.min == 0 && text.isEmpty());
        break;
    case TextKind::Name:
        fault = applyName(text, false);
        break;
    case TextKind::Topic:
        fault = applyName(text, true);
        break;
    case TextKind::Handle:
        fault = applyHandle(text);
        break;
    case TextKind::Password:
        text = text.normalized(QString::NormalizationForm_KC);
        break;
    case TextKind::Key:
        fault = applyKey(text);
        break;
    case TextKind::FileName:
        fault = checkLength(rule, text);
        text = cleanFileName(text);
        return fault;
    }
    return fault != nullptr ? fault : checkLength(rule, text);
}

} // namespace tertulia
