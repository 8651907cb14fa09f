// SPDX-License-Identifier: GPL-3.0-or-later
// What this profile looks like and where the user was: theme, language, the members panel, the last open conversation
// of each place. Kept in settings.json in the profile's folder, written a moment after a change and at the end; a file
// that cannot be read counts as empty. Command-line choices override without being written. GUI thread.
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace tertulia {

class Settings final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.settings")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)             ///< system, dark, light
    Q_PROPERTY(bool dark READ isDark NOTIFY themeChanged FINAL)                               ///< what that means now
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL) ///< system, en, es, fr
    Q_PROPERTY(bool spelling READ checksSpelling WRITE setSpelling NOTIFY spellingChanged FINAL)
    Q_PROPERTY(bool membersShown READ membersShown WRITE setMembersShown NOTIFY membersShownChanged FINAL)
    Q_PROPERTY(bool asksLinks READ asksLinks WRITE setAsksLinks NOTIFY asksLinksChanged FINAL) ///< before every address
public:
    /// An empty directory keeps everything in memory.
    explicit Settings(const QString& directory, QObject* parent = nullptr);
    ~Settings() override;

    [[nodiscard]] QString theme() const;
    void setTheme(const QString& theme);
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    [[nodiscard]] bool checksSpelling() const;
    void setSpelling(bool checks);
    [[nodiscard]] bool membersShown() const;
    void setMembersShown(bool shown);

    /// What the desktop prefers.
    void setSystemDark(bool dark);
    void overrideTheme(const QString& theme);
    void overrideLanguage(const QString& language);

    [[nodiscard]] bool asksLinks() const;
    void setAsksLinks(bool asks);

    /// The conversation last open in a place: a space's id, or "" for home; "*" for the last place of all.
    [[nodiscard]] QString lastConversation(const QString& place) const;
    void setLastConversation(const QString& place, const QString& conversation);

    /// Writes now what waits to be written.
    void save();

Q_SIGNALS:
    void asksLinksChanged();
    void themeChanged();
    void languageChanged();
    void spellingChanged();
    void membersShownChanged();

private:
    [[nodiscard]] QString choice(QLatin1StringView key, const QStringList& known) const;
    bool store(QLatin1StringView key, const QJsonValue& value);

    QString m_path;
    QJsonObject m_values;
    QString m_themeOverride;
    QString m_languageOverride;
    bool m_systemDark = true;
    bool m_dirty = false;
    QTimer m_saving;
};

} // namespace tertulia
