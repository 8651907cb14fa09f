// SPDX-License-Identifier: GPL-3.0-or-later
// A client for tests, built from the protocol's types and nothing else of ours: typed requests that wait in the event
// loop, requests that do not wait, raw text, and every event in the order it came.
//   WsClient anna;
//   QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
//   const auto sent = anna.request(MessageSend{…});  // Result<MessageSendReply>; Timeout or Offline if nothing came
//   QTRY_COMPARE(bruno.messages(conversation).size(), 1);
// One thread, with an event loop.
#pragma once

#include "shared/protocol/envelope.h"

#include <QElapsedTimer>
#include <QUrl>
#include <QWebSocket>

#include <map>
#include <memory>
#include <optional>

namespace tertulia::test {

class WsClient final : public QObject
{
    Q_OBJECT
public:
    static constexpr int patienceMs = 60'000;
    static const QString password; ///< of everybody who enrols here

    WsClient();
    ~WsClient() override;

    bool open(const QUrl& url);
    bool greet();
    /// greet(), then the account or the sign-in. False and a line in the log if the server refuses.
    bool enroll(const QString& handle, const std::optional<QString>& invite = {});
    bool login(const QString& handle);
    /// The tokens and the user of the last sign-in.
    [[nodiscard]] const SignedInReply& me() const { return m_me; }

    template<Request R>
    Result<typename R::Reply> request(const R& request)
    {
        return await<R>(post(request));
    }
    /// Sends without waiting; the request's id.
    template<Request R>
    int64_t post(const R& request)
    {
        sendText(QString::fromUtf8(encodeRequest(++m_lastId, request)));
        return m_lastId;
    }
    template<Request R>
    Result<typename R::Reply> await(int64_t id)
    {
        const auto frame = awaitFrame(id);
        if (!frame.ok())
            return frame.error();
        return decode<typename R::Reply>(frame->data);
    }
    /// Remembers the sign-in of a successful answer.
    Result<SignedInReply> signIn(const Result<SignedInReply>& answer);

    void sendText(const QString& text) { m_socket.sendTextMessage(text); }
    /// The next error without an id, or with an id nobody waits for.
    Result<ErrorFrame> nextError();

    /// Hard end of the connection, without a goodbye.
    void cut() { m_socket.abort(); }
    void close();
    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    /// The server's close code once it has closed.
    [[nodiscard]] int closeCode() const { return m_closeCode; }

    [[nodiscard]] const std::vector<Event>& events() const { return m_events; }
    [[nodiscard]] std::vector<Changed> changes(StreamId stream) const;
    /// Message records of the conversation in the order in which the events brought them.
    [[nodiscard]] std::vector<MessageRecord> messages(ConversationId conversation) const;
    template<typename E>
    [[nodiscard]] std::vector<E> eventsOf() const
    {
        std::vector<E> found;
        for (const Event& event : m_events)
            if (const auto* one = std::get_if<E>(&event))
                found.push_back(*one);
        return found;
    }
    /// The newest record of this type that an event brought in the stream.
    template<typename R>
    [[nodiscard]] std::optional<R> lastOf(StreamId stream) const
    {
        std::optional<R> last;
        for (const Changed& changed : changes(stream))
            for (const Record& record : changed.records)
                if (const auto* one = std::get_if<R>(&record))
                    last = *one;
        return last;
    }
    void forgetEvents() { m_events.clear(); }

private:
    void textReceived(const QString& text);
    Result<OkFrame> awaitFrame(int64_t id);

    QWebSocket m_socket;
    int64_t m_lastId = 0;
    std::map<int64_t, Result<OkFrame>> m_answers;
    std::vector<ErrorFrame> m_errors;
    std::vector<Event> m_events;
    SignedInReply m_me;
    int m_closeCode = 0;
};

/// Somebody with a new account, signed in; ends the test program if the server refuses.
std::unique_ptr<WsClient> enrolled(const QUrl& server, const QString& handle,
                                   const std::optional<QString>& invite = {});
/// "anna" makes a group with the others; ends the test program if the server refuses.
ConversationId makeGroup(WsClient& owner, const QStringList& others);
/// A send with a fresh client id.
MessageSend messageTo(ConversationId conversation, const QString& body);

} // namespace tertulia::test
