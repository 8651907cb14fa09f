// SPDX-License-Identifier: GPL-3.0-or-later
// raw_server --port P [--store FILE]: the limit of the machine. One thread, one epoll, rooms, and frames that look like
// Tertulia's; no accounts, no permissions, no decoding worth the name. With --store every message is on the disk before
// it is acknowledged and delivered, one commit for all that one turn of the loop brought. What a chat server costs
// beyond this is what it does.
#include "tests/bench/server/raw_rooms.h"

#include "tests/bench/server/frames.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace tertulia::bench {

namespace {

constexpr size_t mostWaiting = size_t{64} * 1024 * 1024; ///< bytes of one client that reads too slowly
constexpr size_t keptBytes = 4096;

// What the generator's fixed Sec-WebSocket-Key leads to.
constexpr std::string_view consent = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                     "Sec-WebSocket-Accept: TX1iDVRl6vezaU97lLsOiMTQjlY=\r\n\r\n";

class RawServer
{
public:
    RawServer(uint16_t port, RawRooms& rooms);
    void serve();

private:
    void acceptAll();
    void read(RawClient& client);
    size_t consume(RawClient& client, char* in, size_t size);
    void flush(RawClient& client);
    void end(RawClient& client);
    void turn();

    RawRooms& m_rooms;
    int m_listener;
    int m_epoll;
    std::vector<RawClient*> m_graves; ///< ended in this turn: events may still name them
};

RawServer::RawServer(uint16_t port, RawRooms& rooms)
    : m_rooms(rooms)
    , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
    const int yes = 1;
    setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const where = reinterpret_cast<sockaddr*>(&address);
    if (bind(m_listener, where, size) != 0 || listen(m_listener, SOMAXCONN) != 0 ||
        getsockname(m_listener, where, &size) != 0) {
        std::perror("raw_server");
        std::exit(1);
    }
    epoll_event event{};
    event.events = EPOLLIN;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &event);
    std::printf("listening ws://127.0.0.1:%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
}

void RawServer::serve()
{
    static std::array<epoll_event, 512> events;
    while (true) {
        const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const epoll_event& event = events.at(static_cast<size_t>(i));
            if (event.data.ptr == nullptr) {
                acceptAll();
                continue;
            }
            auto& client = *static_cast<RawClient*>(event.data.ptr);
            if (client.fd >= 0 && (event.events & EPOLLOUT) != 0)
                flush(client);
            if (client.fd >= 0 && (event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0)
                read(client);
        }
        turn();
    }
}

void RawServer::acceptAll()
{
    for (int i = 0; i < 64; ++i) {
        const int fd = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0)
            return;
        const int yes = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        auto* const client = new RawClient; // the epoll's until end()
        client->fd = fd;
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = client;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    }
}

void RawServer::read(RawClient& client)
{
    static std::array<char, size_t{256} * 1024> buffer;
    const ssize_t count = recv(client.fd, buffer.data(), buffer.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0)
        return end(client);
    if (client.in.empty()) {
        const size_t used = consume(client, buffer.data(), static_cast<size_t>(count));
        client.in.assign(buffer.data() + used, static_cast<size_t>(count) - used);
        return;
    }
    client.in.append(buffer.data(), static_cast<size_t>(count));
    client.in.erase(0, consume(client, client.in.data(), client.in.size()));
    if (client.in.empty() && client.in.capacity() > keptBytes)
        client.in.shrink_to_fit();
}

/// Takes whole frames off what came; how many bytes they were.
size_t RawServer::consume(RawClient& client, char* in, size_t size)
{
    size_t used = 0;
    if (!client.open) {
        const size_t end = std::string_view(in, size).find("\r\n\r\n");
        if (end == std::string_view::npos)
            return 0;
        client.open = true;
        m_rooms.write(client, consent);
        used = end + 4;
    }
    while (client.fd >= 0) {
        const auto frame = readFrameHead({in + used, size - used});
        if (!frame || size - used < frame->head + frame->payload)
            return used;
        if (!frame->masked) {
            end(client);
            return size;
        }
        char* const payload = in + used + frame->head;
        const char* const mask = payload - 4;
        for (size_t i = 0; i < frame->payload; ++i)
            payload[i] = static_cast<char>(payload[i] ^ mask[i & 3]);
        used += frame->head + frame->payload;
        if (frame->opcode == Opcode::Close)
            end(client);
        else if (frame->opcode == Opcode::Text)
            m_rooms.take(client, {payload, frame->payload});
    }
    return size;
}

void RawServer::flush(RawClient& client)
{
    size_t written = 0;
    while (written < client.out.size()) {
        const ssize_t count = send(client.fd, client.out.data() + written, client.out.size() - written, MSG_NOSIGNAL);
        if (count < 0 && errno == EAGAIN)
            break;
        if (count < 0)
            return end(client);
        written += static_cast<size_t>(count);
    }
    client.out.erase(0, written);
    if (client.out.empty() && client.out.capacity() > keptBytes)
        client.out.shrink_to_fit();
    if (client.out.size() > mostWaiting)
        return end(client);
    if (client.wantsToWrite == !client.out.empty())
        return;
    client.wantsToWrite = !client.out.empty();
    epoll_event event{};
    event.events = EPOLLIN | (client.wantsToWrite ? uint32_t{EPOLLOUT} : 0U);
    event.data.ptr = &client;
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, client.fd, &event);
}

void RawServer::end(RawClient& client)
{
    if (client.fd < 0)
        return;
    close(client.fd);
    client.fd = -1;
    m_rooms.leave(client);
    m_graves.push_back(&client);
}

/// What all frames of this turn led to, written once to each client.
void RawServer::turn()
{
    m_rooms.deliver();
    for (RawClient* client : m_rooms.takeDirty())
        if (client->fd >= 0)
            flush(*client);
    for (const RawClient* client : m_graves)
        delete client;
    m_graves.clear();
}

int run(int count, char** words)
{
    uint16_t port = 0;
    std::unique_ptr<RawStore> store;
    for (int i = 1; i + 1 < count; i += 2) {
        if (std::strcmp(words[i], "--port") == 0)
            port = static_cast<uint16_t>(std::atoi(words[i + 1]));
        else if (std::strcmp(words[i], "--store") == 0)
            store = std::make_unique<RawStore>(words[i + 1]);
    }
    RawRooms rooms(store.get());
    RawServer(port, rooms).serve();
    return 0;
}

} // namespace

} // namespace tertulia::bench

int main(int count, char** words)
{
    std::signal(SIGPIPE, SIG_IGN);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    return tertulia::bench::run(count, words);
}
