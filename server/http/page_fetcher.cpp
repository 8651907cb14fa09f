// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/page_fetcher.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QNetworkProxy>
#include <QSslSocket>

namespace tertulia::http {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headBytes = 32 * 1024;
constexpr qint64 bufferBytes = 64 * 1024;
constexpr qint64 sliceMs = 100;    ///< how soon a cancel is noticed
constexpr qint64 connectMs = 3000; ///< not so while it connects: Qt gives up a connection that it waited for in vain

Error failure(const char* why)
{
    return Error::make(ErrorCode::Offline, QString::fromLatin1(why));
}

bool isWeb(const QUrl& url)
{
    return url.isValid() && (url.scheme() == u"http"_s || url.scheme() == u"https"_s) && !url.host().isEmpty() &&
           url.userInfo().isEmpty();
}

QByteArray requestFor(const QUrl& url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (url.port() > 0)
        host += ':' + QByteArray::number(url.port());
    return "GET " + target + " HTTP/1.1\r\nHost: " + host +
           "\r\nUser-Agent: tertulia-server (link preview)\r\nAccept: text/html\r\nAccept-Encoding: identity\r\n"
           "Connection: close\r\n\r\n";
}

/// As much as is there: the end may be cut off.
QByteArray withoutChunks(const QByteArray& body)
{
    QByteArray plain;
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype lineEnd = body.indexOf("\r\n", at);
        if (lineEnd < 0 || lineEnd - at > 64)
            break;
        bool isNumber = false;
        const qlonglong size = body.mid(at, lineEnd - at).split(';').front().trimmed().toLongLong(&isNumber, 16);
        if (!isNumber || size <= 0)
            break;
        plain += body.mid(lineEnd + 2, size);
        if (size >= body.size() - lineEnd)
            break;
        at = lineEnd + 2 + size + 2;
    }
    return plain;
}

QByteArray charsetOf(const QByteArray& contentType)
{
    const qsizetype at = contentType.toLower().indexOf("charset=");
    if (at < 0)
        return {};
    QByteArray charset = contentType.mid(at + 8).split(';').front().trimmed();
    charset.replace('"', QByteArray{});
    return charset.left(40);
}

} // namespace

struct PageFetcher::Answer
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] bool isRedirect() const
    {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
    [[nodiscard]] bool isHtml() const
    {
        return headers.value("content-type").split(';').front().trimmed().toLower() == "text/html";
    }
    [[nodiscard]] bool isPlain() const
    {
        const QByteArray encoding = headers.value("content-encoding").trimmed().toLower();
        return encoding.isEmpty() || encoding == "identity";
    }
    bool readHead(const QByteArray& head)
    {
        const auto lines = head.split('\n');
        const auto first = lines.front().trimmed().split(' ');
        status = first.size() > 1 && first.front().startsWith("HTTP/1.") ? first.at(1).toInt() : 0;
        for (const QByteArray& line : lines.mid(1))
            if (const qsizetype colon = line.indexOf(':'); colon > 0)
                headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        return status >= 200;
    }
};

/// One connection; everything it waits for ends with the deadline.
class PageFetcher::Line
{
public:
    Line(const QDeadlineTimer& deadline, const std::atomic<bool>& isCancelled)
        : m_deadline(deadline), m_isCancelled(isCancelled)
    {
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_socket.setReadBufferSize(bufferBytes);
    }

