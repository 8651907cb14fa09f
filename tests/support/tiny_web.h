// SPDX-License-Identifier: GPL-3.0-or-later
// A web server on this computer that answers as a test says, also badly: with any bytes, one byte at a time, without
// end, or only once it is told to. Thread of the test, whose event loop it needs.
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTimer>

namespace tertulia::test {

class TinyWeb final : public QObject
{
    Q_OBJECT
public:
    explicit TinyWeb(const QHostAddress& address = QHostAddress(QHostAddress::LocalHost));

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QString url(const QString& path, const QString& host = QStringLiteral("127.0.0.1")) const;

    /// What `path` is answered with; everything else is a 404.
    void answer(const QString& path, const QByteArray& bytes) { m_answers[path].bytes = bytes; }
    void page(const QString& path, const QByteArray& html);
    void redirect(const QString& path, const QString& to);
    /// A byte every few milliseconds.
    void dribble(const QString& path, const QByteArray& bytes);
    /// `bytes`, then `more` again and again, as long as somebody reads.
    void endless(const QString& path, const QByteArray& bytes, const QByteArray& more);
    /// Not before release().
    void hold(const QString& path) { m_answers[path].isHeld = true; }
    void release(const QString& path);

    [[nodiscard]] const QList<QByteArray>& requests() const { return m_requests; } ///< their heads
    [[nodiscard]] int asked(const QString& path, const QByteArray& method = "GET") const;
    [[nodiscard]] qint64 bytesSent() const { return m_bytesSent; }

    static QByteArray html(const QByteArray& page, const QByteArray& type = "text/html; charset=utf-8");

private:
    struct Answer
    {
        QByteArray bytes{};
        QByteArray more{};
        bool isSlow = false;
        bool isHeld = false;
        QList<QTcpSocket*> waiting{};
    };
    void accept();
    void read(QTcpSocket* socket);
    void send(QTcpSocket* socket, const Answer& answer);
    void sendSlowly(QTcpSocket* socket, const QByteArray& bytes);

    QTcpServer m_server;
    QHash<QString, Answer> m_answers;
    QList<QByteArray> m_requests;
    qint64 m_bytesSent = 0;
};

} // namespace tertulia::test
