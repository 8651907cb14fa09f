// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of a room: name, topic, category, who sees it, slow mode, its end. Follows the room. Who may do what in
// it is another class, RoomOverrides; who is in it PlaceMembers; how long it keeps messages RetentionView. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class RoomSettings : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString conversationId READ conversationId WRITE setConversationId NOTIFY changed FINAL)
    Q_PROPERTY(QString spaceId READ spaceId NOTIFY changed FINAL)
    Q_PROPERTY(QString spaceName READ spaceName NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString topic READ topic NOTIFY changed FINAL)
    Q_PROPERTY(bool isPrivate READ isPrivate NOTIFY changed FINAL)
    Q_PROPERTY(int slowMode READ slowMode NOTIFY changed FINAL) ///< seconds; 0 = off
    Q_PROPERTY(QString categoryId READ categoryId NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> categoryIds READ categoryIds NOTIFY changed FINAL) ///< "" = none, the first
    Q_PROPERTY(QList<QString> categoryNames READ categoryNames NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* readers READ readers CONSTANT FINAL) ///< roles, and whether they read it
    Q_PROPERTY(bool deleted READ isDeleted NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotEdit READ whyNotEdit NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotOverride READ whyNotOverride NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotHooks READ whyNotHooks NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotDelete READ whyNotDelete NOTIFY changed FINAL)
public:
    explicit RoomSettings(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString conversationId() const { return m_id.text(); }
    void setConversationId(const QString& id);
    [[nodiscard]] QString spaceId() const;
    [[nodiscard]] QString spaceName() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString topic() const;
    [[nodiscard]] bool isPrivate() const;
    [[nodiscard]] int slowMode() const;
    [[nodiscard]] QString categoryId() const;
    [[nodiscard]] QStringList categoryIds() const;
    [[nodiscard]] QStringList categoryNames() const;
    [[nodiscard]] PlainListModel* readers() { return &m_readers; }
    [[nodiscard]] bool isDeleted() const { return m_deleted; }
    [[nodiscard]] QString whyNotEdit() const { return whyNotDo(Action::EditConversation); }
    [[nodiscard]] QString whyNotOverride() const { return whyNotDo(Action::OverridePermissions); }
    [[nodiscard]] QString whyNotHooks() const { return whyNotDo(Action::ManageWebhooks); }
    [[nodiscard]] QString whyNotDelete() const { return whyNotDo(Action::DeleteRoom); }

    Q_INVOKABLE void save(const QString& title, const QString& topic);
    Q_INVOKABLE void setCategory(const QString& categoryId);
    Q_INVOKABLE void setPrivate(bool isPrivate);
    Q_INVOKABLE void setSlowMode(int seconds);
    Q_INVOKABLE void setReader(const QString& roleId, bool reads);
    /// Then lossKnown().
    Q_INVOKABLE void rehearseDeletion();
    Q_INVOKABLE void remove();
    Q_INVOKABLE void restore();

Q_SIGNALS:
    void changed();
    void saved();
    void gone();
    void lossKnown(int people, int messages);

private:
    void begin() override;
    void fail(const Error& error) override;
    void show();
    void readOwnRole();
    [[nodiscard]] const ConversationRecord* record() const;
    [[nodiscard]] QString whyNotDo(Action action) const;

    ConversationId m_id{};
    std::optional<MemberRole> m_role; ///< mine, in a private room
    QString m_lastTitle;
    bool m_deleting = false;
    bool m_deleted = false;
    PlainListModel m_readers{"roleId", "name", "tint", "reads"};
};

} // namespace tertulia
