// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/schema.h"

#include "shared/protocol/events.h"
#include "shared/protocol/transfers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

QJsonObject ref(const QString& name)
{
    return {{u"$ref"_s, u"#/$defs/"_s + name}};
}

QString nameOf(const char* kind, const char* type)
{
    return QLatin1StringView{kind} + u'.' + QLatin1StringView{type};
}

template<WireEnum E>
QJsonObject oneOfNames()
{
    QJsonArray names;
    for (const char* name : EnumNames<E>::names)
        names.append(QLatin1StringView{name});
    return {{u"enum"_s, names}};
}

template<WireStruct T>
QJsonObject objectOf();

template<typename T>
struct Schema
{
    static QJsonObject of()
    {
        if constexpr (std::is_same_v<T, bool>)
            return {{u"type"_s, u"boolean"_s}};
        else if constexpr (std::is_integral_v<T>)
            return {{u"type"_s, u"integer"_s}};
        else if constexpr (std::is_same_v<T, QString>)
            return {{u"type"_s, u"string"_s}};
        else if constexpr (std::is_same_v<T, Timestamp>)
            return ref(u"time"_s);
        else if constexpr (std::is_same_v<T, StreamId>)
            return ref(u"stream"_s);
        else if constexpr (std::is_same_v<T, Record>)
            return ref(u"record"_s);
        else if constexpr (WireEnum<T>)
            return oneOfNames<T>();
        else if constexpr (Tagged<T>)
            return ref(nameOf("record", T::tag));
        else
            return objectOf<T>();
    }
};
template<typename Tag>
struct Schema<Id<Tag>>
{
    static QJsonObject of() { return ref(u"id"_s); }
};
template<typename T>
struct Schema<std::vector<T>>
{
    static QJsonObject of() { return {{u"type"_s, u"array"_s}, {u"items"_s, Schema<T>::of()}}; }
};
template<typename T>
struct Schema<std::optional<T>>
{
    static QJsonObject of() { return Schema<T>::of(); }
};
template<typename E>
struct Schema<EnumSet<E>>
{
    static QJsonObject of()
    {
        return {{u"type"_s, u"array"_s}, {u"items"_s, oneOfNames<E>()}, {u"uniqueItems"_s, true}};
    }
};

template<typename Rule>
void obey(QJsonObject& /*schema*/, const Rule& /*rule*/)
{
}
void obey(QJsonObject& schema, const RangeRule& rule)
{
    schema.insert(u"minimum"_s, qint64{rule.min});
    schema.insert(u"maximum"_s, qint64{rule.max});
}
void obey(QJsonObject& schema, const TextRule& rule)
{
    schema.insert(u"minLength"_s, rule.min);
    schema.insert(u"maxLength"_s, rule.max);
    if (rule.kind == TextKind::Key)
        schema.insert(u"pattern"_s, u"^[A-Za-z0-9_.:~+/=-]*$"_s);
}
template<typename E>
void obey(QJsonObject& schema, const ListRule<E>& rule)
{
    schema.insert(u"maxItems"_s, rule.max);
    QJsonObject items = schema.value(u"items"_s).toObject();
    obey(items, rule.element);
    schema.insert(u"items"_s, items);
}

template<typename S, typename T, typename R>
void addField(QJsonObject& properties, QJsonArray& required, const Field<S, T, R>& field)
{
    const auto name = QString::fromLatin1(field.name);
    QJsonObject schema = Schema<T>::of();
    obey(schema, field.rule);
    properties.insert(name, schema);
    if constexpr (!isOptional<T>)
        required.append(name);
}

template<WireStruct T>
QJsonObject objectOf()
{
    QJsonObject properties;
    QJsonArray required;
    std::apply([&](const auto&... field) { (addField(properties, required, field), ...); }, T::fields);
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
    if (!required.isEmpty())
        schema.insert(u"required"_s, required);
    return schema;
}

QJsonObject valueOf(const QString& type, const QString& pattern)
{
    return {{u"type"_s, u"string"_s}, {u"pattern"_s, pattern}, {u"description"_s, type}};
}

QJsonObject frameOf(const char* type, const QJsonObject& data, bool hasId)
{
    QJsonObject properties{{u"type"_s, QJsonObject{{u"const"_s, QLatin1StringView{type}}}}, {u"data"_s, data}};
    QJsonArray required{u"type"_s, u"data"_s};
    if (hasId) {
        properties.insert(u"id"_s, QJsonObject{{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}});
        required.append(u"id"_s);
    }
    return {{u"type"_s, u"object"_s}, {u"properties"_s, properties}, {u"required"_s, required}};
}

void addValues(QJsonObject& defs)
{
    const QString id = u"[0-9a-hjkmnp-tv-z]{26}"_s;
    defs.insert(u"id"_s, valueOf(u"lower-case Crockford base32"_s, u"^%1$"_s.arg(id)));
    defs.insert(u"stream"_s, valueOf(u"what has revisions"_s, u"^(conversation|space|user):%1$"_s.arg(id)));
    defs.insert(u"time"_s, valueOf(u"RFC 3339, UTC, milliseconds"_s,
                                   u"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}Z$"_s));
}

