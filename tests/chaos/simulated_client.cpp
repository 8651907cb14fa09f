// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/simulated_client.h"

#include "client/cache/state_file.h"
#include "shared/protocol/requests.h"
#include "shared/sql/db.h"
#include "tests/support/ws_client.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTimer>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t remembered = 30;

QString nameOf(SendState state)
{
    switch (state) {
    case SendState::Queued:
        return u"queued"_s;
    case SendState::Sending:
        return u"sending"_s;
    case SendState::Failed:
        return u"failed"_s;
    case SendState::Sent:
        break;
    }
    return u"sent"_s;
}

QString nameOf(Account::State state)
{
    static const QStringList names{u"signed out"_s, u"connecting"_s, u"offline"_s, u"updating"_s, u"online"_s};
    return names.at(static_cast<int>(state));
}

/// What a device keeps is kept by the server's address, so in each of its lives the line has the same port. Nothing
/// that connects is given a port of this address in the meantime, as it is of 127.0.0.1.
const QHostAddress lineAddress(u"127.0.1.1"_s);

quint16 keptPort(const Person& person)
{
    QFile file(person.folder + u"/line"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toUShort() : quint16{0};
}

void keepPort(const Person& person, quint16 port)
{
    QFile file(person.folder + u"/line"_s);
    if (!QDir().mkpath(person.folder) || !file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(port)) <= 0)
        qFatal("a device cannot keep its line");
}

} // namespace

QJsonObject jsonOf(const MessageRow& row)
{
    const MessageRecord& record = row.record;
    QJsonObject json{{u"conv"_s, record.conversation.text()},
                     {u"author"_s, record.author.text()},
                     {u"client_id"_s, record.clientId},
                     {u"body"_s, record.body},
                     {u"state"_s, nameOf(row.delivery)}};
    if (row.delivery == SendState::Sent) {
        json[u"id"_s] = record.id.text();
        json[u"seq"_s] = qint64{record.seq};
        json[u"rev"_s] = qint64{record.rev};
        json[u"deleted"_s] = record.deleted;
    }
    if (record.system)
        json[u"system"_s] = true;
    if (row.failure)
        json[u"code"_s] = wireName(*row.failure);
    QJsonArray reactions;
    for (const Reaction& reaction : row.reactions)
        for (const UserId user : reaction.users)
            reactions.append(reaction.emoji + u' ' + user.text());
    if (!reactions.isEmpty())
        json[u"reactions"_s] = reactions;
    return json;
}

SimulatedClient::SimulatedClient(Person person, History& history)
    : m_person(std::move(person))
    , m_history(history)
    , m_line(m_person.serverPort, nullptr, lineAddress, keptPort(m_person))
    , m_tap(m_line, history, m_person.device)
    , m_secrets(m_person.hasKeychain ? SecretStore::Kind::Keychain : SecretStore::Kind::MemoryOnly)
{
    keepPort(m_person, m_line.port());
}

SimulatedClient::~SimulatedClient() = default;

void SimulatedClient::start()
{
    note("start", {{u"life"_s, m_person.life}, {u"handle"_s, m_person.handle}});
    AccountConfig config{m_person.folder, m_line.url(), u"chaos"_s, m_person.device, {}};
    config.timing.reply = 5s;
    config.proofPace = 24h; // what is lost is to be seen, not healed before anybody looks
    m_account = std::make_unique<Account>(config, m_secrets);
    connect(m_account.get(), &Account::changed, this, &SimulatedClient::apply);
    connect(m_account.get(), &Account::failed, this, [this](const Error& error) {
        note("complaint", {{u"code"_s, wireName(error.code)}, {u"detail"_s, error.detail}});
    });
    connect(m_account.get(), &Account::signedOut, this, [this](const Error& error) {
        note("signed_out", {{u"code"_s, wireName(error.code)}});
    });
    connect(m_account.get(), &Account::stateChanged, this, [this] {
        note("state", {{u"is"_s, nameOf(m_account->state())}});
    });
    connect(m_account.get(), &Account::stateChanged, this, &SimulatedClient::enter);
    m_account->start();
    readCache();
    m_drafts.open(m_person.folder);
    noteDrafts();
    if (!m_person.hasKeychain)
        signIn();
}

