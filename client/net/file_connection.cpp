// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/net/file_connection.h"

#include "client/net/session.h"

#include <QJsonObject>
#include <QPointer>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

Error errorIn(const QJsonObject& frame)
{
    const QJsonObject json = frame.value("error"_L1).toObject();
    const auto code = errorCodeFromWire(json.value("code"_L1).toString());
    Error error = Error::make(code.value_or(ErrorCode::BadReply), json.value("detail"_L1).toString());
    error.field = json.value("field"_L1).toString();
    error.rule = json.value("rule"_L1).toString();
    return error;
}

} // namespace

FileConnection::FileConnection(const QUrl& server, const Ticket& ticket, NetTiming timing, QObject* parent)
    : QObject(parent), m_timing(timing)
{
    const auto begin = [this, server, ticket] {
        ticket().then(this, [this, server](const Result<FileTicketReply>& shown) { connectWith(server, shown); });
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection); // whoever made us is connected by then
}

FileConnection::~FileConnection()
{
    if (m_connection)
        m_connection->disconnect(this);
}

bool FileConnection::isPassing(const Error& error)
{
    return isRetryable(error.code) || error.code == ErrorCode::Offline || error.code == ErrorCode::Timeout ||
           error.code == ErrorCode::BadToken || error.code == ErrorCode::Unauthorized;
}

void FileConnection::abandon()
{
    m_isOver = true;
    m_waiting.clear();
    disconnect();
}

void FileConnection::connectWith(const QUrl& server, const Result<FileTicketReply>& ticket)
{
    if (m_isOver)
        return;
    if (!ticket.ok())
        return fail(ticket.error());
    auto url = webSocketUrl(server);
    if (!url.ok())
        return fail(url.error());
    url->setPath(url->path().section(u"/v1/"_s, 0, 0) + u"/v1/files"_s);
    m_connection = std::make_unique<Connection>(m_timing);
    connect(m_connection.get(), &Connection::textReceived, this, &FileConnection::textReceived);
    connect(m_connection.get(), &Connection::bytesReceived, this, &FileConnection::bytesReceived);
    connect(m_connection.get(), &Connection::closed, this, [this](const Farewell& farewell) { fail(farewell.error); });
    connect(m_connection.get(), &Connection::opened, this, [this, token = ticket->ticket] {
        ask(TransferAuth{limits::protocolVersion, token}, [this](const Result<TransferAuthReply>& welcome) {
            if (welcome.ok())
                Q_EMIT ready();
            else
                fail(welcome.error());
        });
    });
    m_connection->open(*url);
}

void FileConnection::fail(const Error& why)
{
    if (std::exchange(m_isOver, true))
        return;
    m_waiting.clear();
    Q_EMIT broken(why);
}

void FileConnection::textReceived(const QByteArray& utf8)
{
    if (m_isOver)
        return;
    const auto parsed = parseStrictObject(utf8);
    if (!parsed.ok())
        return fail(Error::make(ErrorCode::BadReply));
    const QString type = parsed->value("type"_L1).toString();
    const QJsonObject data = parsed->value("data"_L1).toObject();
    if (type == QLatin1StringView{TransferWritten::type}) {
        Q_EMIT written(data.value("offset"_L1).toInteger());
        return;
    }
    if (type == QLatin1StringView{TransferBroken::type})
        return fail(Error::make(errorCodeFromWire(data.value("code"_L1).toString()).value_or(ErrorCode::BadReply)));
    const auto found = m_waiting.find(parsed->value("id"_L1).toInteger(-1));
    const bool isOk = type == u"ok"_s;
    if (found == m_waiting.end()) // an error without an id is about the connection
        return fail(type == u"error"_s ? errorIn(*parsed) : Error::make(ErrorCode::BadReply));
    const auto then = found->second;
    m_waiting.erase(found);
    const QPointer<FileConnection> self = this;
    const bool understood = then(isOk                 ? Result<QJsonObject>{data}
                                 : type == u"error"_s ? Result<QJsonObject>{errorIn(*parsed)}
                                                      : Result<QJsonObject>{Error::make(ErrorCode::BadReply)});
    if (self && !understood)
        fail(Error::make(ErrorCode::BadReply));
}

} // namespace tertulia
