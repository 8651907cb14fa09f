// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between one server and NATS, knows where a word of NATS begins and ends, and loses some of them; or holds
// everything up, without an end that anybody could see; or lets nobody in. One thread, with an event loop.
#pragma once

#include <QObject>
#include <QTcpServer>

#include <list>
#include <memory>
#include <random>

class QTcpSocket;

namespace tertulia::test {

class BellRelay final : public QObject
{
    Q_OBJECT
public:
    BellRelay(quint16 target, uint64_t seed);
    ~BellRelay() override;

    [[nodiscard]] QString url() const;
    /// So many of a hundred messages, each way.
    void lose(int percent) { m_percent = percent; }
    [[nodiscard]] int passed() const { return m_passed; }
    [[nodiscard]] int lostOnes() const { return m_lost; }
    /// Nothing passes, on the connections of now and on later ones, until heal(); then what waited does.
    void strand();
    /// The connections of now end, and nobody gets in until heal().
    void cut();
    void heal();

private:
    struct Way
    {
        QTcpSocket* from = nullptr;
        QTcpSocket* to = nullptr;
        QByteArray rest{}; ///< the beginning of a word
    };
    struct Link
    {
        Way up{};
        Way down{};
        bool isStranded = false;
    };
    void accept();
    void pump(Link& link, Way& way);
    /// The bytes of the first word, 0 if it has not come whole.
    static qsizetype wordLength(const QByteArray& bytes);
    bool isLost(const QByteArray& word);
    void end(QTcpSocket* near);

    const quint16 m_target;
    QTcpServer m_listener;
    std::list<std::unique_ptr<Link>> m_links;
    std::mt19937_64 m_random;
    int m_percent = 0;
    int m_passed = 0;
    int m_lost = 0;
    bool m_isStranded = false;
    bool m_isClosed = false;
};

} // namespace tertulia::test