/// Who has kept a token resumes by himself; else the password is asked for, once.
void SimulatedClient::enter()
{
    if (m_person.hasKeychain && m_account->isReady() && m_account->state() == Account::State::SignedOut &&
        !std::exchange(m_hasEntered, true))
        signIn();
}

void SimulatedClient::signIn()
{
    m_account->signIn(m_person.handle, WsClient::password).then(this, [this](const Result<Done>& done) {
        if (done.ok()) {
            note("signed_in", {{u"user"_s, m_account->self().id.text()}});
            m_account->sessionStored().then(this, [this](const Result<Done>& kept) {
                if (kept.ok() && m_person.hasKeychain)
                    note("token_kept");
            });
        } else if (done.error().code != ErrorCode::AlreadySignedIn)
            QTimer::singleShot(100ms, this, &SimulatedClient::signIn);
    });
}

/// What a window paints before anything arrives.
void SimulatedClient::readCache()
{
    m_account->conversations().then(this, [this](const std::vector<ConversationRow>& rows) {
        for (const ConversationRow& row : rows) {
            m_conversations.try_emplace(row.id, row);
            m_account->messages(row.id, 0, static_cast<int>(remembered))
                .then(this, [this](const std::vector<MessageRow>& messages) {
                    for (const MessageRow& message : messages)
                        take(message);
                });
        }
    });
}

bool SimulatedClient::isQuiet() const
{
    return m_asking == 0 && waiting() == 0;
}

/// By the device's file: what was refused may stay in the outbox for ever, and where it would stand may be gone.
int SimulatedClient::waiting() const
{
    if (m_account->outboxSize() == 0)
        return 0;
    sql::DbConfig config;
    config.path = m_person.folder + u"/outbox.db"_s;
    config.readOnly = true;
    const auto db = sql::Db::open(config);
    const auto count = db.ok() ? (*db)->value("SELECT COUNT(*) FROM outbox WHERE state <> 'failed'") : db.error();
    return count.ok() ? static_cast<int>(count->value_or(0)) : m_account->outboxSize();
}

void SimulatedClient::apply(const RowChanges& changes)
{
    for (const ConversationId id : changes.historyReset)
        note("reset", {{u"conv"_s, id.text()}});
    for (const MessageId id : changes.messagesGone)
        note("vanished", {{u"id"_s, id.text()}});
    for (const MessageRow& row : changes.messages)
        take(row);
    for (const QString& clientId : changes.discarded)
        note("discarded", {{u"client_id"_s, clientId}});
    for (const ConversationRow& row : changes.conversations) {
        const auto known = m_conversations.find(row.id);
        if (known == m_conversations.end() || known->second.readSeq != row.readSeq)
            note("marked", {{u"conv"_s, row.id.text()}, {u"seq"_s, qint64{row.readSeq}}});
        m_conversations[row.id] = row;
    }
    for (const ConversationId id : changes.conversationsGone) {
        note("gone", {{u"conv"_s, id.text()}});
        m_conversations.erase(id);
        m_recent.erase(id);
    }
}

void SimulatedClient::take(const MessageRow& row)
{
    note("shown", jsonOf(row));
    // Half of what was refused is taken back, the rest stays where it is.
    if (row.delivery == SendState::Failed && row.record.clientId.back().unicode() % 2 == 0)
        QTimer::singleShot(0, this, [this, clientId = row.record.clientId] { m_account->discard(clientId); });
    if (row.delivery != SendState::Sent || row.record.system)
        return;
    std::deque<Known>& recent = m_recent[row.record.conversation];
    std::erase_if(recent, [&](const Known& one) { return one.id == row.record.id; });
    if (row.record.deleted)
        return;
    recent.push_back({row.record.id, row.record.author == m_account->self().id});
    if (recent.size() > remembered)
        recent.pop_front();
}

QString SimulatedClient::newText(std::mt19937_64& random, const char* kind)
{
    QString text =
        u"%1.%2.%3.%4"_s.arg(m_person.device).arg(m_person.life).arg(++m_written).arg(QLatin1StringView{kind});
    for (uint64_t words = random() % 8; words > 0; --words)
        text +=
            u' ' + QString(static_cast<int>(random() % 40), QChar(static_cast<char16_t>(u'a' + random() % 26))) + u'é';
    return text;
}

void SimulatedClient::send(ConversationId conversation, std::mt19937_64& random)
{
    const QString text = newText(random, "s");
    note("send", {{u"conv"_s, conversation.text()}, {u"body"_s, text}});
    const QString clientId = m_account->send(conversation, text);
    note("sent_as", {{u"body"_s, text}, {u"client_id"_s, clientId}});
}

