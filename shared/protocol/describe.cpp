// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/describe.h"

#include "shared/protocol/events.h"
#include "shared/protocol/scopes.h"
#include "shared/protocol/transfers.h"

namespace tertulia {

namespace {

template<typename T>
struct TypeName;

template<typename E>
QString enumValues()
{
    QStringList names;
    for (const char* name : EnumNames<E>::names)
        names << u'`' + QString::fromLatin1(name) + u'`';
    return names.join(QStringLiteral(", "));
}

template<typename T>
QString typeName()
{
    if constexpr (std::is_same_v<T, bool>)
        return QStringLiteral("boolean");
    else if constexpr (std::is_integral_v<T>)
        return QStringLiteral("integer");
    else if constexpr (std::is_same_v<T, QString>)
        return QStringLiteral("string");
    else if constexpr (std::is_same_v<T, Timestamp>)
        return QStringLiteral("time");
    else if constexpr (std::is_same_v<T, StreamId>)
        return QStringLiteral("stream");
    else if constexpr (WireEnum<T>)
        return QStringLiteral("one of ") + enumValues<T>();
    else if constexpr (std::is_same_v<T, Record>)
        return QStringLiteral("record");
    else if constexpr (Tagged<T>)
        return QString::fromLatin1(T::tag) + QStringLiteral(" record");
    else
        return TypeName<T>::name();
}

/// Small structs that stand in one place only are written out there.
template<WireStruct T>
struct TypeName<T>
{
    static QString name()
    {
        QStringList parts;
        const auto add = [&parts](const auto& field) { parts << partText(field); };
        std::apply([&add](const auto&... field) { (add(field), ...); }, T::fields);
        return QStringLiteral("{%1}").arg(parts.join(QStringLiteral(", ")));
    }
    template<typename S, typename M, typename R>
    static QString partText(const Field<S, M, R>& field)
    {
        return QStringLiteral("`%1`: %2").arg(QString::fromLatin1(field.name), typeName<M>());
    }
};
template<typename Tag>
struct TypeName<Id<Tag>>
{
    static QString name() { return QStringLiteral("id"); }
};
template<typename T>
struct TypeName<std::vector<T>>
{
    static QString name() { return QStringLiteral("array of ") + typeName<T>(); }
};
template<typename T>
struct TypeName<std::optional<T>>
{
    static QString name() { return typeName<T>(); }
};
template<typename E>
struct TypeName<EnumSet<E>>
{
    static QString name() { return QStringLiteral("array of ") + enumValues<E>(); }
};
template<>
struct TypeName<RoomOverride>
{
    static QString name() { return QStringLiteral("override (below)"); }
};
template<>
struct TypeName<StreamHead>
{
    static QString name() { return QStringLiteral("head (below)"); }
};
template<>
struct TypeName<PageVerdict>
{
    static QString name() { return QStringLiteral("{`allowed`: boolean, `rule`: string}"); }
};
template<>
struct TypeName<DeviceInfo>
{
    static QString name() { return QStringLiteral("device (below)"); }
};
template<>
struct TypeName<BlockClaim>
{
    static QString name() { return QStringLiteral("block (below)"); }
};
template<>
struct TypeName<Attachment>
{
    static QString name() { return QStringLiteral("attachment (below)"); }
};
template<>
struct TypeName<FileInfo>
{
    static QString name() { return QStringLiteral("file (below)"); }
};
template<>
struct TypeName<ServerInvite>
{
    static QString name() { return QStringLiteral("server invite (below)"); }
};
template<>
struct TypeName<UserPresence>
{
    static QString name() { return QStringLiteral("{`user`: id, `presence`: one of %1}").arg(enumValues<Presence>()); }
};

QString limitText(const NoRule& /*rule*/)
{
    return {};
}
QString limitText(const KnownNames& /*rule*/)
{
    return QStringLiteral("known names only");
}
QString limitText(const RangeRule& rule)
{
    if (rule.max == limits::maxInteger)
        return QStringLiteral("≥ %1").arg(rule.min);
    return QStringLiteral("%1–%2").arg(rule.min).arg(rule.max);
}
QString limitText(const TextRule& rule)
{
    static constexpr std::array kinds{"text", "text, not blank", "one line", "text", "handle", "text",
                                      "key",  "file name"};
    return QStringLiteral("%1, %2–%3 code points")
        .arg(QString::fromLatin1(kinds.at(static_cast<size_t>(rule.kind))))
        .arg(rule.min)
        .arg(rule.max);
}
template<typename E>
QString limitText(const ListRule<E>& rule)
{
    const QString element = limitText(rule.element);
    const QString most = QStringLiteral("at most %1").arg(rule.max);
    return element.isEmpty() ? most : most + QStringLiteral("; each ") + element;
}

template<typename S, typename T, typename R>
void row(QString& out, const Field<S, T, R>& field)
{
    out += QStringLiteral("| `%1` | %2 | %3 | %4 |\n")
               .arg(QString::fromLatin1(field.name), typeName<T>(),
                    isOptional<T> ? QStringLiteral("no") : QStringLiteral("yes"), limitText(field.rule));
}

template<typename T>
void table(QString& out)
{
    if constexpr (std::tuple_size_v<std::remove_cvref_t<decltype(T::fields)>> == 0) {
        out += QStringLiteral("No fields.\n\n");
    } else {
        out += QStringLiteral("| field | type | always | limits |\n|---|---|---|---|\n");
        std::apply([&out](const auto&... field) { (row(out, field), ...); }, T::fields);
        out += u'\n';
    }
}

QString guardText(Guard guard)
{
    switch (guard) {
    case Guard::Stranger:
        return QStringLiteral("First request of a connection.");
    case Guard::Greeted:
        return QStringLiteral("After `hello`, before signing in.");
    case Guard::SignedIn:
        break;
    }
    return QStringLiteral("Signed in.");
}

template<Request R>
QString scopeText()
{
    if constexpr (R::guard != Guard::SignedIn)
        return {};
    constexpr auto scope = scopeOf<R>();
    return scope ? QStringLiteral(" Bots need `%1`.").arg(QString::fromLatin1(enumName(*scope)))
                 : QStringLiteral(" Not for bots.");
}

void describeRequests(QString& out)
{
    out += QStringLiteral("## Requests\n\n");
    Requests::forEach([&out]<typename R>() {
        out += QStringLiteral("### `%1`\n\n%2 %3%4\n\n")
                   .arg(QString::fromLatin1(R::type), QString::fromUtf8(R::about), guardText(R::guard),
                        scopeText<R>() + (isOverHttp<R> ? QString{} : QStringLiteral(" Not over HTTP.")));
        table<R>(out);
        out += QStringLiteral("Reply:\n\n");
        table<typename R::Reply>(out);
    });
    out += QStringLiteral("### head\n\n");
    table<StreamHead>(out);
    out += QStringLiteral("### block\n\n");
    table<BlockClaim>(out);
    out += QStringLiteral("### override\n\n");
    table<RoomOverride>(out);
    out += QStringLiteral("### device\n\n");
    table<DeviceInfo>(out);
    out += QStringLiteral("### server invite\n\n");
    table<ServerInvite>(out);
    out += QStringLiteral("### file\n\n");
    table<FileInfo>(out);
    out += QStringLiteral("### attachment\n\n");
    table<Attachment>(out);
}

template<typename E>
void describeEvent(QString& out)
{
    out += QStringLiteral("### `%1`\n\n%2\n\n").arg(QString::fromLatin1(E::type), QString::fromUtf8(E::about));
    table<E>(out);
}

void describeTransfers(QString& out)
{
    out += QStringLiteral("## On the connection for files\n\n");
    Transfers::forEach([&out]<typename R>() {
        out += QStringLiteral("### `%1`\n\n%2\n\n").arg(QString::fromLatin1(R::type), QString::fromUtf8(R::about));
        table<R>(out);
        out += QStringLiteral("Reply:\n\n");
        table<typename R::Reply>(out);
    });
    TransferEvents::forEach([&out]<typename E>() { describeEvent<E>(out); });
}

template<typename... T>
void describeRecords(QString& out, const std::variant<T...>* /*which*/)
{
    out += QStringLiteral("## Records\n\nEvery record in `records` has a `type`, its name here.\n\n");
    const auto one = [&out]<typename R>() {
        out += QStringLiteral("### %1 record\n\n").arg(QString::fromLatin1(R::tag));
        table<R>(out);
    };
    (one.template operator()<T>(), ...);
    one.template operator()<UserRecord>();
}

void describeErrors(QString& out)
{
    out += QStringLiteral("## Error codes\n\n| code | over HTTP | trying again can help |\n|---|---|---|\n");
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        out += QStringLiteral("| `%1` | %2 | %3 |\n")
                   .arg(wireName(code), QString::number(httpStatus(code)),
                        isRetryable(code) ? QStringLiteral("yes") : QStringLiteral("no"));
    }
}

} // namespace

QString describeProtocol()
{
    QString out;
    describeRequests(out);
    out += QStringLiteral("## Events\n\n");
    Events::forEach([&out]<typename E>() { describeEvent<E>(out); });
    describeTransfers(out);
    describeRecords(out, static_cast<const Record*>(nullptr));
    describeErrors(out);
    return out;
}

} // namespace tertulia
