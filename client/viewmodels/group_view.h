// SPDX-License-Identifier: GPL-3.0-or-later
// How a group looks and what newcomers may read in it, and how long its messages are kept. Who is in it is another
// class, PlaceMembers. Follows the group. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class GroupView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString conversationId READ conversationId WRITE setConversationId NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString topic READ topic NOTIFY changed FINAL)
    Q_PROPERTY(QString image READ image NOTIFY changed FINAL)
    Q_PROPERTY(QString history READ history NOTIFY changed FINAL) ///< "all", "joined"
    Q_PROPERTY(int keepDays READ keepDays NOTIFY changed FINAL)   ///< 0 = for ever
public:
    explicit GroupView(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString conversationId() const { return m_id.text(); }
    void setConversationId(const QString& id);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString topic() const;
    [[nodiscard]] QString image() const;
    [[nodiscard]] QString history() const;
    [[nodiscard]] int keepDays() const;

    Q_INVOKABLE void save(const QString& title, const QString& topic);
    Q_INVOKABLE void setHistory(const QString& history);

Q_SIGNALS:
    void changed();
    void saved();

private:
    void begin() override;
    [[nodiscard]] const ConversationRecord* record() const;

    ConversationId m_id{};
};

} // namespace tertulia
