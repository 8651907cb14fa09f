// SPDX-License-Identifier: GPL-3.0-or-later
// A server that means harm, against a whole account on a real connection: each event and each kind of record, with each
// of its values missing, of another type, huge or too many; and the answers to what a client asks by itself. Nothing of
// it ends the connection or stops what comes after: what makes no sense is skipped and counted, the next message is on
// the screen and on the disk, and a later start finds all as it was.
#include "tests/client/device.h"
#include "tests/client/poison.h"
#include "tests/client/scripted_server.h"
#include "tests/fuzz/samples.h"
#include "tests/support/filled.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class HostileServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void poisonEvents_data();
    void poisonEvents();
    void floodIsBounded();
    void unreadableFrames_data();
    void unreadableFrames();
    void poisonAnswers_data();
    void poisonAnswers();

private:
    static constexpr size_t atOnce = 25; ///< poison between two good messages

    void answer(const RequestFrame& question);
    [[nodiscard]] SyncAfterReply after(const SyncAfter& question) const;
    [[nodiscard]] QByteArray honest(const QString& type) const;
    void sayGood();
    void sayPoison(const QByteArray& frame);
    [[nodiscard]] bool hearsGood();
    [[nodiscard]] bool reconnects();
    /// However often the connection ends meanwhile.
    [[nodiscard]] bool isOnlineAnd(const std::function<bool()>& isTrue);
    [[nodiscard]] QStringList said() const;
    /// What the cache answers, of all kinds.
    void readEverything();

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Device> m_anna;
    UserId m_self = UserId::fromRaw(Filler::one);
    ConversationId m_room;
    Rev m_myRev = 0;                   ///< of the stream of my own
    std::vector<MessageRecord> m_said; ///< by rev
    int m_senseless = 0;
    QString m_poisoned; ///< a request that is answered with m_poison, once
    QByteArray m_poison;
};

namespace {

constexpr qint64 revMark = 777'777'777; ///< in a frame: the next rev of its stream

QByteArray toJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject fromJson(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

/// By what the protocol says of a frame: one record that cannot be read is left out, anything else is the whole event.
bool makesNoSense(const QByteArray& frame)
{
    const auto parsed = parseServerFrame(frame);
    const auto records = fromJson(frame).value(u"data"_s).toObject().value(u"records"_s).toArray();
    return !parsed.ok() && !(parsed.error().field.startsWith(u"records["_s) && records.size() == 1);
}

qint64 residentMebibytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').at(1).toLongLong() * 4096 / (1024 * 1024) : 0;
}

} // namespace

void HostileServerTest::init()
{
    m_said.clear();
    m_poisoned.clear();
    m_senseless = 0;
    m_myRev = 1;
    m_room = ConversationId::make();
    m_server = std::make_unique<ScriptedServer>();
    m_server->onRequest = [this](const RequestFrame& question) { answer(question); };
    m_anna = std::make_unique<Device>(m_server->url());
    QVERIFY(m_anna->signUp(u"anna"_s));
    QVERIFY(hearsGood());
}

void HostileServerTest::cleanup()
{
    m_anna.reset();
    m_server.reset();
}

/// My own stream has one record: that I am in the room.
SyncAfterReply HostileServerTest::after(const SyncAfter& question) const
{
    SyncAfterReply reply{question.stream, {}, {}, question.rev, false};
    if (question.stream == StreamId{m_self}) {
        reply.rev = std::max(question.rev, m_myRev);
        if (question.rev == 0)
            reply.records.emplace_back(MembershipRecord{m_room, ConversationKind::Group, {}, false, 1});
    } else if (question.stream == StreamId{m_room}) {
        reply.rev = std::max(question.rev, static_cast<Rev>(m_said.size()));
        for (const MessageRecord& message : m_said)
            if (message.rev > question.rev && message.seq >= question.messagesFrom.value_or(0))
                reply.records.emplace_back(message);
    }
    return reply;
}

void HostileServerTest::answer(const RequestFrame& question)
{
    if (question.type == m_poisoned) {
        m_poisoned.clear();
        return m_server->sendText(encodeOk(question.id, m_poison));
    }
    if (question.type == QLatin1StringView{SyncAfter::type})
        return m_server->reply(question.id, after(*decode<SyncAfter>(question.data)));
    const QByteArray reply = honest(question.type);
    if (reply.isEmpty())
        return m_server->refuse(question.id, Error::make(ErrorCode::NotFound));
    m_server->sendText(encodeOk(question.id, reply));
}

