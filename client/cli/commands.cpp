// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/commands.h"

#include "client/cache/message_words.h"
#include "client/cli/await.h"
#include "client/cli/files.h"
#include "client/cli/raw_request.h"
#include "client/cli/recording_command.h"
#include "client/cli/terminal.h"

#include <QCoreApplication>
#include <QUuid>

namespace tertulia::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString nameOf(Account::State state)
{
    switch (state) {
    case Account::State::SignedOut:
        return u"signed_out"_s;
    case Account::State::Connecting:
        return u"connecting"_s;
    case Account::State::Offline:
        return u"offline"_s;
    case Account::State::Updating:
        return u"updating"_s;
    case Account::State::Online:
        break;
    }
    return u"online"_s;
}

} // namespace

Commands::Commands(const Arguments& arguments, Profile& profile, Account& account)
    : m_arguments(arguments), m_profile(profile), m_account(account), m_places(account)
{
}

int Commands::fail(const Error& error)
{
    const bool isOurText = error.code == ErrorCode::NotFound || error.code == ErrorCode::Conflict;
    complain(isOurText && !error.detail.isEmpty() ? error.detail : describe(error));
    return 1;
}

int Commands::run()
{
    QObject::connect(&m_account, &Account::failed, [](const Error& error) { complain(describe(error)); });
    m_account.start();
    awaitUntil(
        m_account, 30s, [this] { return m_account.isReady(); }, &Account::stateChanged);
    const QString& command = m_arguments.command;
    int code = 1;
    if (command == u"login"_s)
        code = login();
    else if (command == u"logout"_s)
        code = logout();
    else if (command == u"status"_s)
        code = status();
    else if (!isSomebody())
        code = 1;
    else if (command == u"conversations"_s)
        code = conversations();
    else if (command == u"send"_s)
        code = send();
    else if (command == u"download"_s)
        code = download();
    else if (command == u"tail"_s)
        code = tail();
    else if (command == u"history"_s)
        code = history();
    else if (command == u"request"_s)
        code = request();
    else if (command == u"search"_s)
        code = search();
    else if (command == u"claims"_s)
        code = claims();
    // A resumed session has a new token: the next process needs it.
    (void)await(m_account.sessionStored());
    if (!m_arguments.record.isEmpty())
        if (const auto written = writeRecording(m_account, m_arguments.record); !written.ok())
            return fail(written.error());
    return code;
}

bool Commands::isSomebody()
{
    if (m_account.state() != Account::State::SignedOut)
        return true;
    if (!m_account.sessionNote().isEmpty())
        complain(tr("The keychain cannot be read. Is gnome-keyring or KWallet running and unlocked?"));
    else
        complain(tr("Nobody is signed in here. Use: tertulia-cli --server URL login HANDLE"));
    return false;
}

bool Commands::catchUp()
{
    bool refused = false;
    const auto watch = QObject::connect(&m_account, &Account::signedOut, [&refused](const Error& reason) {
        refused = true;
        complain(describe(reason));
    });
    const auto timeout = std::chrono::seconds{m_arguments.timeoutSeconds};
    const auto isSettled = [this] {
        const Account::State state = m_account.state();
        return state != Account::State::Connecting && state != Account::State::Updating;
    };
    awaitUntil(m_account, timeout, isSettled, &Account::stateChanged);
    QObject::disconnect(watch);
    if (m_account.state() == Account::State::Online)
        return true;
    if (!refused)
        complain(tr("The server cannot be reached: this is what the device holds."));
    return false;
}

Result<QString> Commands::password()
{
    if (m_arguments.passwordFromStdin)
        return readAll();
    const auto first = readSecret(tr("Password: "));
    if (!first)
        return Error::badField(u"password"_s, tr("no terminal to ask on: use --password-stdin"));
    if (m_arguments.registers && readSecret(tr("Again: ")) != first)
        return Error::badField(u"password"_s, tr("the two differ"));
    return *first;
}

