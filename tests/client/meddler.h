// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between client and server and spoils things on purpose: loses, delays and forges single frames, cuts
// connections at a chosen frame, lets nobody through. One thread.
#pragma once

#include <QJsonObject>
#include <QUrl>
#include <QWebSocketServer>

#include <functional>

namespace tertulia::test {

class Meddler final : public QObject
{
    Q_OBJECT
public:
    enum class Fate { Pass, Lose, Twice, Cut, Hold };
    using Judge = std::function<Fate(const QJsonObject& frame)>;

    explicit Meddler(const QUrl& server);
    ~Meddler() override;

    [[nodiscard]] QUrl url() const;
    Judge fromServer;
    Judge fromClient;
    /// Writes into what the server says before it is judged.
    std::function<void(QJsonObject& frame)> forge;
    /// The same with what the client asks.
    std::function<void(QJsonObject& frame)> forgeAsked;
    /// What was to be held goes on its way, in its order.
    void release();
    [[nodiscard]] int held() const { return static_cast<int>(m_held.size()); }
    /// Ends all connections; while closed nobody new gets through either.
    void cut();
    bool isClosed = false;
    [[nodiscard]] int connections() const { return m_count; }

private:
    struct Pair
    {
        QWebSocket* client = nullptr;
        QWebSocket* server = nullptr;
        QStringList waiting{};
    };
    void accept();
    void pass(const std::shared_ptr<Pair>& pair, const QString& given, bool toServer);
    static void deliver(Pair& pair, const QString& text, bool toServer);

    QUrl m_target;
    QWebSocketServer m_listener;
    std::vector<std::weak_ptr<Pair>> m_pairs;
    std::vector<std::function<void()>> m_held;
    int m_count = 0;
};

} // namespace tertulia::test
