// SPDX-License-Identifier: GPL-3.0-or-later
// Does the desktop prefer dark? Asks the settings portal on the session bus and follows it; without a portal the
// lightness of the application's palette decides. Asynchronous: nothing waits for a slow portal. GUI thread, after the
// QGuiApplication exists. Touches the bus only if there is one: asking for none would start one that outlives us.
#pragma once

#include <QObject>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace tertulia {

class ThemeSource final : public QObject
{
    Q_OBJECT
public:
    explicit ThemeSource(QObject* parent = nullptr);
    [[nodiscard]] bool prefersDark() const { return m_dark; }

Q_SIGNALS:
    void changed(bool dark);

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void answered(QDBusPendingCallWatcher* call);
    void take(const QVariant& scheme);

    bool m_dark = true;
};

} // namespace tertulia
