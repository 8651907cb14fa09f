// SPDX-License-Identifier: GPL-3.0-or-later
// The account the window shows, as the screen needs it: who I am, how the connection is, what went wrong. Owns the
// Account and keeps the Directory of what it has up to date. A short hiccup of the connection is not shown at all.
// GUI thread. It does not know which conversation is open.
#pragma once

#include "client/models/account_records.h"
#include "client/models/directory.h"
#include "client/sync/account.h"
#include "client/viewmodels/draft_sync.h"
#include "client/viewmodels/file_tray.h"
#include "client/viewmodels/spelling.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace tertulia {

class EmojiModel;
class FileDoors;
class Profile;

class SessionView final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.session")
    Q_PROPERTY(bool ready READ isReady NOTIFY stateChanged FINAL) ///< it is known whether somebody is signed in
    Q_PROPERTY(bool signedIn READ isSignedIn NOTIFY stateChanged FINAL)
    /// "connecting", "offline", "updating", "online"; empty: nothing worth a word.
    Q_PROPERTY(QString connection READ connection NOTIFY connectionChanged FINAL)
    Q_PROPERTY(int retrySeconds READ retrySeconds NOTIFY connectionChanged FINAL)
    Q_PROPERTY(QString selfId READ selfId NOTIFY selfChanged FINAL)
    Q_PROPERTY(QString selfName READ selfName NOTIFY selfChanged FINAL)
    Q_PROPERTY(QString selfHandle READ selfHandle NOTIFY selfChanged FINAL)
    Q_PROPERTY(QString selfImage READ selfImage NOTIFY selfChanged FINAL)
    Q_PROPERTY(QString selfPresence READ selfPresence NOTIFY connectionChanged FINAL)
    Q_PROPERTY(QString serverName READ serverName NOTIFY selfChanged FINAL)
    Q_PROPERTY(QString note READ note NOTIFY noteChanged FINAL)          ///< what to know about this session
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL) ///< what went wrong last; empty = nothing
    Q_PROPERTY(int unsent READ unsent NOTIFY stateChanged FINAL)
    /// Messages that were refused and whose conversation, where each would say so itself, is gone.
    Q_PROPERTY(int stranded READ stranded NOTIFY strandedChanged FINAL)
