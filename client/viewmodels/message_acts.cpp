// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/message_acts.h"

#include "client/models/spoken_time.h"
#include "client/text/safe_link.h"
#include "client/viewmodels/session_view.h"
#include "shared/protocol/requests.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int morning = 9;  // o'clock
constexpr int evening = 18; // likewise

/// Puts `user` among those of the emoji, or takes him away. True: he is among them now.
bool toggle(std::vector<Reaction>& reactions, const QString& emoji, UserId user)
{
    const auto found =
        std::find_if(reactions.begin(), reactions.end(), [&](const Reaction& one) { return one.emoji == emoji; });
    if (found == reactions.end()) {
        reactions.push_back({emoji, {user}});
        return true;
    }
    const auto place = std::find(found->users.begin(), found->users.end(), user);
    if (place == found->users.end()) {
        found->users.push_back(user);
        return true;
    }
    found->users.erase(place);
    if (found->users.empty())
        reactions.erase(found);
    return false;
}

std::vector<int> numbers(const QString& text)
{
    std::vector<int> found;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts)
        found.push_back(part.toInt());
    return found;
}

qint64 milliseconds(Timestamp time)
{
    return time.time_since_epoch().count();
}

} // namespace

MessageActs::MessageActs(SessionView& session, MessageListModel& messages, QObject* parent)
    : QObject(parent), m_session(session), m_messages(messages)
{
}

const MessageRow* MessageActs::settled(const QString& messageId) const
{
    const MessageRow* row = m_messages.find(messageId);
    return row == nullptr || row->record.id.isNull() || !m_session.account() ? nullptr : row;
}

void MessageActs::show(const MessageRow& row)
{
    RowChanges changes;
    changes.messages.push_back(row);
    m_messages.apply(changes);
}

void MessageActs::takeBack(MessageId message, const Error& error)
{
    m_session.showProblem(error);
    m_session.account()->message(message).then(this, [this](const std::optional<MessageRow>& row) {
        if (row)
            show(*row);
    });
}

template<typename Request>
void MessageActs::ask(const Request& request, MessageId message, const QString& sentence)
{
    m_session.account()->request(request).then(this,
                                               [this, message, sentence](const Result<typename Request::Reply>& reply) {
                                                   if (!reply)
                                                       takeBack(message, reply.error());
                                                   else if (!sentence.isEmpty())
                                                       Q_EMIT done(sentence);
                                               });
}

void MessageActs::react(const QString& messageId, const QString& emoji)
{
    const MessageRow* found = settled(messageId);
    if (!found || emoji.isEmpty())
        return;
    MessageRow row = *found;
    const MessageId id = row.record.id;
    const bool added = toggle(row.reactions, emoji, m_session.directory().self());
    show(row);
    if (added)
        ask(ReactionAdd{id, emoji}, id);
    else
        ask(ReactionRemove{id, emoji}, id);
}

void MessageActs::vote(const QString& messageId, const QString& options)
{
    const MessageRow* found = settled(messageId);
    if (!found)
        return;
    MessageRow row = *found;
    const MessageId id = row.record.id;
    const std::vector<int> chosen = numbers(options);
    const UserId self = m_session.directory().self();
    std::erase_if(row.votes, [self](const Vote& vote) { return vote.user == self; });
    if (!chosen.empty())
        row.votes.push_back({self, chosen});
    show(row);
    ask(PollVote{id, chosen}, id);
}

void MessageActs::closePoll(const QString& messageId)
{
    if (const MessageRow* row = settled(messageId))
        ask(PollClose{row->record.id}, row->record.id);
}

void MessageActs::pin(const QString& messageId, bool pinned)
{
    const MessageRow* found = settled(messageId);
    if (!found)
        return;
    MessageRow row = *found;
    const MessageId id = row.record.id;
    row.record.pinnedBy = pinned ? std::optional(m_session.directory().self()) : std::nullopt;
    show(row);
    if (pinned)
        ask(MessagePin{id}, id, tr("Pinned for everybody here"));
    else
        ask(MessageUnpin{id}, id, tr("Not pinned any more"));
}

void MessageActs::save(const QString& messageId, bool saved)
{
    const MessageRow* row = settled(messageId);
    if (row && saved)
        ask(SavedAdd{row->record.id}, row->record.id, tr("Saved for later"));
    else if (row)
        ask(SavedRemove{row->record.id}, row->record.id, tr("Not among the saved any more"));
}

