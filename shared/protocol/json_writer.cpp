// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <utility>

namespace tertulia {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";
constexpr qsizetype longestUnit = 6; // bytes of "\u001f", the longest that one UTF-16 unit becomes
constexpr qsizetype longestInteger = 20;
constexpr qsizetype wasteful = 4096;

/// Of ASCII, what stands for itself in a text.
constexpr std::array<bool, 128> plain = [] {
    std::array<bool, 128> is{};
    for (size_t c = 0x20; c < is.size(); ++c)
        is[c] = c != '"' && c != '\\';
    return is;
}();

// All of these write at `to` and return where the next byte goes.

char* putPair(char* to, char second)
{
    *to++ = '\\';
    *to++ = second;
    return to;
}

char* putEscaped(char* to, char16_t c)
{
    switch (c) {
    case u'"':
    case u'\\':
        return putPair(to, static_cast<char>(c));
    case u'\n':
        return putPair(to, 'n');
    case u'\r':
        return putPair(to, 'r');
    case u'\t':
        return putPair(to, 't');
    default:
        to = std::copy_n("\\u00", 4, to);
        *to++ = hexDigits[(c >> 4U) & 0xfU];
        *to++ = hexDigits[c & 0xfU];
        return to;
    }
}

char* putUtf8(char* to, char32_t c)
{
    if (c < 0x800) {
        *to++ = static_cast<char>(0xc0U | (c >> 6U));
    } else if (c < 0x10000) {
        *to++ = static_cast<char>(0xe0U | (c >> 12U));
        *to++ = static_cast<char>(0x80U | ((c >> 6U) & 0x3fU));
    } else {
        *to++ = static_cast<char>(0xf0U | (c >> 18U));
        *to++ = static_cast<char>(0x80U | ((c >> 12U) & 0x3fU));
        *to++ = static_cast<char>(0x80U | ((c >> 6U) & 0x3fU));
    }
    *to++ = static_cast<char>(0x80U | (c & 0x3fU));
    return to;
}

char* putText(char* to, const char16_t* from, const char16_t* end)
{
    while (from != end) {
        const char16_t c = *from++;
        if (c < plain.size()) {
            if (plain[c])
                *to++ = static_cast<char>(c);
            else
                to = putEscaped(to, c);
        } else if (QChar::isHighSurrogate(c) && from != end && QChar::isLowSurrogate(*from)) {
            to = putUtf8(to, QChar::surrogateToUcs4(c, *from++));
        } else {
            // A lone surrogate never gets this far (text rules); if it did, the output must still be valid UTF-8.
            to = putUtf8(to, QChar::isSurrogate(c) ? char32_t{0xfffd} : char32_t{c});
        }
    }
    return to;
}

} // namespace

JsonWriter::JsonWriter(qsizetype reserve) : m_out(std::max<qsizetype>(reserve, 64), Qt::Uninitialized) {}

/// Where the next bytes go; so many fit.
char* JsonWriter::room(qsizetype size)
{
    if (m_out.size() - m_size < size)
        m_out.resize(std::max(m_size + size, 2 * m_out.size()));
    return m_out.data() + m_size;
}

/// The same for a value of so many bytes, after the comma it may need.
char* JsonWriter::value(qsizetype size)
{
    char* to = room(size + 1);
    if (std::exchange(m_comma, true))
        *to++ = ',';
    return to;
}

void JsonWriter::begin(char bracket)
{
    char* to = value(1);
    *to++ = bracket;
    wroteTo(to);
    m_comma = false;
}

void JsonWriter::end(char bracket)
{
    *room(1) = bracket;
    ++m_size;
    m_comma = true;
}

void JsonWriter::key(const char* name)
{
    const size_t length = std::strlen(name);
    char* to = value(static_cast<qsizetype>(length) + 3);
    *to++ = '"';
    to = std::copy_n(name, length, to);
    *to++ = '"';
    *to++ = ':';
    wroteTo(to);
    m_comma = false;
}

void JsonWriter::text(QStringView text)
{
    char* to = value((text.size() * longestUnit) + 2);
    *to++ = '"';
    to = putText(to, text.utf16(), text.utf16() + text.size());
    *to++ = '"';
    wroteTo(to);
}

void JsonWriter::ascii(QByteArrayView text, QByteArrayView rest)
{
    char* to = value(text.size() + rest.size() + 2);
    *to++ = '"';
    to = std::copy(text.begin(), text.end(), to);
    to = std::copy(rest.begin(), rest.end(), to);
    *to++ = '"';
    wroteTo(to);
}

void JsonWriter::integer(int64_t number)
{
    char* to = value(longestInteger);
    const auto [end, error] = std::to_chars(to, to + longestInteger, number);
    Q_ASSERT(error == std::errc{});
    wroteTo(end);
}

void JsonWriter::raw(QByteArrayView json)
{
    char* to = value(json.size());
    wroteTo(std::copy(json.begin(), json.end(), to));
}

QByteArray JsonWriter::take()
{
    m_out.truncate(std::exchange(m_size, 0));
    if (m_out.capacity() > wasteful && m_out.capacity() / 2 > m_out.size()) // room for escapes that there were not
        m_out.squeeze();
    return std::move(m_out);
}

} // namespace tertulia