int Commands::login()
{
    if (m_account.state() != Account::State::SignedOut)
        return fail(Error::make(ErrorCode::Conflict, tr("Somebody is signed in here already. Use logout first.")));
    const auto secret = password();
    if (!secret.ok())
        return fail(secret.error());
    const QString handle = foldHandle(m_arguments.operands.constFirst());
    const QString shown = m_arguments.displayName.isEmpty() ? handle : m_arguments.displayName;
    const auto entered = await(m_arguments.registers ? m_account.registerAccount(handle, *secret, shown)
                                                     : m_account.signIn(handle, *secret));
    if (!entered.ok())
        return fail(entered.error());
    if (!await(m_account.sessionStored()).ok()) {
        (void)await(m_account.signOut(true));
        complain(tr("There is no keychain to keep the session in, so it would be lost with this program. Start "
                    "gnome-keyring or KWallet, unlock it and try again."));
        return 1;
    }
    m_profile.setLastServer(m_account.server());
    catchUp();
    printLine(tr("Signed in as @%1 on %2.").arg(m_account.self().handle, m_account.server().host()));
    return 0;
}

int Commands::logout()
{
    if (m_account.state() == Account::State::SignedOut && m_account.self().id.isNull())
        return 0;
    const auto canTell = [this] { return m_account.state() != Account::State::Connecting; };
    awaitUntil(m_account, 10s, canTell, &Account::stateChanged);
    const auto gone = await(m_account.signOut(m_arguments.force));
    if (gone.ok())
        return 0;
    if (gone.error().code == ErrorCode::Conflict)
        return fail(Error::make(ErrorCode::Conflict, tr("Messages still wait to be sent; --force throws them away.")));
    return fail(gone.error());
}

int Commands::status()
{
    if (m_account.state() != Account::State::SignedOut)
        catchUp();
    const UserRecord self = m_account.self();
    if (m_arguments.json) {
        JsonWriter writer;
        writer.beginObject();
        writer.key("server");
        writer.text(m_account.server().toString());
        writer.key("state");
        writer.text(nameOf(m_account.state()));
        writer.key("handle");
        writer.text(self.handle);
        writer.key("outbox");
        writer.integer(m_account.outboxSize());
        writer.endObject();
        printLine(writer.take());
        return 0;
    }
    printLine(tr("server:  %1").arg(m_account.server().toString()));
    printLine(tr("state:   %1").arg(nameOf(m_account.state())));
    printLine(tr("user:    %1").arg(self.handle.isEmpty() ? u"-"_s : u'@' + self.handle));
    printLine(tr("waiting: %1").arg(m_account.outboxSize()));
    if (!m_account.sessionNote().isEmpty())
        printLine(m_account.sessionNote());
    return 0;
}

int Commands::conversations()
{
    catchUp();
    m_places.refresh();
    for (const ConversationRow& row : m_places.all()) {
        if (!m_arguments.json) {
            printLine(u"%1  %2  %3"_s.arg(row.id.text(), QString::number(row.unread()).rightJustified(4),
                                          oneLine(m_places.nameOf(row))));
            continue;
        }
        JsonWriter writer;
        writer.beginObject();
        writer.key("id");
        writer.text(row.id.text());
        writer.key("kind");
        writer.ascii(enumName(row.kind));
        writer.key("name");
        writer.text(m_places.nameOf(row));
        writer.key("unread");
        writer.integer(row.unread());
        writer.key("last_seq");
        writer.integer(row.lastSeq);
        writer.endObject();
        printLine(writer.take());
    }
    return 0;
}

int Commands::send()
{
    const QString given = m_arguments.operands.value(1);
    const QString text = given == u"-"_s ? readAll() : given;
    std::optional<MessageId> replyTo;
    if (!m_arguments.replyTo.isEmpty()) {
        replyTo = MessageId::fromText(m_arguments.replyTo);
        if (!replyTo)
            return fail(Error::badField(u"--reply-to"_s, tr("is the id of a message")));
    }
    const QString& name = m_arguments.operands.constFirst();
    auto conversation = m_places.find(name);
    const bool hasFiles = !m_arguments.files.isEmpty();
    if (conversation.ok() && !hasFiles)
        return awaitSent(conversation->id, replyTo, text);
    catchUp(); // it may be new to this device
    const auto found = m_places.findOrOpen(name);
    if (!found.ok())
        return fail(found.error());
    return hasFiles ? sendFiles(*found, replyTo, text) : awaitSent(*found, replyTo, text);
}

