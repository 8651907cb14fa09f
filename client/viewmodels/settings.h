// SPDX-License-Identifier: GPL-3.0-or-later
// What this profile looks like, what it notifies of, which keys it uses and where the user was. Kept in settings.json
// in the profile's folder, written a moment after a change and at the end; a file that cannot be read counts as empty,
// and so does a value that makes no sense. Command-line choices override without being written. What belongs to an
// account is on its server, not here. GUI thread.
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QRect>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace tertulia {

class Settings final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.settings")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)          ///< system, dark, light
    Q_PROPERTY(bool dark READ isDark NOTIFY themeChanged FINAL)                            ///< what that means now
    Q_PROPERTY(QString contrast READ contrast WRITE setContrast NOTIFY themeChanged FINAL) ///< system, normal, high
    Q_PROPERTY(bool highContrast READ isHighContrast NOTIFY themeChanged FINAL)
    Q_PROPERTY(QString motion READ motion WRITE setMotion NOTIFY lookChanged FINAL) ///< system, full, reduced
    Q_PROPERTY(bool animated READ isAnimated NOTIFY lookChanged FINAL)
    Q_PROPERTY(QString density READ density WRITE setDensity NOTIFY lookChanged FINAL)         ///< cosy, compact
    Q_PROPERTY(int zoom READ zoom WRITE setZoom NOTIFY lookChanged FINAL)                      ///< per cent
    Q_PROPERTY(int messageSize READ messageSize WRITE setMessageSize NOTIFY lookChanged FINAL) ///< pixels
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)  ///< system, en, es, fr
    Q_PROPERTY(bool membersShown READ membersShown WRITE setMembersShown NOTIFY membersShownChanged FINAL)
    Q_PROPERTY(bool spelling READ checksSpelling WRITE setSpelling NOTIFY spellingChanged FINAL)
    Q_PROPERTY(bool asksLinks READ asksLinks WRITE setAsksLinks NOTIFY asksLinksChanged FINAL) ///< before every address
    Q_PROPERTY(bool notifies READ notifies WRITE setNotifies NOTIFY noticesChanged FINAL)
    Q_PROPERTY(bool sounds READ sounds WRITE setSounds NOTIFY noticesChanged FINAL)
    Q_PROPERTY(bool hidesText READ hidesText WRITE setHidesText NOTIFY noticesChanged FINAL)
    Q_PROPERTY(bool doNotDisturb READ doNotDisturb WRITE setDoNotDisturb NOTIFY noticesChanged FINAL)
    Q_PROPERTY(
        QString presence READ presence WRITE setPresence NOTIFY noticesChanged FINAL) ///< online, away, invisible
    Q_PROPERTY(bool showsTray READ showsTray WRITE setShowsTray NOTIFY desktopChanged FINAL)
    Q_PROPERTY(bool closesToTray READ closesToTray WRITE setClosesToTray NOTIFY desktopChanged FINAL)
    Q_PROPERTY(bool trayThere READ isTrayThere NOTIFY desktopChanged FINAL) ///< the desktop has a place for it
    Q_PROPERTY(bool startsWithDesktop READ startsWithDesktop WRITE setStartsWithDesktop NOTIFY desktopChanged FINAL)
