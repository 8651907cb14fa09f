// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/told_client.h"

#include "tests/fuzz/fuzz_target.h"
#include "tests/support/filled.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTemporaryDir>

namespace tertulia::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRounds = 200; ///< of questions and answers for one input: honest answers end them all

const auto self = UserId::fromRaw({0x0198'0000'0000'7000, 0x8000'0000'0000'0002});
const auto quietRoom = ConversationId::fromRaw({0x0198'1111'2222'7333, 0x8444'5555'6666'7777});
const auto goodNews = MessageId::fromRaw({0x0198'1111'2222'7333, 0x8444'5555'6666'7778});

/// One file for all inputs.
Cache& theCache()
{
    static const QTemporaryDir folder;
    static const auto cache = [] {
        auto opened = Cache::open(folder.path());
        FUZZ_EXPECT(opened.ok());
        return std::move(opened).value();
    }();
    return *cache;
}

Cache& emptyCache()
{
    auto me = test::filled<UserRecord>();
    me.id = self;
    FUZZ_EXPECT(theCache().wipe().ok() && theCache().adopt(me).ok());
    return theCache();
}

} // namespace

void ToldLine::open(const QUrl& /*webSocketUrl*/)
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isOpen = !m_isOver;
            if (m_isOpen)
                Q_EMIT opened();
        },
        Qt::QueuedConnection);
}

void ToldLine::send(const QByteArray& utf8)
{
    const auto frame = parseRequestFrame(utf8);
    const auto* question = std::get_if<RequestFrame>(&frame);
    FUZZ_EXPECT(question != nullptr); // what the client says is well said, whatever it was told
    const QByteArray reply = m_answer(*question);
    QMetaObject::invokeMethod(
        this, [this, reply] { say(reply); }, Qt::QueuedConnection);
}

void ToldLine::say(const QByteArray& utf8)
{
    if (m_isOpen)
        Q_EMIT textReceived(utf8);
}

void ToldLine::drop(const Error& why)
{
    m_isOpen = false;
    if (std::exchange(m_isOver, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, why] {
            Q_EMIT closed({why, 0});
        },
        Qt::QueuedConnection);
}

ToldClient::ToldClient()
    : m_session({QUrl(u"ws://told.example"_s), u"fuzz"_s, {}, {}, [this] { return newLine(); }, &m_recorder})
    , m_engine(emptyCache(), m_session, m_turns)
{
    QObject::connect(&m_session, &Session::greeted, &m_engine, [this] { m_engine.start(self); });
    QObject::connect(&m_session, &Session::closed, &m_engine, [this] {
        m_line = nullptr;
        m_engine.stop();
    });
    QObject::connect(&m_session, &Session::eventReceived, &m_engine, [this](const Event& event) {
        if (const auto* changed = std::get_if<Changed>(&event))
            m_engine.heard(*changed);
        if (const auto* user = std::get_if<UserChanged>(&event))
            m_engine.heard(*user);
    });
    QObject::connect(&m_engine, &SyncEngine::storageFailed, &m_engine, [this] { ++m_storageFailures; });
    QObject::connect(&m_session, &Session::changeSkipped, &m_engine,
                     [this](const StreamId& stream) { m_engine.want(stream); });
    m_engine.load({});
}

ToldClient::~ToldClient()
{
    m_engine.stop();
    settle(); // what the cache still answers is for this engine
}

std::unique_ptr<Line> ToldClient::newLine()
{
    auto line = std::make_unique<ToldLine>([this](const RequestFrame& question) { return answer(question); });
    m_line = line.get();
    return line;
}

void ToldClient::connectNow()
{
    FUZZ_EXPECT(m_session.open() && settle());
}

QByteArray ToldClient::answer(const RequestFrame& question)
{
    ++m_spoken;
    const auto found = std::ranges::find(m_script, question.type, &Scripted::type);
    if (found == m_script.end())
        return honest(question);
    const Scripted told = *found;
    m_script.erase(found);
    const QByteArray data = told.data.trimmed();
    if (told.isError)
        return R"({"id":)" + QByteArray::number(qlonglong{question.id}) + R"(,"type":"error","error":)" + data + '}';
    return encodeOk(question.id, data);
}

QByteArray ToldClient::honest(const RequestFrame& question)
{
    if (question.type == QLatin1StringView{Hello::type})
        return encodeReply(question.id, HelloReply{limits::protocolVersion, u"honest"_s, {}, {}});
    if (question.type == QLatin1StringView{SyncHeads::type})
        return encodeReply(question.id, SyncHeadsReply{});
    if (question.type == QLatin1StringView{HistoryPage::type})
        return encodeReply(question.id, HistoryPageReply{});
    if (question.type == QLatin1StringView{UserGet::type})
        return encodeReply(question.id, UserGetReply{});
    if (question.type == QLatin1StringView{SyncAfter::type})
        if (const auto after = decode<SyncAfter>(question.data); after.ok())
            return encodeReply(question.id, SyncAfterReply{after->stream, {}, {}, after->rev, false});
    return encodeError(question.id, Error::make(ErrorCode::NotFound));
}

void ToldClient::tell(const QByteArray& line)
{
    const bool isError = line.startsWith('!');
    const qsizetype space = line.indexOf(' ');
    if ((isError || line.startsWith('=')) && space > 0) {
        m_script.push_back({QString::fromUtf8(line.mid(1, space - 1)), isError, line.mid(space + 1)});
        return;
    }
    ++m_spoken;
    if (m_line != nullptr)
        m_line->say(line);
}

template<typename T>
T ToldClient::wait(QFuture<T> future)
{
    QEventLoop loop;
    bool isThere = false;
    future.then(&loop, [&](const T& /*answer*/) {
        isThere = true;
        loop.quit();
    });
    if (!isThere)
        loop.exec();
    return future.result();
}

/// The cache answers in order: once it has answered this, all before is told, and what was asked then is counted.
bool ToldClient::settle()
{
    for (int round = 0; round < mostRounds; ++round) {
        const int before = m_spoken;
        QCoreApplication::processEvents();
        if (!wait(theCache().stream(quietRoom)).ok())
            return false;
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (m_spoken == before)
            return true;
    }
    return false;
}

void ToldClient::tellSomethingGood()
{
    m_script.clear();
    if (!isConnected())
        connectNow();
    FUZZ_EXPECT(isConnected());
    auto message = test::filled<MessageRecord>();
    message.id = goodNews;
    message.conversation = quietRoom;
    message.seq = 1;
    message.deleted = false;
    message.body = u"good"_s;
    message.rev = m_engine.rev(quietRoom) + 1;
    tell(encodeEvent(Changed{quietRoom, message.rev, {message}}));
}

bool ToldClient::hasTheGood()
{
    const auto row = wait(theCache().message(goodNews));
    return row.ok() && row->has_value() && (*row)->record.body == u"good"_s;
}

} // namespace tertulia::fuzz
