// SPDX-License-Identifier: GPL-3.0-or-later
// A value for each kind of field, made from nothing but the declaration, so that whatever the protocol has or will have
// can be filled and sent through the codec. The same each time: all ids are one, all texts obey their rules. Pure.
#pragma once

#include "shared/protocol/records.h"

namespace tertulia::test {

struct Filler
{
    void operator()(bool& v) const { v = true; }
    void operator()(int& v) const { v = 1; }
    void operator()(int64_t& v) const { v = 12; }
    void operator()(QString& v) const { v = QStringLiteral("abcdefgh12"); }
    void operator()(Timestamp& v) const { v = Timestamp{std::chrono::milliseconds{86'400'001}}; }
    void operator()(StreamId& v) const { v = SpaceId::fromRaw(one); }
    template<typename Tag>
    void operator()(Id<Tag>& v) const
    {
        v = Id<Tag>::fromRaw(one);
    }
    template<WireEnum E>
    void operator()(E& v) const
    {
        v = static_cast<E>(1);
    }
    template<typename T>
    void operator()(std::optional<T>& v) const
    {
        (*this)(v.emplace());
    }
    template<typename T>
    void operator()(std::vector<T>& v) const
    {
        (*this)(v.emplace_back());
    }
    template<WireEnum E>
    void operator()(EnumSet<E>& v) const
    {
        v = EnumSet<E>::all();
    }
    void operator()(Record& v) const { (*this)(v.emplace<MessageRecord>()); }
    template<WireStruct T>
    void operator()(T& v) const
    {
        std::apply([&](const auto&... field) { (fill(v, field), ...); }, T::fields);
    }

    static constexpr detail::RawId one{0x0198'0000'0000'7000, 0x8000'0000'0000'0001};

private:
    template<typename S, typename T, typename Rule>
    void fill(S& v, const Field<S, T, Rule>& field) const
    {
        (*this)(v.*field.member);
        obey(v.*field.member, field.rule);
    }
    template<typename T, typename Rule>
    static void obey(T& /*v*/, const Rule& /*rule*/)
    {
    }
    static void obey(QString& v, const TextRule& rule) { v = v.leftJustified(rule.min, u'x').left(rule.max); }
    static void obey(int& v, const RangeRule& rule)
    {
        v = static_cast<int>(std::clamp<int64_t>(v, rule.min, rule.max));
    }
    static void obey(int64_t& v, const RangeRule& rule) { v = std::clamp(v, rule.min, rule.max); }
    template<typename T, typename Rule>
    static void obey(std::optional<T>& v, const Rule& rule)
    {
        obey(*v, rule);
    }
};

template<typename T>
T filled()
{
    T value{};
    Filler{}(value);
    return value;
}

} // namespace tertulia::test
