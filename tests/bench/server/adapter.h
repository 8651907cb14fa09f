// SPDX-License-Identifier: GPL-3.0-or-later
// How one talks to one kind of server: all that the load generator knows of a protocol. The generator opens a line,
// works off the requests of signing in one by one, and then sends messages and questions and counts what comes.
// One thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tertulia::bench {

struct Person
{
    std::string handle;
    std::string accessToken;
    std::string refreshToken;
    std::vector<std::string> rooms; ///< that he hears, for servers without members
};

enum class SignIn { Access, Refresh, Password, Register };

enum class UnitKind { Event, Answer, Refusal, Ping, Goodbye };

/// One whole thing that a server said.
struct Unit
{
    UnitKind kind = UnitKind::Event;
    std::string_view text;
    size_t size = 0; ///< bytes it took, framing included; 0 = not all of it is here yet
};

class Adapter
{
public:
    virtual ~Adapter() = default;

    /// What a client says first.
    [[nodiscard]] virtual std::string opening() const = 0;
    /// How many bytes the server's consent to that took; 0 = not all of it is here yet; nothing = it refused.
    [[nodiscard]] virtual std::optional<size_t> opened(std::string_view in) const = 0;
    /// Requests as they go over the line, each to be answered before the next.
    [[nodiscard]] virtual std::vector<std::string> signIn(const Person& person) const = 0;
    /// Takes what a later sign-in needs from the answer to the last request of signIn().
    virtual void learn(Person& person, std::string_view answer) const = 0;
    [[nodiscard]] virtual Unit next(std::string_view in) const = 0;
    [[nodiscard]] virtual std::string pong(std::string_view ping) const = 0;
    /// A message as it goes over the line. `number` is never used twice.
    [[nodiscard]] virtual std::string message(std::string_view room, uint64_t number, std::string_view body) const = 0;
    /// Any other request of the protocol as it goes over the line; `data` is in its own words.
    [[nodiscard]] virtual std::string request(uint64_t number, std::string_view type, std::string_view data) const = 0;
};

/// `kind` is tertulia, rooms (the raw server and what speaks like it) or nats; none for another one.
std::unique_ptr<Adapter> makeAdapter(std::string_view kind, SignIn signIn, const std::string& password);

} // namespace tertulia::bench
