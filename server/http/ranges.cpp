// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ranges.h"

#include <QList>

#include <algorithm>

namespace tertulia::http {

namespace {

/// Digits only: no sign, no space. Absent if there are none.
std::optional<int64_t> number(const QByteArray& text)
{
    constexpr qsizetype longest = 18;
    const bool isNumber = !text.isEmpty() && text.size() <= longest &&
                          std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? std::optional<int64_t>{text.toLongLong()} : std::nullopt;
}

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_' || c == ' ';
}

} // namespace

std::optional<ByteRange> rangeOf(const QByteArray& field, int64_t size)
{
    const ByteRange all{0, size, false};
    const QByteArray unit = "bytes=";
    const qsizetype dash = field.indexOf('-');
    if (!field.startsWith(unit) || dash < 0 || field.contains(','))
        return all;
    const QByteArray from = field.mid(unit.size(), dash - unit.size());
    const QByteArray to = field.mid(dash + 1);
    const auto first = number(from);
    const auto last = number(to);
    if ((!from.isEmpty() && !first) || (!to.isEmpty() && !last) || (!first && !last))
        return all;
    if (!first) // the last so many; of nothing there are none
        return *last == 0 || size == 0
                   ? std::nullopt
                   : std::optional{ByteRange{std::max<int64_t>(0, size - *last), std::min(*last, size), true}};
    if (last && *last < *first)
        return all;
    if (*first >= size)
        return std::nullopt;
    return ByteRange{*first, std::min(last.value_or(size - 1), size - 1) - *first + 1, true};
}

QByteArray contentRange(const ByteRange& range, int64_t size)
{
    return "bytes " + QByteArray::number(static_cast<qlonglong>(range.first)) + '-' +
           QByteArray::number(static_cast<qlonglong>(range.first + range.length - 1)) + '/' +
           QByteArray::number(static_cast<qlonglong>(size));
}

bool matches(const QByteArray& ifNoneMatch, const QByteArray& etag)
{
    const auto tags = ifNoneMatch.split(',');
    return std::any_of(tags.begin(), tags.end(), [&](const QByteArray& tag) {
        const QByteArray one = tag.trimmed();
        return one == "*" || one == etag || one == "W/" + etag;
    });
}

QByteArray dispositionOf(const QByteArray& utf8Name)
{
    QByteArray plain = utf8Name;
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return !isPlain(c); }, '_');
    QByteArray field = "attachment; filename=\"" + plain + '"';
    if (plain != utf8Name)
        field += "; filename*=UTF-8''" + utf8Name.toPercentEncoding();
    return field;
}

} // namespace tertulia::http
