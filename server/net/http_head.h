// SPDX-License-Identifier: GPL-3.0-or-later
// The little HTTP this port speaks: one request head is parsed and either allowed to become a WebSocket or answered
// with a complete response after which the connection closes. Strict on purpose: repeated or folded fields and
// bodies are refused, so that a proxy in front and we can never disagree about where a request ends.
// Pure functions, any thread.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace tertulia::net {

struct RequestHead
{
    QByteArray method;
    QByteArray path; ///< the target without its query
    bool isHttp11 = false;
    std::vector<std::pair<QByteArray, QByteArray>> fields; ///< names in lower case

    /// The value of a field, null if absent.
    [[nodiscard]] QByteArray field(QByteArrayView name) const;
    [[nodiscard]] int count(QByteArrayView name) const;
    /// The values of all fields of this name in their order, with commas between.
    [[nodiscard]] QByteArray joined(QByteArrayView name) const;
    /// True if the comma-separated field contains `token`, in any case.
    [[nodiscard]] bool hasToken(QByteArrayView name, QByteArrayView token) const;
};

/// Parses a head including its empty line; nothing if it is not HTTP/1.x as we accept it.
[[nodiscard]] std::optional<RequestHead> parseHead(const QByteArray& head);

/// A response with the usual fields and `Connection: close`; `extraFields` are whole lines with CRLF.
[[nodiscard]] QByteArray httpResponse(int status, const QByteArray& body, const QByteArray& extraFields = {});

/// The response this request gets, or nothing if it is a proper upgrade of one of `paths` from an
/// allowed origin.
[[nodiscard]] std::optional<QByteArray> answerTo(const RequestHead& head, const QStringList& paths,
                                                 const QStringList& allowedOrigins);

} // namespace tertulia::net
