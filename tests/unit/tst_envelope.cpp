// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/envelope.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace tertulia;
using namespace Qt::StringLiterals;

class EnvelopeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requestThereAndReplyBack()
    {
        const QByteArray bytes = encodeRequest(7, SpaceCreate{u"Norte"_s});
        const auto frame = parseRequestFrame(bytes);
        const auto* request = std::get_if<RequestFrame>(&frame);
        QVERIFY(request != nullptr);
        QCOMPARE(request->id, 7);
        QCOMPARE(request->type, u"space.create"_s);
        QCOMPARE(decode<SpaceCreate>(request->data)->name, u"Norte"_s);

        const auto reply = parseServerFrame(encodeReply(7, RevReply{12}));
        QVERIFY(reply.ok());
        const auto* ok = std::get_if<OkFrame>(&*reply);
        QVERIFY(ok != nullptr);
        QCOMPARE(ok->id, 7);
        QCOMPARE(decode<RevReply>(ok->data)->rev, 12);
    }
    void errorsTravelWhole()
    {
        const Error error{ErrorCode::RateLimited, u"body"_s, u"room.slow_mode"_s, u"why"_s, 1500};
        const auto frame = parseServerFrame(encodeError(3, error));
        const auto* back = std::get_if<ErrorFrame>(&*frame);
        QVERIFY(back != nullptr);
        QCOMPARE(back->id, std::optional<int64_t>{3});
        QVERIFY(back->error == error);
        const auto noId = parseServerFrame(encodeError(std::nullopt, error));
        QVERIFY(!std::get<ErrorFrame>(*noId).id);
    }
    void whatBrokeInsideStaysInside()
    {
        const QByteArray bytes = encodeError(1, Error::make(ErrorCode::Internal, u"disk sector 7"_s));
        QVERIFY(!bytes.contains("sector"));
    }
    void aRequestCanBeFoundByItsName()
    {
        Error error = Error::make(ErrorCode::Internal);
        error.request = u"3fa9c1-1042"_s;
        const auto named = parseServerFrame(encodeError(1, error));
        QCOMPARE(std::get<ErrorFrame>(*named).error.request, error.request);
        for (const QString& bad : {u"<b>bold</b>"_s, u"a b"_s, QString(41, u'a')}) { // it is shown to people
            error.request = bad;
            const auto frame = parseServerFrame(encodeError(1, error));
            QCOMPARE(std::get<ErrorFrame>(*frame).error.request, QString{});
        }
    }
    void eventsAreTyped()
    {
        Changed changed{StreamId{UserId::make()}, 5, {ReadMarkRecord{ConversationId::make(), 3, 5}}};
        const auto frame = parseServerFrame(encodeEvent(changed));
        const auto& event = std::get<Changed>(std::get<Event>(*frame));
        QCOMPARE(event.rev, 5);
        QVERIFY(event.records == changed.records);
        const auto unknown = parseServerFrame(R"({"type":"aurora","data":{}})");
        QCOMPARE(std::get<UnknownEvent>(*unknown).type, u"aurora"_s);
    }
    void brokenFramesGiveAFaultWithTheIdIfItCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<qint64>("id");
        QTest::addColumn<QString>("field");
        QTest::newRow("not JSON") << QByteArray("hello") << qint64{-1} << QString{};
        QTest::newRow("no id") << QByteArray(R"({"type":"hello","data":{}})") << qint64{-1} << u"id"_s;
        QTest::newRow("text id") << QByteArray(R"({"id":"7","type":"hello"})") << qint64{-1} << u"id"_s;
        QTest::newRow("negative id") << QByteArray(R"({"id":-7,"type":"hello"})") << qint64{-1} << u"id"_s;
        QTest::newRow("no type") << QByteArray(R"({"id":7})") << qint64{7} << u"type"_s;
        QTest::newRow("data is a list") << QByteArray(R"({"id":7,"type":"hello","data":[]})") << qint64{7} << u"data"_s;
    }
    void brokenFramesGiveAFaultWithTheIdIfItCanBeRead()
    {
        QFETCH(QByteArray, frame);
        QFETCH(qint64, id);
        QFETCH(QString, field);
        const auto parsed = parseRequestFrame(frame);
        const auto* fault = std::get_if<FrameFault>(&parsed);
        QVERIFY(fault != nullptr);
        QCOMPARE(fault->id.value_or(-1), int64_t{id});
        QCOMPARE(fault->error.code, ErrorCode::BadFrame);
        QCOMPARE(fault->error.field, field);
    }
    void aLyingServerIsAnErrorNotACrash()
    {
        QVERIFY(!parseServerFrame("").ok());
        QVERIFY(!parseServerFrame(R"({"type":"ok"})").ok());
        QVERIFY(!parseServerFrame(R"({"id":1,"type":"ok","data":5})").ok());
        QVERIFY(!parseServerFrame(R"({"type":"changed","data":{"stream":"x"}})").ok());
        QVERIFY(!parseServerFrame(R"({"type":"changed","data":{"stream":"user:","rev":1e300,"records":{}}})").ok());
    }
};
TERTULIA_TEST(EnvelopeTest, "envelope")
#include "tst_envelope.moc"
