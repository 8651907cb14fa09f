// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/json_writer.h"

#include <charconv>

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

} // namespace

void JsonWriter::separate()
{
    if (m_comma)
        m_out.append(',');
    m_comma = true;
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
    separate();
    m_out.append('"').append(name).append("\":");
    m_comma = false;
}

void JsonWriter::text(QStringView value)
{
    separate();
    m_out.append('"');
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char16_t c = value.at(i).unicode();
        if (c >= 0x20 && c < 0x80 && c != u'"' && c != u'\\') {
            m_out.append(static_cast<char>(c));
        } else if (c < 0x80) {
            appendEscaped(m_out, c);
        } else if (QChar::isHighSurrogate(c) && i + 1 < value.size() && value.at(i + 1).isLowSurrogate()) {
            appendUtf8(m_out, QChar::surrogateToUcs4(c, value.at(++i).unicode()));
        } else {
            // A lone surrogate never gets this far (text rules); if it did, the output must still be valid UTF-8.
            appendUtf8(m_out, QChar::isSurrogate(c) ? char32_t{0xfffd} : char32_t{c});
        }
    }
    m_out.append('"');
}

void JsonWriter::ascii(const char* value)
{
    separate();
    m_out.append('"').append(value).append('"');
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
