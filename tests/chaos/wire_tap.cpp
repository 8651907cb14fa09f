// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/wire_tap.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <optional>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

/// The first whole WebSocket frame, which is taken off: its payload, empty for what is not text.
std::optional<QByteArray> takeFrame(QByteArray& bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    const auto* data = reinterpret_cast<const uchar*>(bytes.constData());
    const bool isMasked = (data[1] & 0x80) != 0;
    qsizetype head = 2;
    quint64 length = data[1] & 0x7f;
    if (length >= 126) {
        const qsizetype wide = length == 126 ? 2 : 8;
        if (bytes.size() < head + wide)
            return std::nullopt;
        length = wide == 2 ? qFromBigEndian<quint16>(data + head) : qFromBigEndian<quint64>(data + head);
        head += wide;
    }
    const qsizetype mask = head;
    head += isMasked ? 4 : 0;
    if (bytes.size() < head + static_cast<qsizetype>(length))
        return std::nullopt;
    QByteArray payload = bytes.mid(head, static_cast<qsizetype>(length));
    for (qsizetype i = 0; isMasked && i < payload.size(); ++i)
        payload[i] = static_cast<char>(payload.at(i) ^ bytes.at(mask + i % 4));
    const bool isText = (data[0] & 0x0f) == 1;
    bytes.remove(0, head + static_cast<qsizetype>(length));
    return isText ? payload : QByteArray{};
}

/// Of answers that are long or secret, what the checker needs.
QJsonObject shortened(const QString& type, const QJsonObject& answer)
{
    QJsonObject out;
    if (type.startsWith(u"auth."_s)) {
        out[u"user"_s] = answer.value(u"user"_s).toObject().value(u"id"_s);
    } else if (type == u"sync.after"_s) {
        for (const QString& key : {u"stream"_s, u"rev"_s, u"more"_s})
            out[key] = answer.value(key);
        // Who is in, and since when: a server that was killed may never have said it in an event.
        QJsonArray members;
        for (const QJsonValue& record : answer.value(u"records"_s).toArray())
            if (record.toObject().value(u"type"_s).toString() == u"member"_s)
                members.append(record);
        out[u"members"_s] = members;
    } else if (type == u"history.page"_s) {
        for (const QString& key : {u"rev"_s, u"first_seq"_s, u"last_seq"_s})
            out[key] = answer.value(key);
        QJsonArray seqs;
        for (const QJsonValue& message : answer.value(u"messages"_s).toArray())
            seqs.append(message.toObject().value(u"seq"_s));
        out[u"seqs"_s] = seqs;
    } else if (type == u"message.send"_s || answer.contains(u"rev"_s) || type == u"sync.heads"_s ||
               type == u"draft.set"_s) {
        return answer;
    }
    return out;
}

} // namespace

WireTap::WireTap(FaultProxy& proxy, History& history, QString device) : m_history(history), m_device(std::move(device))
{
    proxy.judge = [this](int connection, bool toServer, const QByteArray& bytes) {
        return passes(connection, toServer, bytes);
    };
    QObject::connect(&proxy, &FaultProxy::connectionOpened, &proxy, [this](int connection) {
        m_history.note(m_device, "open", {{u"conn"_s, connection}});
    });
    QObject::connect(&proxy, &FaultProxy::connectionClosed, &proxy, [this](int connection) {
        m_wires.erase(connection);
        m_history.note(m_device, "closed", {{u"conn"_s, connection}});
    });
}

bool WireTap::passes(int connection, bool toServer, const QByteArray& bytes)
{
    Wire& wire = m_wires[connection];
    std::vector<QJsonObject> frames;
    for (const QByteArray& text : framesIn(toServer ? wire.up : wire.down, bytes))
        frames.push_back(QJsonDocument::fromJson(text).object());
    const auto mine = [&wire](const QJsonObject& frame) { return tellsOfMine(wire, frame); };
    const bool isLost = !toServer && acksToLose > 0 && std::any_of(frames.begin(), frames.end(), mine);
    if (isLost) {
        --acksToLose;
        ++acksLost;
        m_history.note(m_device, "ack_lost", {{u"conn"_s, connection}});
    }
    for (const QJsonObject& frame : frames) {
        if (toServer)
            asked(connection, wire, frame);
        else
            said(connection, wire, frame, isLost);
    }
    return !isLost;
}

std::vector<QByteArray> WireTap::framesIn(Half& half, const QByteArray& bytes)
{
    half.bytes += bytes;
    if (!half.isUpgraded) {
        const qsizetype end = half.bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        half.bytes.remove(0, end + 4);
        half.isUpgraded = true;
    }
    std::vector<QByteArray> frames;
    while (auto payload = takeFrame(half.bytes))
        if (!payload->isEmpty())
            frames.push_back(*payload);
    return frames;
}

void WireTap::asked(int connection, Wire& wire, const QJsonObject& frame)
{
    const QString type = frame.value(u"type"_s).toString();
    const QJsonObject data = frame.value(u"data"_s).toObject();
    QJsonObject line{{u"conn"_s, connection}, {u"id"_s, frame.value(u"id"_s)}, {u"type"_s, type}};
    if (!type.startsWith(u"auth."_s))
        line[u"data"_s] = data;
    m_history.note(m_device, "asked", line);
    wire.asked[frame.value(u"id"_s).toInteger()] = frame;
    if (type == u"message.send"_s)
        wire.sending.insert(data.value(u"client_id"_s).toString());
}

/// The answer to a message of this device, or the event with it: whichever comes first is the acknowledgement.
bool WireTap::tellsOfMine(const Wire& wire, const QJsonObject& frame)
{
    const auto asked = wire.asked.find(frame.value(u"id"_s).toInteger(-1));
    if (asked != wire.asked.end()) {
        const QJsonObject data = asked->second.value(u"data"_s).toObject();
        return frame.value(u"type"_s).toString() == u"ok"_s &&
               wire.sending.contains(data.value(u"client_id"_s).toString());
    }
    for (const QJsonValue& record : frame.value(u"data"_s).toObject().value(u"records"_s).toArray())
        if (wire.sending.contains(record.toObject().value(u"client_id"_s).toString()))
            return true;
    return false;
}

void WireTap::said(int connection, Wire& wire, const QJsonObject& frame, bool isLost)
{
    QJsonObject line{{u"conn"_s, connection}};
    if (isLost)
        line[u"lost"_s] = true;
    const QString type = frame.value(u"type"_s).toString();
    const QJsonObject data = frame.value(u"data"_s).toObject();
    if (type == u"changed"_s) {
        line[u"data"_s] = data;
        for (const QJsonValue& record : data.value(u"records"_s).toArray())
            wire.sending.remove(record.toObject().value(u"client_id"_s).toString());
        return m_history.note(m_device, "event", line);
    }
    const auto found = wire.asked.find(frame.value(u"id"_s).toInteger(-1));
    if (found == wire.asked.end())
        return;
    const QJsonObject question = found->second;
    wire.asked.erase(found);
    const QString asked = question.value(u"type"_s).toString();
    line[u"id"_s] = frame.value(u"id"_s);
    line[u"type"_s] = asked;
    if (!asked.startsWith(u"auth."_s))
        line[u"data"_s] = question.value(u"data"_s);
    if (asked == u"message.send"_s)
        wire.sending.remove(question.value(u"data"_s).toObject().value(u"client_id"_s).toString());
    if (type == u"ok"_s)
        line[u"ok"_s] = shortened(asked, data);
    else
        line[u"error"_s] = frame.value(u"error"_s);
    m_history.note(m_device, "answered", line);
}

} // namespace tertulia::test
