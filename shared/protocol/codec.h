// SPDX-License-Identifier: GPL-3.0-or-later
// Structs to JSON and back, from one declaration. A struct lists its fields once:
//     static constexpr auto fields = std::tuple{Field{"body", &MessageSend::body, bodyText}, …};
// and gets an encoder, a strict decoder and its documentation. Decoding stops at the first fault and names its path
// ("members[2]"); unknown extra keys are ignored; a missing optional is empty. Pure templates, any thread.
#pragma once

#include "shared/protocol/clock.h"
#include "shared/protocol/ids.h"
#include "shared/protocol/json_writer.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/result.h"
#include "shared/protocol/stream_id.h"
#include "shared/protocol/text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <tuple>
#include <variant>
#include <vector>

namespace tertulia {

struct NoRule
{
};
struct RangeRule
{
    int64_t min = 0;
    int64_t max = limits::maxInteger;
};
/// At most `max` elements, each obeying `element`.
template<typename ElementRule = NoRule>
struct ListRule
{
    int max = limits::jsonArray;
    ElementRule element{};
};
/// For an EnumSet: a name that is none of the enum's is a fault.
struct KnownNames
{
};
ListRule(int)->ListRule<NoRule>;
template<typename E>
ListRule(int, E) -> ListRule<E>;

template<typename T>
inline constexpr bool isOptional = false;
template<typename T>
inline constexpr bool isOptional<std::optional<T>> = true;

template<typename Struct, typename T, typename Rule = NoRule>
struct Field
{
    const char* name;
    T Struct::*member;
    Rule rule{};
};
template<typename S, typename T>
Field(const char*, T S::*) -> Field<S, T, NoRule>;
template<typename S, typename T, typename R>
Field(const char*, T S::*, R) -> Field<S, T, R>;

/// Wire names of an enum, in the order of its values: specialise with `static constexpr std::array names{…}`.
template<typename E>
struct EnumNames;

template<typename T>
concept WireStruct = requires
{
    std::tuple_size<std::remove_cvref_t<decltype(T::fields)>>::value;
};
/// A struct that is one of a variant and carries its name in the JSON key "type".
template<typename T>
concept Tagged = WireStruct<T> && requires
{
    T::tag;
};
template<typename T>
concept WireEnum = std::is_enum_v<T> && requires
{
    EnumNames<T>::names;
};

template<WireEnum E>
const char* enumName(E value)
{
    return EnumNames<E>::names.at(static_cast<size_t>(value));
}
template<WireEnum E>
std::optional<E> enumFromName(QStringView name)
{
    for (size_t i = 0; i < EnumNames<E>::names.size(); ++i)
        if (name == QLatin1StringView{EnumNames<E>::names.at(i)})
            return static_cast<E>(i);
    return std::nullopt;
}

/// Some values of an enum, on the wire an array of their names in the enum's order. Names that this build does not know
/// are left out when records are read (a newer server may have more); a request names them wrongly with the rule
/// KnownNames.
template<WireEnum E>
class EnumSet
{
public:
    EnumSet() = default;
    EnumSet(std::initializer_list<E> values)
    {
        for (const E value : values)
            insert(value);
    }
    static EnumSet all() { return fromBits((uint64_t{1} << EnumNames<E>::names.size()) - 1); }
    /// Bits beyond the enum are dropped.
    static EnumSet fromBits(uint64_t bits)
    {
        EnumSet set;
        set.m_bits = bits & ((uint64_t{1} << EnumNames<E>::names.size()) - 1);
        return set;
    }
    [[nodiscard]] uint64_t bits() const { return m_bits; }
    [[nodiscard]] bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] bool contains(E value) const { return (m_bits & bit(value)) != 0; }
    [[nodiscard]] bool contains(EnumSet other) const { return (other.m_bits & ~m_bits) == 0; }
    void insert(E value) { m_bits |= bit(value); }
    void remove(E value) { m_bits &= ~bit(value); }
    friend EnumSet operator|(EnumSet a, EnumSet b) { return fromBits(a.m_bits | b.m_bits); }
    friend EnumSet operator&(EnumSet a, EnumSet b) { return fromBits(a.m_bits & b.m_bits); }
    friend EnumSet operator-(EnumSet a, EnumSet b) { return fromBits(a.m_bits & ~b.m_bits); }
    bool operator==(const EnumSet&) const = default;

private:
    static uint64_t bit(E value) { return uint64_t{1} << static_cast<unsigned>(value); }
    uint64_t m_bits = 0;
};

