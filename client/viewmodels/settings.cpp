// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/settings.h"

#include "client/cache/state_file.h"

#include <QJsonDocument>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr auto themeKey = "theme"_L1;
constexpr auto contrastKey = "contrast"_L1;
constexpr auto motionKey = "motion"_L1;
constexpr auto densityKey = "density"_L1;
constexpr auto zoomKey = "zoom"_L1;
constexpr auto messageSizeKey = "message_size"_L1;
constexpr auto languageKey = "language"_L1;
constexpr auto membersKey = "members_shown"_L1;
constexpr auto notifiesKey = "notifications"_L1;
constexpr auto soundsKey = "sounds"_L1;
constexpr auto hidesTextKey = "hide_text"_L1;
constexpr auto disturbKey = "do_not_disturb"_L1;
constexpr auto presenceKey = "presence"_L1;
constexpr auto trayKey = "tray"_L1;
constexpr auto closeKey = "close_to_tray"_L1;
constexpr auto asksLinksKey = "asksLinks"_L1;
constexpr auto spellingKey = "spelling"_L1;
constexpr auto saveDelay = std::chrono::seconds{1};
constexpr std::array zoomSteps{50, 67, 80, 90, 100, 110, 125, 150, 175, 200};
constexpr int usualZoom = 100;
constexpr int messageSizeMin = 11;
constexpr int messageSizeMax = 24;

const QStringList themes{u"system"_s, u"dark"_s, u"light"_s};
const QStringList contrasts{u"system"_s, u"normal"_s, u"high"_s};
const QStringList motions{u"system"_s, u"full"_s, u"reduced"_s};
const QStringList densities{u"cosy"_s, u"compact"_s};
const QStringList languages{u"system"_s, u"en"_s, u"es"_s, u"fr"_s};
const QStringList presences{u"online"_s, u"away"_s, u"invisible"_s};

} // namespace

Settings::Settings(const QString& directory, QObject* parent) : QObject(parent)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(saveDelay);
    connect(&m_saving, &QTimer::timeout, this, &Settings::save);
    if (directory.isEmpty())
        return;
    m_path = directory + u"/settings.json"_s;
    m_values = QJsonDocument::fromJson(state_file::read(m_path)).object();
}

Settings::~Settings()
{
    save();
    state_file::flush();
}

QString Settings::theme() const
{
    return m_themeOverride.isEmpty() ? choice(themeKey, themes) : m_themeOverride;
}

void Settings::setTheme(const QString& theme)
{
    const bool overridden = !std::exchange(m_themeOverride, {}).isEmpty();
    if (themes.contains(theme) && (store(themeKey, theme) || overridden))
        Q_EMIT themeChanged();
}

bool Settings::isDark() const
{
    const QString chosen = theme();
    return chosen == "system"_L1 ? m_systemDark : chosen == "dark"_L1;
}

QString Settings::contrast() const
{
    return m_contrastOverride.isEmpty() ? choice(contrastKey, contrasts) : m_contrastOverride;
}

void Settings::setContrast(const QString& contrast)
{
    m_contrastOverride.clear();
    choose(contrastKey, contrasts, contrast, &Settings::themeChanged);
}

bool Settings::isHighContrast() const
{
    const QString chosen = contrast();
    return chosen == "system"_L1 ? m_systemContrast : chosen == "high"_L1;
}

QString Settings::motion() const
{
    return choice(motionKey, motions);
}

void Settings::setMotion(const QString& motion)
{
    choose(motionKey, motions, motion, &Settings::lookChanged);
}

bool Settings::isAnimated() const
{
    const QString chosen = motion();
    return chosen == "system"_L1 ? m_systemAnimated : chosen == "full"_L1;
}

QString Settings::density() const
{
    return choice(densityKey, densities);
}

void Settings::setDensity(const QString& density)
{
    choose(densityKey, densities, density, &Settings::lookChanged);
}

int Settings::zoom() const
{
    if (m_zoomOverride > 0)
        return m_zoomOverride;
    return std::clamp(m_values.value(zoomKey).toInt(usualZoom), zoomSteps.front(), zoomSteps.back());
}

void Settings::setZoom(int percent)
{
    const bool overridden = std::exchange(m_zoomOverride, 0) > 0;
    if (store(zoomKey, std::clamp(percent, zoomSteps.front(), zoomSteps.back())) || overridden)
        Q_EMIT lookChanged();
}