public:
    /// What the desktop itself keeps and can; asked each time, since others change it too.
    struct Desktop
    {
        std::function<bool()> isTrayThere;
        std::function<bool()> startsProgram;
        std::function<void(bool)> setStartsProgram;
    };

    static constexpr int defaultMessageSize = 14;

    /// An empty directory keeps everything in memory.
    explicit Settings(const QString& directory, QObject* parent = nullptr);
    ~Settings() override;

    [[nodiscard]] QString theme() const;
    void setTheme(const QString& theme);
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] QString contrast() const;
    void setContrast(const QString& contrast);
    [[nodiscard]] bool isHighContrast() const;
    [[nodiscard]] QString motion() const;
    void setMotion(const QString& motion);
    [[nodiscard]] bool isAnimated() const;
    [[nodiscard]] QString density() const;
    void setDensity(const QString& density);
    [[nodiscard]] int zoom() const;
    void setZoom(int percent);
    /// The next larger (1) or smaller (-1) size; 0: the usual one.
    Q_INVOKABLE void stepZoom(int by);
    [[nodiscard]] int messageSize() const;
    void setMessageSize(int pixels);
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    [[nodiscard]] bool checksSpelling() const;
    void setSpelling(bool checks);
    [[nodiscard]] bool membersShown() const;
    void setMembersShown(bool shown);
    [[nodiscard]] bool notifies() const;
    void setNotifies(bool notifies);
    [[nodiscard]] bool sounds() const;
    void setSounds(bool sounds);
    [[nodiscard]] bool hidesText() const;
    void setHidesText(bool hides);
    [[nodiscard]] bool doNotDisturb() const;
    void setDoNotDisturb(bool on);
    [[nodiscard]] QString presence() const;
    void setPresence(const QString& presence);
    [[nodiscard]] bool showsTray() const;
    void setShowsTray(bool shows);
    [[nodiscard]] bool closesToTray() const;
    void setClosesToTray(bool closes);

    void setDesktop(Desktop desktop);
    [[nodiscard]] bool isTrayThere() const;
    [[nodiscard]] bool startsWithDesktop() const;
    void setStartsWithDesktop(bool starts);

    /// What the desktop prefers.
    void setSystemDark(bool dark);
    void setSystemContrast(bool high);
    void setSystemAnimated(bool animated);
    void overrideTheme(const QString& theme);
    void overrideLanguage(const QString& language);
    void overrideZoom(int percent);
    void overrideContrast(const QString& contrast);

    [[nodiscard]] bool asksLinks() const;
    void setAsksLinks(bool asks);

    struct OtherViews
    {
        QString beside{};
        QStringList windows{};
    };
    /// The conversations that were open besides the open one.
    [[nodiscard]] OtherViews otherViews(const QString& account) const;
    void setOtherViews(const QString& account, const QString& beside, const QStringList& windows);
    /// The conversation last open in a place of an account: a space's id, or "" for home; "*" for the last place of
    /// all.
    [[nodiscard]] QString lastConversation(const QString& account, const QString& place) const;
    void setLastConversation(const QString& account, const QString& place, const QString& conversation);

    /// The keys the user chose for an action, maybe none; nullopt: those it comes with.
    [[nodiscard]] std::optional<QStringList> shortcut(const QString& action) const;
    void setShortcut(const QString& action, const QStringList& keys);
    void forgetShortcut(const QString& action);

    /// The servers of the accounts of this profile, in their order.
    [[nodiscard]] QList<QUrl> accounts() const;
    void setAccounts(const QList<QUrl>& servers);
    /// Servers that were signed in to, the last one first.
    [[nodiscard]] QStringList knownServers() const;
    void addKnownServer(const QUrl& server);

    [[nodiscard]] QRect windowPlace() const;
    [[nodiscard]] bool isWindowMaximized() const;
    void setWindow(const QRect& place, bool maximized);

    /// Writes now what waits to be written.
    void save();

Q_SIGNALS:
    void asksLinksChanged();
    void themeChanged();
    void lookChanged();
    void languageChanged();
    void spellingChanged();
    void membersShownChanged();
    void noticesChanged();
    void desktopChanged();

private:
    using Signal = void (Settings::*)();
    [[nodiscard]] QString choice(QLatin1StringView key, const QStringList& known) const;
    void choose(QLatin1StringView key, const QStringList& known, const QString& value, Signal changed);
    [[nodiscard]] bool flag(QLatin1StringView key, bool otherwise) const;
    void setFlag(QLatin1StringView key, bool value, Signal changed);
    bool store(QLatin1StringView key, const QJsonValue& value);

    QString m_path;
    QJsonObject m_values;
    Desktop m_desktop{};
    QString m_themeOverride;
    QString m_languageOverride;
    QString m_contrastOverride;
    int m_zoomOverride = 0;
    bool m_systemDark = true;
    bool m_systemContrast = false;
    bool m_systemAnimated = true;
    bool m_dirty = false;
    QTimer m_saving;
};

} // namespace tertulia
