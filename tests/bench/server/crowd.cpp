// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/server/crowd.h"

#include "tests/bench/server/meter.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace tertulia::bench {

namespace {

constexpr size_t readBytes = size_t{256} * 1024;
constexpr size_t keptBytes = 4096; ///< a line's buffers give back what is more

int connectTo(uint16_t port)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int yes = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 || errno == EINPROGRESS)
        return fd;
    close(fd);
    return -1;
}

void emptyOut(std::string& buffer)
{
    buffer.clear();
    if (buffer.capacity() > keptBytes)
        buffer.shrink_to_fit();
}

} // namespace

Crowd::Crowd(const Adapter& adapter, uint16_t port, std::vector<Person> people)
    : m_adapter(adapter)
    , m_port(port)
    , m_people(std::move(people))
    , m_lines(m_people.size())
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
}

Crowd::~Crowd()
{
    for (size_t i = 0; i < m_lines.size(); ++i)
        cut(i);
    close(m_epoll);
}

void Crowd::open(size_t index)
{
    Line& line = m_lines.at(index);
    line.begun = nowNs();
    line.step = 0;
    line.steps = m_adapter.signIn(m_people.at(index));
    line.fd = connectTo(m_port);
    if (line.fd < 0)
        return end(index, std::strerror(errno));
    line.state = LineState::Connecting;
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT;
    event.data.u64 = index;
    line.wantsToWrite = true;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, line.fd, &event);
}

size_t Crowd::openAll(size_t first, size_t last, size_t atOnce, double patienceSeconds)
{
    const uint64_t deadline = nowNs() + static_cast<uint64_t>(patienceSeconds * 1e9);
    const size_t ready = m_ready;
    const uint64_t ended = m_ended;
    const auto settled = [&] { return m_ready - ready + (m_ended - ended); };
    for (size_t next = first; settled() < last - first && nowNs() < deadline;) {
        for (; next < last && next - first < settled() + atOnce; ++next)
            open(next);
        pump(10'000'000);
    }
    return m_ready - ready;
}

void Crowd::write(size_t index, std::string_view bytes)
{
    Line& line = m_lines.at(index);
    if (line.fd < 0)
        return;
    const bool wasEmpty = line.out.empty();
    line.out.append(bytes);
    if (wasEmpty)
        flush(line);
}

void Crowd::cut(size_t index)
{
    Line& line = m_lines.at(index);
    if (line.fd < 0)
        return;
    const linger hard{1, 0};
    setsockopt(line.fd, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close(line.fd);
    m_ready -= line.state == LineState::Ready ? 1 : 0;
    line = {};
}

void Crowd::pump(uint64_t ns)
{
    std::array<epoll_event, 512> events{};
    const timespec wait{static_cast<time_t>(ns / 1'000'000'000), static_cast<long>(ns % 1'000'000'000)};
    const int count = epoll_pwait2(m_epoll, events.data(), static_cast<int>(events.size()), &wait, nullptr);
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events.at(static_cast<size_t>(i));
        const size_t index = event.data.u64;
        Line& line = m_lines.at(index);
        if (line.state == LineState::Connecting && (event.events & EPOLLOUT) != 0)
            connected(index);
        else if (line.fd >= 0 && (event.events & EPOLLOUT) != 0)
            flush(line);
        if (line.fd >= 0 && (event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0)
            read(index);
    }
}

void Crowd::pumpFor(double seconds)
{
    const uint64_t until = nowNs() + static_cast<uint64_t>(seconds * 1e9);
    for (uint64_t now = nowNs(); now < until; now = nowNs())
        pump(std::min<uint64_t>(until - now, 50'000'000));
}

void Crowd::watch(Line& line, bool writing)
{
    if (line.wantsToWrite == writing)
        return;
    line.wantsToWrite = writing;
    epoll_event event{};
    event.events = EPOLLIN | (writing ? uint32_t{EPOLLOUT} : 0U);
    event.data.u64 = static_cast<uint64_t>(&line - m_lines.data());
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, line.fd, &event);
}

