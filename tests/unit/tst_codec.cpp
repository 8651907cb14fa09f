// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/requests.h"
#include "tests/support/filled.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtTest>

using namespace tertulia;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parse(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

template<WireStruct T>
QByteArray written(const T& value)
{
    JsonWriter writer;
    encode(writer, value);
    return writer.take();
}

MessageRecord fullMessage()
{
    MessageRecord message;
    message.id = MessageId::make();
    message.conversation = ConversationId::make();
    message.seq = 41;
    message.author = UserId::make();
    message.clientId = u"c-12345678"_s;
    message.body = u"¿Qué tal? \"quoted\"\n😀"_s;
    message.replyTo = MessageId::make();
    message.createdAt = Timestamp{std::chrono::milliseconds{1'763'712'000'123}};
    message.editedAt = Timestamp{std::chrono::milliseconds{1'763'712'000'999}};
    message.rev = 77;
    message.mentions = MessageMentions{{UserId::make()}, {RoleId::make()}, true, true};
    message.pinnedBy = UserId::make();
    message.pinnedAt = message.editedAt;
    message.forwarded = ForwardedFrom{UserId::make(), message.createdAt, u"said"_s};
    message.system = SystemNote{SystemKind::Renamed, UserId::make(), u"name"_s};
    message.poll = Poll{{u"tea"_s, u"milk"_s}, true, message.createdAt, message.editedAt};
    message.silent = true;
    message.previews = {LinkPreview{u"https://a.example/"_s, u"A"_s, u"b"_s, u"c"_s, u"https://a.example/p.png"_s}};
    message.noPreview = true;
    return message;
}

ScheduledRecord fullScheduled()
{
    ScheduledRecord record{ScheduledId::make(), ConversationId::make(), u"later"_s, MessageId::make(), true};
    record.attachments.push_back({FileId::make(), u"tea.png"_s, 12, u"image/png"_s, 4, 3, u"LKO2"_s});
    record.dueAt = fullMessage().createdAt;
    record.state = ScheduledState::Refused;
    record.message = MessageId::make();
    record.error = u"forbidden"_s;
    record.rule = u"member.timed_out"_s;
    record.rev = 9;
    return record;
}

} // namespace

class CodecTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRequestAndReplySurvivesTheRoundTrip()
    {
        int checked = 0;
        const auto roundTrip = [&checked]<typename T>() {
            const QByteArray bytes = written(test::filled<T>());
            const auto back = decode<T>(parse(bytes));
            QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().field + u' ' + back.error().detail));
            QCOMPARE(written(*back), bytes);
            ++checked;
        };
        Requests::forEach([&]<typename R>() {
            roundTrip.template operator()<R>();
            roundTrip.template operator()<typename R::Reply>();
        });
        QCOMPARE(checked, 2 * static_cast<int>(Requests::size));
    }
    void everyFieldIsRequiredOrOptionalAsDeclared()
    {
        Requests::forEach([]<typename R>() {
            const QJsonObject full = parse(written(test::filled<R>()));
            const auto withoutOne = [&full]<typename S, typename T, typename Rule>(const Field<S, T, Rule>& field) {
                QJsonObject cut = full;
                cut.remove(QLatin1StringView{field.name});
                const auto result = decode<R>(cut);
                constexpr bool optional = requires(T v)
                {
                    v.has_value();
                };
                QCOMPARE(result.ok(), optional);
                if (!optional) {
                    QCOMPARE(result.error().field, QString::fromLatin1(field.name));
                    QCOMPARE(result.error().detail, u"missing"_s);
                }
                QJsonObject wrong = full;
                wrong.insert(QLatin1StringView{field.name}, QJsonArray{QJsonObject{}});
                QVERIFY(!decode<R>(wrong).ok());
            };
            std::apply([&](const auto&... field) { (withoutOne(field), ...); }, R::fields);
        });
    }
    void recordsKeepEveryField()
    {
        SyncAfterReply reply;
        reply.stream = ConversationId::make();
        reply.records = {
            fullMessage(),
            ReadMarkRecord{ConversationId::make(), 4, 9},
            ReactionRecord{ConversationId::make(), MessageId::make(), 4, UserId::make(), u"👍"_s, true, 9},
            VoteRecord{ConversationId::make(), MessageId::make(), 4, UserId::make(), {0, 2}, 9},
            EmojiRecord{EmojiId::make(), SpaceId::make(), u"tea"_s, u"image:x"_s, UserId::make(), true, 9},
            fullScheduled(),
            ReminderRecord{ReminderId::make(), MessageId::make(), ConversationId::make(), 4, u"tea"_s,
                           fullMessage().createdAt, ReminderState::Due, 9},
            SavedRecord{MessageId::make(), ConversationId::make(), 4, u"why"_s, fullMessage().createdAt, true, 9},
            SpaceOrderRecord{{SpaceId::make(), SpaceId::make()}, 9}};
        reply.rev = 77;
        const auto back = decode<SyncAfterReply>(parse(written(reply)));
        QVERIFY(back.ok());
        QCOMPARE(back->records.size(), size_t{9});
        QVERIFY(back->records == reply.records);
    }
    void recordsOfAnUnknownTypeAreSkipped()
    {
        const auto reply = decode<SyncAfterReply>(
            parse(R"({"stream":"user:)" + UserId::make().text().toLatin1() +
                  R"(","records":[{"type":"hologram","rev":3},5],"users":[],"rev":3,"more":false})"));
        QVERIFY(reply.ok());
        QVERIFY(reply->records.empty());
    }
    void faultsNameTheirPath_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const char* json, const char* path, const char* why) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(path) << QString::fromLatin1(why);
        };
        row("missing", R"({"members":[]})", "kind", "missing");
        row("wrong type", R"({"kind":7,"members":[]})", "kind", "not_a_string");
        row("unknown enum", R"({"kind":"party","members":[]})", "kind", "unknown_value");
        row("not a list", R"({"kind":"group","members":{}})", "members", "not_an_array");
        row("element", R"({"kind":"group","members":["ana","x",3]})", "members[1]", "too_short");
        row("element type", R"({"kind":"group","members":["ana","bo",3]})", "members[2]", "not_a_string");
        row("too long",
            R"({"kind":"group","title":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","members":[]})",
            "title", "too_long");
        row("null where a value is needed", R"({"kind":null,"members":[]})", "kind", "not_a_string");
    }
    void faultsNameTheirPath()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, path);
        QFETCH(QString, why);
        const auto result = decode<ConversationCreate>(parse(json));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::BadField);
        QCOMPARE(result.error().field, path);
        QCOMPARE(result.error().detail, why);
    }
    void numbersAreExactIntegers_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<bool>("good");
        for (const char* good : {"0", "1", "9007199254740991", "1.0", "1e3"})
            QTest::newRow(good) << QByteArray(good) << true;
        for (const char* bad : {"-1", "0.5", "9007199254740992", "1e300", "\"1\"", "true"})
            QTest::newRow(bad) << QByteArray(bad) << false;
    }
    void numbersAreExactIntegers()
    {
        QFETCH(QByteArray, number);
        QFETCH(bool, good);
        const QByteArray json =
            "{\"conversation\":\"" + ConversationId::make().text().toLatin1() + "\",\"seq\":" + number + "}";
        QCOMPARE(decode<ReadMark>(parse(json)).ok(), good);
    }
    void timesRoundTripAndNeedAZone()
    {
        const Timestamp time{std::chrono::milliseconds{1'763'712'000'120}};
        QCOMPARE(toWire(time), u"2025-11-21T08:00:00.120Z"_s);
        QCOMPARE(timestampFromWire(toWire(time)), std::optional{time});
        QCOMPARE(timestampFromWire(u"2025-11-21T09:00:00.120+01:00"), std::optional{time});
        QVERIFY(!timestampFromWire(u"2025-11-21T08:00:00.120"));
        QVERIFY(!timestampFromWire(u"yesterday"));
    }
    /// QDateTime as the reference, for all that it can say and all that it cannot read.
    void timesAreThoseOfQt()
    {
        const auto epoch = QDateTime::fromMSecsSinceEpoch(0).toUTC();
        QRandomGenerator random(20261122);
        constexpr int64_t year1 = -62'135'596'800'000;
        constexpr int64_t year10000 = 253'402'300'800'000;
        QList<int64_t> moments{
            0, -1, 1, year1, year1 - 1, year10000 - 1, year10000, 951'782'400'000, 4'107'542'399'999};
        for (int i = 0; i < 20'000; ++i)
            moments += year1 + static_cast<int64_t>(random.generate64() % (year10000 - year1));
        for (const int64_t ms : std::as_const(moments)) {
            const Timestamp time{std::chrono::milliseconds{ms}};
            const QString text = epoch.addMSecs(ms).toString(Qt::ISODateWithMs);
            QCOMPARE(toWire(time), text);
            JsonWriter writer;
            encode(writer, time);
            QCOMPARE(writer.take(), '"' + text.toUtf8() + '"');
            if (ms >= year1 && ms < year10000)
                QCOMPARE(timestampFromWire(text), std::optional{time});
        }
        const QStringList odd{
            u"2025-02-30T08:00:00.120Z"_s, u"2025-13-01T08:00:00.120Z"_s, u"2025-11-21T25:00:00.120Z"_s,
            u"2025-11-21T08:60:00.120Z"_s, u"2025-11-21T08:00:61.120Z"_s, u"2025-11-21t08:00:00.120z"_s,
            u"2025-11-21T08:00:00,120Z"_s, u"0000-01-01T00:00:00.000Z"_s, u"2025-11-21T24:00:00.000Z"_s,
            u"2025-11-21T08:00:00.1٢0Z"_s, u"-025-11-21T08:00:00.120Z"_s, u"2024-02-29T08:00:00Z"_s};
        for (const QString& text : odd) {
            const auto read = QDateTime::fromString(text, Qt::ISODateWithMs);
            const bool good = read.isValid() && read.timeSpec() != Qt::LocalTime;
            const auto found = timestampFromWire(text);
            QVERIFY2(found.has_value() == good, qPrintable(text));
            if (good)
                QCOMPARE(found->time_since_epoch().count(), read.toMSecsSinceEpoch());
        }
    }
    void extraKeysAreIgnored() { QVERIFY(decode<SpaceCreate>(parse(R"({"name":"Norte","colour":"red"})")).ok()); }
    void listLimits()
    {
        for (const int count : {limits::groupMembers - 1, limits::groupMembers, limits::groupMembers + 1}) {
            ConversationCreate request;
            request.members.assign(static_cast<size_t>(count), u"ana"_s);
            QCOMPARE(decode<ConversationCreate>(parse(written(request))).ok(), count <= limits::groupMembers);
        }
    }
};
TERTULIA_TEST(CodecTest, "codec")
#include "tst_codec.moc"
