// SPDX-License-Identifier: GPL-3.0-or-later
// What notifies the user everywhere, as the settings page edits it: words and quiet hours, begun from what is in force
// and written with apply(). Says why a message notifies. The conversations with rules of their own are its rows.
// GUI thread. Trying preferences out on what was said is NotifyTrial's.
#pragma once

#include "client/viewmodels/session_view.h"
#include "shared/protocol/requests_notifications.h"

#include <QAbstractListModel>

namespace tertulia {

class NotifyPreferences : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::SessionView* session READ session WRITE setSession NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(QStringList keywords READ keywords NOTIFY changed FINAL)
    Q_PROPERTY(bool quiet READ isQuietWanted WRITE setQuiet NOTIFY changed FINAL)
    Q_PROPERTY(int quietFrom READ quietFrom WRITE setQuietFrom NOTIFY changed FINAL) ///< minutes since midnight
    Q_PROPERTY(int quietTo READ quietTo WRITE setQuietTo NOTIFY changed FINAL)
    Q_PROPERTY(int quietDays READ quietDays NOTIFY changed FINAL) ///< bits, the lowest one Monday
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY changed FINAL) ///< the answer to explain()
    Q_PROPERTY(QString beaten READ beaten NOTIFY changed FINAL) ///< what else applied
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
public:
    enum Role { IdRole = Qt::UserRole + 1, TitleRole, LevelRole, MutedRole };

    explicit NotifyPreferences(QObject* parent = nullptr);
    [[nodiscard]] SessionView* session() const { return m_session; }
    void setSession(SessionView* session);
    [[nodiscard]] QStringList keywords() const;
    [[nodiscard]] bool isQuietWanted() const { return m_prefs.quiet.has_value(); }
    void setQuiet(bool wanted);
    [[nodiscard]] int quietFrom() const { return hours().from; }
    void setQuietFrom(int minute);
    [[nodiscard]] int quietTo() const { return hours().to; }
    void setQuietTo(int minute);
    [[nodiscard]] int quietDays() const { return static_cast<int>(hours().days.bits()); }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString reason() const { return m_reason; }
    [[nodiscard]] QString beaten() const { return m_beaten.join(u' '); }
    [[nodiscard]] int count() const { return static_cast<int>(m_settings.size()); }
    /// As they are on the page.
    [[nodiscard]] const NotifyPrefsRecord& prefs() const { return m_prefs; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// What is wrong with the word; empty: it counts from now on.
    Q_INVOKABLE QString addKeyword(const QString& word);
    Q_INVOKABLE void removeKeyword(const QString& word);
    Q_INVOKABLE void setQuietDay(int day, bool on);
    /// "usual", "all", "mentions" or "none".
    Q_INVOKABLE void setLevel(const QString& conversation, const QString& level);
    Q_INVOKABLE void unmute(const QString& conversation);
    Q_INVOKABLE void explain(const QString& message);

Q_SIGNALS:
    void changed();

private:
    void take();
    void apply();
    void set(const NotificationSet& request);
    [[nodiscard]] const QuietHours& hours() const { return m_prefs.quiet ? *m_prefs.quiet : m_hours; }
    QuietHours& wantedHours();

    QPointer<SessionView> m_session;
    NotifyPrefsRecord m_prefs{};
    QuietHours m_hours; ///< what quiet hours begin with, and those of before
    std::vector<NotifySettingRecord> m_settings;
    QString m_problem;
    QString m_reason;
    QStringList m_beaten;
};

} // namespace tertulia