void SimulatedClient::edit(MessageId message, std::mt19937_64& random)
{
    ask(MessageEdit{message, newText(random, "e")});
}

void SimulatedClient::keepDraft(ConversationId conversation, std::mt19937_64& random)
{
    ask(DraftSet{conversation, newText(random, "d"), {}, {}});
}

void SimulatedClient::writeDraft(ConversationId conversation, std::mt19937_64& random)
{
    m_drafts.setDraft(conversation, newText(random, "k"));
    note("draft", {{u"conv"_s, conversation.text()}, {u"body"_s, m_drafts.draft(conversation)}});
}

/// What was handed over to be written is on the disk from here on.
void SimulatedClient::noteKeptDrafts()
{
    state_file::flush();
    note("drafts_kept");
}

void SimulatedClient::noteDrafts()
{
    QJsonObject found;
    const auto drafts = m_drafts.all();
    for (auto it = drafts.cbegin(); it != drafts.cend(); ++it)
        found.insert(it.key().text(), it.value());
    note("drafts_found", {{u"drafts"_s, found}});
}

void SimulatedClient::mark(ConversationId conversation, Seq seq)
{
    note("mark", {{u"conv"_s, conversation.text()}, {u"seq"_s, qint64{seq}}});
    m_account->markRead(conversation, seq);
}

/// Page by page: the cache gives so many rows and no more.
void SimulatedClient::noteMessages(ConversationId conversation, Seq before)
{
    ++m_asking;
    m_account->messages(conversation, before, 500).then(this, [=, this](const std::vector<MessageRow>& messages) {
        Seq first = 0;
        for (const MessageRow& message : messages) {
            note("final_message", jsonOf(message));
            if (message.delivery == SendState::Sent)
                first = message.record.seq;
        }
        if (first > 1)
            noteMessages(conversation, first);
        --m_asking;
    });
}

void SimulatedClient::noteAll()
{
    ++m_asking; // until all is compared
    m_account->conversations().then(this, [this](const std::vector<ConversationRow>& rows) {
        QJsonArray names;
        for (const ConversationRow& row : rows)
            names.append(row.id.text());
        note("final", {{u"user"_s, m_account->self().id.text()}, {u"convs"_s, names}});
    });
    for (const MessageRow& row : m_account->refused()) // wherever they were written, also where one is no more
        note("refused", jsonOf(row));
    for (const auto& [id, row] : m_conversations) {
        note("final_conv", {{u"conv"_s, id.text()},
                            {u"read"_s, qint64{row.readSeq}},
                            {u"low"_s, qint64{row.lowSeq}},
                            {u"first"_s, qint64{row.firstSeq}},
                            {u"last"_s, qint64{row.lastSeq}}});
        noteMessages(id, 0);
    }
    ++m_asking;
    m_account->records().then(this, [this](const std::vector<Record>& records) {
        for (const Record& record : records)
            if (const auto* draft = std::get_if<DraftRecord>(&record))
                note("final_draft", {{u"conv"_s, draft->conversation.text()},
                                     {u"body"_s, draft->body},
                                     {u"rev"_s, qint64{draft->rev}}});
        --m_asking;
        note("final_end");
    });
    proveAll();
}

/// Only when all that was on the screen is noted: comparing heals what it finds.
void SimulatedClient::proveAll()
{
    if (m_asking > 1) {
        QTimer::singleShot(20ms, this, &SimulatedClient::proveAll);
        return;
    }
    for (const auto& [id, row] : m_conversations)
        m_account->prove(id, true);
    noteProofs();
}

void SimulatedClient::noteProofs()
{
    if (std::ranges::any_of(m_conversations, [this](const auto& one) { return m_account->isProving(one.first); })) {
        QTimer::singleShot(20ms, this, &SimulatedClient::noteProofs);
        return;
    }
    for (const auto& [id, row] : m_conversations)
        if (const auto proof = m_account->proof(id))
            note("proof", {{u"conv"_s, id.text()},
                           {u"from"_s, qint64{proof->from}},
                           {u"to"_s, qint64{proof->to}},
                           {u"differing"_s, proof->differing},
                           {u"healed"_s, proof->healed}});
    --m_asking;
}

} // namespace tertulia::test