public:
    SessionView(Profile& profile, SecretStore& secrets, EmojiModel& emoji, QObject* parent = nullptr);
    ~SessionView() override;

    /// The account on this server from now on. Does nothing if it is that already.
    void use(const QUrl& server);
    /// Runs `task` as soon as it is known whether somebody is signed in on the current account.
    void whenReady(const std::function<void()>& task);

    [[nodiscard]] Account* account() const { return m_account.get(); }
    [[nodiscard]] Directory& directory() { return m_directory; }
    [[nodiscard]] const Directory& directory() const { return m_directory; }
    /// What was written here and not sent; every composer writes into it.
    [[nodiscard]] DraftBook& drafts() { return m_drafts; }
    /// The same under messages without a thread; the id is the message's. They stay on this device.
    [[nodiscard]] DraftBook& firstReplies() { return m_firstReplies; }
    [[nodiscard]] DraftSync& draftSync() { return m_draftSync; }
    /// The emoji that can be written.
    [[nodiscard]] EmojiModel& emoji() const { return m_emoji; }
    [[nodiscard]] AccountRecords& records() { return m_records; }
    [[nodiscard]] const AccountRecords& records() const { return m_records; }
    /// What waits to be sent with the next message, for each conversation.
    [[nodiscard]] FileTrays& trays() { return m_trays; }
    /// Null: nothing of the desktop can be asked.
    [[nodiscard]] FileDoors* doors() const { return m_doors; }
    void setDoors(FileDoors* doors) { m_doors = doors; }
    /// Who keeps this account's pictures on the disk: forgets them, then calls back on the GUI thread.
    using PictureDoor = std::function<void(std::function<void()> done)>;
    void setPictureDoor(PictureDoor door) { m_pictureDoor = std::move(door); }
    [[nodiscard]] const PictureDoor& pictureDoor() const { return m_pictureDoor; }
    [[nodiscard]] QUrl lastServer() const;
    /// Where the account keeps its files; empty without an account.
    [[nodiscard]] QString accountDirectory() const;
    /// The speller that all composers share.
    [[nodiscard]] SpellingSetup& spelling() { return m_spelling; }
    /// `who` shows this conversation to the user besides the main window; null: no longer.
    void setSeen(const QObject* who, ConversationId conversation);
    [[nodiscard]] bool isSeen(ConversationId conversation) const;
    /// Whether anybody can see it: a window is shown, with this account. Else nothing that is only to be looked at is
    /// counted.
    void setLookedAt(bool lookedAt);
    [[nodiscard]] bool isLookedAt() const { return m_isLookedAt; }
    /// Nothing of this session is missing on this device any more.
    [[nodiscard]] bool isOnline() const;

    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool isSignedIn() const;
    [[nodiscard]] QString connection() const;
    [[nodiscard]] int retrySeconds() const;
    [[nodiscard]] QString selfId() const;
    [[nodiscard]] QString selfName() const;
    [[nodiscard]] QString selfHandle() const;
    [[nodiscard]] QString selfImage() const;
    [[nodiscard]] QString selfPresence() const;
    [[nodiscard]] QString serverName() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] int unsent() const;
    [[nodiscard]] int stranded() const { return m_stranded; }

    /// As what others see me, on this and later accounts of this view.
    void setPresence(Presence presence);
    /// "online", "away", "dnd" or "invisible".
    Q_INVOKABLE void setPresence(const QString& presence);
    Q_INVOKABLE void retryNow();
    /// With `force`, also if messages that were not sent are lost by it.
    Q_INVOKABLE void signOut(bool force);
    Q_INVOKABLE void dismissProblem();
    void showProblem(const QString& text);
    void showProblem(const Error& error);
    /// For another language.
    void retranslate();

Q_SIGNALS:
    void lookedAtChanged();
    void stateChanged();
    void connectionChanged();
    void selfChanged();
    void noteChanged();
    void problemChanged();
    void strandedChanged();
    void accountChanged();
    void left(); ///< signed out because the user wanted it; nothing is kept here any more
    void changed(const tertulia::RowChanges& changes);
    void typingChanged(const tertulia::ConversationId& conversation, const tertulia::UserId& user, bool typing);
    void loaded(); ///< the Directory holds what the cache has
    void notified(const tertulia::Notified& event);
    void retranslated(); ///< what was put into words is to be put into those of another language

private:
    void tick();
    void follow();
    void accountStateChanged();
    void identityChanged();
    void load();
    void fetchUsers(const std::vector<UserId>& ids);
    void keepDrafts();
    void countStranded();

    Profile& m_profile;
    SecretStore& m_secrets;
    EmojiModel& m_emoji;
    Directory m_directory;
    DraftBook m_drafts;
    DraftBook m_firstReplies;
    AccountRecords m_records;
    DraftSync m_draftSync{*this, m_drafts};
    std::unique_ptr<Account> m_account;
    FileDoors* m_doors = nullptr;
    PictureDoor m_pictureDoor;
    FileTrays m_trays{*this};
    SpellingSetup m_spelling;
    QHash<const QObject*, ConversationId> m_seen;
    std::vector<std::function<void()>> m_tasks;
    int m_stranded = 0;
    bool m_isLoaded = false; ///< the Directory knows every conversation there is
    QTimer m_patience;       ///< runs while a hiccup is too short to mention
    QTimer m_tick{this};     ///< counts down to the next attempt
    bool m_isLookedAt = true;
    Presence m_presence = Presence::Online;
    QString m_problem;
    UserId m_loadedFor{};
    bool m_wasFine = false;
};

} // namespace tertulia
