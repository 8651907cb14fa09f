// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/recorder/recording.h"

#include "shared/protocol/codec.h"

#include <QJsonDocument>

#include <set>

namespace tertulia {

using namespace Qt::StringLiterals;

template<>
struct EnumNames<RecordedEvent::Kind>
{
    static constexpr std::array names{"opened", "sent", "received", "taken", "rebuilt", "closed"};
};

namespace {

using Kind = RecordedEvent::Kind;

QByteArray line(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject headerOf(const Recording& recording)
{
    QJsonObject began;
    for (const auto& [stream, rev] : recording.began)
        began.insert(stream, static_cast<qint64>(rev));
    return {{u"tertulia_recording"_s, Recording::format},
            {u"program"_s, recording.program},
            {u"protocol"_s, recording.protocol},
            {u"from"_s, toWire(recording.from)},
            {u"whole"_s, recording.isWhole()},
            {u"settled"_s, recording.settled},
            {u"dropped"_s, static_cast<qint64>(recording.dropped)},
            {u"most_bytes"_s, static_cast<qint64>(recording.mostBytes)},
            {u"most_entries"_s, static_cast<qint64>(recording.mostEntries)},
            {u"began"_s, began},
            {u"state"_s, recording.state}};
}

QJsonObject jsonOf(const RecordedEvent& event)
{
    QJsonObject out{{u"at"_s, static_cast<qint64>(event.at)},
                    {u"line"_s, event.line},
                    {u"event"_s, QLatin1StringView{enumName(event.kind)}}};
    if (event.kind == Kind::Sent || event.kind == Kind::Received) {
        out.insert(u"bytes"_s, static_cast<qint64>(event.bytes));
        if (!event.frame.isEmpty())
            out.insert(u"frame"_s, event.frame);
    }
    if (event.kind == Kind::Closed) {
        out.insert(u"error"_s, wireName(event.error));
        out.insert(u"code"_s, event.code);
    }
    return out;
}

Recording recordingOf(const QJsonObject& header)
{
    Recording out;
    out.program = header.value(u"program"_s).toString();
    out.protocol = header.value(u"protocol"_s).toInt();
    out.from = timestampFromWire(header.value(u"from"_s).toString()).value_or(Timestamp{});
    out.settled = header.value(u"settled"_s).toBool();
    out.dropped = header.value(u"dropped"_s).toInteger();
    out.mostBytes = header.value(u"most_bytes"_s).toInteger();
    out.mostEntries = header.value(u"most_entries"_s).toInteger();
    const QJsonObject began = header.value(u"began"_s).toObject();
    for (auto it = began.constBegin(); it != began.constEnd(); ++it)
        out.began[it.key()] = it.value().toInteger();
    out.state = header.value(u"state"_s).toString();
    return out;
}

std::optional<RecordedEvent> eventOf(const QJsonObject& json)
{
    const auto kind = enumFromName<Kind>(json.value(u"event"_s).toString());
    if (!kind)
        return std::nullopt;
    RecordedEvent out;
    out.kind = *kind;
    out.at = json.value(u"at"_s).toInteger();
    out.line = json.value(u"line"_s).toInt();
    out.bytes = json.value(u"bytes"_s).toInteger();
    out.frame = json.value(u"frame"_s).toObject();
    if (out.kind == Kind::Closed)
        out.error = errorCodeFromWire(json.value(u"error"_s).toString()).value_or(ErrorCode::Offline);
    out.code = json.value(u"code"_s).toInt();
    return out;
}

} // namespace

bool Recording::isAnswered() const
{
    std::set<int64_t> open;
    for (const RecordedEvent& event : events) {
        const int64_t id = event.frame.value(u"id"_s).toInteger(-1);
        if (event.kind == Kind::Opened)
            open.clear();
        else if (event.kind == Kind::Sent)
            open.insert(id);
        else if (event.kind == Kind::Received)
            open.erase(id);
    }
    return open.empty();
}

QByteArray Recording::toFile() const
{
    QByteArray out = line(headerOf(*this));
    for (const RecordedEvent& event : events)
        out += line(jsonOf(event));
    return out;
}

Result<Recording> Recording::fromFile(const QByteArray& text)
{
    const auto wrong = [](qsizetype number) { return Error::badField(u"line %1"_s.arg(number)); };
    const QList<QByteArray> lines = text.split('\n');
    const QJsonObject header = QJsonDocument::fromJson(lines.constFirst()).object();
    if (header.value(u"tertulia_recording"_s).toInt() != format)
        return wrong(1);
    Recording out = recordingOf(header);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines.at(i).trimmed().isEmpty())
            continue;
        const auto event = eventOf(QJsonDocument::fromJson(lines.at(i)).object());
        if (!event)
            return wrong(i + 1);
        out.events.push_back(*event);
    }
    return out;
}

} // namespace tertulia
