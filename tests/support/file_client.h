// SPDX-License-Identifier: GPL-3.0-or-later
// A client of /v1/files for tests, built from the protocol's types and nothing else of ours. It keeps to the window,
// can be cut at any byte, and asks for pieces one by one or in a line.
//   FileClient files;
//   QVERIFY(files.open(server.url(), token));
//   const auto sent = files.upload(id, bytesAt);   // from where the server is, to the end, and finished
// One thread, with an event loop.
#pragma once

#include "shared/protocol/envelope.h"
#include "shared/protocol/transfers.h"

#include <QJsonDocument>
#include <QUrl>
#include <QWebSocket>

#include <map>

namespace tertulia::test {

class FileClient final : public QObject
{
    Q_OBJECT
public:
    static constexpr int patienceMs = 60'000;
    /// So many bytes from there.
    using Bytes = std::function<QByteArray(int64_t offset, int64_t length)>;

    FileClient();
    ~FileClient() override;

    /// Connects only. `server` is the address of /v1/ws.
    bool connectTo(const QUrl& server);
    /// And says who it is.
    bool open(const QUrl& server, const QString& token);

    template<Request R>
    Result<typename R::Reply> request(const R& request)
    {
        return await<R>(post(request));
    }
    template<Request R>
    int64_t post(const R& request)
    {
        m_socket.sendTextMessage(QString::fromUtf8(encodeRequest(++m_lastId, request)));
        return m_lastId;
    }
    template<Request R>
    Result<typename R::Reply> await(int64_t id)
    {
        const auto data = awaitData(id);
        return data.ok() ? decode<typename R::Reply>(*data) : Result<typename R::Reply>{data.error()};
    }

    void sendText(const QString& text) { m_socket.sendTextMessage(text); }
    void sendBytes(const QByteArray& bytes) { m_socket.sendBinaryMessage(bytes); }
    /// Sends these bytes of the file and waits until they are written. False: broken or closed.
    bool send(const Bytes& bytes, int64_t from, int64_t to);
    Result<FileReply> upload(FileId file, const Bytes& bytes);
    /// A whole file or thumbnail, several pieces in the line.
    Result<QByteArray> download(FileId file, bool isThumbnail = false, int piece = limits::filePiece);
    Result<QByteArray> piece(const TransferGet& wanted);

    void cut() { m_socket.abort(); }
    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] int closeCode() const { return m_closeCode; }
    [[nodiscard]] int64_t written() const { return m_written; }
    [[nodiscard]] QString brokenBy() const { return m_brokenBy; }
    /// The next error without an id.
    std::optional<Error> nextError();
    [[nodiscard]] qsizetype largestFrame() const { return m_largestFrame; }

private:
    void textReceived(const QString& text);
    Result<QJsonObject> awaitData(int64_t id);
    bool waitForBytes(int64_t count);

    QWebSocket m_socket;
    int64_t m_lastId = 0;
    std::map<int64_t, Result<QJsonObject>> m_answers;
    std::vector<Error> m_errors;
    QByteArray m_received;
    qsizetype m_largestFrame = 0;
    int64_t m_written = 0;
    QString m_brokenBy;
    int m_closeCode = 0;
};

/// The bytes of a file that exists only as a rule: the same for the same seed, anywhere in it.
QByteArray pattern(quint64 seed, int64_t offset, int64_t length);

} // namespace tertulia::test
