// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/talk_server.h"

#include "shared/protocol/requests.h"
#include "shared/sql/db.h"
#include "tests/support/file_client.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTcpServer>
#include <QUuid>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

const QString TalkServer::title = u"The long talk"_s;
const QString TalkServer::other = u"Another talk"_s;
const QString TalkServer::reader = u"ada"_s;

namespace {

const QStringList handles{u"bruno"_s, u"chloe"_s, u"dmitri"_s, u"elena"_s};
constexpr size_t atOnce = 60; ///< messages under way; the server takes 64 requests of one connection

/// No two alike, and like a photograph for whoever has to store and scale it.
QByteArray picture(int number)
{
    static constexpr std::array sizes{QSize{1200, 800}, QSize{800, 1200}, QSize{640, 480}, QSize{1600, 700}};
    QImage image(sizes.at(static_cast<size_t>(number) % sizes.size()), QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, image.width(), image.height());
    sky.setColorAt(0, QColor::fromHsv(number * 29 % 360, 160, 230));
    sky.setColorAt(1, QColor::fromHsv((number * 29 + 90) % 360, 200, 90));
    painter.fillRect(image.rect(), sky);
    QRandomGenerator random(static_cast<quint32>(number));
    for (int i = 0; i < 300; ++i) {
        painter.setBrush(QColor::fromHsv(random.bounded(360), 120, 200, 90));
        painter.drawEllipse(random.bounded(image.width()), random.bounded(image.height()), 60, 40);
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPEG", 85);
    return bytes;
}

int freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace

TalkServer::~TalkServer()
{
    close();
}

bool TalkServer::open(int messages)
{
    const QString done = m_folder + u"/talk-%1"_s.arg(messages);
    const bool isNew = !QFile::exists(done);
    if (isNew && QFile::exists(m_folder + u"/server"_s)) {
        qWarning() << "another talk is in" << m_folder;
        return false;
    }
    if (!serve() || !signIn(isNew))
        return false;
    if (!isNew)
        return true;
    if (!makePlaces() || !uploadFiles() || !sayAll(messages))
        return false;
    close();
    QFile mark(done);
    return moveIntoThePast() && mark.open(QIODevice::WriteOnly) && serve() && signIn(false);
}

bool TalkServer::serve()
{
    QFile remembered(m_folder + u"/port"_s);
    if (!remembered.exists() && remembered.open(QIODevice::WriteOnly))
        remembered.write(QByteArray::number(freePort()));
    remembered.close();
    if (!remembered.open(QIODevice::ReadOnly))
        return false;
    const QString port = QString::fromLatin1(remembered.readAll());
    QDir(m_folder).mkdir(u"server"_s);
    QFile::setPermissions(m_folder + u"/server"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QStringList arguments{u"serve"_s, u"--data"_s, m_folder + u"/server"_s, u"--listen"_s, u"127.0.0.1:"_s + port};
    for (const QString& limit : {u"requests_burst"_s, u"sends_burst"_s, u"requests_per_second"_s, u"sends_per_second"_s,
                                 u"registrations_per_hour_by_address"_s})
        arguments += {u"--limits."_s + limit, u"1000000"_s};
    arguments +=
        {u"--auth.argon2_memory_mib"_s, u"1"_s, u"--auth.argon2_passes"_s, u"1"_s, u"--files.quota_mib"_s, u"0"_s};
    m_process = std::make_unique<QProcess>();
    m_process->start(QStringLiteral(TERTULIA_SERVER_PROGRAM), arguments);
    (void)QTest::qWaitFor([this] { return m_process->canReadLine() || m_process->state() == QProcess::NotRunning; },
                          60'000);
    const QByteArray line = m_process->readLine().trimmed();
    if (!line.startsWith("listening ")) {
        qWarning() << "no server:" << line << m_process->readAllStandardError();
        return false;
    }
    m_url = QUrl(QString::fromUtf8(line.mid(10)));
    return true;
}

void TalkServer::close()
{
    talk(0);
    m_people.clear();
    m_reader.reset();
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(15'000)) {
        m_process->kill();
        m_process->waitForFinished();
    }
    m_process.reset();
}

bool TalkServer::signIn(bool enroll)
{
    for (const QString& handle : handles + QStringList{reader}) {
        auto person = std::make_unique<WsClient>();
        if (!person->open(m_url) || !(enroll ? person->enroll(handle) : person->login(handle)))
            return false;
        if (handle != reader)
            m_people.push_back(std::move(person));
        else if (enroll)
            m_reader = std::move(person);
    }
    if (enroll)
        return true;
    // Where the talk is.
    QFile place(m_folder + u"/place"_s);
    if (!place.open(QIODevice::ReadOnly))
        return false;
    m_talk = ConversationId::fromText(QString::fromLatin1(place.readAll())).value_or(ConversationId{});
    return !m_talk.isNull();
}

bool TalkServer::makePlaces()
{
    const QStringList others = handles.mid(1) + QStringList{reader};
    for (const QString& name : {title, other}) {
        const auto made = m_people.front()->request(
            ConversationCreate{ConversationKind::Group, name, {others.begin(), others.end()}});
        if (!made.ok())
            return false;
        if (name == title)
            m_talk = made->conversation.id;
        else if (!m_people.front()->request(messageTo(made->conversation.id, u"Here it is quiet."_s)).ok())
            return false;
    }
    QFile place(m_folder + u"/place"_s);
    return place.open(QIODevice::WriteOnly) && place.write(m_talk.text().toLatin1()) > 0;
}

bool TalkServer::uploadFiles()
{
    WsClient& sender = *m_people.front();
    FileClient line;
    if (!line.open(m_url, sender.me().accessToken))
        return false;
    for (int i = 0; i < LongTalk::pictures + LongTalk::otherFiles; ++i) {
        const bool isPicture = i < LongTalk::pictures;
        const QByteArray bytes = isPicture ? picture(i) : pattern(static_cast<quint64>(i), 0, 40'000);
        const QString name = isPicture ? u"picture %1.jpg"_s.arg(i) : u"measurements %1.dat"_s.arg(i);
        const auto begun = sender.request(FileBegin{name, bytes.size(), m_talk, {}});
        if (!begun.ok() ||
            !line.upload(begun->file.file, [&](int64_t at, int64_t length) { return bytes.mid(at, length); }).ok())
            return false;
        m_files.push_back(begun->file.file);
        MessageSend first = messageTo(m_talk, {});
        first.attachments = std::vector{begun->file.file};
        const auto sent = sender.request(first);
        if (!sent.ok())
            return false;
        m_ids.push_back(sent->id);
    }
    return true;
}

bool TalkServer::sayAll(int messages)
{
    while (m_ids.size() < static_cast<size_t>(messages)) {
        std::vector<SaidLine> lines(std::min(atOnce, static_cast<size_t>(messages) - m_ids.size()));
        for (SaidLine& line : lines)
            line = m_lines.next();
        if (!say(lines)) {
            qWarning() << "the server refused a message after" << m_ids.size();
            return false;
        }
        m_reader->forgetEvents();
        for (const auto& person : m_people)
            person->forgetEvents();
    }
    return true;
}

MessageSend TalkServer::sendOf(const SaidLine& line)
{
    MessageSend message{m_talk, QUuid::createUuid().toString(QUuid::WithoutBraces), line.body, {}};
    if (line.answers > 0 && m_ids.size() > static_cast<size_t>(line.answers))
        message.replyTo = m_ids.at(m_ids.size() - static_cast<size_t>(line.answers));
    if (!line.files.empty() && !m_files.empty()) {
        message.attachments.emplace();
        for (const int file : line.files)
            message.attachments->push_back(m_files.at(static_cast<size_t>(file)));
    }
    message.noPreview = true; // nothing is fetched from anywhere
    if (message.body.isEmpty() && !message.attachments)
        message.body = u"…"_s;
    return message;
}

bool TalkServer::say(const std::vector<SaidLine>& lines)
{
    std::vector<int64_t> requests;
    for (const SaidLine& line : lines)
        requests.push_back(m_people.at(static_cast<size_t>(line.author))->post(sendOf(line)));
    std::vector<MessageId> ids;
    for (size_t i = 0; i < lines.size(); ++i) {
        const auto sent = m_people.at(static_cast<size_t>(lines.at(i).author))->await<MessageSend>(requests.at(i));
        if (!sent.ok()) {
            qWarning() << wireName(sent.error().code) << sent.error().field << sent.error().detail
                       << lines.at(i).body.size();
            return false;
        }
        ids.push_back(sent->id);
    }
    std::vector<std::pair<WsClient*, int64_t>> reactions;
    for (size_t i = 0; i < lines.size(); ++i)
        for (const QString& emoji : lines.at(i).reactions)
            for (int who = 0; who < lines.at(i).reactors; ++who) {
                WsClient& person = *m_people.at(static_cast<size_t>(who));
                reactions.emplace_back(&person, person.post(ReactionAdd{ids.at(i), emoji}));
            }
    m_ids.insert(m_ids.end(), ids.begin(), ids.end());
    return std::all_of(reactions.begin(), reactions.end(),
                       [](const auto& one) { return one.first->template await<ReactionAdd>(one.second).ok(); });
}

/// Twelve messages in eight minutes, then a pause: some months for 100,000.
bool TalkServer::moveIntoThePast()
{
    sql::DbConfig config;
    config.path = m_folder + u"/server/tertulia.db"_s;
    auto db = sql::Db::open(config);
    const auto now = static_cast<qint64>(QDateTime::currentMSecsSinceEpoch());
    const auto count = static_cast<qint64>(m_ids.size());
    return db.ok() && (*db)
                          ->exec("UPDATE messages SET created_at = ? - ((? - seq) / 12) * 1500000 "
                                 "- ((? - seq) % 12) * 40000 WHERE conversation_id = ?",
                                 now - 60'000, count, count, m_talk)
                          .ok();
}

void TalkServer::talk(int perSecond)
{
    m_timer.stop();
    m_timer.disconnect();
    m_perSecond = perSecond;
    m_due = 0;
    if (perSecond == 0)
        return;
    m_since.start();
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        for (const auto owed = static_cast<int>(m_since.elapsed() * m_perSecond / 1000); m_due < owed; ++m_due)
            sayOne();
    });
    m_timer.start(5);
}

void TalkServer::sayOne()
{
    SaidLine line = m_lines.next();
    WsClient& person = *m_people.at(static_cast<size_t>(line.author));
    person.post(sendOf(line));
    ++m_said;
    if (m_said % 100 == 0)
        for (const auto& one : m_people)
            one->forgetEvents();
}

} // namespace tertulia::test
