// SPDX-License-Identifier: GPL-3.0-or-later
// What one does with a message of the open conversation: react, vote, pin, save, be reminded, forward, report … each
// asks the server, and what can be seen at once is shown at once and taken back if the server says no. What went wrong
// is told through SessionView::showProblem(). Messages are named by MessageIdRole. GUI thread. Whether one may is the
// model's business.
#pragma once

#include "client/models/message_list_model.h"

#include <QStringList>

namespace tertulia {

class SessionView;

class MessageActs final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("RoomView.acts")
public:
    MessageActs(SessionView& session, MessageListModel& messages, QObject* parent = nullptr);

    /// Adds my reaction, or takes it back.
    Q_INVOKABLE void react(const QString& messageId, const QString& emoji);
    /// `options`: places with commas between; none takes the vote back.
    Q_INVOKABLE void vote(const QString& messageId, const QString& options);
    Q_INVOKABLE void closePoll(const QString& messageId);
    Q_INVOKABLE void pin(const QString& messageId, bool pinned);
    Q_INVOKABLE void save(const QString& messageId, bool saved);
    /// `when`: "minutes", "hour", "evening", "tomorrow" or "monday".
    Q_INVOKABLE void remind(const QString& messageId, const QString& when);
    /// The conversation is unread from this message on.
    Q_INVOKABLE void markUnread(const QString& messageId);
    Q_INVOKABLE void removePreviews(const QString& messageId);
    Q_INVOKABLE void report(const QString& messageId, const QString& reason);
    Q_INVOKABLE void forward(const QString& messageId, const QString& conversationId, const QString& comment);
    /// The answer is versionsCame().
    Q_INVOKABLE void askVersions(const QString& messageId);
    Q_INVOKABLE void copyLink(const QString& messageId);
    /// "Name, time" and the text of each message from one seq to another.
    Q_INVOKABLE void copyRange(double from, double to) const;
    /// Lines for a sheet, see MessageTexts.
    Q_INVOKABLE QStringList reactionPeople(const QString& messageId) const;
    Q_INVOKABLE QStringList votePeople(const QString& messageId) const;

    /// When a reminder of that name is due.
    [[nodiscard]] static Timestamp reminderTime(const QString& when, const QDateTime& now);

Q_SIGNALS:
    void done(const QString& sentence); ///< worth a short word
    /// What it said before, the oldest first, then what it says now: each the time in ms, a tab, and the text.
    void versionsCame(const QString& messageId, const QStringList& versions, const QStringList& blocks);

private:
    [[nodiscard]] const MessageRow* settled(const QString& messageId) const;
    void show(const MessageRow& row);
    void takeBack(MessageId message, const Error& error);
    template<typename Request>
    void ask(const Request& request, MessageId message, const QString& sentence = {});

    SessionView& m_session;
    MessageListModel& m_messages;
};

} // namespace tertulia
