// SPDX-License-Identifier: GPL-3.0-or-later
// What a session speaks over, one attempt at one connection: the network (connection.h), or what was recorded
// (client/sync/replay.h). A new object for each attempt; closed() comes exactly once and last. Loop thread.
#pragma once

#include "shared/protocol/result.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace tertulia {

/// Why a connection ended. `error` is Offline, Timeout or BadReply; `code` the close code the server gave or 0.
struct Farewell
{
    Error error{};
    int code = 0;

    static constexpr int restart = 1012;
    static constexpr int sessionRevoked = 4003;
    static constexpr int rateLimited = 4008;
};

class Line : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void open(const QUrl& webSocketUrl) = 0;
    /// Nothing happens unless it is open.
    virtual void send(const QByteArray& utf8) = 0;
    /// Ends it with this error, from our side; closed() follows from the event loop.
    virtual void drop(const Error& why) = 0;
    [[nodiscard]] virtual bool isOpen() const = 0;

Q_SIGNALS:
    void opened();
    void textReceived(const QByteArray& utf8);
    void closed(const Farewell& farewell);
};

using LineMaker = std::function<std::unique_ptr<Line>()>;

} // namespace tertulia
