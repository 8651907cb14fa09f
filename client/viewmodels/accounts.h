// SPDX-License-Identifier: GPL-3.0-or-later
// All accounts of the profile, one on each server, each with a stage of its own (AppView): all of them are connected,
// count what is unread and tell what is worth a notification; one of them is shown. A blank one without an account is
// for adding one and goes away when it is left. Hands links to the account they belong to. GUI thread.
#pragma once

#include "client/text/app_link.h"
#include "client/viewmodels/app_view.h"
#include "client/viewmodels/herald.h"

#include <QAbstractListModel>

namespace tertulia {

class Accounts final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to Main")
    Q_PROPERTY(tertulia::AppView* current READ current NOTIFY currentChanged FINAL)
    Q_PROPERTY(int currentIndex READ currentIndex NOTIFY currentChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool adding READ isAdding NOTIFY currentChanged FINAL) ///< the blank one is shown, beside others
    Q_PROPERTY(int unread READ unread NOTIFY unreadChanged FINAL)     ///< in all of them
    Q_PROPERTY(int wanted READ wanted NOTIFY unreadChanged FINAL)     ///< of it, what is meant for me
    Q_PROPERTY(int unreadElsewhere READ unreadElsewhere NOTIFY unreadChanged FINAL)
public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        HandleRole,
        ServerRole,
        KeyRole,
        ImageRole,
        UnreadRole,
        WantedRole,
        CurrentRole,
        SignedInRole
    };

    Accounts(Profile& profile, SecretStore& secrets, QObject* parent = nullptr);
    ~Accounts() override;

    /// Called with each view: those that are there, and each that will be.
    void setViewMade(std::function<void(AppView&)> viewMade);

    [[nodiscard]] AppView* current() const { return m_stages.at(static_cast<size_t>(m_current)).get(); }
    [[nodiscard]] int currentIndex() const { return m_current; }
    [[nodiscard]] int count() const { return static_cast<int>(m_stages.size()); }
    [[nodiscard]] AppView* at(int row) const { return m_stages.at(static_cast<size_t>(row)).get(); }
    [[nodiscard]] bool isAdding() const;
    [[nodiscard]] int unread() const;
    [[nodiscard]] int wanted() const;
    [[nodiscard]] int unreadElsewhere() const;
    [[nodiscard]] Settings& settings() { return *m_common.settings; }
    [[nodiscard]] Actions& actions() { return *m_common.actions; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The accounts of last time, this server's (if given) in front.
    void start(const QUrl& server);
    void save();
    void retranslate();
    /// Those without a connection try again now.
    void retryNow();
    /// Whether the window has the keyboard: what the user looks at is not told to him.
    void setWindowActive(bool active);
    /// Whether any window is on a screen: one that is not needs no clocks.
    void setWindowShown(bool shown);

    /// Servers used before on which there is no account here now.
    [[nodiscard]] Q_INVOKABLE QStringList knownServers() const;
    Q_INVOKABLE void choose(int index);
    /// A blank one, to sign in on another server.
    Q_INVOKABLE void add();
    Q_INVOKABLE void cancelAdding();
    /// Also with messages that are not sent yet: who asks has been told.
    Q_INVOKABLE void signOut(int index);
    /// tertulia://… from a message, the desktop or the command line.
    Q_INVOKABLE void openLink(const QString& text);
    /// After serverUnknown(): sign in there, then follow the link.
    Q_INVOKABLE void addForLink();

    // What the user did with a notice.
    void noticeOpened(const QString& key);
    void noticeReplied(const QString& key, const QString& text);
    void noticeMarkedRead(const QString& key);
    void noticeClosed(const QString& key);

Q_SIGNALS:
    void currentChanged();
    void countChanged();
    void unreadChanged();
    void showNotice(const tertulia::Notice& notice);
    void withdrawNotice(const QString& key);
    /// The window should come to the front.
    void raiseRequested();
    /// A link leads to a server on which nobody is signed in here.
    void serverUnknown(const QString& host);

private:
    AppView& addStage();
    void follow(AppView& stage);
    void removeStage(AppView* stage);
    void keepList();
    void watch();
    void applyPresence();
    [[nodiscard]] int rowOf(const AppView* stage) const;
    [[nodiscard]] AppView* onServer(const QUrl& server) const;
    void open(const AppLink& link);
    void suggest();

    Profile& m_profile;
    SecretStore& m_secrets;
    AppView::Common m_common;
    std::function<void(AppView&)> m_viewMade;
    std::vector<std::unique_ptr<AppView>> m_stages; ///< never empty after start()
    int m_current = 0;
    bool m_windowActive = false;
    bool m_windowShown = true;
    std::optional<AppLink> m_link; ///< waits for its account
};

} // namespace tertulia
