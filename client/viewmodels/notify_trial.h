// SPDX-License-Identifier: GPL-3.0-or-later
// Tries the notification preferences of the settings page out on what was said in the last 30 days, as far as this
// computer holds it: how many notifications there would have been, by which rules, from where. Decided by the same
// function as the server's, page by page between other work. GUI thread. It changes nothing.
#pragma once

#include "client/viewmodels/notify_preferences.h"

namespace tertulia {

class NotifyTrial : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        tertulia::NotifyPreferences* preferences READ preferences WRITE setPreferences NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed FINAL)
    Q_PROPERTY(bool done READ isDone NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)                ///< notifications
    Q_PROPERTY(int seen READ seen NOTIFY changed FINAL)                  ///< messages looked at
    Q_PROPERTY(QList<QString> reasons READ reasons NOTIFY changed FINAL) ///< "You are mentioned in it. — 12"
    Q_PROPERTY(QList<QString> places READ places NOTIFY changed FINAL)   ///< the noisiest conversations
public:
    static constexpr auto span = std::chrono::days{30};

    explicit NotifyTrial(QObject* parent = nullptr);
    [[nodiscard]] NotifyPreferences* preferences() const { return m_preferences; }
    void setPreferences(NotifyPreferences* preferences);
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] int total() const;
    [[nodiscard]] int seen() const { return m_seen; }
    [[nodiscard]] QStringList reasons() const;
    [[nodiscard]] QStringList places() const;

    Q_INVOKABLE void run();

Q_SIGNALS:
    void changed();

private:
    void next();
    void look(ConversationId conversation, Seq before);
    void judge(const MessageRecord& message);
    [[nodiscard]] SessionView* session() const { return m_preferences ? m_preferences->session() : nullptr; }

    QPointer<NotifyPreferences> m_preferences;
    NotifyPrefsRecord m_prefs{};
    std::vector<ConversationId> m_waiting;
    std::map<QString, int> m_byRule;
    std::map<ConversationId, int> m_byPlace;
    Timestamp m_since{};
    int m_run = 0; ///< answers to an earlier one count no more
    int m_seen = 0;
    bool m_running = false;
    bool m_done = false;
};

} // namespace tertulia