void Settings::stepZoom(int by)
{
    const int now = zoom();
    if (by == 0)
        return setZoom(usualZoom);
    if (by > 0) {
        const auto larger = std::upper_bound(zoomSteps.begin(), zoomSteps.end(), now);
        return setZoom(larger == zoomSteps.end() ? now : *larger);
    }
    const auto here = std::lower_bound(zoomSteps.begin(), zoomSteps.end(), now);
    setZoom(here == zoomSteps.begin() ? now : *(here - 1));
}

int Settings::messageSize() const
{
    return std::clamp(m_values.value(messageSizeKey).toInt(defaultMessageSize), messageSizeMin, messageSizeMax);
}

void Settings::setMessageSize(int pixels)
{
    if (store(messageSizeKey, std::clamp(pixels, messageSizeMin, messageSizeMax)))
        Q_EMIT lookChanged();
}

QString Settings::language() const
{
    return m_languageOverride.isEmpty() ? choice(languageKey, languages) : m_languageOverride;
}

void Settings::setLanguage(const QString& language)
{
    const bool overridden = !std::exchange(m_languageOverride, {}).isEmpty();
    if (languages.contains(language) && (store(languageKey, language) || overridden))
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
    return flag(membersKey, true);
}

void Settings::setMembersShown(bool shown)
{
    setFlag(membersKey, shown, &Settings::membersShownChanged);
}

bool Settings::notifies() const
{
    return flag(notifiesKey, true);
}

void Settings::setNotifies(bool notifies)
{
    setFlag(notifiesKey, notifies, &Settings::noticesChanged);
}

bool Settings::sounds() const
{
    return flag(soundsKey, true);
}

void Settings::setSounds(bool sounds)
{
    setFlag(soundsKey, sounds, &Settings::noticesChanged);
}

bool Settings::hidesText() const
{
    return flag(hidesTextKey, false);
}

void Settings::setHidesText(bool hides)
{
    setFlag(hidesTextKey, hides, &Settings::noticesChanged);
}

bool Settings::doNotDisturb() const
{
    return flag(disturbKey, false);
}

void Settings::setDoNotDisturb(bool on)
{
    setFlag(disturbKey, on, &Settings::noticesChanged);
}

QString Settings::presence() const
{
    return choice(presenceKey, presences);
}

void Settings::setPresence(const QString& presence)
{
    choose(presenceKey, presences, presence, &Settings::noticesChanged);
}

bool Settings::showsTray() const
{
    return flag(trayKey, true);
}

void Settings::setShowsTray(bool shows)
{
    setFlag(trayKey, shows, &Settings::desktopChanged);
}

bool Settings::closesToTray() const
{
    return flag(closeKey, false);
}

void Settings::setClosesToTray(bool closes)
{
    setFlag(closeKey, closes, &Settings::desktopChanged);
}

void Settings::setSystemDark(bool dark)
{
    if (std::exchange(m_systemDark, dark) != dark)
        Q_EMIT themeChanged();
}

void Settings::setSystemContrast(bool high)
{
    if (std::exchange(m_systemContrast, high) != high)
        Q_EMIT themeChanged();
}

void Settings::setSystemAnimated(bool animated)
{
    if (std::exchange(m_systemAnimated, animated) != animated)
        Q_EMIT lookChanged();
}

void Settings::overrideTheme(const QString& theme)
{
    if (!themes.contains(theme))
        return;
    m_themeOverride = theme;
    Q_EMIT themeChanged();
}

void Settings::overrideLanguage(const QString& language)
{
    if (!languages.contains(language))
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

void Settings::overrideZoom(int percent)
{
    m_zoomOverride = percent <= 0 ? 0 : std::clamp(percent, zoomSteps.front(), zoomSteps.back());
    Q_EMIT lookChanged();
}

void Settings::overrideContrast(const QString& contrast)
{
    if (!contrasts.contains(contrast))
        return;
    m_contrastOverride = contrast;
    Q_EMIT themeChanged();
}

void Settings::save()
{
    if (!std::exchange(m_dirty, false) || m_path.isEmpty())
        return;
    // A full disk costs the last choice of a theme, nothing more: not worth a word to the user.
    state_file::write(m_path, QJsonDocument(m_values).toJson());
}

QString Settings::choice(QLatin1StringView key, const QStringList& known) const
{
    const QString value = m_values.value(key).toString();
    return known.contains(value) ? value : known.first();
}

void Settings::choose(QLatin1StringView key, const QStringList& known, const QString& value, Signal changed)
{
    if (known.contains(value) && store(key, value))
        Q_EMIT(this->*changed)();
}

bool Settings::flag(QLatin1StringView key, bool otherwise) const
{
    return m_values.value(key).toBool(otherwise);
}

void Settings::setFlag(QLatin1StringView key, bool value, Signal changed)
{
    if (store(key, value))
        Q_EMIT(this->*changed)();
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
