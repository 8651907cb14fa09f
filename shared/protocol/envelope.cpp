// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/envelope.h"

namespace tertulia {

namespace {

std::optional<int64_t> readId(const QJsonObject& frame)
{
    const QJsonValue value = frame.value(QLatin1StringView{"id"});
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > static_cast<double>(limits::maxInteger) ||
        number != std::floor(number))
        return std::nullopt;
    return static_cast<int64_t>(number);
}

FrameFault badFrame(std::optional<int64_t> id, const char* field, const char* why)
{
    return {id, {ErrorCode::BadFrame, QString::fromLatin1(field), {}, QString::fromLatin1(why), 0}};
}

/// A name that can be shown and looked for; anything else is none.
QString readName(const QJsonValue& value)
{
    const QString name = value.toString();
    const bool isName = name.size() <= 40 && std::ranges::all_of(name, [](QChar c) {
                            return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || c == u'-';
                        });
    return isName ? name : QString{};
}

Error decodeError(const QJsonObject& json)
{
    const auto code = errorCodeFromWire(json.value(QLatin1StringView{"code"}).toString());
    Error error;
    error.code = code.value_or(ErrorCode::Internal);
    error.field = json.value(QLatin1StringView{"field"}).toString();
    error.rule = json.value(QLatin1StringView{"rule"}).toString();
    error.detail = json.value(QLatin1StringView{"detail"}).toString();
    error.retryAfterMs = json.value(QLatin1StringView{"retry_after_ms"}).toInt();
    error.request = readName(json.value(QLatin1StringView{"request"}));
    return error;
}

template<typename E>
std::optional<Result<ServerFrame>> asEvent(const QString& type, const QJsonObject& data)
{
    if (type != QLatin1StringView{E::type})
        return std::nullopt;
    auto event = decode<E>(data);
    if (!event.ok())
        return Result<ServerFrame>{event.error()};
    return Result<ServerFrame>{ServerFrame{Event{std::move(event).value()}}};
}

template<typename... E>
Result<ServerFrame> parseEvent(TypeList<E...> /*events*/, const QString& type, const QJsonObject& data)
{
    std::optional<Result<ServerFrame>> found;
    ((found = asEvent<E>(type, data), found.has_value()) || ...);
    return found ? std::move(*found) : Result<ServerFrame>{ServerFrame{UnknownEvent{type}}};
}

} // namespace

std::variant<RequestFrame, FrameFault> parseRequestFrame(QByteArrayView utf8)
{
    auto parsed = parseStrictObject(utf8);
    if (!parsed.ok())
        return FrameFault{std::nullopt, parsed.error()};
    const QJsonObject& frame = *parsed;
    const auto id = readId(frame);
    if (!id)
        return badFrame(std::nullopt, "id", "not_an_integer");
    const QJsonValue type = frame.value(QLatin1StringView{"type"});
    if (!type.isString())
        return badFrame(id, "type", "not_a_string");
    const QJsonValue data = frame.value(QLatin1StringView{"data"});
    if (!data.isObject() && !data.isUndefined())
        return badFrame(id, "data", "not_an_object");
    return RequestFrame{*id, type.toString(), data.toObject()};
}

Result<QJsonObject> parseRequestData(QByteArrayView utf8)
{
    return utf8.isEmpty() ? Result<QJsonObject>{QJsonObject{}} : parseStrictObject(utf8);
}

QByteArray encodeErrorObject(const Error& error)
{
    JsonWriter writer(192);
    writer.beginObject();
    writer.key("code");
    writer.ascii(wireName(error.code).data());
    const auto optional = [&writer](const char* name, const QString& text) {
        if (!text.isEmpty()) {
            writer.key(name);
            writer.text(text);
        }
    };
    optional("field", error.field);
    optional("rule", error.rule);
    if (error.code != ErrorCode::Internal) // what broke inside is for the log
        optional("detail", error.detail);
    if (error.retryAfterMs > 0) {
        writer.key("retry_after_ms");
        writer.integer(error.retryAfterMs);
    }
    optional("request", error.request);
    writer.endObject();
    return writer.take();
}

QByteArray encodeError(std::optional<int64_t> id, const Error& error)
{
    JsonWriter writer(192);
    writer.beginObject();
    writer.key("id");
    if (id)
        writer.integer(*id);
    else
        writer.null();
    writer.key("type");
    writer.ascii("error");
    writer.key("error");
    writer.raw(encodeErrorObject(error));
    writer.endObject();
    return writer.take();
}

QByteArray encodeOk(int64_t id, QByteArrayView data)
{
    JsonWriter writer(data.size() + 64);
    writer.beginObject();
    writer.key("id");
    writer.integer(id);
    writer.key("type");
    writer.ascii("ok");
    writer.key("data");
    writer.raw(data);
    writer.endObject();
    return writer.take();
}

Result<ServerFrame> parseServerFrame(QByteArrayView utf8)
{
    TRY(const QJsonObject frame, parseStrictObject(utf8));
    const QString type = frame.value(QLatin1StringView{"type"}).toString();
    if (type == QLatin1StringView{"ok"}) {
        const auto id = readId(frame);
        if (!id || !frame.value(QLatin1StringView{"data"}).isObject())
            return Error::make(ErrorCode::BadFrame, QStringLiteral("ok without id or data"));
        return ServerFrame{OkFrame{*id, frame.value(QLatin1StringView{"data"}).toObject()}};
    }
    if (type == QLatin1StringView{"error"})
        return ServerFrame{ErrorFrame{readId(frame), decodeError(frame.value(QLatin1StringView{"error"}).toObject())}};
    return parseEvent(Events{}, type, frame.value(QLatin1StringView{"data"}).toObject());
}

} // namespace tertulia
