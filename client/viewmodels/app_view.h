// SPDX-License-Identifier: GPL-3.0-or-later
// The one object QML receives, as a required property of Main: the session, the lists beside the conversation, the open
// conversation and where the user is among them. Remembers the last conversation of each place. GUI thread.
#pragma once

#include "client/models/emoji_model.h"
#include "client/models/sidebar_model.h"
#include "client/models/space_list_model.h"
#include "client/models/switcher_model.h"
#include "client/text/app_link.h"
#include "client/viewmodels/actions.h"
#include "client/viewmodels/composer.h"
#include "client/viewmodels/herald.h"
#include "client/viewmodels/layout.h"
#include "client/viewmodels/link_gate.h"
#include "client/viewmodels/login_view.h"
#include "client/viewmodels/navigation.h"
#include "client/viewmodels/new_conversation.h"
#include "client/viewmodels/other_views.h"
#include "client/viewmodels/room_view.h"
#include "client/viewmodels/session_view.h"
#include "client/viewmodels/settings.h"

Q_MOC_INCLUDE("client/viewmodels/accounts.h")

namespace tertulia {

class Accounts;

class AppView final : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(App)
    QML_UNCREATABLE("given to Main")
    Q_PROPERTY(tertulia::SessionView* session READ session CONSTANT FINAL)
    Q_PROPERTY(tertulia::LoginView* login READ login CONSTANT FINAL)
    Q_PROPERTY(tertulia::LinkGate* links READ links CONSTANT FINAL)
    Q_PROPERTY(tertulia::Navigation* nav READ nav CONSTANT FINAL)
    Q_PROPERTY(tertulia::OtherViews* others READ others CONSTANT FINAL)
    Q_PROPERTY(tertulia::RoomView* room READ room CONSTANT FINAL)
    Q_PROPERTY(tertulia::Composer* composer READ composer CONSTANT FINAL)
    Q_PROPERTY(tertulia::NewConversation* creation READ creation CONSTANT FINAL)
    Q_PROPERTY(tertulia::Settings* settings READ settings CONSTANT FINAL)
    Q_PROPERTY(tertulia::Actions* actions READ actions CONSTANT FINAL)
    Q_PROPERTY(tertulia::Accounts* accounts READ accounts CONSTANT FINAL) ///< all of them, this one among them
    Q_PROPERTY(tertulia::ConversationListModel* conversations READ conversations CONSTANT FINAL)
    Q_PROPERTY(tertulia::Layout* layout READ layout CONSTANT FINAL)
    Q_PROPERTY(tertulia::SidebarModel* sidebar READ sidebar CONSTANT FINAL)
    Q_PROPERTY(tertulia::SpaceListModel* spaces READ spaces CONSTANT FINAL)
    Q_PROPERTY(tertulia::EmojiModel* emoji READ emoji CONSTANT FINAL)
    Q_PROPERTY(tertulia::SwitcherModel* switcher READ switcher CONSTANT FINAL)
    Q_PROPERTY(QString currentSpaceId READ currentSpaceId NOTIFY placeChanged FINAL) ///< "" = home
    Q_PROPERTY(QString currentSpaceName READ currentSpaceName NOTIFY placeChanged FINAL)
    Q_PROPERTY(int currentSpaceMembers READ currentSpaceMembers NOTIFY spaceMembersChanged FINAL) ///< 0 = not known
    Q_PROPERTY(bool canAddRooms READ canAddRooms NOTIFY placeChanged FINAL)
    Q_PROPERTY(int homeUnread READ homeUnread NOTIFY unreadChanged FINAL)       ///< messages in groups and directs
    Q_PROPERTY(int unread READ unread NOTIFY unreadChanged FINAL)               ///< everywhere but where it is muted
    Q_PROPERTY(int mentions READ mentions NOTIFY unreadChanged FINAL)           ///< unread ones, everywhere
    Q_PROPERTY(int threadsUnread READ threadsUnread NOTIFY unreadChanged FINAL) ///< followed ones with something new
    Q_PROPERTY(int requests READ requests NOTIFY unreadChanged FINAL)           ///< who wants to be my friend
    /// Conversations that markAllRead() has just marked: it can be undone for some seconds. 0: nothing to undo.
    Q_PROPERTY(int markedRead READ markedRead NOTIFY markedReadChanged FINAL)
    /// "starting" (nothing known yet), "login" or "chat".
    Q_PROPERTY(QString page READ page NOTIFY pageChanged FINAL)
    Q_PROPERTY(QString version READ version CONSTANT FINAL)
public:
    /// What all accounts of a window share.
    struct Common
    {
        std::shared_ptr<Settings> settings;
        std::shared_ptr<Actions> actions;
        std::shared_ptr<Layout> layout;
        QString directory{}; ///< of what each keeps there for itself; empty: nothing is kept
        static Common make(const QString& settingsDirectory);
    };
    AppView(Profile& profile, SecretStore& secrets, Common common, QObject* parent = nullptr);
    /// The only account, with settings of its own.
    AppView(Profile& profile, SecretStore& secrets, const QString& settingsDirectory, QObject* parent = nullptr);

