// SPDX-License-Identifier: GPL-3.0-or-later
// Header fields around the sending of a file (RFC 9110: Range, If-None-Match; RFC 6266: Content-Disposition). Pure
// functions, any thread.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace tertulia::http {

struct ByteRange
{
    int64_t first = 0;
    int64_t length = 0;
    bool isPart = false;
};

/// What of `size` bytes a Range field asks for: one range, or everything if the field is empty, asks for several, or is
/// none of ours. Nothing: it lies beyond the end (416).
std::optional<ByteRange> rangeOf(const QByteArray& field, int64_t size);
QByteArray contentRange(const ByteRange& range, int64_t size);

/// Whether an If-None-Match field names this tag.
bool matches(const QByteArray& ifNoneMatch, const QByteArray& etag);

/// Never shown in the page, and saved under this name.
QByteArray dispositionOf(const QByteArray& utf8Name);

} // namespace tertulia::http
