// SPDX-License-Identifier: GPL-3.0-or-later
// The outer JSON object of every frame and nothing else knows its shape:
//     client: {"id":7,"type":"message.send","data":{…}}
//     server: {"id":7,"type":"ok","data":{…}} | {"id":7,"type":"error","error":{…}} | {"type":"changed","data":{…}}
// Pure functions, any thread.
#pragma once

#include "shared/protocol/events.h"
#include "shared/protocol/strict_json.h"

namespace tertulia {

/// A request's frame, its data not yet decoded.
struct RequestFrame
{
    int64_t id = 0;
    QString type;
    QJsonObject data;
};

/// What went wrong with a frame, with the request's id if it could be read.
struct FrameFault
{
    std::optional<int64_t> id;
    Error error;
};

std::variant<RequestFrame, FrameFault> parseRequestFrame(QByteArrayView utf8);

/// A request's data alone, as it comes over HTTP. Nothing at all is an empty object.
Result<QJsonObject> parseRequestData(QByteArrayView utf8);

QByteArray encodeError(std::optional<int64_t> id, const Error& error);
/// The error's own object, as an HTTP answer carries it.
QByteArray encodeErrorObject(const Error& error);
/// The frame around a reply's data, which is JSON already.
QByteArray encodeOk(int64_t id, QByteArrayView data);

template<WireStruct T>
QByteArray encodeData(const T& value)
{
    JsonWriter writer;
    encode(writer, value);
    return writer.take();
}

template<WireStruct Reply>
QByteArray encodeReply(int64_t id, const Reply& reply)
{
    return encodeOk(id, encodeData(reply));
}

template<WireStruct E>
QByteArray encodeEvent(const E& event)
{
    JsonWriter writer;
    writer.beginObject();
    writer.key("type");
    writer.ascii(E::type);
    writer.key("data");
    encode(writer, event);
    writer.endObject();
    return writer.take();
}

template<Request R>
QByteArray encodeRequest(int64_t id, const R& request)
{
    JsonWriter writer;
    writer.beginObject();
    writer.key("id");
    writer.integer(id);
    writer.key("type");
    writer.ascii(R::type);
    writer.key("data");
    encode(writer, request);
    writer.endObject();
    return writer.take();
}

/// The client's view of a frame from the server.
struct OkFrame
{
    int64_t id = 0;
    QJsonObject data; ///< decode<R::Reply>() it
};
struct ErrorFrame
{
    std::optional<int64_t> id;
    Error error;
};
/// An event of a type this build does not know: counted and skipped.
struct UnknownEvent
{
    QString type;
};
using ServerFrame = std::variant<OkFrame, ErrorFrame, Event, UnknownEvent>;

/// BadFrame or BadField if the server does not speak the protocol.
Result<ServerFrame> parseServerFrame(QByteArrayView utf8);

} // namespace tertulia