    [[nodiscard]] SessionView* session() { return &m_session; }
    [[nodiscard]] LoginView* login() { return &m_login; }
    [[nodiscard]] LinkGate* links() { return &m_links; }
    [[nodiscard]] Navigation* nav() { return &m_nav; }
    [[nodiscard]] OtherViews* others() { return &m_others; }
    [[nodiscard]] RoomView* room() { return &m_room; }
    [[nodiscard]] Composer* composer() { return &m_composer; }
    [[nodiscard]] NewConversation* creation() { return &m_creation; }
    [[nodiscard]] Settings* settings() { return &m_settings; }
    [[nodiscard]] Actions* actions() { return m_common.actions.get(); }
    [[nodiscard]] Accounts* accounts() const { return m_accounts; }
    void setAccounts(Accounts* accounts) { m_accounts = accounts; }
    [[nodiscard]] Herald* herald() { return &m_herald; }
    [[nodiscard]] ConversationListModel* conversations() { return &m_conversations; }
    [[nodiscard]] Layout* layout() { return &m_layout; }
    [[nodiscard]] SidebarModel* sidebar() { return &m_sidebar; }
    [[nodiscard]] SpaceListModel* spaces() { return &m_spaces; }
    [[nodiscard]] EmojiModel* emoji() { return &m_emoji; }
    [[nodiscard]] SwitcherModel* switcher() { return &m_switcher; }
    [[nodiscard]] QString currentSpaceId() const { return m_conversations.space().text(); }
    [[nodiscard]] QString currentSpaceName() const;
    [[nodiscard]] int currentSpaceMembers() const { return m_spaceMembers; }
    [[nodiscard]] bool canAddRooms() const;
    [[nodiscard]] int homeUnread() const;
    [[nodiscard]] int unread() const;
    /// Of it, what is meant for me: in groups and directs everything, elsewhere mentions.
    [[nodiscard]] int wanted() const;
    [[nodiscard]] int mentions() const;
    [[nodiscard]] int threadsUnread() const;
    [[nodiscard]] int requests() const;
    [[nodiscard]] int markedRead() const { return static_cast<int>(m_marked.size()); }
    [[nodiscard]] QString page() const;
    [[nodiscard]] QString version() const;

    /// Uses the server of last time, or waits for the login page.
    void start(const QUrl& server);
    /// No account yet, whatever was used last: the login page.
    void startEmpty();
    /// Texts made in C++ are made again, for another language.
    void retranslate();
    /// A conversation whose title (rooms also "Space/room" or "#room") is this; null if there is none.
    [[nodiscard]] ConversationId findByTitle(const QString& title) const;
    /// Writes settings and drafts.
    void save();

