// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses in messages may be followed, and what is to be shown of them first: the real host, in the letters
// that cannot be mistaken for others (punycode). Also the addresses of single messages, tertulia://message?… . Opens
// nothing. Pure, any thread.
#pragma once

#include "shared/protocol/ids.h"

#include <QStringList>
#include <QUrl>

#include <optional>

namespace tertulia::text {

inline constexpr int longestLink = 2048;

/// http, https, mailto or tertulia, complete and well-formed; nothing else is ever followed.
std::optional<QUrl> safeLink(const QString& written);
/// "bücher.example" as "xn--bcher-kva.example"; of a mail address what stands after the "@".
QString realHost(const QUrl& link);
/// Somebody who reads `shown` could think that it leads somewhere else.
bool isMisleading(const QUrl& link, const QString& shown);

/// Where an address of our own (tertulia://…) that stands bare in a text ends, if one begins at `from`; else `from`.
qsizetype ownLinkEnd(QStringView text, qsizetype from);
/// All of them, as they are written.
QStringList ownLinks(const QString& text);

struct Permalink
{
    QUrl server{};
    ConversationId conversation{};
    MessageId message{};

    [[nodiscard]] QString text() const;
    static std::optional<Permalink> fromLink(const QUrl& link);
};

} // namespace tertulia::text
