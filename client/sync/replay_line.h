// SPDX-License-Identifier: GPL-3.0-or-later
// The line of a replay: nothing is behind it. Who plays says when it opens, what comes and when it ends, and hears what
// the client asks. Loop thread.
#pragma once

#include "client/net/line.h"

#include <QJsonObject>

namespace tertulia {

/// What a client asked, redacted, so that it can be compared with what was recorded.
struct Asked
{
    int64_t id = 0;
    QString type{};
    QJsonObject data{};
};

class ReplayLine final : public Line
{
    Q_OBJECT
public:
    using Line::Line;

    void open(const QUrl& /*webSocketUrl*/) override {}
    void send(const QByteArray& utf8) override;
    void drop(const Error& why) override;
    [[nodiscard]] bool isOpen() const override { return m_isOpen; }

    void begin();
    void receive(const QByteArray& utf8);
    void end(const Farewell& farewell);

Q_SIGNALS:
    void asked(const tertulia::Asked& question);

private:
    bool m_isOpen = false;
    bool m_isOver = false;
};

} // namespace tertulia
