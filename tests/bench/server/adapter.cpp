// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/server/adapter.h"

#include "tests/bench/server/frames.h"

#include <charconv>
#include <random>

namespace tertulia::bench {

namespace {

std::string clientFrame(Opcode opcode, std::string_view payload)
{
    std::string out;
    appendFrame(out, Side::Client, opcode, payload);
    return out;
}

/// What stands between `"name":"` and the next quote; tokens and ids have no escapes.
std::string fieldOf(std::string_view text, std::string_view name)
{
    const std::string before = "\"" + std::string(name) + "\":\"";
    const size_t found = text.find(before);
    if (found == std::string_view::npos)
        return {};
    const size_t from = found + before.size();
    return std::string(text.substr(from, text.find('"', from) - from));
}

class TertuliaAdapter : public Adapter
{
public:
    TertuliaAdapter(SignIn signIn, std::string password) : m_signIn(signIn), m_password(std::move(password)) {}

    std::string opening() const override
    {
        return "GET /v1/ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
               "Sec-WebSocket-Key: dGVydHVsaWEgYmVuY2ghIQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    }
    std::optional<size_t> opened(std::string_view in) const override
    {
        const size_t end = in.find("\r\n\r\n");
        if (end == std::string_view::npos)
            return 0;
        return in.starts_with("HTTP/1.1 101") ? std::optional(end + 4) : std::nullopt;
    }
    std::vector<std::string> signIn(const Person& person) const override
    {
        return {request(1, "hello", R"({"protocol":1,"client":"bench"})"), signInRequest(person)};
    }
    void learn(Person& person, std::string_view answer) const override
    {
        person.accessToken = fieldOf(answer, "access_token");
        if (m_signIn != SignIn::Access)
            person.refreshToken = fieldOf(answer, "refresh_token");
    }
    Unit next(std::string_view in) const override
    {
        const auto frame = readFrameHead(in);
        if (!frame || in.size() < frame->head + frame->payload)
            return {};
        Unit unit{UnitKind::Event, in.substr(frame->head, frame->payload), frame->head + frame->payload};
        if (frame->opcode == Opcode::Ping)
            unit.kind = UnitKind::Ping;
        else if (frame->opcode == Opcode::Close)
            unit.kind = UnitKind::Goodbye;
        else if (unit.text.starts_with(R"({"id":)"))
            unit.kind = isRefusal(unit.text) ? UnitKind::Refusal : UnitKind::Answer;
        return unit;
    }
    std::string pong(std::string_view ping) const override { return clientFrame(Opcode::Pong, ping); }
    std::string message(std::string_view room, uint64_t number, std::string_view body) const override
    {
        std::string data = R"({"conversation":")";
        data.append(room).append(R"(","client_id":")").append(m_run).append(std::to_string(number));
        data.append(R"(","body":")").append(body).append("\"}");
        return request(number, "message.send", data);
    }
    std::string request(uint64_t number, std::string_view type, std::string_view data) const override
    {
        std::string text = "{\"id\":" + std::to_string(number) + ",\"type\":\"";
        text.append(type).append("\",\"data\":").append(data).append("}");
        return clientFrame(Opcode::Text, text);
    }

private:
    static bool isRefusal(std::string_view answer)
    {
        const size_t comma = answer.find(',');
        return comma != std::string_view::npos && answer.substr(comma).starts_with(R"(,"type":"error")");
    }
    std::string signInRequest(const Person& person) const
    {
        switch (m_signIn) {
        case SignIn::Access:
            return request(2, "auth.resume", R"({"access_token":")" + person.accessToken + "\"}");
        case SignIn::Refresh:
            return request(2, "auth.resume", R"({"refresh_token":")" + person.refreshToken + "\"}");
        case SignIn::Password:
            return request(2, "auth.login",
                           R"({"handle":")" + person.handle + R"(","password":")" + m_password + "\"}");
        case SignIn::Register:
            break;
        }
        return request(2, "auth.register",
                       R"({"handle":")" + person.handle + R"(","display_name":")" + person.handle +
                           R"(","password":")" + m_password + "\"}");
    }

    SignIn m_signIn;
    std::string m_password;
    /// client_ids are unique for ever, the numbers only in one run.
    std::string m_run = "run" + std::to_string(std::random_device{}()) + "-";
};