QByteArray HostileServerTest::honest(const QString& type) const
{
    const auto is = [&type](const char* name) { return type == QLatin1StringView{name}; };
    const auto last = static_cast<Rev>(m_said.size());
    if (is(AuthRegister::type) || is(AuthResume::type))
        return encodeData(filled<SignedInReply>());
    if (is(SyncHeads::type))
        return encodeData(SyncHeadsReply{{{m_self, m_myRev, {}, {}, {}, {}}, {m_room, last, last, {}, {}, {}}}, {}});
    if (is(SyncAfter::type))
        return encodeData(after(SyncAfter{m_room, last - 1, 1, limits::pageMax}));
    if (is(HistoryPage::type))
        return encodeData(HistoryPageReply{});
    if (is(UserGet::type))
        return encodeData(UserGetReply{{filled<UserRecord>()}});
    return {};
}

void HostileServerTest::sayGood()
{
    MessageRecord message;
    message.id = MessageId::make();
    message.conversation = m_room;
    message.author = UserId::make();
    message.rev = message.seq = static_cast<Seq>(m_said.size()) + 1;
    message.body = message.clientId = u"good-%1"_s.arg(message.seq);
    m_said.push_back(message);
    m_server->tell(Changed{m_room, message.rev, {message}});
}

QStringList HostileServerTest::said() const
{
    QStringList out;
    for (const MessageRecord& message : m_said)
        out += message.body;
    return out;
}

bool HostileServerTest::hearsGood()
{
    sayGood();
    return Device::waitFor([this] { return m_anna->bodies(m_room) == said(); });
}

bool HostileServerTest::isOnlineAnd(const std::function<bool()>& isTrue)
{
    return Device::waitFor([&] {
        if (m_anna->account->state() == Account::State::Offline)
            m_anna->account->retryNow();
        return m_anna->isOnline() && isTrue();
    });
}

bool HostileServerTest::reconnects()
{
    const int before = m_server->connections();
    m_server->cut();
    return isOnlineAnd([this, before] { return m_server->connections() > before; });
}

/// About something that was never spoken of, so that no rev keeps it out; what is in my own stream is the next there.
void HostileServerTest::sayPoison(const QByteArray& frame)
{
    const QByteArray one = m_self.text().toLatin1();
    const bool isMine = frame.contains("\"user:" + one);
    QByteArray said = frame;
    said.replace(one, MessageId::make().text().toLatin1());
    if (isMine) {
        said.replace(said.mid(said.indexOf("\"user:") + 6, one.size()), one);
        ++m_myRev;
    }
    said.replace(QByteArray::number(revMark), QByteArray::number(qlonglong{isMine ? m_myRev : 1}));
    m_senseless += makesNoSense(said) ? 1 : 0;
    m_server->sendText(said);
}

void HostileServerTest::poisonEvents_data()
{
    QTest::addColumn<QByteArray>("good");
    const auto samples = fuzz::sampleEvents();
    for (const QByteArray& sample : samples) {
        QJsonObject frame = fromJson(sample);
        QJsonObject data = frame.value(u"data"_s).toObject();
        QJsonArray records = data.value(u"records"_s).toArray();
        if (!records.isEmpty()) {
            QJsonObject record = records.at(0).toObject();
            record.insert(u"rev"_s, revMark);
            records.replace(0, record);
            data.insert(u"rev"_s, revMark);
            data.insert(u"records"_s, records);
            frame.insert(u"data"_s, data);
        }
        const QString record = records.at(0).toObject().value(u"type"_s).toString();
        QTest::addRow("%lld %s %s", static_cast<long long>(&sample - samples.data()),
                      qPrintable(frame.value(u"type"_s).toString()), qPrintable(record))
            << toJson(frame);
    }
}

void HostileServerTest::poisonEvents()
{
    QFETCH(QByteArray, good);
    const QJsonObject frame = fromJson(good);
    const auto poison = poisonOf(frame, wrongValues());
    QVERIFY(poison.size() > 10);
    for (size_t i = 0; i < poison.size(); ++i) {
        const QString type = poison.at(i).value(u"type"_s).toString();
        if (type != frame.value(u"type"_s).toString())
            continue; // an event that is not known, or no event
        sayPoison(toJson(poison.at(i)));
        if (i % atOnce == 0)
            QVERIFY2(hearsGood(), toJson(poison.at(i)).left(400).constData());
    }
    QVERIFY(hearsGood());
    QCOMPARE(m_anna->account->skippedEvents(), m_senseless);
    QCOMPARE(m_server->connections(), 1);
    readEverything();
    m_anna->restart();
    QVERIFY(Device::waitFor([this] { return m_anna->isOnline(); }) && hearsGood());
    readEverything();
    QVERIFY(m_anna->failures.empty() && m_anna->signedOut.empty());
}