    /// A link that belongs to this account.
    void follow(const AppLink& link);
    /// tertulia://… of any account.
    Q_INVOKABLE void openLink(const QString& text);
    Q_INVOKABLE void openConversation(const QString& id);
    /// Beside the open one. If it is the open one, what was open before takes its place.
    Q_INVOKABLE void openBeside(const QString& id);
    /// In a window of its own.
    Q_INVOKABLE void openWindow(const QString& id);
    /// Beside the open one stands what was open before, or nothing any more.
    Q_INVOKABLE void toggleBeside();
    /// Opens where it was said and goes to it; what was said in a thread, in its panel.
    Q_INVOKABLE void openMessage(const QString& conversationId, const QString& messageId);
    /// The direct with this person, made if there is none.
    Q_INVOKABLE void openPerson(const QString& userId);
    /// What the switcher offers: a conversation, a person, a space; an action is told by actionChosen().
    Q_INVOKABLE void openEntry(const QString& type, const QString& id);
    /// Something unread names me there: the next or previous of those.
    Q_INVOKABLE void stepMention(int by);
    /// Who chooses an emoji for this conversation is offered those of its space, until another is opened.
    Q_INVOKABLE void offerEmojiOf(const QString& conversationId);
    /// Everything everywhere.
    Q_INVOKABLE void markAllRead();
    /// What it has marked is unread again from where it was; while connected.
    Q_INVOKABLE void undoMarkAllRead();
    /// It stays as it is, and there is nothing to undo any more.
    Q_INVOKABLE void keepMarkedRead();
    Q_INVOKABLE void openSpace(const QString& id);
    Q_INVOKABLE void openHome();
    /// The next or previous conversation of the sidebar; only unread ones if asked.
    Q_INVOKABLE void step(int by, bool unreadOnly);

Q_SIGNALS:
    void placeChanged();
    void spaceMembersChanged();
    void unreadChanged();
    void pageChanged();
    void markedReadChanged();
    void actionChosen(const QString& id);

private:
    template<typename Wanted>
    void stepTo(int by, Wanted wanted);
    void openThreadOf(const ConversationRow& thread);
    [[nodiscard]] ConversationId openedBefore() const;
    void giveUp(ConversationId conversation);
    void keepOthers();
    void restoreOthers();
    void showPlace(SpaceId space);
    void countSpaceMembers();
    void showOwnEmoji();
    void openFirst();
    void openBestOf(const QString& place);
    void settle();
    [[nodiscard]] bool isHeard(ConversationId conversation) const;
    [[nodiscard]] QString accountKey() const;
    void watchPeople();
    void setUnread(ConversationId conversation, std::optional<Seq> from);

    Common m_common;
    Settings& m_settings;
    Layout& m_layout;
    EmojiModel m_emoji;
    SessionView m_session;
    LoginView m_login;
    LinkGate m_links;
    Navigation m_nav;
    OtherViews m_others;
    RoomView m_room;
    Composer m_composer;
    NewConversation m_creation;
    ConversationListModel m_conversations;
    SidebarModel m_sidebar;
    SpaceListModel m_spaces;
    SwitcherModel m_switcher;
    Herald m_herald;
    Accounts* m_accounts = nullptr;
    ConversationId m_wanted{}; ///< asked for before its row has arrived
    SpaceId m_wantedSpace{};
    ConversationId m_emojiFor{};
    QTimer m_watching;
    QTimer m_undoing;                                     ///< runs while markAllRead() can be undone
    std::vector<std::pair<ConversationId, Seq>> m_marked; ///< by it, and what was the first unread message of each
    std::vector<UserId> m_watched;
    int m_spaceMembers = 0;
    bool m_started = false;
    bool m_somethingOpened = false;
    bool m_isRestoring = false; ///< what is open besides, as it was left
};

} // namespace tertulia