QString toWire(Timestamp time); ///< RFC 3339 UTC with milliseconds
std::optional<Timestamp> timestampFromWire(QStringView text);

// ---- encoding ----

template<WireStruct T>
void encode(JsonWriter& writer, const T& value);
inline void encode(JsonWriter& writer, bool value)
{
    writer.boolean(value);
}
inline void encode(JsonWriter& writer, int value)
{
    writer.integer(value);
}
inline void encode(JsonWriter& writer, int64_t value)
{
    writer.integer(value);
}
inline void encode(JsonWriter& writer, const QString& value)
{
    writer.text(value);
}
void encode(JsonWriter& writer, Timestamp value);
inline void encode(JsonWriter& writer, const StreamId& value)
{
    writer.ascii(value.prefix(), detail::toChars(value.raw()));
}
template<typename Tag>
void encode(JsonWriter& writer, const Id<Tag>& value)
{
    value.isNull() ? writer.ascii("") : writer.ascii(detail::toChars(value.raw()));
}
template<WireEnum E>
void encode(JsonWriter& writer, E value)
{
    writer.ascii(enumName(value));
}
template<WireEnum E>
void encode(JsonWriter& writer, const EnumSet<E>& values)
{
    writer.beginArray();
    for (size_t i = 0; i < EnumNames<E>::names.size(); ++i)
        if (values.contains(static_cast<E>(i)))
            writer.ascii(EnumNames<E>::names.at(i));
    writer.endArray();
}
template<typename T>
void encode(JsonWriter& writer, const std::vector<T>& values)
{
    writer.beginArray();
    for (const T& value : values)
        encode(writer, value);
    writer.endArray();
}
template<Tagged... T>
void encode(JsonWriter& writer, const std::variant<T...>& value)
{
    std::visit([&writer](const auto& one) { encode(writer, one); }, value);
}

template<typename S, typename T, typename R>
void encodeField(JsonWriter& writer, const S& object, const Field<S, T, R>& field)
{
    writer.key(field.name);
    encode(writer, object.*field.member);
}
template<typename S, typename T, typename R>
void encodeField(JsonWriter& writer, const S& object, const Field<S, std::optional<T>, R>& field)
{
    if (const auto& value = object.*field.member) {
        writer.key(field.name);
        encode(writer, *value);
    }
}

template<WireStruct T>
void encode(JsonWriter& writer, const T& value)
{
    writer.beginObject();
    if constexpr (Tagged<T>) {
        writer.key("type");
        writer.ascii(T::tag);
    }
    std::apply([&](const auto&... field) { (encodeField(writer, value, field), ...); }, T::fields);
    writer.endObject();
}

// ---- decoding ----

/// Collects where in the input we are and the first fault. Only a fault costs a path text.
class Decoder
{
public:
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// The first fault as BadField; call only if failed().
    [[nodiscard]] Error takeError() { return std::move(*m_error); }
    bool fail(const char* why);

    bool value(const QJsonValue& json, bool& out);
    bool value(const QJsonValue& json, int& out);
    bool value(const QJsonValue& json, int64_t& out);
    bool value(const QJsonValue& json, QString& out);
    bool value(const QJsonValue& json, Timestamp& out);
    bool value(const QJsonValue& json, StreamId& out);

