// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop wants things to look like: dark, with high contrast, without movement? Asks the settings portal on
// the session bus and follows it; without a portal the lightness of the application's palette decides. Asynchronous:
// nothing waits for a slow portal. GUI thread, after the QGuiApplication exists. Touches the bus only if there is one:
// asking for none would start one that outlives us.
#pragma once

#include <QObject>

class QDBusVariant;

namespace tertulia {

class ThemeSource final : public QObject
{
    Q_OBJECT
public:
    explicit ThemeSource(QObject* parent = nullptr);
    [[nodiscard]] bool prefersDark() const { return m_dark; }
    [[nodiscard]] bool prefersContrast() const { return m_contrast; }
    [[nodiscard]] bool prefersAnimation() const { return m_animated; }

Q_SIGNALS:
    void changed(bool dark);
    void contrastChanged(bool high);
    void animationChanged(bool animated);

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);
    void take(const QString& group, const QString& key, const QVariant& wrapped);
    void setAnimated(bool animated);

    bool m_paletteIsDark = true; ///< what holds while the desktop has no preference
    bool m_dark = true;
    bool m_contrast = false;
    bool m_animated = true;
};

} // namespace tertulia