    /// Connected, and the request is on its way.
    Result<Done> open(const QUrl& url, const QHostAddress& address, const AddressGuard& guard)
    {
        const bool isSafe = url.scheme() == u"https"_s;
        const auto port = static_cast<quint16>(url.port(isSafe ? 443 : 80));
        m_socket.connectToHost(address, port);
        if (isLate() ||
            !m_socket.waitForConnected(static_cast<int>(std::clamp<qint64>(m_deadline.remainingTime(), 1, connectMs))))
            return failure("no_connection");
        if (!guard.allows(m_socket.peerAddress()))
            return failure("private_address");
        if (isSafe) {
            m_socket.setPeerVerifyName(url.host(QUrl::FullyEncoded));
            m_socket.startClientEncryption();
            if (!until([this] { return m_socket.isEncrypted(); }, [this](int ms) { m_socket.waitForEncrypted(ms); }))
                return failure("tls");
        }
        m_socket.write(requestFor(url));
        return Done{};
    }
    /// Appends what comes next; false if nothing does any more.
    bool readMore(QByteArray& to, qsizetype most)
    {
        if (!until([this] { return m_socket.bytesAvailable() > 0; }, [this](int ms) { m_socket.waitForReadyRead(ms); }))
            return false;
        to += m_socket.read(std::min<qint64>(bufferBytes, most - to.size()));
        return to.size() < most;
    }
    [[nodiscard]] bool isLate() const { return m_deadline.hasExpired() || m_isCancelled; }

private:
    template<typename Condition, typename Wait>
    bool until(Condition&& holds, Wait&& wait)
    {
        while (!holds()) {
            if (isLate() || m_socket.state() == QAbstractSocket::UnconnectedState)
                return false;
            wait(static_cast<int>(std::clamp<qint64>(m_deadline.remainingTime(), 1, sliceMs)));
        }
        return !isLate();
    }

    const QDeadlineTimer& m_deadline;
    const std::atomic<bool>& m_isCancelled;
    QSslSocket m_socket;
};

Result<PageFetcher::Answer> PageFetcher::ask(const QUrl& url, const QDeadlineTimer& deadline)
{
    TRY(const auto address, m_guard.resolved(url.host()));
    Line line(deadline, m_isCancelled);
    CHECK(line.open(url, address, m_guard));
    QByteArray read;
    qsizetype headEnd = -1;
    for (bool isMore = true; isMore && headEnd < 0;) {
        const qsizetype known = std::max<qsizetype>(read.size() - 3, 0);
        isMore = line.readMore(read, headBytes);
        headEnd = read.indexOf("\r\n\r\n", known);
    }
    Answer answer;
    if (headEnd < 0 || !answer.readHead(read.left(headEnd)))
        return failure(line.isLate() ? "too_slow" : "no_answer");
    if (answer.isRedirect() || answer.status != 200 || !answer.isHtml() || !answer.isPlain())
        return answer;
    answer.body = read.mid(headEnd + 4);
    const qlonglong announced = answer.headers.value("content-length", "-1").toLongLong();
    const qsizetype most = announced >= 0 ? std::min<qsizetype>(announced, m_limits.bytes) : m_limits.bytes;
    bool isMore = answer.body.size() < most && !answer.body.contains("</head");
    while (isMore) {
        const qsizetype known = std::max<qsizetype>(answer.body.size() - 5, 0);
        isMore = line.readMore(answer.body, most) && answer.body.indexOf("</head", known) < 0;
    }
    if (line.isLate())
        return failure("too_slow");
    if (answer.headers.value("transfer-encoding").toLower().contains("chunked"))
        answer.body = withoutChunks(answer.body);
    return answer;
}

Result<Page> PageFetcher::fetch(const QString& text)
{
    const QDeadlineTimer deadline(m_limits.patience);
    QUrl url(text, QUrl::StrictMode);
    for (int hop = 0; hop <= m_limits.redirects; ++hop) {
        if (m_isCancelled)
            return failure("cancelled");
        if (!isWeb(url))
            return failure("not_web");
        TRY(auto answer, ask(url, deadline));
        if (answer.isRedirect()) {
            url = url.resolved(QUrl::fromEncoded(answer.headers.value("location"), QUrl::StrictMode));
            continue;
        }
        if (answer.status != 200)
            return failure("status");
        if (!answer.isHtml() || !answer.isPlain())
            return failure("not_html");
        return Page{url, charsetOf(answer.headers.value("content-type")), std::move(answer.body)};
    }
    return failure("too_many_redirects");
}

} // namespace tertulia::http