int Commands::sendFiles(ConversationId conversation, std::optional<MessageId> replyTo, const QString& text)
{
    const auto files =
        Files(m_account, std::chrono::seconds{m_arguments.timeoutSeconds}).send(conversation, m_arguments.files);
    if (!files.ok())
        return fail(files.error());
    MessageSend message{conversation, QUuid::createUuid().toString(QUuid::WithoutBraces), text, replyTo};
    message.attachments = *files;
    const auto sent = await(m_account.request(message));
    if (!sent.ok())
        return fail(sent.error());
    if (m_arguments.json)
        printLine(encodeData(*sent));
    return 0;
}

int Commands::download()
{
    const auto file = FileId::fromText(m_arguments.operands.constFirst());
    if (!file)
        return fail(Error::make(ErrorCode::NotFound, tr("FILE is the id of a file")));
    if (!catchUp())
        return 1;
    const auto path =
        Files(m_account, std::chrono::seconds{m_arguments.timeoutSeconds}).fetch(*file, m_arguments.operands.value(1));
    if (!path.ok())
        return fail(path.error());
    printLine(*path);
    return 0;
}

int Commands::awaitSent(ConversationId conversation, std::optional<MessageId> replyTo, const QString& text)
{
    std::map<QString, MessageRow> rows;
    const auto watch = QObject::connect(&m_account, &Account::changed, [&rows](const RowChanges& changes) {
        for (const MessageRow& row : changes.messages)
            rows[row.record.clientId] = row;
    });
    const QString clientId = m_account.send(conversation, text, replyTo);
    if (clientId.isEmpty())
        return 1; // failed() said why
    const auto timeout = std::chrono::seconds{m_arguments.timeoutSeconds};
    const auto isSettled = [&, this] {
        const auto row = rows.find(clientId);
        return row != rows.end() && (m_arguments.queueOnly || row->second.delivery == SendState::Sent ||
                                     row->second.delivery == SendState::Failed);
    };
    awaitUntil(m_account, timeout, isSettled, &Account::changed, &Account::failed);
    QObject::disconnect(watch);
    const auto row = rows.find(clientId);
    if (row == rows.end())
        return fail(Error::make(ErrorCode::Storage));
    if (row->second.delivery == SendState::Failed) {
        m_account.discard(clientId); // nobody is here to retry it
        return fail(Error::make(row->second.failure.value_or(ErrorCode::Internal)));
    }
    if (row->second.delivery != SendState::Sent && !m_arguments.queueOnly) {
        complain(tr("Not sent yet. It stays in the outbox and goes with the next connection."));
        return 1;
    }
    if (m_arguments.json) {
        JsonWriter writer;
        encode(writer, row->second.record);
        printLine(writer.take());
    }
    return 0;
}

QString Commands::wordsFor(const MessageRecord& record)
{
    if (record.deleted)
        return tr("(deleted)");
    return record.system ? noteText(record, [this](UserId user) { return m_places.handleOf(user); }) : wordsOf(record);
}

bool Commands::print(const MessageRow& row)
{
    const MessageRecord& record = row.record;
    if (m_arguments.json) {
        JsonWriter writer;
        encode(writer, record);
        return printLine(writer.take());
    }
    if (record.system && !record.deleted)
        return printLine(u"%1 %2: %3"_s.arg(toWire(record.createdAt), oneLine(m_places.nameOf(record.conversation)),
                                            oneLine(wordsFor(record))));
    return printLine(u"%1 %2 %3: %4"_s.arg(toWire(record.createdAt), oneLine(m_places.nameOf(record.conversation)),
                                           oneLine(m_places.handleOf(record.author)), oneLine(wordsFor(record))));
}

