// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in a group or a private room, with their ranks, and what can be done about it: add, remove, rank, hand over,
// leave. Follows the conversation. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class PlaceMembers : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString conversationId READ conversationId WRITE setConversationId NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL) ///< they were read
    Q_PROPERTY(QString myRole READ myRole NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotAdd READ whyNotAdd NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNotLeave READ whyNotLeave NOTIFY changed FINAL)
public:
    explicit PlaceMembers(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString conversationId() const { return m_id.text(); }
    void setConversationId(const QString& id);
    [[nodiscard]] PlainListModel* people() { return &m_people; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] QString myRole() const;
    [[nodiscard]] QString whyNotAdd() const;
    [[nodiscard]] QString whyNotLeave() const;
    /// What I could do here.
    [[nodiscard]] Facts facts() const;

    Q_INVOKABLE void add(const QStringList& handles);
    Q_INVOKABLE void remove(const QString& userId);
    /// "admin" or "member"; "owner" hands it over.
    Q_INVOKABLE void rank(const QString& userId, const QString& role);
    Q_INVOKABLE void leave();

Q_SIGNALS:
    void changed();
    void added();
    void left();

private:
    void begin() override;
    void fail(const Error& error) override;
    void read();
    void show();
    void addNext(QStringList handles);

    ConversationId m_id{};
    std::vector<MemberRow> m_members;
    bool m_loaded = false;
    PlainListModel m_people{"userId", "displayName", "handle",       "presence",  "avatarImage",
                            "role",   "you",         "whyNotRemove", "whyNotRank"};
};

} // namespace tertulia