void addError(QJsonObject& defs)
{
    QJsonArray codes;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i)
        codes.append(wireName(static_cast<ErrorCode>(i)));
    const QJsonObject text{{u"type"_s, u"string"_s}};
    const QJsonObject properties{{u"code"_s, QJsonObject{{u"enum"_s, codes}}},
                                 {u"field"_s, text},
                                 {u"detail"_s, text},
                                 {u"rule"_s, text},
                                 {u"request"_s, text},
                                 {u"retry_after_ms"_s, QJsonObject{{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}}}};
    defs.insert(
        u"error"_s,
        QJsonObject{{u"type"_s, u"object"_s}, {u"properties"_s, properties}, {u"required"_s, QJsonArray{u"code"_s}}});
}

template<typename... T>
void addRecords(QJsonObject& defs, const std::variant<T...>* /*which*/)
{
    QJsonArray all;
    const auto one = [&]<typename R>() {
        defs.insert(nameOf("record", R::tag), objectOf<R>());
        const QJsonObject type{{u"type"_s, QJsonObject{{u"const"_s, QLatin1StringView{R::tag}}}}};
        const QJsonObject named{{u"properties"_s, type}, {u"required"_s, QJsonArray{u"type"_s}}};
        all.append(QJsonObject{{u"allOf"_s, QJsonArray{ref(nameOf("record", R::tag)), named}}});
    };
    (one.template operator()<T>(), ...);
    defs.insert(u"record"_s, QJsonObject{{u"oneOf"_s, all}});
    defs.insert(nameOf("record", UserRecord::tag), objectOf<UserRecord>());
}

QJsonArray addRequests(QJsonObject& defs)
{
    QJsonArray frames;
    Requests::forEach([&]<typename R>() {
        QJsonObject request = objectOf<R>();
        request.insert(u"description"_s, QString::fromUtf8(R::about));
        defs.insert(nameOf("request", R::type), request);
        defs.insert(nameOf("reply", R::type), objectOf<typename R::Reply>());
        frames.append(frameOf(R::type, ref(nameOf("request", R::type)), true));
    });
    return frames;
}

template<typename... R>
void addTransfers(QJsonObject& defs, TypeList<R...> /*requests*/)
{
    (defs.insert(nameOf("request", R::type), objectOf<R>()), ...);
    (defs.insert(nameOf("reply", R::type), objectOf<typename R::Reply>()), ...);
    const QJsonArray frames{frameOf(R::type, ref(nameOf("request", R::type)), true)...};
    defs.insert(u"transfer_frame"_s, QJsonObject{{u"oneOf"_s, frames}});
    TransferEvents::forEach([&]<typename E>() { defs.insert(nameOf("event", E::type), objectOf<E>()); });
}

QJsonArray addServerFrames(QJsonObject& defs)
{
    const QJsonObject nullableId{{u"type"_s, QJsonArray{u"integer"_s, u"null"_s}}};
    const QJsonObject error{
        {u"id"_s, nullableId}, {u"type"_s, QJsonObject{{u"const"_s, u"error"_s}}}, {u"error"_s, ref(u"error"_s)}};
    QJsonArray frames{frameOf("ok", {{u"type"_s, u"object"_s}}, true),
                      QJsonObject{{u"type"_s, u"object"_s},
                                  {u"properties"_s, error},
                                  {u"required"_s, QJsonArray{u"id"_s, u"type"_s, u"error"_s}}}};
    Events::forEach([&]<typename E>() {
        QJsonObject event = objectOf<E>();
        event.insert(u"description"_s, QString::fromUtf8(E::about));
        defs.insert(nameOf("event", E::type), event);
        frames.append(frameOf(E::type, ref(nameOf("event", E::type)), false));
    });
    return frames;
}

} // namespace

QByteArray describeSchema()
{
    QJsonObject defs;
    addValues(defs);
    addError(defs);
    addRecords(defs, static_cast<const Record*>(nullptr));
    const QJsonArray client = addRequests(defs);
    const QJsonArray server = addServerFrames(defs);
    addTransfers(defs, Transfers{});
    defs.insert(u"client_frame"_s, QJsonObject{{u"oneOf"_s, client}});
    defs.insert(u"server_frame"_s, QJsonObject{{u"oneOf"_s, server}});
    const QJsonObject root{{u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s},
                           {u"title"_s, u"The Tertulia protocol, version 1"_s},
                           {u"$defs"_s, defs},
                           {u"anyOf"_s, QJsonArray{ref(u"client_frame"_s), ref(u"server_frame"_s)}}};
    return QJsonDocument{root}.toJson(QJsonDocument::Indented);
}

} // namespace tertulia