    template<typename Tag>
    bool value(const QJsonValue& json, Id<Tag>& out)
    {
        if (!json.isString())
            return fail("not_a_string");
        const auto id = Id<Tag>::fromText(json.toString());
        if (!id)
            return fail("not_an_id");
        out = *id;
        return true;
    }
    template<WireEnum E>
    bool value(const QJsonValue& json, E& out)
    {
        if (!json.isString())
            return fail("not_a_string");
        const auto found = enumFromName<E>(json.toString());
        if (!found)
            return fail("unknown_value");
        out = *found;
        return true;
    }
    template<WireEnum E>
    bool value(const QJsonValue& json, EnumSet<E>& out)
    {
        return names(json, out, false);
    }
    template<WireStruct T>
    bool value(const QJsonValue& json, T& out)
    {
        if (!json.isObject())
            return fail("not_an_object");
        return object(json.toObject(), out);
    }
    template<WireStruct T>
    bool object(const QJsonObject& json, T& out)
    {
        return std::apply([&](const auto&... field) { return (oneField(json, out, field) && ...); }, T::fields);
    }
    template<typename T, typename Rule = NoRule>
    bool list(const QJsonValue& json, std::vector<T>& out, const ListRule<Rule>& rule = {})
    {
        if (!json.isArray())
            return fail("not_an_array");
        const QJsonArray array = json.toArray();
        if (array.size() > rule.max)
            return fail("too_many");
        out.reserve(static_cast<size_t>(array.size()));
        for (qsizetype i = 0; i < array.size(); ++i) {
            const Step step(*this, nullptr, i);
            T item{};
            if (!value(array.at(i), item) || !apply(rule.element, item))
                return false;
            out.push_back(std::move(item));
        }
        return true;
    }
    /// Elements of a type this build does not know are skipped: a newer server may send more kinds of record.
    template<Tagged... T>
    bool list(const QJsonValue& json, std::vector<std::variant<T...>>& out, const ListRule<NoRule>& rule)
    {
        if (!json.isArray())
            return fail("not_an_array");
        const QJsonArray array = json.toArray();
        if (array.size() > rule.max)
            return fail("too_many");
        for (qsizetype i = 0; i < array.size(); ++i) {
            const Step step(*this, nullptr, i);
            const QJsonObject item = array.at(i).toObject();
            const QString type = item.value(QLatin1StringView{"type"}).toString();
            bool good = true;
            (alternativeIf<T>(type, item, out, good) || ...);
            if (!good)
                return false;
        }
        return true;
    }

private:
    struct Step
    { // where we are, as a chain on the stack
        Step(Decoder& owner, const char* key, qsizetype index = -1)
            : owner(owner), parent(owner.m_step), name(key), index(index)
        {
            owner.m_step = this;
        }
        ~Step() { owner.m_step = parent; }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;
        Decoder& owner;
        const Step* parent;
        const char* name;
        qsizetype index;
    };

    /// True if `type` names T; then `good` says whether it could be decoded and appended.
    template<typename T, typename V>
    bool alternativeIf(const QString& type, const QJsonObject& json, std::vector<V>& out, bool& good)
    {
        if (type != QLatin1StringView{T::tag})
            return false;
        T item{};
        good = object(json, item);
        if (good)
            out.push_back(std::move(item));
        return true;
    }
    template<typename S, typename T, typename R>
    bool oneField(const QJsonObject& json, S& out, const Field<S, T, R>& field)
    {
        const Step step(*this, field.name);
        const QJsonValue found = json.value(QLatin1StringView{field.name});
        return found.isUndefined() ? fail("missing") : fill(found, out.*field.member, field.rule);
    }
    template<typename S, typename T, typename R>
    bool oneField(const QJsonObject& json, S& out, const Field<S, std::optional<T>, R>& field)
    {
        const Step step(*this, field.name);
        const QJsonValue found = json.value(QLatin1StringView{field.name});
        if (found.isUndefined() || found.isNull())
            return true;
        return fill(found, (out.*field.member).emplace(), field.rule);
    }
    template<typename T, typename R>
    bool fill(const QJsonValue& json, T& out, const R& rule)
    {
        return value(json, out) && apply(rule, out);
    }
    template<WireEnum E>
    bool fill(const QJsonValue& json, EnumSet<E>& out, const KnownNames& /*rule*/)
    {
        return names(json, out, true);
    }
    template<WireEnum E>
    bool names(const QJsonValue& json, EnumSet<E>& out, bool mustBeKnown)
    {
        if (!json.isArray())
            return fail("not_an_array");
        const QJsonArray array = json.toArray();
        if (array.size() > limits::jsonKeys)
            return fail("too_many");
        for (qsizetype i = 0; i < array.size(); ++i) {
            const Step step(*this, nullptr, i);
            if (!array.at(i).isString())
                return fail("not_a_string");
            const auto known = enumFromName<E>(array.at(i).toString());
            if (known)
                out.insert(*known);
            else if (mustBeKnown)
                return fail("unknown_value");
        }
        return true;
    }
    template<typename T, typename R>
    bool fill(const QJsonValue& json, std::vector<T>& out, const ListRule<R>& rule)
    {
        return list(json, out, rule);
    }
    template<typename T>
    bool apply(const NoRule& /*rule*/, T& /*value*/)
    {
        return true;
    }
    bool apply(const TextRule& rule, QString& value);
    bool apply(const RangeRule& rule, int64_t value);

    const Step* m_step = nullptr;
    std::optional<Error> m_error;
};

/// The struct in `json`, or BadField naming the path of the first fault.
template<WireStruct T>
Result<T> decode(const QJsonObject& json)
{
    Decoder decoder;
    T out{};
    if (!decoder.object(json, out))
        return decoder.takeError();
    return out;
}

} // namespace tertulia
