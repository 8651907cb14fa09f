// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/json_writer.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace tertulia {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

void appendEscaped(QByteArray& out, char16_t c)
{
    switch (c) {
    case u'"':
        out.append("\\\"");
        return;
    case u'\\':
        out.append("\\\\");
        return;
    case u'\n':
        out.append("\\n");
        return;
    case u'\r':
        out.append("\\r");
        return;
    case u'\t':
        out.append("\\t");
        return;
    default:
        out.append("\\u00");
        out.append(hexDigits[(c >> 4U) & 0xfU]);
        out.append(hexDigits[c & 0xfU]);
    }
}

void appendUtf8(QByteArray& out, char32_t c)
{
    if (c < 0x800) {
        out.append(static_cast<char>(0xc0U | (c >> 6U)));
    } else if (c < 0x10000) {
        out.append(static_cast<char>(0xe0U | (c >> 12U)));
        out.append(static_cast<char>(0x80U | ((c >> 6U) & 0x3fU)));
    } else {
        out.append(static_cast<char>(0xf0U | (c >> 18U)));
        out.append(static_cast<char>(0x80U | ((c >> 12U) & 0x3fU)));
        out.append(static_cast<char>(0x80U | ((c >> 6U) & 0x3fU)));
    }
    out.append(static_cast<char>(0x80U | (c & 0x3fU)));
}

bool isPlain(char16_t c)
{
    return c >= 0x20 && c < 0x80 && c != u'"' && c != u'\\';
}

} // namespace

void JsonWriter::separate()
{
    if (m_comma)
        m_out.append(',');
    m_comma = true;
}

/// One step for many bytes: append() looks each time whether the buffer is ours and large enough.
char* JsonWriter::grow(qsizetype size)
{
    const qsizetype before = m_out.size();
    m_out.resize(before + size);
    return m_out.data() + before;
}

void JsonWriter::beginObject()
{
    separate();
    m_out.append('{');
    m_comma = false;
}

void JsonWriter::endObject()
{
    m_out.append('}');
    m_comma = true;
}

void JsonWriter::beginArray()
{
    separate();
    m_out.append('[');
    m_comma = false;
}

void JsonWriter::endArray()
{
    m_out.append(']');
    m_comma = true;
}

void JsonWriter::key(const char* name)
{
    const QByteArrayView text(name);
    const bool comma = std::exchange(m_comma, false);
    char* to = grow(text.size() + (comma ? 4 : 3));
    if (comma)
        *to++ = ',';
    *to++ = '"';
    to = std::copy(text.begin(), text.end(), to);
    *to++ = '"';
    *to = ':';
}

void JsonWriter::text(QStringView value)
{
    separate();
    m_out.append('"');
    const char16_t* from = value.utf16();
    const char16_t* const end = from + value.size();
    while (from != end) {
        const char16_t* const stop = std::find_if_not(from, end, isPlain);
        std::transform(from, stop, grow(stop - from), [](char16_t c) { return static_cast<char>(c); });
        from = stop == end ? end : special(stop, end);
    }
    m_out.append('"');
}

/// One character that does not stand for itself; where the next one begins.
const char16_t* JsonWriter::special(const char16_t* at, const char16_t* end)
{
    const char16_t c = *at++;
    if (c < 0x80) {
        appendEscaped(m_out, c);
    } else if (QChar::isHighSurrogate(c) && at != end && QChar::isLowSurrogate(*at)) {
        appendUtf8(m_out, QChar::surrogateToUcs4(c, *at++));
    } else {
        // A lone surrogate never gets this far (text rules); if it did, the output must still be valid UTF-8.
        appendUtf8(m_out, QChar::isSurrogate(c) ? char32_t{0xfffd} : char32_t{c});
    }
    return at;
}

void JsonWriter::ascii(QByteArrayView value, QByteArrayView rest)
{
    separate();
    char* to = grow(value.size() + rest.size() + 2);
    *to++ = '"';
    to = std::copy(value.begin(), value.end(), to);
    to = std::copy(rest.begin(), rest.end(), to);
    *to = '"';
}

void JsonWriter::integer(int64_t value)
{
    separate();
    char buffer[24];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    Q_ASSERT(error == std::errc{});
    m_out.append(buffer, end - buffer);
}

void JsonWriter::boolean(bool value)
{
    separate();
    m_out.append(value ? "true" : "false");
}

void JsonWriter::null()
{
    separate();
    m_out.append("null");
}

void JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_out.append(json);
}

} // namespace tertulia