int Commands::tail()
{
    const bool reached = catchUp();
    std::optional<ConversationId> only;
    if (!m_arguments.operands.isEmpty()) {
        const auto row = m_places.find(m_arguments.operands.constFirst());
        if (!row.ok())
            return fail(row.error());
        only = row->id;
    } else {
        m_places.refresh();
    }
    if (!reached && m_account.state() == Account::State::SignedOut)
        return 1;
    std::map<ConversationId, Seq> printed;
    for (const ConversationRow& row : m_places.all())
        printed[row.id] = row.lastSeq;
    std::vector<MessageRow> waiting; // printing asks the cache, which runs the loop: never inside the signal
    QObject::connect(&m_account, &Account::changed, [&](const RowChanges& changes) {
        for (const MessageRow& row : changes.messages)
            if (row.delivery == SendState::Sent && (!only || row.record.conversation == *only))
                waiting.push_back(row);
    });
    int count = 0;
    for (;;) {
        const auto hasNews = [&] { return !waiting.empty() || m_account.state() == Account::State::SignedOut; };
        awaitUntil(m_account, 24h, hasNews, &Account::changed, &Account::stateChanged);
        if (m_account.state() == Account::State::SignedOut)
            return 1;
        auto rows = std::exchange(waiting, {});
        std::ranges::sort(rows, {}, [](const MessageRow& row) { return row.record.seq; });
        if (!rows.empty() && !printed.contains(rows.front().record.conversation))
            m_places.refresh();
        for (const MessageRow& row : rows) {
            Seq& last = printed[row.record.conversation];
            if (row.record.seq <= last)
                continue; // an edit
            last = row.record.seq;
            if (!print(row))
                return 0;
            if (++count == m_arguments.count)
                return 0;
        }
    }
}

int Commands::history()
{
    catchUp();
    const auto found = m_places.find(m_arguments.operands.constFirst());
    if (!found.ok())
        return fail(found.error());
    ConversationRow row = *found;
    const Seq end = m_arguments.before > 0 ? m_arguments.before : row.lastSeq + 1;
    const Seq wanted = std::max(row.firstSeq, end - m_arguments.limit);
    while (row.lowSeq > wanted && row.hasOlder() && m_account.state() == Account::State::Online) {
        bool moved = false;
        const auto watch = QObject::connect(&m_account, &Account::changed, [&](const RowChanges& changes) {
            for (const ConversationRow& one : changes.conversations)
                if (one.id == row.id && (one.lowSeq != row.lowSeq || one.firstSeq != row.firstSeq)) {
                    row = one;
                    moved = true;
                }
        });
        m_account.fetchOlder(row.id);
        awaitUntil(
            m_account, 15s, [&moved] { return moved; }, &Account::changed);
        QObject::disconnect(watch);
        if (!moved)
            break;
    }
    auto rows = await(m_account.messages(row.id, m_arguments.before, m_arguments.limit));
    std::ranges::reverse(rows);
    for (const MessageRow& one : rows)
        if (one.delivery == SendState::Sent && !print(one))
            break;
    return 0;
}

int Commands::request()
{
    const auto wanted = readRequest(m_arguments);
    if (!wanted.ok()) {
        complain(wanted.error().detail);
        return 2;
    }
    const auto isSettled = [this] { return m_account.state() != Account::State::Connecting; };
    awaitUntil(m_account, std::chrono::seconds{m_arguments.timeoutSeconds}, isSettled, &Account::stateChanged);
    const auto reply = await(m_account.request(wanted->type, wanted->data));
    if (!reply.ok()) {
        printError(reply.error());
        return 1;
    }
    const auto shown = pick(*reply, m_arguments.pick);
    if (!shown) {
        complain(tr("The reply has nothing at %1.").arg(m_arguments.pick));
        return 1;
    }
    printLine(*shown);
    return 0;
}

} // namespace tertulia::cli
