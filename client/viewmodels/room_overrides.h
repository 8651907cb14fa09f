// SPDX-License-Identifier: GPL-3.0-or-later
// How a room departs from what the roles say, for one role or person at a time: each permission allowed, denied, or as
// the roles say. Each change is done at once. Follows the room. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class RoomOverrides : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString conversationId READ conversationId WRITE setConversationId NOTIFY changed FINAL)
    /// "role:ID" or "user:ID"
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY changed FINAL)
    Q_PROPERTY(QString subjectName READ subjectName NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* subjects READ subjects CONSTANT FINAL)
    Q_PROPERTY(tertulia::PlainListModel* permissions READ permissions CONSTANT FINAL)
public:
    explicit RoomOverrides(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString conversationId() const { return m_id.text(); }
    void setConversationId(const QString& id);
    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString& subject);
    [[nodiscard]] QString subjectName() const;
    [[nodiscard]] PlainListModel* subjects() { return &m_subjects; }
    [[nodiscard]] PlainListModel* permissions() { return &m_permissions; }

    /// 1 allowed, -1 denied, 0 as the roles say.
    Q_INVOKABLE void set(const QString& permission, int state);
    /// Begins with a person who has none yet.
    Q_INVOKABLE void addPerson(const QString& handle);

Q_SIGNALS:
    void changed();

private:
    void begin() override;
    void show();
    void showPermissions();
    [[nodiscard]] const ConversationRecord* record() const;
    [[nodiscard]] RoomOverride current() const;
    [[nodiscard]] QString nameOf(const QString& subject) const;

    ConversationId m_id{};
    QString m_subject;
    QString m_newPerson; ///< "user:ID" that has no override yet
    PlainListModel m_subjects{"subject", "name", "tint", "person", "different"};
    PlainListModel m_permissions{"key", "label", "about", "value", "whyNot"};
};

} // namespace tertulia
