// SPDX-License-Identifier: GPL-3.0-or-later
// What I put off: messages that the server sends when it is time, and reminders, the nearest first; what was refused or
// is due on top. The lists are on this device; changing something needs the server. GUI thread.
#pragma once

#include "client/models/message_cards.h"
#include "client/viewmodels/session_page.h"

#include <QDateTime>

namespace tertulia {

class LaterView : public tertulia::SessionPage
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::MessageCards* scheduled READ scheduled CONSTANT FINAL)
    Q_PROPERTY(tertulia::MessageCards* reminders READ reminders CONSTANT FINAL)
public:
    explicit LaterView(QObject* parent = nullptr);

    [[nodiscard]] MessageCards* scheduled() { return &m_scheduled; }
    [[nodiscard]] MessageCards* reminders() { return &m_reminders; }

    /// `due` invalid: stays as it is.
    Q_INVOKABLE void editScheduled(const QString& id, const QString& body, const QDateTime& due);
    Q_INVOKABLE void sendNow(const QString& id);
    Q_INVOKABLE void cancelScheduled(const QString& id);
    Q_INVOKABLE void finishReminder(const QString& id);
    Q_INVOKABLE void snooze(const QString& id, const QDateTime& due);
    Q_INVOKABLE void cancelReminder(const QString& id);
    /// The whole text of what is to be sent.
    Q_INVOKABLE QString bodyOf(const QString& id) const;
    Q_INVOKABLE QDateTime dueOf(const QString& id) const;
    /// The names of the files that go along; empty: none.
    Q_INVOKABLE QString filesOf(const QString& id) const;

protected:
    void begin() override;

private:
    void build();
    void buildReminders();
    void lookUp(MessageId id);
    [[nodiscard]] MessageCard card(const ScheduledRecord& record) const;
    [[nodiscard]] MessageCard card(const ReminderRecord& record) const;

    MessageCards m_scheduled;
    MessageCards m_reminders;
    std::map<MessageId, MessageRecord> m_said; ///< what reminders are about
};

} // namespace tertulia
