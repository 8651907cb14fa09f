// SPDX-License-Identifier: GPL-3.0-or-later
// The one object QML receives, as a required property of Main: the session, the lists beside the conversation, the open
// conversation and where the user is among them. Remembers the last conversation of each place. GUI thread.
#pragma once

#include "client/models/conversation_list_model.h"
#include "client/models/emoji_model.h"
#include "client/models/space_list_model.h"
#include "client/models/switcher_model.h"
#include "client/viewmodels/composer.h"
#include "client/viewmodels/link_gate.h"
#include "client/viewmodels/login_view.h"
#include "client/viewmodels/navigation.h"
#include "client/viewmodels/new_conversation.h"
#include "client/viewmodels/room_view.h"
#include "client/viewmodels/session_view.h"
#include "client/viewmodels/settings.h"

namespace tertulia {

class AppView final : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(App)
    QML_UNCREATABLE("given to Main")
    Q_PROPERTY(tertulia::SessionView* session READ session CONSTANT FINAL)
    Q_PROPERTY(tertulia::LoginView* login READ login CONSTANT FINAL)
    Q_PROPERTY(tertulia::LinkGate* links READ links CONSTANT FINAL)
    Q_PROPERTY(tertulia::Navigation* nav READ nav CONSTANT FINAL)
    Q_PROPERTY(tertulia::RoomView* room READ room CONSTANT FINAL)
    Q_PROPERTY(tertulia::Composer* composer READ composer CONSTANT FINAL)
    Q_PROPERTY(tertulia::NewConversation* creation READ creation CONSTANT FINAL)
    Q_PROPERTY(tertulia::Settings* settings READ settings CONSTANT FINAL)
    Q_PROPERTY(tertulia::ConversationListModel* conversations READ conversations CONSTANT FINAL)
    Q_PROPERTY(tertulia::SpaceListModel* spaces READ spaces CONSTANT FINAL)
    Q_PROPERTY(tertulia::EmojiModel* emoji READ emoji CONSTANT FINAL)
    Q_PROPERTY(tertulia::SwitcherModel* switcher READ switcher CONSTANT FINAL)
    Q_PROPERTY(QString currentSpaceId READ currentSpaceId NOTIFY placeChanged FINAL) ///< "" = home
    Q_PROPERTY(QString currentSpaceName READ currentSpaceName NOTIFY placeChanged FINAL)
    Q_PROPERTY(int currentSpaceMembers READ currentSpaceMembers NOTIFY spaceMembersChanged FINAL) ///< 0 = not known
    Q_PROPERTY(bool canAddRooms READ canAddRooms NOTIFY placeChanged FINAL)
    Q_PROPERTY(int homeUnread READ homeUnread NOTIFY unreadChanged FINAL) ///< messages in groups and directs
    Q_PROPERTY(int unread READ unread NOTIFY unreadChanged FINAL)         ///< everywhere
    /// "starting" (nothing known yet), "login" or "chat".
    Q_PROPERTY(QString page READ page NOTIFY pageChanged FINAL)
    Q_PROPERTY(QString version READ version CONSTANT FINAL)
public:
    AppView(Profile& profile, SecretStore& secrets, const QString& settingsDirectory, QObject* parent = nullptr);

    [[nodiscard]] SessionView* session() { return &m_session; }
    [[nodiscard]] LoginView* login() { return &m_login; }
    [[nodiscard]] LinkGate* links() { return &m_links; }
    [[nodiscard]] Navigation* nav() { return &m_nav; }
    [[nodiscard]] RoomView* room() { return &m_room; }
    [[nodiscard]] Composer* composer() { return &m_composer; }
    [[nodiscard]] NewConversation* creation() { return &m_creation; }
    [[nodiscard]] Settings* settings() { return &m_settings; }
    [[nodiscard]] ConversationListModel* conversations() { return &m_conversations; }
    [[nodiscard]] SpaceListModel* spaces() { return &m_spaces; }
    [[nodiscard]] EmojiModel* emoji() { return &m_emoji; }
    [[nodiscard]] SwitcherModel* switcher() { return &m_switcher; }
    [[nodiscard]] QString currentSpaceId() const { return m_conversations.space().text(); }
    [[nodiscard]] QString currentSpaceName() const;
    [[nodiscard]] int currentSpaceMembers() const { return m_spaceMembers; }
    [[nodiscard]] bool canAddRooms() const;
    [[nodiscard]] int homeUnread() const;
    [[nodiscard]] int unread() const;
    [[nodiscard]] QString page() const;
    [[nodiscard]] QString version() const;

    /// Uses the server of last time, or waits for the login page.
    void start(const QUrl& server);
    /// Texts made in C++ are made again, for another language.
    void retranslate();
    /// A conversation whose title (rooms also "Space/room" or "#room") is this; null if there is none.
    [[nodiscard]] ConversationId findByTitle(const QString& title) const;
    /// Writes settings and drafts.
    void save();

    Q_INVOKABLE void openConversation(const QString& id);
    /// The conversation at this message, wherever in its history that is.
    Q_INVOKABLE void openMessage(const QString& conversationId, const QString& messageId);
    Q_INVOKABLE void openSpace(const QString& id);
    Q_INVOKABLE void openHome();
    /// The next or previous conversation of the sidebar; only unread ones if asked.
    Q_INVOKABLE void step(int by, bool unreadOnly);

Q_SIGNALS:
    void placeChanged();
    void spaceMembersChanged();
    void unreadChanged();
    void pageChanged();

private:
    void showPlace(SpaceId space);
    void countSpaceMembers();
    void showOwnEmoji();
    void openFirst();
    void openBestOf(const QString& place);
    void settle();
    void watchPeople();

    Settings m_settings;
    SessionView m_session;
    LoginView m_login;
    LinkGate m_links;
    Navigation m_nav;
    RoomView m_room;
    EmojiModel m_emoji;
    Composer m_composer;
    NewConversation m_creation;
    ConversationListModel m_conversations;
    SpaceListModel m_spaces;
    SwitcherModel m_switcher;
    ConversationId m_wanted{}; ///< asked for before its row has arrived
    SpaceId m_wantedSpace{};
    QTimer m_watching;
    std::vector<UserId> m_watched;
    int m_spaceMembers = 0;
    bool m_started = false;
    bool m_somethingOpened = false;
};

} // namespace tertulia
