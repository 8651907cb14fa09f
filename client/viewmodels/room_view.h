// SPDX-License-Identifier: GPL-3.0-or-later
// The open conversation: its history window, its members, its header, who writes in it. Reads pages from the cache and
// asks the server for what is older; marks as read what was seen. The "new" line is fixed when the conversation opens
// and when the window is left. GUI thread.
#pragma once

#include "client/models/member_list_model.h"
#include "client/models/message_list_model.h"
#include "client/viewmodels/room_files.h"
#include "shared/protocol/permissions.h"

#include <QStringList>
#include <QTimer>

namespace tertulia {

class Account;
class SessionView;

class RoomView final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.room")
    Q_PROPERTY(bool open READ isOpen NOTIFY conversationChanged FINAL)
    Q_PROPERTY(QString conversationId READ conversationId NOTIFY conversationChanged FINAL)
    Q_PROPERTY(QString kind READ kind NOTIFY headerChanged FINAL) ///< "room", "group", "direct"
    Q_PROPERTY(QString title READ title NOTIFY headerChanged FINAL)
    Q_PROPERTY(QString topic READ topic NOTIFY headerChanged FINAL)
    Q_PROPERTY(QString presence READ presence NOTIFY headerChanged FINAL)
    Q_PROPERTY(QString avatarKey READ avatarKey NOTIFY headerChanged FINAL)
    Q_PROPERTY(QString avatarImage READ avatarImage NOTIFY headerChanged FINAL)
    Q_PROPERTY(bool isPrivate READ isPrivate NOTIFY headerChanged FINAL)
    Q_PROPERTY(bool canAddMembers READ canAddMembers NOTIFY headerChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(tertulia::MessageListModel* messages READ messages CONSTANT FINAL)
    Q_PROPERTY(tertulia::MemberListModel* members READ members CONSTANT FINAL)
    Q_PROPERTY(tertulia::RoomFiles* files READ files CONSTANT FINAL)
    Q_PROPERTY(QList<QString> typingNames READ typingNames NOTIFY typingChanged FINAL)
    /// Somebody is looking: the window is active.
    Q_PROPERTY(bool seeing READ isSeeing WRITE setSeeing NOTIFY seeingChanged FINAL)
public:
    static constexpr int firstPage = 60;
    static constexpr int page = 50;

    explicit RoomView(SessionView& session, QObject* parent = nullptr);

    /// Null closes.
    void openConversation(ConversationId id);
    [[nodiscard]] ConversationId id() const { return m_id; }
    [[nodiscard]] Facts facts() const; ///< about me in it

    [[nodiscard]] bool isOpen() const { return !m_id.isNull(); }
    [[nodiscard]] QString conversationId() const { return m_id.text(); }
    [[nodiscard]] QString kind() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString topic() const;
    [[nodiscard]] QString presence() const;
    [[nodiscard]] QString avatarKey() const;
    [[nodiscard]] QString avatarImage() const;
    [[nodiscard]] bool isPrivate() const;
    [[nodiscard]] bool canAddMembers() const;
    [[nodiscard]] bool isLoaded() const { return m_messages.isLoaded(); }
    [[nodiscard]] MessageListModel* messages() { return &m_messages; }
    [[nodiscard]] MemberListModel* members() { return &m_members; }
    [[nodiscard]] RoomFiles* files() { return &m_files; }
    [[nodiscard]] QStringList typingNames() const;
    [[nodiscard]] bool isSeeing() const { return m_seeing; }
    void setSeeing(bool seeing);

    /// Everything up to `seq` was on screen.
    Q_INVOKABLE void seen(double seq);
    Q_INVOKABLE void toLatest();
    Q_INVOKABLE void loadNewer();
    /// Brings what this message answers into the window: then rowShown().
    Q_INVOKABLE void showSource(const QString& messageId);
    Q_INVOKABLE void remove(const QString& messageId);
    Q_INVOKABLE void retry(const QString& messageId);
    Q_INVOKABLE void discard(const QString& messageId);
    Q_INVOKABLE void copy(const QString& messageId) const;
    /// The direct with this person if there is one, else empty.
    Q_INVOKABLE QString directWith(const QString& userId) const;
    Q_INVOKABLE QString handleOf(const QString& userId) const;

Q_SIGNALS:
    void conversationChanged();
    void headerChanged();
    void loadedChanged();
    void typingChanged();
    void seeingChanged();
    void rowShown(int index);

private:
    struct Typist
    {
        UserId user;
        qint64 until; ///< milliseconds of the monotonic clock
    };

    [[nodiscard]] const ConversationRow* row() const;
    [[nodiscard]] StreamId memberStream() const;
    void readWindow(Seq before, bool reachesNewest, const std::function<void()>& then = {});
    void showWindow(std::vector<MessageRow> rows, bool reachesNewest);
    void readOlder(Seq before);
    void readMembers();
    void apply(const RowChanges& changes);
    void connectionCameBack();
    void updateFromRow();
    void userTypes(ConversationId conversation, UserId user, bool typing);
    void forgetTypists();

    SessionView& m_session;
    RoomFiles m_files; ///< before the messages, which read it
    MessageListModel m_messages;
    MemberListModel m_members;
    ConversationId m_id{};
    int m_opening = 0; ///< which opening an answer belongs to
    bool m_waitingForServer = false;
    bool m_readingNewer = false;
    bool m_seeing = true;
    std::vector<Typist> m_typists;
    QTimer m_typistsTimer;
};

} // namespace tertulia
