// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ws_client.h"

#include <QUuid>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

const QString WsClient::password = u"a long and quiet evening"_s;

WsClient::WsClient()
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &WsClient::textReceived);
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { m_closeCode = m_socket.closeCode(); });
}

WsClient::~WsClient()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

bool WsClient::open(const QUrl& url)
{
    m_closeCode = 0;
    m_socket.open(url);
    return QTest::qWaitFor([this] { return isOpen(); }, patienceMs);
}

bool WsClient::greet()
{
    return request(Hello{limits::protocolVersion, u"test 1"_s, u"test device"_s}).ok();
}

bool WsClient::enroll(const QString& handle, const std::optional<QString>& invite)
{
    return greet() && signIn(request(AuthRegister{handle, password, handle.toUpper(), invite})).ok();
}

bool WsClient::login(const QString& handle)
{
    return greet() && signIn(request(AuthLogin{handle, password})).ok();
}

Result<SignedInReply> WsClient::signIn(const Result<SignedInReply>& answer)
{
    if (answer.ok())
        m_me = *answer;
    else
        qWarning() << "not signed in:" << wireName(answer.error().code) << answer.error().detail;
    return answer;
}

void WsClient::close()
{
    m_socket.close();
    (void)QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, patienceMs);
}

void WsClient::textReceived(const QString& text)
{
    auto frame = parseServerFrame(text.toUtf8());
    if (!frame.ok())
        qFatal("the server sent what is not the protocol: %s", qPrintable(text));
    if (auto* ok = std::get_if<OkFrame>(&*frame)) {
        m_answers.insert_or_assign(ok->id, Result<OkFrame>{std::move(*ok)});
    } else if (auto* error = std::get_if<ErrorFrame>(&*frame)) {
        if (error->id)
            m_answers.insert_or_assign(*error->id, Result<OkFrame>{error->error});
        m_errors.push_back(std::move(*error));
    } else if (auto* event = std::get_if<Event>(&*frame)) {
        m_events.push_back(std::move(*event));
    } else {
        qFatal("the server sent an unknown event");
    }
}

Result<OkFrame> WsClient::awaitFrame(int64_t id)
{
    const bool came = QTest::qWaitFor([&] { return m_answers.contains(id) || !isOpen(); }, patienceMs);
    const auto found = m_answers.find(id);
    if (found == m_answers.end())
        return came ? ErrorCode::Offline : ErrorCode::Timeout;
    Result<OkFrame> answer = std::move(found->second);
    m_answers.erase(found);
    std::erase_if(m_errors, [id](const ErrorFrame& error) { return error.id == id; });
    return answer;
}

Result<ErrorFrame> WsClient::nextError()
{
    if (!QTest::qWaitFor([this] { return !m_errors.empty() || !isOpen(); }, patienceMs))
        return ErrorCode::Timeout;
    if (m_errors.empty())
        return ErrorCode::Offline;
    ErrorFrame first = std::move(m_errors.front());
    m_errors.erase(m_errors.begin());
    return first;
}

std::vector<Changed> WsClient::changes(StreamId stream) const
{
    std::vector<Changed> found;
    for (const Event& event : m_events)
        if (const auto* changed = std::get_if<Changed>(&event); changed != nullptr && changed->stream == stream)
            found.push_back(*changed);
    return found;
}

std::vector<MessageRecord> WsClient::messages(ConversationId conversation) const
{
    std::vector<MessageRecord> found;
    for (const Changed& changed : changes(conversation))
        for (const Record& record : changed.records)
            if (const auto* message = std::get_if<MessageRecord>(&record))
                found.push_back(*message);
    return found;
}

std::unique_ptr<WsClient> enrolled(const QUrl& server, const QString& handle, const std::optional<QString>& invite)
{
    auto client = std::make_unique<WsClient>();
    if (!client->open(server) || !client->enroll(handle, invite))
        qFatal("no sign-in for the test");
    return client;
}

ConversationId makeGroup(WsClient& owner, const QStringList& others)
{
    const auto made =
        owner.request(ConversationCreate{ConversationKind::Group, u"Group"_s, {others.begin(), others.end()}});
    if (!made.ok())
        qFatal("no group: %s %s", wireName(made.error().code).data(), qPrintable(made.error().field));
    return made->conversation.id;
}

MessageSend messageTo(ConversationId conversation, const QString& body)
{
    return {conversation, QUuid::createUuid().toString(QUuid::WithoutBraces), body, {}};
}

} // namespace tertulia::test
