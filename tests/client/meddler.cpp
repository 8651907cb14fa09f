// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/meddler.h"

#include <QJsonDocument>
#include <QWebSocket>

namespace tertulia::test {

Meddler::Meddler(const QUrl& server)
    : m_target(server), m_listener(QStringLiteral("meddler"), QWebSocketServer::NonSecureMode)
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    connect(&m_listener, &QWebSocketServer::newConnection, this, &Meddler::accept);
}

Meddler::~Meddler()
{
    cut();
}

QUrl Meddler::url() const
{
    return m_listener.serverUrl();
}

void Meddler::accept()
{
    auto pair = std::make_shared<Pair>();
    pair->client = m_listener.nextPendingConnection();
    pair->client->setParent(this);
    if (isClosed) {
        pair->client->abort();
        pair->client->deleteLater();
        return;
    }
    ++m_count;
    pair->server = new QWebSocket(QString{}, QWebSocketProtocol::VersionLatest, this);
    m_pairs.push_back(pair);
    connect(pair->client, &QWebSocket::textMessageReceived, this,
            [this, pair](const QString& text) { pass(pair, text, true); });
    connect(pair->server, &QWebSocket::textMessageReceived, this,
            [this, pair](const QString& text) { pass(pair, text, false); });
    connect(pair->server, &QWebSocket::connected, this, [pair] {
        for (const QString& text : std::exchange(pair->waiting, {}))
            pair->server->sendTextMessage(text);
    });
    connect(pair->client, &QWebSocket::disconnected, pair->server, [pair] { pair->server->abort(); });
    connect(pair->server, &QWebSocket::disconnected, pair->client, [pair] { pair->client->abort(); });
    pair->server->open(m_target);
}

void Meddler::pass(const std::shared_ptr<Pair>& pair, const QString& given, bool toServer)
{
    const Judge& judge = toServer ? fromClient : fromServer;
    QJsonObject frame = QJsonDocument::fromJson(given.toUtf8()).object();
    QString text = given;
    if (const auto& forger = toServer ? forgeAsked : forge) {
        forger(frame);
        text = QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact));
    }
    const Fate fate = judge ? judge(frame) : Fate::Pass;
    switch (fate) {
    case Fate::Lose:
        return;
    case Fate::Cut:
        pair->client->abort();
        pair->server->abort();
        return;
    case Fate::Hold:
        m_held.push_back([pair, text, toServer] { deliver(*pair, text, toServer); });
        return;
    case Fate::Twice:
        deliver(*pair, text, toServer);
        break;
    case Fate::Pass:
        break;
    }
    deliver(*pair, text, toServer);
}

void Meddler::deliver(Pair& pair, const QString& text, bool toServer)
{
    if (!toServer)
        pair.client->sendTextMessage(text);
    else if (pair.server->state() == QAbstractSocket::ConnectedState)
        pair.server->sendTextMessage(text);
    else
        pair.waiting.append(text);
}

void Meddler::release()
{
    for (const auto& send : std::exchange(m_held, {}))
        send();
}

void Meddler::cut()
{
    for (const auto& weak : std::exchange(m_pairs, {}))
        if (const auto pair = weak.lock()) {
            pair->client->abort();
            pair->server->abort();
        }
}

} // namespace tertulia::test