void Crowd::flush(Line& line)
{
    size_t written = 0;
    while (written < line.out.size()) {
        const ssize_t count = send(line.fd, line.out.data() + written, line.out.size() - written, MSG_NOSIGNAL);
        if (count <= 0)
            break; // full, or ended: reading will tell
        written += static_cast<size_t>(count);
    }
    if (written == line.out.size())
        emptyOut(line.out);
    else
        line.out.erase(0, written);
    watch(line, !line.out.empty());
}

void Crowd::connected(size_t index)
{
    Line& line = m_lines.at(index);
    int fault = 0;
    socklen_t size = sizeof fault;
    getsockopt(line.fd, SOL_SOCKET, SO_ERROR, &fault, &size);
    if (fault != 0)
        return end(index, std::strerror(fault));
    line.state = LineState::Opening;
    line.out = m_adapter.opening();
    flush(line);
}

void Crowd::read(size_t index)
{
    static std::array<char, readBytes> buffer;
    Line& line = m_lines.at(index);
    const ssize_t count = recv(line.fd, buffer.data(), buffer.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0)
        return end(index, count == 0 ? "the server closed a line" : std::strerror(errno));
    const std::string_view fresh(buffer.data(), static_cast<size_t>(count));
    if (line.in.empty()) {
        const size_t used = consume(index, fresh, nowNs());
        if (line.fd >= 0 && used < fresh.size())
            line.in = fresh.substr(used);
        return;
    }
    line.in.append(fresh);
    std::string in = std::move(line.in);
    const size_t used = consume(index, in, nowNs());
    if (line.fd < 0)
        return;
    in.erase(0, used);
    line.in = std::move(in);
    if (line.in.empty())
        emptyOut(line.in);
}

size_t Crowd::consume(size_t index, std::string_view in, uint64_t now)
{
    Line& line = m_lines.at(index);
    size_t used = 0;
    if (line.state == LineState::Opening) {
        const auto consent = m_adapter.opened(in);
        if (!consent) {
            end(index, "the server refused a line");
            return in.size();
        }
        if (*consent == 0)
            return 0;
        used = *consent;
        line.state = LineState::SigningIn;
        nextStep(index, now);
    }
    while (line.fd >= 0) {
        const Unit unit = m_adapter.next(in.substr(used));
        if (unit.size == 0)
            break;
        used += unit.size;
        take(index, unit, now);
    }
    return used;
}

void Crowd::take(size_t index, const Unit& unit, uint64_t now)
{
    switch (unit.kind) {
    case UnitKind::Event:
        if (onEvent)
            onEvent(unit.text, now);
        return;
    case UnitKind::Ping:
        return write(index, m_adapter.pong(unit.text));
    case UnitKind::Goodbye:
        return end(index, "the server said goodbye");
    case UnitKind::Answer:
    case UnitKind::Refusal:
        return answered(index, unit, now);
    }
}

void Crowd::answered(size_t index, const Unit& unit, uint64_t now)
{
    const bool refused = unit.kind == UnitKind::Refusal;
    if (refused) {
        ++m_refused;
        note(unit.text);
    }
    Line& line = m_lines.at(index);
    if (line.state == LineState::Ready) {
        if (onAnswer)
            onAnswer(index, unit.text, refused);
        return;
    }
    if (refused)
        return end(index, "a sign-in was refused");
    if (line.step == line.steps.size())
        m_adapter.learn(m_people.at(index), unit.text);
    nextStep(index, now);
}

void Crowd::nextStep(size_t index, uint64_t now)
{
    Line& line = m_lines.at(index);
    if (line.step < line.steps.size())
        return write(index, line.steps.at(line.step++));
    line.state = LineState::Ready;
    line.steps = {};
    ++m_ready;
    if (onReady)
        onReady(index, now - line.begun);
}

void Crowd::end(size_t index, const char* why)
{
    note(why);
    ++m_ended;
    cut(index);
}

void Crowd::note(std::string_view trouble)
{
    if (m_trouble.empty())
        m_trouble = trouble.substr(0, 300);
}

} // namespace tertulia::bench