void HostileServerTest::readEverything()
{
    Account& account = *m_anna->account;
    for (const ConversationRow& row : Device::wait(account.conversations())) {
        m_anna->stored(row.id);
        Device::wait(account.members(row.id));
    }
    for (const SpaceRow& row : Device::wait(account.spaces()))
        Device::wait(account.members(row.id));
    Device::wait(account.records());
    Device::wait(account.addressed(100));
    QVERIFY(Device::wait(account.search(SearchMessages{u"good"_s})).ok());
    QStringList held;
    for (const MessageRow& row : m_anna->stored(m_room))
        held.prepend(row.record.body);
    QCOMPARE(held, said());
}

/// What is thrown away does not stay in memory.
void HostileServerTest::floodIsBounded()
{
    const QByteArray text(400'000, 'x');
    const QByteArray senseless =
        R"({"type":"changed","data":{"stream":7,"rev":1,"records":[{"body":")" + text + "\"}]}}";
    const QByteArray broken = R"({"type":"changed","data":{"stream":"conversation:)" + m_self.text().toLatin1() +
                              R"(","rev":1,"records":[{"type":"message","body":")" + text + "\"}]}}";
    const QByteArray unknown = R"({"type":"weather","data":{"text":")" + text + "\"}}";
    const auto flood = [&](int times) {
        for (int i = 0; i < times; ++i) {
            for (const QByteArray& frame : {senseless, broken, unknown})
                sayPoison(frame);
            if (i % 5 == 0 && !hearsGood())
                return false;
        }
        return hearsGood();
    };
    QVERIFY(flood(20)); // what the flight recorder holds, and the allocator
    const qint64 before = residentMebibytes();
    QVERIFY(flood(200)); // 240 MB
    const qint64 grown = residentMebibytes() - before;
    QVERIFY2(grown < 48, qPrintable(u"%1 MiB"_s.arg(grown)));
    QCOMPARE(m_server->connections(), 1);
}

void HostileServerTest::unreadableFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("not a number") << QByteArray(R"({"type":"typing","data":{"typing":NaN}})");
    QTest::newRow("infinite") << QByteArray(R"({"type":"changed","data":{"rev":1e400}})");
    QTest::newRow("twice") << QByteArray(R"({"type":"typing","type":"changed","data":{}})");
    QTest::newRow("half a character") << QByteArray(R"({"type":"typing","data":{"user":"\ud800"}})");
    QTest::newRow("deep") << R"({"type":"typing","data":)" + QByteArray(400, '[') + QByteArray(400, ']') + '}';
    QTest::newRow("an answer to nothing") << QByteArray(R"({"id":1000000,"type":"ok","data":{}})");
    QTest::newRow("no object") << QByteArray("[]");
}

/// Nobody can say what it was about: the connection ends, the next one brings all there is.
void HostileServerTest::unreadableFrames()
{
    QFETCH(QByteArray, frame);
    for (int i = 0; i < 3; ++i) {
        m_server->sendText(frame);
        sayGood();
        QVERIFY(Device::waitFor([this] { return !m_anna->isOnline(); }));
        QVERIFY(reconnects());
        QVERIFY(Device::waitFor([this] { return m_anna->bodies(m_room) == said(); }));
    }
    QVERIFY(m_anna->signedOut.empty());
    QCOMPARE(m_anna->account->skippedEvents(), 0);
    readEverything();
}

void HostileServerTest::poisonAnswers_data()
{
    QTest::addColumn<QString>("question");
    for (const char* type : {AuthResume::type, SyncHeads::type, SyncAfter::type, HistoryPage::type, UserGet::type})
        QTest::newRow(type) << QString::fromLatin1(type);
}

/// While it catches up: it comes again, or asks again; what is said after that is heard.
void HostileServerTest::poisonAnswers()
{
    QFETCH(QString, question);
    const QByteArrayList values{"", "null", "-1", "9007199254740992", "\"\"", "[]", "{}", "\"x\\ud83d\\ude00\""};
    const auto poison = poisonOf(fromJson(honest(question)), values);
    // Each connects again and waits for it; all of them take minutes.
    const size_t step = qEnvironmentVariableIsSet("TERTULIA_ROUNDS") ? 1 : 11;
    for (size_t i = 0; i < poison.size(); i += step) {
        m_poison = toJson(poison.at(i));
        m_poisoned = question;
        m_server->cut();
        sayGood(); // to nobody
        QVERIFY2(reconnects(), m_poison.constData());
        m_anna->account->prove(m_room, true); // asks for a page of history
        sayGood();                            // of somebody new: asks who that is
        const auto isHeard = [&] { return m_anna->bodies(m_room).contains(m_said.back().body); };
        QVERIFY2(isOnlineAnd([&] { return m_poisoned.isEmpty() && isHeard(); }), m_poison.constData());
    }
    QVERIFY(m_anna->signedOut.empty());
}

TERTULIA_TEST(HostileServerTest, "hostile_server")

} // namespace tertulia::test

#include "tst_hostile_server.moc"