Timestamp MessageActs::reminderTime(const QString& when, const QDateTime& now)
{
    QDateTime due = now.addSecs(20 * 60);
    if (when == "hour"_L1)
        due = now.addSecs(60 * 60);
    else if (when == "evening"_L1)
        due = QDateTime(now.date().addDays(now.time().hour() >= evening - 1 ? 1 : 0), QTime(evening, 0));
    else if (when == "tomorrow"_L1)
        due = QDateTime(now.date().addDays(1), QTime(morning, 0));
    else if (when == "monday"_L1)
        due = QDateTime(now.date().addDays(8 - now.date().dayOfWeek()), QTime(morning, 0));
    return timestampOf(due);
}

void MessageActs::remind(const QString& messageId, const QString& when)
{
    const MessageRow* row = settled(messageId);
    if (!row)
        return;
    const Timestamp due = reminderTime(when, QDateTime::currentDateTime());
    ReminderCreate request;
    request.clientId = MessageId::make().text();
    request.message = row->record.id;
    request.dueAt = due;
    const QDateTime shown = QDateTime::fromMSecsSinceEpoch(milliseconds(due));
    ask(request, row->record.id, tr("You will be reminded: %1").arg(dateAndTime(shown)));
}

void MessageActs::markUnread(const QString& messageId)
{
    const MessageRow* row = settled(messageId);
    if (!row)
        return;
    UnreadSet request;
    request.conversation = row->record.conversation;
    request.seq = row->record.seq;
    m_messages.setUnreadLine(row->record.seq);
    ask(request, row->record.id, tr("Unread from here on"));
}

void MessageActs::removePreviews(const QString& messageId)
{
    if (const MessageRow* row = settled(messageId))
        ask(MessageRemovePreview{row->record.id}, row->record.id);
}

void MessageActs::report(const QString& messageId, const QString& reason)
{
    if (const MessageRow* row = settled(messageId))
        ask(ReportCreate{row->record.id, reason.trimmed()}, row->record.id, tr("Reported. Thank you."));
}

void MessageActs::forward(const QString& messageId, const QString& conversationId, const QString& comment)
{
    const MessageRow* row = settled(messageId);
    const auto conversation = ConversationId::fromText(conversationId);
    if (!row || !conversation)
        return;
    MessageForward request;
    request.message = row->record.id;
    request.conversation = *conversation;
    request.clientId = MessageId::make().text();
    if (const QString words = comment.trimmed(); !words.isEmpty())
        request.body = words;
    ask(request, row->record.id, tr("Forwarded"));
}

void MessageActs::askVersions(const QString& messageId)
{
    const MessageRow* row = settled(messageId);
    if (!row)
        return;
    const MessageRecord now = row->record;
    m_session.account()
        ->request(MessageVersions{now.id})
        .then(this, [this, messageId, now](const Result<MessageVersionsReply>& reply) {
            if (!reply) {
                m_session.showProblem(reply.error());
                return;
            }
            QStringList lines;
            QStringList blocks;
            MessageRecord shown = now;
            shown.forwarded.reset();
            const auto add = [&](Timestamp at, const QString& body) {
                shown.body = body;
                lines.append(QString::number(milliseconds(at)) + u'\t' + body);
                blocks.append(m_messages.texts().body(shown).blocks);
            };
            for (const MessageVersion& version : reply->versions)
                add(version.at, version.body);
            add(now.editedAt.value_or(now.createdAt), now.body);
            Q_EMIT versionsCame(messageId, lines, blocks);
        });
}

void MessageActs::copyLink(const QString& messageId)
{
    if (const MessageRow* row = settled(messageId)) {
        const text::Permalink link{m_session.account()->server(), row->record.conversation, row->record.id};
        QGuiApplication::clipboard()->setText(link.text());
        Q_EMIT done(tr("Link copied"));
    }
}

void MessageActs::copyRange(double from, double to) const
{
    QStringList parts;
    for (const MessageRow* row : m_messages.between(static_cast<Seq>(from), static_cast<Seq>(to))) {
        if (row->record.deleted || row->record.system)
            continue;
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(milliseconds(row->record.createdAt));
        parts.append(u"%1, %2\n%3"_s.arg(m_session.directory().name(row->record.author), dateAndTime(at),
                                         m_messages.texts().spoken(row->record, text::Spoilers::Shown)));
    }
    if (!parts.isEmpty())
        QGuiApplication::clipboard()->setText(parts.join(u"\n\n"_s));
}

QStringList MessageActs::reactionPeople(const QString& messageId) const
{
    const MessageRow* row = m_messages.find(messageId);
    return row ? m_messages.texts().reactionPeople(*row) : QStringList{};
}

QStringList MessageActs::votePeople(const QString& messageId) const
{
    const MessageRow* row = m_messages.find(messageId);
    return row ? m_messages.texts().votePeople(*row) : QStringList{};
}

} // namespace tertulia
