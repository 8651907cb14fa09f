// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/device.h"

#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

Device::Device(const QUrl& server) : m_server(server)
{
    timing.reply = std::chrono::seconds{5};
    restart();
}

Device::~Device() = default;

void Device::restart(const QUrl& server)
{
    m_server = server;
    restart();
}

void Device::restart()
{
    account.reset();
    messages.clear();
    waiting.clear();
    conversations.clear();
    spaces.clear();
    AccountConfig config{folder.path() + u"/account"_s, m_server, u"test"_s, u"test device"_s, timing};
    config.proofPace = proofPace;
    account = std::make_unique<Account>(config, secrets);
    connect(account.get(), &Account::changed, this, &Device::apply);
    connect(account.get(), &Account::failed, this, [this](const Error& error) { failures.push_back(error); });
    connect(account.get(), &Account::signedOut, this, [this](const Error& error) {
        signedOut.push_back(error);
        if (onSignedOut)
            onSignedOut();
    });
    account->start();
    readCache();
    waitFor([this] { return account->isReady(); });
}

/// What a window paints before anything arrives.
void Device::readCache()
{
    for (const ConversationRow& one : wait(account->conversations())) {
        conversations[one.id] = one;
        for (const MessageRow& message : stored(one.id))
            take(message);
    }
    for (const SpaceRow& one : wait(account->spaces()))
        spaces[one.id] = one;
}

bool Device::waitFor(const std::function<bool()>& isTrue)
{
    return QTest::qWaitFor(isTrue, 60'000);
}

bool Device::signUp(const QString& handle)
{
    return wait(account->registerAccount(handle, WsClient::password, handle)).ok() &&
           waitFor([this] { return isOnline(); });
}

bool Device::logIn(const QString& handle)
{
    return wait(account->signIn(handle, WsClient::password)).ok() && waitFor([this] { return isOnline(); });
}

QString Device::describe() const
{
    QStringList lines{u"state %1, retry in %2 ms, %3 failures"_s.arg(static_cast<int>(account->state()))
                          .arg(account->retryIn().count())
                          .arg(failures.size())};
    for (const Error& error : failures)
        lines.append(wireName(error.code) + u' ' + error.field + u' ' + error.detail);
    for (const auto& [id, row] : conversations)
        lines.append(u"%1 last %2 low %3 first %4"_s.arg(id.text()).arg(row.lastSeq).arg(row.lowSeq).arg(row.firstSeq));
    return lines.join(u'\n');
}

void Device::take(const MessageRow& row)
{
    if (row.delivery != SendState::Sent) {
        waiting[row.record.clientId] = row;
        for (const auto& [id, sent] : messages)
            if (sent.record.clientId == row.record.clientId && sent.record.author == row.record.author)
                brokenPromises.append(u"shown as waiting after it was sent: "_s + row.record.body);
        return;
    }
    const auto known = messages.find(row.record.id);
    if (known != messages.end() && known->second.record.rev > row.record.rev)
        brokenPromises.append(u"went back to an older state: "_s + row.record.body);
    for (const auto& [id, other] : messages)
        if (id != row.record.id && other.record.conversation == row.record.conversation &&
            other.record.seq == row.record.seq)
            brokenPromises.append(u"two messages in one place: "_s + row.record.body);
    messages[row.record.id] = row;
    if (row.record.author == account->self().id)
        waiting.erase(row.record.clientId);
}

std::unique_ptr<sql::Db> Device::openCache() const
{
    sql::DbConfig config;
    config.path = folder.path() + u"/account/cache.db"_s;
    auto db = sql::Db::open(config);
    if (!db.ok())
        qFatal("cannot open the cache");
    return std::move(db).value();
}

void Device::apply(const RowChanges& changes)
{
    for (const MessageId id : changes.messagesGone)
        messages.erase(id);
    for (const MessageRow& row : changes.messages)
        take(row);
    for (const QString& clientId : changes.discarded)
        waiting.erase(clientId);
    for (const ConversationRow& row : changes.conversations)
        conversations[row.id] = row;
    for (const ConversationId id : changes.conversationsGone) {
        conversations.erase(id);
        std::erase_if(messages, [id](const auto& one) { return one.second.record.conversation == id; });
    }
    for (const SpaceRow& row : changes.spaces)
        spaces[row.id] = row;
    for (const SpaceId id : changes.spacesGone)
        spaces.erase(id);
    for (const UserRecord& user : changes.users)
        users[user.id] = user;
}

QStringList Device::bodies(ConversationId conversation) const
{
    std::map<Seq, QString> bySeq;
    for (const auto& [id, row] : messages)
        if (row.record.conversation == conversation)
            bySeq[row.record.seq] = row.record.deleted ? u"(deleted)"_s : row.record.body;
    QStringList out;
    for (const auto& [seq, body] : bySeq)
        out.append(body);
    return out;
}

std::vector<Seq> Device::seqs(ConversationId conversation) const
{
    std::vector<Seq> out;
    for (const auto& [id, row] : messages)
        if (row.record.conversation == conversation)
            out.push_back(row.record.seq);
    std::ranges::sort(out);
    return out;
}

QStringList Device::pending(ConversationId conversation) const
{
    std::map<qint64, QString> byOrder;
    for (const auto& [id, row] : waiting)
        if (row.record.conversation == conversation)
            byOrder[row.localOrder] = row.record.body;
    QStringList out;
    for (const auto& [order, body] : byOrder)
        out.append(body);
    return out;
}

const ConversationRow* Device::row(ConversationId conversation) const
{
    const auto found = conversations.find(conversation);
    return found == conversations.end() ? nullptr : &found->second;
}

std::vector<MessageRow> Device::stored(ConversationId conversation, int limit)
{
    return wait(account->messages(conversation, 0, limit));
}

} // namespace tertulia::test
