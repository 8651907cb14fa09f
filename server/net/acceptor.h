// SPDX-License-Identifier: GPL-3.0-or-later
// Listens and accepts. Qt binds the socket; accepting is ours, because QTcpServer either stops for ever or spins when
// descriptors run out. Each accepted descriptor is admitted or refused and handed to the least loaded I/O thread.
// Thread: its own, so that a busy fan-out or database never delays a SYN. Private to server/net.
#pragma once

#include "server/net/admission.h"
#include "server/net/gateway_config.h"
#include "shared/protocol/result.h"

#include <QBasicTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QTcpServer>

#include <memory>
#include <vector>

namespace tertulia::net {

class IoThread;

class Acceptor final : public QObject
{
    Q_OBJECT
public:
    Acceptor(GatewayConfig config, std::shared_ptr<Admission> admission, std::vector<IoThread*> threads);

    Result<quint16> listen();
    void stop();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void acceptSome();
    void take(int descriptor, const QHostAddress& peer);
    void pause(int error);

    const GatewayConfig m_config;
    const std::shared_ptr<Admission> m_admission;
    const std::vector<IoThread*> m_threads;
    QTcpServer m_server;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QBasicTimer m_paused;
    size_t m_turn = 0;
};

} // namespace tertulia::net
