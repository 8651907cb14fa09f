// SPDX-License-Identifier: GPL-3.0-or-later
// The open conversation: its history window, its members, its header, who writes in it. Reads pages from the cache and
// asks the server for what is older; marks as read what was seen. The "new" line is fixed when the conversation opens
// and when the window is left. GUI thread.
#pragma once

#include "client/models/member_list_model.h"
#include "client/models/message_list_model.h"
#include "client/viewmodels/message_acts.h"
#include "client/viewmodels/room_files.h"
#include "client/viewmodels/room_holes.h"
#include "client/viewmodels/room_proof.h"
#include "shared/protocol/permissions.h"
#include "shared/protocol/requests_messages.h"

#include <QDateTime>
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
    Q_PROPERTY(QString kind READ kind NOTIFY headerChanged FINAL) ///< "room", "group", "direct", "thread"
    Q_PROPERTY(QString title READ title NOTIFY headerChanged FINAL)
    Q_PROPERTY(QString topic READ topic NOTIFY headerChanged FINAL)
    Q_PROPERTY(QString presence READ presence NOTIFY headerChanged FINAL)
    Q_PROPERTY(QString avatarKey READ avatarKey NOTIFY headerChanged FINAL)
    Q_PROPERTY(QString avatarImage READ avatarImage NOTIFY headerChanged FINAL)
    Q_PROPERTY(bool isPrivate READ isPrivate NOTIFY headerChanged FINAL)
    Q_PROPERTY(bool canAddMembers READ canAddMembers NOTIFY headerChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(tertulia::MessageListModel* messages READ messages CONSTANT FINAL)
    Q_PROPERTY(tertulia::MessageActs* acts READ acts CONSTANT FINAL)
    Q_PROPERTY(tertulia::MemberListModel* members READ members CONSTANT FINAL)
    Q_PROPERTY(tertulia::RoomHoles* holes READ holes CONSTANT FINAL)
    Q_PROPERTY(tertulia::RoomProof* proof READ proof CONSTANT FINAL)
    Q_PROPERTY(tertulia::RoomFiles* files READ files CONSTANT FINAL)
    Q_PROPERTY(QList<QString> typingNames READ typingNames NOTIFY typingChanged FINAL)
    /// How many were new when it was opened, where they begin, and when the first of them came (if it is known).
    Q_PROPERTY(int newCount READ newCount NOTIFY newsChanged FINAL)
    Q_PROPERTY(double newFrom READ newFrom NOTIFY newsChanged FINAL)
    Q_PROPERTY(QDateTime newSince READ newSince NOTIFY newsChanged FINAL)
    /// Somebody is looking: the window is active.
    Q_PROPERTY(bool seeing READ isSeeing WRITE setSeeing NOTIFY seeingChanged FINAL)
public:
    static constexpr int firstPage = 60;
    static constexpr int page = 100;

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
    [[nodiscard]] MessageActs* acts() { return &m_acts; }
    [[nodiscard]] MemberListModel* members() { return &m_members; }
    [[nodiscard]] RoomHoles* holes() { return &m_holes; }
    [[nodiscard]] RoomProof* proof() { return &m_proof; }
    [[nodiscard]] RoomFiles* files() { return &m_files; }
    [[nodiscard]] int newCount() const { return m_newCount; }
    [[nodiscard]] double newFrom() const { return m_newCount > 0 ? static_cast<double>(m_messages.unreadLine()) : 0; }
    [[nodiscard]] QDateTime newSince() const { return m_newSince; }
    [[nodiscard]] QStringList typingNames() const;
    [[nodiscard]] bool isSeeing() const { return m_seeing; }
    void setSeeing(bool seeing);

    /// Everything up to `seq` was on screen.
    Q_INVOKABLE void seen(double seq);
    Q_INVOKABLE void toLatest();
    /// More of the history, before the reader comes to its edge.
    Q_INVOKABLE void loadOlder();
    Q_INVOKABLE void loadNewer();
    /// As soon as the conversation that is open has a window: showMessage(). Another one that is opened forgets it.
    void wantMessage(MessageId message);
    /// Brings it into the window, from the disk or from the server: then rowShown().
    Q_INVOKABLE void showMessage(const QString& messageId);
    /// The first message of that day, or the first after it.
    Q_INVOKABLE void showDate(const QDateTime& day);
    Q_INVOKABLE void showFirstNew();
    /// All is read, and the "new" line goes.
    Q_INVOKABLE void markAllRead();
    /// The id of the newest message; empty if nothing was said yet.
    [[nodiscard]] Q_INVOKABLE QString lastSaid() const;
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
    void newsChanged();
    void rowShown(int index);

private:
    struct Typist
    {
        UserId user;
        qint64 until; ///< milliseconds of the monotonic clock
    };

    [[nodiscard]] const ConversationRow* row() const;
    [[nodiscard]] const ConversationRow* place() const;
    [[nodiscard]] StreamId memberStream() const;
    void readWindow(Seq before, bool reachesNewest, const std::function<void()>& then = {});
    void showWindow(std::vector<MessageRow> rows, bool reachesNewest);
    void setWindow(std::vector<MessageRow> rows, bool reachesNewest);
    void newWindow();
    void readOlder(Seq before);
    void noteNews();
    void updateRights();
    void showSeq(Seq seq);
    void showPage(const HistoryPage& request);
    void showFar(const HistoryPageReply& page);
    /// What is not held on this device, straight from the server. With a window: only while that one stands.
    void readFar(const HistoryPage& request, std::optional<int> window,
                 const std::function<void(std::vector<MessageRow>, const HistoryPageReply&)>& then);
    [[nodiscard]] static std::vector<MessageRow> rowsOf(const HistoryPageReply& page);
    void fillPolls(const std::vector<MessageRow>& rows);
    void readMembers();
    void apply(const RowChanges& changes);
    void connectionCameBack();
    void updateFromRow();
    void userTypes(ConversationId conversation, UserId user, bool typing);
    void forgetTypists();
    void retranslate();

    SessionView& m_session;
    RoomFiles m_files; ///< before the messages, which read it
    MessageListModel m_messages;
    RoomHoles m_holes;
    RoomProof m_proof;
    MessageActs m_acts;
    MemberListModel m_members;
    ConversationId m_id{};
    int m_opening = 0; ///< which opening an answer belongs to
    int m_window = 0;  ///< which window of the history; a page for its edge belongs to that one alone
    bool m_waitingForServer = false;
    bool m_readingNewer = false;
    bool m_seeing = true;
    std::optional<MessageId> m_wanted; ///< to be shown when there is a window
    Seq m_unreadAtOpening = 0;         ///< it had been marked as unread from there on
    int m_newCount = 0;
    QDateTime m_newSince;
    std::vector<Typist> m_typists;
    QTimer m_typistsTimer;
};

} // namespace tertulia
