// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value or an Error. Everything a user or a peer can cause travels this way; exceptions are not
// used. Our own bugs are assertions, not errors. Value types, any thread.
#pragma once

#include "shared/protocol/error_codes.h"

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace tertulia {

/// What went wrong. `field` is the path of the faulty input ("members[2]"), `rule` the permission rule that
/// decided, `detail` a note for logs and developers that never quotes user content.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString field{};
    QString rule{};
    QString detail{};
    int retryAfterMs = 0; ///< 0 = not given
    QString request{};    ///< how the server's log calls the request, where only that says what broke

    bool operator==(const Error&) const = default;

    static Error make(ErrorCode code, QString detail = {}) { return {code, {}, {}, std::move(detail), 0, {}}; }
    static Error badField(QString field, QString detail = {})
    {
        return {ErrorCode::BadField, std::move(field), {}, std::move(detail), 0, {}};
    }
    static Error forbidden(QString rule) { return {ErrorCode::Forbidden, {}, std::move(rule), {}, 0, {}}; }
};

/// The value of a Result that carries nothing.
struct Done
{
    bool operator==(const Done&) const = default;
};

template<typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    Result(ErrorCode code) : m_state(std::in_place_index<1>, Error::make(code)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value. Calling it on an error is a bug of ours.
    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// The error. Calling it on a value is a bug of ours.
    const Error& error() const& { return std::get<1>(m_state); }
    Error&& error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Error> m_state;
};

/// TRY(auto x, expression): binds the value or returns the error from the enclosing function.
#define TERTULIA_CONCAT_(a, b) a##b
#define TERTULIA_CONCAT(a, b) TERTULIA_CONCAT_(a, b)
#define TERTULIA_TRY_(tmp, target, expression)                                                                         \
    auto tmp = (expression);                                                                                           \
    if (!tmp.ok())                                                                                                     \
        return std::move(tmp).error();                                                                                 \
    target = std::move(tmp).value()
#define TRY(target, expression) TERTULIA_TRY_(TERTULIA_CONCAT(tryResult_, __LINE__), target, expression)
#define TERTULIA_CHECK_(tmp, expression)                                                                               \
    do {                                                                                                               \
        auto tmp = (expression);                                                                                       \
        if (!tmp.ok())                                                                                                 \
            return std::move(tmp).error();                                                                             \
    } while (false)
/// CHECK(expression): returns the error from the enclosing function, drops the value.
#define CHECK(expression) TERTULIA_CHECK_(TERTULIA_CONCAT(checkResult_, __LINE__), expression)

} // namespace tertulia
