// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/poster.h"

#include <QUrl>

#include <httplib.h>
#include <mutex>

namespace tertulia::http {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t answerBytes = 16 * 1024; ///< more of an answer ends the connection

Error unreachable(const char* why)
{
    return Error::make(ErrorCode::Offline, QString::fromLatin1(why));
}

} // namespace

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
    : m_guard(allowPrivate), m_patience(patience), m_running(std::make_unique<Running>())
{
}

Poster::~Poster() = default;

Result<int> Poster::post(const Posting& posting)
{
    const QUrl url(posting.url, QUrl::StrictMode);
    TRY(const auto address, m_guard.resolved(url.host()));
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
