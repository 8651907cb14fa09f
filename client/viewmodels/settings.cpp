// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/settings.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr auto themeKey = "theme"_L1;
constexpr auto languageKey = "language"_L1;
constexpr auto membersKey = "members_shown"_L1;
constexpr auto asksLinksKey = "asksLinks"_L1;
constexpr auto spellingKey = "spelling"_L1;
constexpr auto lastKey = "last_conversations"_L1;
constexpr auto saveDelay = std::chrono::seconds{1};

const QStringList& themes()
{
    static const QStringList known{u"system"_s, u"dark"_s, u"light"_s};
    return known;
}

const QStringList& languages()
{
    static const QStringList known{u"system"_s, u"en"_s, u"es"_s, u"fr"_s};
    return known;
}

} // namespace

Settings::Settings(const QString& directory, QObject* parent) : QObject(parent)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(saveDelay);
    connect(&m_saving, &QTimer::timeout, this, &Settings::save);
    if (directory.isEmpty())
        return;
    m_path = directory + u"/settings.json"_s;
    QFile file(m_path);
    if (file.open(QIODevice::ReadOnly))
        m_values = QJsonDocument::fromJson(file.readAll()).object();
}

Settings::~Settings()
{
    save();
}

QString Settings::theme() const
{
    return m_themeOverride.isEmpty() ? choice(themeKey, themes()) : m_themeOverride;
}

void Settings::setTheme(const QString& theme)
{
    const bool overridden = !std::exchange(m_themeOverride, {}).isEmpty();
    if (themes().contains(theme) && (store(themeKey, theme) || overridden))
        Q_EMIT themeChanged();
}

bool Settings::isDark() const
{
    const QString chosen = theme();
    return chosen == "system"_L1 ? m_systemDark : chosen == "dark"_L1;
}

QString Settings::language() const
{
    return m_languageOverride.isEmpty() ? choice(languageKey, languages()) : m_languageOverride;
}

void Settings::setLanguage(const QString& language)
{
    const bool overridden = !std::exchange(m_languageOverride, {}).isEmpty();
    if (languages().contains(language) && (store(languageKey, language) || overridden))
        Q_EMIT languageChanged();
}

bool Settings::checksSpelling() const
{
    return m_values.value(spellingKey).toBool(true);
}

void Settings::setSpelling(bool checks)
{
    if (store(spellingKey, checks))
        Q_EMIT spellingChanged();
}

bool Settings::membersShown() const
{
    return m_values.value(membersKey).toBool(true);
}

void Settings::setMembersShown(bool shown)
{
    if (store(membersKey, shown))
        Q_EMIT membersShownChanged();
}

void Settings::setSystemDark(bool dark)
{
    if (std::exchange(m_systemDark, dark) != dark)
        Q_EMIT themeChanged();
}

void Settings::overrideTheme(const QString& theme)
{
    if (!themes().contains(theme))
        return;
    m_themeOverride = theme;
    Q_EMIT themeChanged();
}

void Settings::overrideLanguage(const QString& language)
{
    if (!languages().contains(language))
        return;
    m_languageOverride = language;
    Q_EMIT languageChanged();
}

bool Settings::asksLinks() const
{
    return m_values.value(asksLinksKey).toBool(false);
}

void Settings::setAsksLinks(bool asks)
{
    if (store(asksLinksKey, asks))
        Q_EMIT asksLinksChanged();
}

QString Settings::lastConversation(const QString& place) const
{
    return m_values.value(lastKey).toObject().value(place).toString();
}

void Settings::setLastConversation(const QString& place, const QString& conversation)
{
    QJsonObject last = m_values.value(lastKey).toObject();
    last.insert(place, conversation);
    last.insert(u"*"_s, conversation);
    store(lastKey, last);
}

void Settings::save()
{
    if (!std::exchange(m_dirty, false) || m_path.isEmpty())
        return;
    QSaveFile file(m_path);
    // A full disk costs the last choice of a theme, nothing more: not worth a word to the user.
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(m_values).toJson());
        file.commit();
    }
}

QString Settings::choice(QLatin1StringView key, const QStringList& known) const
{
    const QString value = m_values.value(key).toString();
    return known.contains(value) ? value : known.first();
}

bool Settings::store(QLatin1StringView key, const QJsonValue& value)
{
    if (m_values.value(key) == value)
        return false;
    m_values.insert(key, value);
    m_dirty = true;
    m_saving.start();
    return true;
}

} // namespace tertulia
