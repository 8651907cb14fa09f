// SPDX-License-Identifier: GPL-3.0-or-later
// What the flight recorder keeps, for how long, and that nothing of what people wrote gets out: every text field of
// every request, reply, event and record is filled with a canary, put where it does not belong, and named by unknown
// keys.
#include "client/recorder/flight_recorder.h"
#include "client/recorder/recording_summary.h"
#include "client/recorder/redaction.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

const QString canary = u"canary-secret-words"_s;

template<typename T>
void fill(T& /*enumOrNumber*/)
{
}
void fill(bool& value)
{
    value = true;
}
void fill(int64_t& value)
{
    value = 7;
}
void fill(QString& value)
{
    value = canary;
}
void fill(StreamId& value)
{
    value = StreamId{ConversationId::make()};
}
template<typename Tag>
void fill(Id<Tag>& value)
{
    value = Id<Tag>::make();
}
template<WireStruct T>
void fill(T& value);
template<typename T>
void fill(std::vector<T>& values)
{
    fill(values.emplace_back());
}
template<typename T>
void fill(std::optional<T>& value)
{
    fill(value.emplace());
}
/// One of each.
template<Tagged... T>
void fill(std::vector<std::variant<T...>>& values)
{
    const auto one = [&values]<typename R>() {
        R record{};
        fill(record);
        values.push_back(std::move(record));
    };
    (one.template operator()<T>(), ...);
}
template<WireStruct T>
void fill(T& value)
{
    std::apply([&value](const auto&... field) { (fill(value.*field.member), ...); }, T::fields);
}
template<typename T>
T filled()
{
    T value{};
    fill(value);
    return value;
}

/// Every value is the canary, and every object has a key that nobody declared.
QJsonValue poisoned(const QJsonValue& json)
{
    if (json.isArray()) {
        QJsonArray out;
        for (const QJsonValue& one : json.toArray())
            out.append(poisoned(one));
        return out;
    }
    if (!json.isObject())
        return canary;
    QJsonObject out{{canary, canary}, {u"of_a_newer_server"_s, QJsonArray{canary}}};
    const QJsonObject given = json.toObject();
    for (auto it = given.constBegin(); it != given.constEnd(); ++it)
        out.insert(it.key(), it.key() == u"type"_s ? it.value() : poisoned(it.value()));
    return out;
}

QByteArray withPoisonedData(const QByteArray& frame)
{
    QJsonObject json = QJsonDocument::fromJson(frame).object();
    json.insert(canary, canary);
    json.insert(u"data"_s, poisoned(json.value(u"data"_s)));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray textOf(const redaction::RedactedFrame& frame)
{
    return QJsonDocument(frame.frame).toJson(QJsonDocument::Compact);
}

} // namespace

class RecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTextOfARequestGetsOut()
    {
        int seen = 0;
        Requests::forEach([&seen]<typename R>() {
            const QByteArray frame = encodeRequest(7, filled<R>());
            for (const QByteArray& one : {frame, withPoisonedData(frame)}) {
                const auto safe = redaction::fromClient(one);
                QCOMPARE(safe.type, QString::fromLatin1(R::type));
                QVERIFY2(!textOf(safe).contains("canary"), R::type);
                QVERIFY2(!textOf(safe).contains("newer"), R::type);
                QCOMPARE(textOf(redaction::fromClient(textOf(safe))), textOf(safe));
            }
            seen += frame.contains("canary") ? 1 : 0;
        });
        QVERIFY(seen > 40); // the canaries were there
    }

    void noTextOfAReplyGetsOut()
    {
        int seen = 0;
        Requests::forEach([&seen]<typename R>() {
            const auto typeOf = [](int64_t id) { return id == 7 ? QString::fromLatin1(R::type) : QString{}; };
            const QByteArray frame = encodeReply(7, filled<typename R::Reply>());
            for (const QByteArray& one : {frame, withPoisonedData(frame)}) {
                const QByteArray safe = textOf(redaction::fromServer(one, typeOf));
                QVERIFY2(!safe.contains("canary") && !safe.contains("newer"), R::type);
                QCOMPARE(textOf(redaction::fromServer(safe, typeOf)), safe);
            }
            const auto nobodyKnows = [](int64_t) { return QString{}; };
            QCOMPARE(redaction::fromServer(frame, nobodyKnows).frame.value(u"data"_s), QJsonValue(QJsonObject{}));
            seen += frame.contains("canary") ? 1 : 0;
        });
        QVERIFY(seen > 40);
    }

    void noTextOfAnEventGetsOut()
    {
        const auto nobodyAsked = [](int64_t) { return QString{}; };
        int seen = 0;
        Events::forEach([&]<typename E>() {
            const QByteArray frame = encodeEvent(filled<E>());
            for (const QByteArray& one : {frame, withPoisonedData(frame)}) {
                const QByteArray safe = textOf(redaction::fromServer(one, nobodyAsked));
                QVERIFY2(!safe.contains("canary") && !safe.contains("newer"), E::type);
                QCOMPARE(textOf(redaction::fromServer(safe, nobodyAsked)), safe);
            }
            seen += frame.contains("canary") ? 1 : 0;
        });
        QVERIFY(seen >= 3);
    }

    void whatIsNoneOfOursIsLeftOut()
    {
        const auto typeOf = [](int64_t) { return u"sync.after"_s; };
        for (const char* const frame : {"canary", "{\"canary\"", "[\"canary\"]", "{\"a\":\"canary\",\"a\":1}",
                                        "\"canary\"", "{\"type\":\"ok\",}canary"}) {
            QVERIFY2(redaction::fromServer(frame, typeOf).isBroken(), frame);
            QVERIFY2(redaction::fromClient(frame).isBroken(), frame);
        }
        for (const char* const frame :
             {"{\"id\":\"canary\",\"type\":\"ok\",\"data\":{}}",
              "{\"id\":1,\"type\":\"canary.do\",\"data\":{\"a\":\"canary\"}}",
              "{\"type\":\"canary\",\"data\":\"canary\"}", "{\"type\":[\"canary\"],\"data\":[\"canary\"]}",
              "{\"id\":1,\"type\":\"ok\",\"data\":\"canary\"}",
              "{\"id\":1,\"type\":\"error\",\"error\":{\"code\":\"canary\",\"field\":\"canary\",\"rule\":\"canary\","
              "\"detail\":\"canary\",\"retry_after_ms\":\"canary\"}}"}) {
            QVERIFY2(!textOf(redaction::fromServer(frame, typeOf)).contains("canary"), frame);
            QVERIFY2(!textOf(redaction::fromClient(frame)).contains("canary"), frame);
        }
    }

    void whatIsSafeStays()
    {
        MessageRecord message = filled<MessageRecord>();
        message.deleted = false;
        message.seq = 41;
        const Changed changed{StreamId{message.conversation}, 99, {message}};
        const auto safe = redaction::fromServer(encodeEvent(changed), [](int64_t) { return QString{}; });
        const auto read = parseServerFrame(textOf(safe));
        QVERIFY(read.ok());
        const auto* event = std::get_if<Event>(&*read);
        QVERIFY(event);
        const auto& heard = std::get<Changed>(*event);
        QCOMPARE(heard.stream, changed.stream);
        QCOMPARE(heard.rev, Rev{99});
        const auto& one = std::get<MessageRecord>(heard.records.front());
        QCOMPARE(one.id, message.id);
        QCOMPARE(one.seq, message.seq);
        QCOMPARE(one.createdAt, message.createdAt);
        QCOMPARE(one.body, u"xxxxxxxxxxxxxxxx"_s); // 19 letters
        redaction::redact(message); // what the state hash does with a record, and a frame with its own, is the same
        QVERIFY(one == message);
        const auto refused =
            redaction::fromServer(encodeError(7, {ErrorCode::RateLimited, u"body"_s, u"rule"_s, u"why"_s, 1500}),
                                  [](int64_t) { return QString{}; });
        QCOMPARE(refused.frame.value(u"error"_s).toObject(),
                 (QJsonObject{{u"code"_s, u"rate_limited"_s}, {u"field"_s, u"body"_s}, {u"retry_after_ms"_s, 1500}}));
    }

    void textsKeepTheirLengthClass()
    {
        QCOMPARE(redaction::placeholderFor(u""), QString());
        QCOMPARE(redaction::placeholderFor(u"a"), u"x"_s);
        QCOMPARE(redaction::placeholderFor(u"abc"), u"xx"_s);
        QCOMPARE(redaction::placeholderFor(u"abcdefgh"), u"xxxxxxxx"_s);
        for (int length = 0; length < 300; ++length) {
            const QString once = redaction::placeholderFor(QString(length, u'q'));
            QCOMPARE(redaction::placeholderFor(once), once);
        }
        const QString thumb = redaction::pseudonymFor(u"👍"_s);
        QVERIFY(thumb != redaction::pseudonymFor(u"👎"_s)); // told apart
        QCOMPARE(redaction::pseudonymFor(thumb), thumb);
        QVERIFY(MessageId::fromText(thumb));
    }

    void theOldestMakeRoom()
    {
        FlightRecorder recorder;
        recorder.opened();
        QVERIFY(recorder.recording()().isWhole());
        const QByteArray page = "{\"type\":\"typing\",\"data\":{\"a\":\"" + QByteArray(100'000, 'x') + "\"}}";
        for (int i = 0; i < 200; ++i)
            recorder.received(page);
        QVERIFY(recorder.size().bytes <= FlightRecorder::mostBytes);
        QVERIFY(recorder.size().bytes > FlightRecorder::mostBytes / 2);
        Recording kept = recorder.recording()();
        QCOMPARE(static_cast<int64_t>(kept.events.size()), recorder.size().frames);
        QCOMPARE(kept.dropped, 201 - recorder.size().frames);
        QVERIFY(!kept.isWhole());
        recorder.begin({});
        for (size_t i = 0; i < 2 * FlightRecorder::mostEntries; ++i)
            recorder.taken();
        kept = recorder.recording()();
        QCOMPARE(kept.events.size(), FlightRecorder::mostEntries);
        QCOMPARE(kept.dropped, static_cast<int64_t>(FlightRecorder::mostEntries));
        recorder.begin({{u"user:x"_s, 7}});
        QCOMPARE(recorder.size().frames, 0);
        QVERIFY(!recorder.recording()().isWhole()); // something was held before
    }

    void answersAreReadByWhatWasAsked()
    {
        FlightRecorder recorder;
        recorder.opened();
        recorder.sent(encodeRequest(1, filled<SyncAfter>()));
        recorder.received(encodeReply(1, filled<SyncAfterReply>())); // a page, as it came
        recorder.sent(encodeRequest(2, filled<BotCreate>()));
        recorder.received(encodeEvent(filled<Changed>())); // while a secret is on its way
        recorder.received(encodeReply(2, filled<BotCreate::Reply>()));
        recorder.received(encodeReply(3, filled<SyncAfterReply>())); // to nothing
        recorder.received("canary is no JSON");
        recorder.closed(ErrorCode::Offline, 1006);
        const Recording recording = recorder.recording()();
        const auto of = [&recording](size_t i) { return recording.events.at(i).frame.value(u"data"_s).toObject(); };
        QVERIFY(!of(2).value(u"records"_s).toArray().isEmpty());
        QVERIFY(!of(4).value(u"records"_s).toArray().isEmpty());
        QVERIFY(!of(5).isEmpty());
        QVERIFY(of(6).isEmpty());
        QVERIFY(recording.events.at(7).frame.isEmpty());
        QCOMPARE(recording.events.at(7).bytes, 17);
        QVERIFY(!recording.toFile().contains("canary"));
        const auto read = Recording::fromFile(recording.toFile());
        QVERIFY(read.ok());
        QVERIFY(read->events == recording.events);
        const RecordingSummary summary = summaryOf(*read);
        QCOMPARE(summary.lines, 1);
        QCOMPARE(summary.unanswered, 0);
        QCOMPARE(summary.received.at(u"reply sync.after"_s).frames, 1);
        QCOMPARE(summary.received.at(u"reply (unknown)"_s).frames, 1);
        QCOMPARE(summary.sent.at(u"bot.create"_s).frames, 1);
    }

    void whatIsNoRecordingIsRefused()
    {
        for (const char* const text : {"", "{}", "canary", "{\"tertulia_recording\":2}\n"})
            QCOMPARE(Recording::fromFile(text).ok(), false);
        const auto broken =
            Recording::fromFile("{\"tertulia_recording\":1}\n{\"event\":\"opened\"}\n{\"event\":\"eaten\"}\n");
        QVERIFY(!broken.ok());
        QCOMPARE(broken.error().field, u"line 3"_s);
    }
};

TERTULIA_TEST(RecorderTest, "recorder")

} // namespace tertulia::test

#include "tst_recorder.moc"
