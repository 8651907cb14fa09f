// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/poster.h"

#include <QHostInfo>
#include <QUrl>

#include <algorithm>
#include <array>
#include <httplib.h>
#include <mutex>

namespace tertulia::http {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t answerBytes = 16 * 1024; ///< more of an answer ends the connection

struct Network
{
    const char* address;
    int bits;
};
// IANA's special-purpose registries (RFC 6890 and its updates), multicast and what only wraps an IPv4 address.
constexpr std::array notPublic{
    Network{"0.0.0.0", 8},      Network{"10.0.0.0", 8},     Network{"100.64.0.0", 10},  Network{"127.0.0.0", 8},
    Network{"169.254.0.0", 16}, Network{"172.16.0.0", 12},  Network{"192.0.0.0", 24},   Network{"192.0.2.0", 24},
    Network{"192.88.99.0", 24}, Network{"192.168.0.0", 16}, Network{"198.18.0.0", 15},  Network{"198.51.100.0", 24},
    Network{"203.0.113.0", 24}, Network{"224.0.0.0", 4},    Network{"240.0.0.0", 4},    Network{"::", 96},
    Network{"::ffff:0:0", 96},  Network{"64:ff9b::", 96},   Network{"64:ff9b:1::", 48}, Network{"100::", 64},
    Network{"2001::", 23},      Network{"2001:db8::", 32},  Network{"2002::", 16},      Network{"fc00::", 7},
    Network{"fe80::", 10},      Network{"fec0::", 10},      Network{"ff00::", 8}};

Error unreachable(const char* why)
{
    return Error::make(ErrorCode::Offline, QString::fromLatin1(why));
}

/// Where to connect to.
Result<QHostAddress> resolved(const QString& host, bool allowPrivate)
{
    QHostAddress literal;
    QList<QHostAddress> all;
    if (literal.setAddress(host))
        all = {literal};
    else
        all = QHostInfo::fromName(host).addresses();
    if (all.isEmpty())
        return unreachable("unknown_host");
    // One inside is enough: a name that is both would be a way in on the next try.
    if (!allowPrivate && !std::all_of(all.begin(), all.end(), isPublicAddress))
        return unreachable("private_address");
    return all.front();
}

} // namespace

bool isPublicAddress(const QHostAddress& address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also ::ffff:a.b.c.d
    const QHostAddress plain = isIpv4 ? QHostAddress(ipv4) : address;
    if (plain.isNull())
        return false;
    return std::none_of(notPublic.begin(), notPublic.end(), [&](const Network& network) {
        const QHostAddress base(QString::fromLatin1(network.address));
        return base.protocol() == plain.protocol() && plain.isInSubnet(base, network.bits);
    });
}

/// The client of the moment. The mutex is there because cancel() comes from another thread.
class Poster::Running
{
public:
    bool begin(httplib::Client& client)
    {
        const std::lock_guard lock(m_mutex);
        m_client = m_isOver ? nullptr : &client;
        return m_client != nullptr;
    }
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_client = nullptr;
    }
    void cancel()
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
        if (m_client != nullptr)
            m_client->stop();
    }

private:
    std::mutex m_mutex;
    httplib::Client* m_client = nullptr;
    bool m_isOver = false;
};

Poster::Poster(bool allowPrivate, std::chrono::milliseconds patience)
    : m_allowPrivate(allowPrivate), m_patience(patience), m_running(std::make_unique<Running>())
{
}

Poster::~Poster() = default;

Result<int> Poster::post(const Posting& posting)
{
    const QUrl url(posting.url, QUrl::StrictMode);
    TRY(const auto address, resolved(url.host(), m_allowPrivate));
    const std::string host = url.host(QUrl::FullyEncoded).toStdString();
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    httplib::Client client(origin.toString(QUrl::FullyEncoded).toStdString());
    if (!client.is_valid())
        return unreachable("bad_address");
    client.set_hostname_addr_map({{host, address.toString().toStdString()}});
    client.set_follow_location(false);
    client.set_keep_alive(false);
    const auto seconds = static_cast<time_t>(m_patience.count() / 1000);
    const auto micros = static_cast<time_t>(m_patience.count() % 1000 * 1000);
    client.set_connection_timeout(seconds, micros);
    client.set_read_timeout(seconds, micros);
    client.set_write_timeout(seconds, micros);
    if (!m_running->begin(client))
        return unreachable("cancelled");
    httplib::Request request;
    request.method = "POST";
    request.path = (url.path(QUrl::FullyEncoded).isEmpty() ? u"/"_s : url.path(QUrl::FullyEncoded)).toStdString();
    if (url.hasQuery())
        request.path += '?' + url.query(QUrl::FullyEncoded).toStdString();
    request.body = posting.body.toStdString();
    for (const auto& [name, value] : posting.headers)
        request.set_header(name.toStdString(), value.toStdString());
    size_t received = 0;
    const auto deadline = std::chrono::steady_clock::now() + 2 * m_patience;
    request.content_receiver = [&](const char*, size_t size, uint64_t, uint64_t) {
        received += size;
        return received <= answerBytes && std::chrono::steady_clock::now() < deadline;
    };
    httplib::Response response;
    httplib::Error error = httplib::Error::Success;
    const bool isAnswered = client.send(request, response, error);
    m_running->end();
    // Who answers at length has answered.
    if (isAnswered || (error == httplib::Error::Canceled && response.status > 0))
        return response.status;
    return unreachable(error == httplib::Error::Connection              ? "no_connection"
                       : error == httplib::Error::Canceled              ? "cancelled"
                       : error == httplib::Error::SSLConnection         ? "tls"
                       : error == httplib::Error::SSLServerVerification ? "certificate"
                                                                        : "no_answer");
}

void Poster::cancel()
{
    m_running->cancel();
}

} // namespace tertulia::http
