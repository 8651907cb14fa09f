// SPDX-License-Identifier: GPL-3.0-or-later
// A list of types to expand tables from, at compile time.
#pragma once

#include <cstddef>

namespace tertulia {

template<typename... T>
struct TypeList
{
    static constexpr size_t size = sizeof...(T);
    /// Calls `f.template operator()<T>()` for each type.
    template<typename F>
    static constexpr void forEach(F&& f)
    {
        (f.template operator()<T>(), ...);
    }
};

namespace detail {
template<typename... Lists>
struct Join;
template<typename... T>
struct Join<TypeList<T...>>
{
    using Type = TypeList<T...>;
};
template<typename... T, typename... U, typename... Rest>
struct Join<TypeList<T...>, TypeList<U...>, Rest...> : Join<TypeList<T..., U...>, Rest...>
{
};
} // namespace detail

/// One list of all the types of several, in their order.
template<typename... Lists>
using Joined = typename detail::Join<Lists...>::Type;

} // namespace tertulia
