// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Account that does what its user does: writes, reads on, shows pictures, lets itself be seen.
#include "client/sync/account.h"
#include "client/sync/account_parts.h"

namespace tertulia {

using namespace Qt::StringLiterals;

void Account::fetchOlder(ConversationId conversation)
{
    if (m->local)
        m->local->engine.fetchOlder(conversation);
}

QString Account::send(ConversationId conversation, const QString& body, std::optional<MessageId> replyTo,
                      const std::vector<ChosenFile>& files, bool silent)
{
    PendingMessage said;
    said.conversation = conversation;
    said.body = body;
    said.replyTo = replyTo;
    said.silent = silent;
    return say(std::move(said), files);
}

QString Account::sendLater(ConversationId conversation, const QString& body, Timestamp dueAt,
                           std::optional<MessageId> replyTo, const std::vector<ChosenFile>& files, bool silent)
{
    PendingMessage said;
    said.conversation = conversation;
    said.body = body;
    said.replyTo = replyTo;
    said.silent = silent;
    said.dueAt = dueAt;
    return say(std::move(said), files);
}

QString Account::beginThread(MessageId root, const QString& body)
{
    PendingMessage said;
    said.conversation = firstRepliesTo(root);
    said.root = root;
    said.body = body;
    return say(std::move(said), {});
}

QString Account::say(PendingMessage said, const std::vector<ChosenFile>& files)
{
    if (const char* why = applyTextRule(files.empty() ? rule::body : rule::bodyOrNone, said.body)) {
        Q_EMIT failed(Error::badField(u"body"_s, QString::fromLatin1(why)));
        return {};
    }
    if (!m->local || self().id.isNull()) {
        Q_EMIT failed(Error::make(ErrorCode::Unauthorized));
        return {};
    }
    return m->local->sender.send(std::move(said), files);
}

Downloads* Account::downloads()
{
    return m->local ? &m->local->downloads : nullptr;
}

QFuture<Result<QByteArray>> Account::picture(FileId file, bool isThumbnail, qint64 most)
{
    if (!m->local || !isSignedIn())
        return ready<Result<QByteArray>>(Error::make(ErrorCode::Offline));
    return m->local->line.fetch(file, isThumbnail, most);
}

QFuture<Result<QByteArray>> Account::avatar(const QString& name, int size)
{
    if (!isSignedIn())
        return ready<Result<QByteArray>>(Error::make(ErrorCode::Offline));
    return m->blobs.get(name, size);
}

QFuture<Result<AvatarReply>> Account::setAvatar(const QByteArray& picture, std::optional<StreamId> stream)
{
    if (!isSignedIn())
        return ready<Result<AvatarReply>>(Error::make(ErrorCode::Offline));
    if (picture.isEmpty())
        return request(AvatarSet{{}, stream});
    const auto set = [this, stream](const Result<UploadId>& blob) {
        return blob.ok() ? request(AvatarSet{*blob, stream}) : ready<Result<AvatarReply>>(blob.error());
    };
    return m->blobs.put(picture).then(this, set).unwrap();
}

void Account::retry(const QString& clientId)
{
    if (m->local)
        m->local->sender.retry(clientId);
}

void Account::discard(const QString& clientId)
{
    if (m->local)
        m->local->sender.discard(clientId);
}

QFuture<Result<Done>> Account::edit(MessageId message, const QString& body)
{
    return request(MessageEdit{message, body}).then(this, &Account::done<RevReply>);
}

QFuture<Result<Done>> Account::remove(MessageId message)
{
    return request(MessageDelete{message}).then(this, &Account::done<RevReply>);
}

void Account::markRead(ConversationId conversation, Seq seq)
{
    if (m->local)
        m->local->marks.mark(conversation, seq);
}

void Account::setTyping(ConversationId conversation, bool typing)
{
    if (isSignedIn())
        (void)m->session.request(TypingSet{conversation, typing});
}

void Account::watchThread(ConversationId thread, bool watch)
{
    int& count = m->threads[thread];
    count += watch ? 1 : -1;
    if (count <= 0)
        m->threads.erase(thread);
    std::set<ConversationId> shown;
    for (const auto& [id, times] : m->threads)
        shown.insert(id);
    if (m->local)
        m->local->engine.watchThreads(shown);
}

void Account::setPresence(Presence presence)
{
    m->session.setPresence(presence);
    if (isSignedIn())
        (void)m->session.request(PresenceSet{presence});
}

Presence Account::presence() const
{
    return m->session.presence();
}

void Account::watchPresence(const std::vector<UserId>& users)
{
    m->watched = users;
    if (m->watched.size() > static_cast<size_t>(limits::presenceWatch))
        m->watched.resize(limits::presenceWatch);
    if (!isSignedIn())
        return;
    m->session.request(PresenceWatch{m->watched}).then(this, [this](const Result<PresenceWatchReply>& reply) {
        if (reply.ok())
            for (const UserPresence& one : reply->presences)
                Q_EMIT presenceChanged(one.user, one.presence);
    });
}

} // namespace tertulia
