// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of our own, tertulia://, as they stand in messages, on web pages and on command lines: read strictly, since
// anybody can write one. Reading does nothing; what a link may do is decided by who opens it. Pure.
#pragma once

#include "shared/protocol/ids.h"
#include "shared/protocol/result.h"

#include <QUrl>

#include <optional>

namespace tertulia {

struct AppLink
{
    enum class Kind {
        Open,  ///< a conversation, maybe at a message
        Join,  ///< an invite to a space, in `code`
        Setup, ///< the first account of a server; the token is `code`
        Reset, ///< a new password for `handle`; the token is `code`
    };
    Kind kind = Kind::Open;
    QUrl server{}; ///< empty: the account that is shown
    ConversationId conversation{};
    MessageId message{}; ///< null: none
    QString code{};
    QString handle{};
};

/// tertulia://message?server=…&conversation=…&id=…, tertulia://open?server=…&conversation=…, tertulia://HOST/c/ID,
/// tertulia://join/CODE?server=…, tertulia://setup?server=…&token=…, tertulia://reset?user=…&token=…
/// BadField if it is none of these.
Result<AppLink> parseAppLink(const QString& text);
/// The same place, whatever the scheme: with or without TLS, a server is the same.
bool isSameServer(const QUrl& one, const QUrl& other);

} // namespace tertulia
