// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/file_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

FileClient::FileClient()
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &FileClient::textReceived);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray& bytes) {
        m_largestFrame = std::max(m_largestFrame, bytes.size());
        m_received += bytes;
    });
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { m_closeCode = m_socket.closeCode(); });
}

FileClient::~FileClient()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

bool FileClient::connectTo(const QUrl& server)
{
    QUrl url = server;
    url.setPath(u"/v1/files"_s);
    m_socket.open(url);
    return QTest::qWaitFor([this] { return isOpen(); }, patienceMs);
}

bool FileClient::open(const QUrl& server, const QString& token)
{
    return connectTo(server) && request(TransferAuth{limits::protocolVersion, token}).ok();
}

void FileClient::textReceived(const QString& text)
{
    const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString type = frame.value("type"_L1).toString();
    const QJsonObject data = frame.value("data"_L1).toObject();
    const int64_t id = frame.value("id"_L1).toInteger(-1);
    if (type == QLatin1StringView{TransferWritten::type}) {
        m_written = data.value("offset"_L1).toInteger();
    } else if (type == QLatin1StringView{TransferBroken::type}) {
        m_brokenBy = data.value("code"_L1).toString();
    } else if (type == u"ok"_s) {
        m_answers.insert_or_assign(id, Result<QJsonObject>{data});
    } else {
        const QJsonObject error = frame.value("error"_L1).toObject();
        const auto code = errorCodeFromWire(error.value("code"_L1).toString());
        Error known = Error::make(code.value_or(ErrorCode::BadReply), error.value("detail"_L1).toString());
        known.field = error.value("field"_L1).toString();
        known.rule = error.value("rule"_L1).toString();
        known.request = error.value("request"_L1).toString();
        if (id < 0)
            m_errors.push_back(known);
        else
            m_answers.insert_or_assign(id, Result<QJsonObject>{known});
    }
}

Result<QJsonObject> FileClient::awaitData(int64_t id)
{
    const bool isThere = QTest::qWaitFor([&] { return m_answers.contains(id) || !isOpen(); }, patienceMs);
    if (!m_answers.contains(id))
        return isThere ? ErrorCode::Offline : ErrorCode::Timeout;
    const auto answer = m_answers.at(id);
    m_answers.erase(id);
    return answer;
}

std::optional<Error> FileClient::nextError()
{
    if (!QTest::qWaitFor([this] { return !m_errors.empty(); }, patienceMs))
        return std::nullopt;
    const Error error = m_errors.front();
    m_errors.erase(m_errors.begin());
    return error;
}

bool FileClient::send(const Bytes& bytes, int64_t from, int64_t to)
{
    m_written = from;
    m_brokenBy.clear();
    const auto isBad = [this] { return !isOpen() || !m_brokenBy.isEmpty(); };
    for (int64_t at = from; at < to;) {
        const int64_t length = std::min<int64_t>(limits::fileFrame, to - at);
        if (!QTest::qWaitFor([&] { return isBad() || at + length - m_written <= limits::fileWindow; }, patienceMs) ||
            isBad())
            return false;
        m_socket.sendBinaryMessage(bytes(at, length));
        at += length;
    }
    return QTest::qWaitFor([&] { return isBad() || m_written == to; }, patienceMs) && !isBad();
}

Result<FileReply> FileClient::upload(FileId file, const Bytes& bytes)
{
    TRY(const auto begun, request(TransferPut{file}));
    if (!send(bytes, begun.offset, begun.size))
        return Error::make(ErrorCode::Offline, m_brokenBy);
    return request(TransferFinish{file});
}

bool FileClient::waitForBytes(int64_t count)
{
    return QTest::qWaitFor([&] { return m_received.size() >= count || !isOpen(); }, patienceMs) &&
           m_received.size() >= count;
}

Result<QByteArray> FileClient::piece(const TransferGet& wanted)
{
    m_received.clear();
    TRY(const auto reply, request(wanted));
    if (!waitForBytes(reply.length))
        return ErrorCode::Timeout;
    return std::exchange(m_received, {});
}

Result<QByteArray> FileClient::download(FileId file, bool isThumbnail, int piece)
{
    m_received.clear();
    TRY(const auto first, request(TransferGet{file, 0, piece, isThumbnail}));
    int64_t asked = first.length;
    std::vector<int64_t> waiting;
    while (asked < first.size || !waiting.empty()) {
        const bool hasRoom = static_cast<int64_t>(waiting.size() + 1) * piece <= limits::fileWindow;
        if (asked < first.size && hasRoom) {
            waiting.push_back(post(TransferGet{file, asked, piece, isThumbnail}));
            asked += std::min<int64_t>(piece, first.size - asked);
            continue;
        }
        TRY(const auto reply, await<TransferGet>(waiting.front()));
        waiting.erase(waiting.begin());
    }
    if (!waitForBytes(first.size))
        return ErrorCode::Timeout;
    return std::exchange(m_received, {});
}

QByteArray pattern(quint64 seed, int64_t offset, int64_t length)
{
    QByteArray bytes(length, Qt::Uninitialized);
    for (int64_t i = 0; i < length; ++i) { // eight bytes of a hash of the place at a time
        const int64_t at = offset + i;
        quint64 word = seed * 0x9e3779b97f4a7c15ULL + static_cast<quint64>(at / 8);
        word = (word ^ (word >> 31)) * 0xbf58476d1ce4e5b9ULL;
        word ^= word >> 29;
        bytes[i] = static_cast<char>(word >> (8 * (at % 8)));
    }
    return bytes;
}

} // namespace tertulia::test
