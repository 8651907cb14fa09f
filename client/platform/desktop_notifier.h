// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications through org.freedesktop.Notifications on the session bus. One notice for each key: showing another
// one under the same key replaces it in place. Foreign text is escaped, and reply is offered only where the daemon can
// do it: a notice waits until the daemon has said what it can, a few seconds at most. A daemon that comes later, or
// again, is asked anew. Asynchronous; without a bus or a daemon nothing is shown. GUI thread. It decides nothing: what
// is worth a notice is said by the caller.
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

class QDBusPendingCallWatcher;

namespace tertulia {

struct DesktopNotice
{
    QString key;
    QString title;
    QStringList lines{}; ///< plain text
    bool canReply = false;
    bool silent = false;
};

/// What the buttons of a notice say; in the user's language.
struct NoticeWords
{
    QString open;
    QString reply;
    QString markRead;
};

class DesktopNotifier final : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotifier(QObject* parent = nullptr);
    ~DesktopNotifier() override;

    void setWords(const NoticeWords& words) { m_words = words; }
    void show(const DesktopNotice& notice);
    void withdraw(const QString& key);
    void withdrawAll();
    /// The daemon's name and version; empty while none has answered.
    [[nodiscard]] QString daemon() const { return m_daemon; }

Q_SIGNALS:
    void opened(const QString& key, const QString& activationToken);
    void replied(const QString& key, const QString& text);
    void markedRead(const QString& key);
    /// By the user or the daemon, not by withdraw().
    void closed(const QString& key);

private Q_SLOTS:
    void actionInvoked(uint id, const QString& action);
    void notificationReplied(uint id, const QString& text);
    void notificationClosed(uint id, uint reason);
    void activationToken(uint id, const QString& token);

private:
    struct Shown
    {
        uint id = 0;            ///< the daemon's; 0: not known yet
        bool isAsking = false;  ///< its answer is on the way
        bool isWaiting = false; ///< for what the daemon can do; `next` is to be shown then
        bool isWithdrawn = false;
        std::optional<DesktopNotice> next{}; ///< to show in place of it after the answer
        quint64 order = 0;                   ///< the oldest has the least
    };
    void ask();
    void daemonChanged(const QString& before, const QString& now);
    void sendWaiting();
    void send(const DesktopNotice& notice);
    void answered(const QString& key, QDBusPendingCallWatcher* call);
    void forgetOldest();
    void close(uint id);
    [[nodiscard]] QString keyOf(uint id) const;

    NoticeWords m_words{};
    std::optional<QStringList> m_capabilities; ///< none: the daemon has not said yet
    QString m_daemon;
    bool m_hasBus = false;
    bool m_isAsking = false;
    int m_life = 0; ///< which daemon's: the answers of one that has gone do not count
    quint64 m_order = 0;
    QHash<QString, Shown> m_shown;
    QHash<uint, QString> m_tokens;
};

/// Foreign text as a daemon that understands markup shows it unchanged; what cannot be seen is taken out.
QString noticeMarkup(const QString& text);

} // namespace tertulia