/// The raw server has no members: one enters rooms. All else looks the same on the wire.
class RoomsAdapter final : public TertuliaAdapter
{
public:
    RoomsAdapter() : TertuliaAdapter(SignIn::Access, {}) {}

    std::vector<std::string> signIn(const Person& person) const override
    {
        std::vector<std::string> requests{request(1, "hello", R"({"protocol":1,"client":"bench"})"),
                                          request(2, "auth.resume", R"({"access_token":")" + person.handle + "\"}")};
        for (const std::string& room : person.rooms)
            requests.push_back(request(3, "room.enter", R"({"conversation":")" + room + "\"}"));
        return requests;
    }
    void learn(Person& /*person*/, std::string_view /*answer*/) const override {}
};

/// nats-server: text lines over TCP, subjects for rooms; nothing is stored or acknowledged.
class NatsAdapter final : public Adapter
{
public:
    std::string opening() const override { return "CONNECT {\"verbose\":false,\"pedantic\":false}\r\n"; }
    std::optional<size_t> opened(std::string_view in) const override
    {
        const size_t end = in.find("\r\n");
        if (end == std::string_view::npos)
            return 0;
        return in.starts_with("INFO") ? std::optional(end + 2) : std::nullopt;
    }
    std::vector<std::string> signIn(const Person& person) const override
    {
        std::string all;
        int number = 0;
        for (const std::string& room : person.rooms)
            all += "SUB " + room + " " + std::to_string(++number) + "\r\n";
        return {all + "PING\r\n"};
    }
    void learn(Person& /*person*/, std::string_view /*answer*/) const override {}
    Unit next(std::string_view in) const override
    {
        const size_t end = in.find("\r\n");
        if (end == std::string_view::npos)
            return {};
        const std::string_view line = in.substr(0, end);
        if (line.starts_with("MSG "))
            return messageUnit(in, line);
        Unit unit{UnitKind::Event, line, end + 2};
        if (line == "PONG")
            unit.kind = UnitKind::Answer;
        else if (line == "PING")
            unit.kind = UnitKind::Ping;
        else if (line.starts_with("-ERR"))
            unit.kind = UnitKind::Goodbye;
        return unit;
    }
    std::string pong(std::string_view /*ping*/) const override { return "PONG\r\n"; }
    std::string message(std::string_view room, uint64_t /*number*/, std::string_view body) const override
    {
        std::string text = "PUB ";
        return text.append(room)
            .append(" ")
            .append(std::to_string(body.size()))
            .append("\r\n")
            .append(body)
            .append("\r\n");
    }
    std::string request(uint64_t /*number*/, std::string_view type, std::string_view data) const override
    {
        return std::string(type).append(" ").append(data).append("\r\n");
    }

private:
    static Unit messageUnit(std::string_view in, std::string_view line)
    {
        size_t bytes = 0;
        const char* const end = line.data() + line.size();
        std::from_chars(line.data() + line.rfind(' ') + 1, end, bytes);
        const size_t whole = line.size() + 2 + bytes + 2;
        if (in.size() < whole)
            return {};
        return {UnitKind::Event, in.substr(line.size() + 2, bytes), whole};
    }
};

} // namespace

std::unique_ptr<Adapter> makeAdapter(std::string_view kind, SignIn signIn, const std::string& password)
{
    if (kind == "tertulia")
        return std::make_unique<TertuliaAdapter>(signIn, password);
    if (kind == "rooms")
        return std::make_unique<RoomsAdapter>();
    if (kind == "nats")
        return std::make_unique<NatsAdapter>();
    return nullptr;
}

} // namespace tertulia::bench
