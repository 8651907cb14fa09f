// SPDX-License-Identifier: GPL-3.0-or-later
// "May Ada write in #general?": asks the server, and gives the answer, the rule that decided and the rules it beat as
// sentences. And the other way round: who may. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class Explainer : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString spaceId READ spaceId WRITE setSpaceId NOTIFY changed FINAL)
    Q_PROPERTY(QString answer READ answer NOTIFY changed FINAL) ///< a sentence; empty before the first question
    Q_PROPERTY(bool allowed READ isAllowed NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY changed FINAL) ///< the rule that decided
    Q_PROPERTY(tertulia::PlainListModel* beaten READ beaten CONSTANT FINAL)
    Q_PROPERTY(tertulia::PlainListModel* people READ people CONSTANT FINAL) ///< who may
    Q_PROPERTY(bool morePeople READ isMore NOTIFY changed FINAL)
    Q_PROPERTY(QString peopleTitle READ peopleTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString roomId READ roomId WRITE setRoomId NOTIFY changed FINAL) ///< what is asked about; "" = the space
    Q_PROPERTY(QList<QString> actions READ actions NOTIFY changed FINAL)        ///< what can be asked about it
    Q_PROPERTY(QList<QString> actionLabels READ actionLabels NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> roomIds READ roomIds NOTIFY changed FINAL) ///< "" = the space as such
    Q_PROPERTY(QList<QString> roomNames READ roomNames NOTIFY changed FINAL)
public:
    explicit Explainer(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString spaceId() const { return m_space.text(); }
    void setSpaceId(const QString& id);
    [[nodiscard]] QString answer() const { return m_answer; }
    [[nodiscard]] bool isAllowed() const { return m_allowed; }
    [[nodiscard]] QString reason() const { return m_reason; }
    [[nodiscard]] PlainListModel* beaten() { return &m_beaten; }
    [[nodiscard]] PlainListModel* people() { return &m_people; }
    [[nodiscard]] bool isMore() const { return m_more; }
    [[nodiscard]] QString peopleTitle() const { return m_peopleTitle; }
    [[nodiscard]] QStringList roomIds() const;
    [[nodiscard]] QStringList roomNames() const;
    [[nodiscard]] QString roomId() const { return m_roomId; }
    void setRoomId(const QString& id);
    [[nodiscard]] QStringList actions() const;
    [[nodiscard]] QStringList actionLabels() const;

    /// An empty handle: oneself.
    Q_INVOKABLE void explain(const QString& handle, const QString& name, const QString& action);
    Q_INVOKABLE void who(const QString& action);

Q_SIGNALS:
    void changed();

private:
    void begin() override;
    void whoFrom(Action action, ConversationId room, std::optional<UserId> after, std::vector<PlainRow> sofar);

    SpaceId m_space{};
    QString m_roomId;
    QString m_answer;
    bool m_allowed = false;
    QString m_reason;
    QString m_peopleTitle;
    bool m_more = false;
    PlainListModel m_beaten{"key", "sentence", "effect"};
    PlainListModel m_people{"userId", "displayName", "handle", "avatarImage"};
};

} // namespace tertulia
