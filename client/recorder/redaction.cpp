// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/recorder/redaction.h"

#include "client/recorder/pseudonyms.h"

#include <QHash>
#include <QSet>

namespace tertulia::redaction {

using namespace Qt::StringLiterals;

namespace {

/// What no type of ours is called: it stays unknown when it is read again.
constexpr auto unknownType = QLatin1StringView{"unknown"};

/// Not what was declared: as wrong as before, and nothing of it is left.
QJsonValue masked(const QJsonValue& json)
{
    switch (json.type()) {
    case QJsonValue::String:
        return placeholderFor(json.toString());
    case QJsonValue::Double:
        return 0;
    case QJsonValue::Bool:
        return false;
    case QJsonValue::Array:
        return QJsonArray{};
    case QJsonValue::Object:
        return QJsonObject{};
    default:
        return QJsonValue::Null;
    }
}

/// One overload for each kind of member, `kind` only picks it.
template<typename T>
struct Kind
{
};
template<WireStruct T>
QJsonObject object(const QJsonObject& json);

template<typename T>
QJsonValue safe(Kind<T> /*kind*/, const QJsonValue& json)
{ // ids, times, streams, names of an enum: if it is one
    Decoder decoder;
    T value{};
    return decoder.value(json, value) ? json : masked(json);
}
inline QJsonValue safe(Kind<QString> /*kind*/, const QJsonValue& json)
{
    return masked(json);
}
inline QJsonValue safe(Kind<bool> /*kind*/, const QJsonValue& json)
{
    return json.isBool() ? json : masked(json);
}
template<std::integral T>
QJsonValue safe(Kind<T> /*kind*/, const QJsonValue& json)
{
    return json.isDouble() ? json : masked(json);
}
template<WireStruct T>
QJsonValue safe(Kind<T> /*kind*/, const QJsonValue& json)
{
    return json.isObject() ? QJsonValue{object<T>(json.toObject())} : masked(json);
}
template<typename T>
QJsonValue safe(Kind<std::optional<T>> /*kind*/, const QJsonValue& json)
{
    return safe(Kind<T>{}, json);
}
template<typename T>
QJsonValue safe(Kind<std::vector<T>> /*kind*/, const QJsonValue& json)
{
    if (!json.isArray())
        return masked(json);
    QJsonArray out;
    for (const QJsonValue& one : json.toArray())
        out.append(safe(Kind<T>{}, one));
    return out;
}
template<WireEnum E>
QJsonValue safe(Kind<EnumSet<E>> /*kind*/, const QJsonValue& json)
{
    return safe(Kind<std::vector<E>>{}, json);
}
template<Tagged... T>
QJsonValue safe(Kind<std::variant<T...>> /*kind*/, const QJsonValue& json)
{
    if (!json.isObject())
        return masked(json);
    const QJsonObject given = json.toObject();
    const QString type = given.value(u"type"_s).toString();
    QJsonValue out = QJsonObject{{u"type"_s, unknownType}};
    const auto one = [&]<typename Alternative>() {
        if (type == QLatin1StringView{Alternative::tag})
            out = object<Alternative>(given);
    };
    (one.template operator()<T>(), ...);
    return out;
}

template<typename S, typename T, typename R>
QJsonValue safeField(const Field<S, T, R>& field, const QJsonValue& json)
{
    if constexpr (std::is_same_v<T, QString>)
        if (isPseudonym(field.member) && json.isString())
            return pseudonymFor(json.toString());
    return safe(Kind<T>{}, json);
}

template<WireStruct T>
QJsonObject object(const QJsonObject& json)
{
    QJsonObject out;
    if constexpr (Tagged<T>)
        if (json.value(u"type"_s).toString() == QLatin1StringView{T::tag})
            out.insert(u"type"_s, QLatin1StringView{T::tag});
    [[maybe_unused]] const auto take = [&](const auto& field) {
        const QLatin1StringView name{field.name};
        if (const auto found = json.constFind(name); found != json.constEnd())
            out.insert(name, safeField(field, *found));
    };
    std::apply([&](const auto&... field) { (take(field), ...); }, T::fields);
    return out;
}

using Shape = QJsonObject (*)(const QJsonObject&);
struct Exchange
{
    Shape request;
    Shape reply;
};

const QHash<QString, Exchange>& exchanges()
{
    static const QHash<QString, Exchange> all = [] {
        QHash<QString, Exchange> made;
        Requests::forEach([&made]<typename R>() {
            made.insert(QString::fromLatin1(R::type), {&object<R>, &object<typename R::Reply>});
        });
        return made;
    }();
    return all;
}

const QHash<QString, Shape>& events()
{
    static const QHash<QString, Shape> all = [] {
        QHash<QString, Shape> made;
        Events::forEach([&made]<typename E>() { made.insert(QString::fromLatin1(E::type), &object<E>); });
        return made;
    }();
    return all;
}

/// Of the requests: what a refusal may name.
const QSet<QString>& fieldNames()
{
    static const QSet<QString> all = [] {
        QSet<QString> made;
        Requests::forEach([&made]<typename R>() {
            std::apply([&made](const auto&... field) { (made.insert(QString::fromLatin1(field.name)), ...); },
                       R::fields);
        });
        return made;
    }();
    return all;
}

QJsonObject safeError(const QJsonObject& error)
{
    QJsonObject out;
    const QString code = error.value(u"code"_s).toString();
    out.insert(u"code"_s, errorCodeFromWire(code) ? QJsonValue{code} : masked(code));
    const QString field = error.value(u"field"_s).toString();
    if (!field.isEmpty())
        out.insert(u"field"_s, fieldNames().contains(field) ? QJsonValue{field} : masked(field));
    if (const QJsonValue wait = error.value(u"retry_after_ms"_s); wait.isDouble())
        out.insert(u"retry_after_ms"_s, wait);
    return out;
}

/// The data under its key, through the shape that belongs to it; without one nothing of it is kept.
void insertData(QJsonObject& out, const QJsonObject& frame, Shape shape)
{
    const QJsonValue data = frame.value(u"data"_s);
    if (data.isObject())
        out.insert(u"data"_s, shape ? shape(data.toObject()) : QJsonObject{});
    else if (!data.isUndefined())
        out.insert(u"data"_s, masked(data));
}

std::optional<int64_t> takeId(const QJsonObject& frame, QJsonObject& out)
{
    const QJsonValue id = frame.value(u"id"_s);
    if (id.isUndefined())
        return std::nullopt;
    out.insert(u"id"_s, id.isDouble() ? id : masked(id));
    return id.isDouble() ? std::optional{static_cast<int64_t>(id.toDouble())} : std::nullopt;
}

} // namespace

RedactedFrame fromClient(QByteArrayView utf8)
{
    const auto parsed = parseStrictObject(utf8);
    if (!parsed.ok())
        return {};
    RedactedFrame out;
    out.id = takeId(*parsed, out.frame);
    const QString type = parsed->value(u"type"_s).toString();
    const auto known = exchanges().constFind(type);
    const bool isKnown = known != exchanges().constEnd();
    out.type = isKnown ? type : QString{unknownType};
    out.frame.insert(u"type"_s, out.type);
    insertData(out.frame, *parsed, isKnown ? known->request : nullptr);
    return out;
}

RedactedFrame fromServer(QByteArrayView utf8, const std::function<QString(int64_t id)>& typeOf)
{
    const auto parsed = parseStrictObject(utf8);
    if (!parsed.ok())
        return {};
    RedactedFrame out;
    out.id = takeId(*parsed, out.frame);
    const QString type = parsed->value(u"type"_s).toString();
    if (type == u"ok"_s || type == u"error"_s) {
        out.frame.insert(u"type"_s, type);
        out.type = out.id ? typeOf(*out.id) : QString{};
        const auto asked = exchanges().constFind(out.type);
        if (type == u"ok"_s)
            insertData(out.frame, *parsed, asked == exchanges().constEnd() ? nullptr : asked->reply);
        else
            out.frame.insert(u"error"_s, safeError(parsed->value(u"error"_s).toObject()));
        return out;
    }
    const auto known = events().constFind(type);
    const bool isKnown = known != events().constEnd();
    out.type = isKnown ? type : QString{unknownType};
    out.frame.insert(u"type"_s, out.type);
    insertData(out.frame, *parsed, isKnown ? *known : nullptr);
    return out;
}

} // namespace tertulia::redaction
