// SPDX-License-Identifier: GPL-3.0-or-later
// What Settings keeps without a page for it: where the user was, his keys, his accounts, the window.
#include "client/viewmodels/settings.h"

#include <QJsonArray>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lastKey = "last_conversations"_L1;
constexpr auto othersKey = "other_views"_L1;
constexpr auto shortcutsKey = "shortcuts"_L1;
constexpr auto accountsKey = "accounts"_L1;
constexpr auto serversKey = "servers"_L1;
constexpr auto windowKey = "window"_L1;
constexpr int serversKept = 12;

QStringList texts(const QJsonArray& values)
{
    QStringList found;
    for (const QJsonValue& value : values)
        if (value.isString())
            found.append(value.toString());
    return found;
}

} // namespace

QString Settings::lastConversation(const QString& account, const QString& place) const
{
    return m_values.value(lastKey).toObject().value(account).toObject().value(place).toString();
}

void Settings::setLastConversation(const QString& account, const QString& place, const QString& conversation)
{
    QJsonObject all = m_values.value(lastKey).toObject();
    QJsonObject last = all.value(account).toObject();
    last.insert(place, conversation);
    last.insert(u"*"_s, conversation);
    all.insert(account, last);
    store(lastKey, all);
}

Settings::OtherViews Settings::otherViews(const QString& account) const
{
    const QJsonObject kept = m_values.value(othersKey).toObject().value(account).toObject();
    OtherViews views{kept.value(u"beside"_s).toString()};
    views.windows = texts(kept.value(u"windows"_s).toArray());
    return views;
}

void Settings::setOtherViews(const QString& account, const QString& beside, const QStringList& windows)
{
    QJsonObject all = m_values.value(othersKey).toObject();
    all.insert(account, QJsonObject{{u"beside"_s, beside}, {u"windows"_s, QJsonArray::fromStringList(windows)}});
    store(othersKey, all);
}

std::optional<QStringList> Settings::shortcut(const QString& action) const
{
    const QJsonValue chosen = m_values.value(shortcutsKey).toObject().value(action);
    if (chosen.isUndefined())
        return std::nullopt;
    return chosen.isString() ? QStringList{chosen.toString()} : texts(chosen.toArray());
}

void Settings::setShortcut(const QString& action, const QStringList& keys)
{
    QJsonObject chosen = m_values.value(shortcutsKey).toObject();
    // `null` takes the keys away: the file can be written by hand.
    chosen.insert(action, keys.isEmpty()     ? QJsonValue{}
                          : keys.size() == 1 ? QJsonValue{keys.first()}
                                             : QJsonValue{QJsonArray::fromStringList(keys)});
    store(shortcutsKey, chosen);
}

void Settings::forgetShortcut(const QString& action)
{
    QJsonObject chosen = m_values.value(shortcutsKey).toObject();
    chosen.remove(action);
    store(shortcutsKey, chosen);
}

QList<QUrl> Settings::accounts() const
{
    QList<QUrl> servers;
    const QStringList kept = texts(m_values.value(accountsKey).toArray());
    for (const QString& text : kept)
        if (const QUrl url(text, QUrl::StrictMode); url.isValid() && !url.host().isEmpty() && !servers.contains(url))
            servers.append(url);
    return servers;
}

void Settings::setAccounts(const QList<QUrl>& servers)
{
    QJsonArray kept;
    for (const QUrl& server : servers)
        kept.append(server.toString(QUrl::RemoveUserInfo));
    store(accountsKey, kept);
}

QStringList Settings::knownServers() const
{
    return texts(m_values.value(serversKey).toArray()).mid(0, serversKept);
}

void Settings::addKnownServer(const QUrl& server)
{
    QStringList known = knownServers();
    const QString text = server.toString(QUrl::RemoveUserInfo);
    known.removeAll(text);
    known.prepend(text);
    store(serversKey, QJsonArray::fromStringList(known.mid(0, serversKept)));
}

QRect Settings::windowPlace() const
{
    const QJsonObject window = m_values.value(windowKey).toObject();
    return {window.value("x"_L1).toInt(), window.value("y"_L1).toInt(), window.value("width"_L1).toInt(),
            window.value("height"_L1).toInt()};
}

bool Settings::isWindowMaximized() const
{
    return m_values.value(windowKey).toObject().value("maximized"_L1).toBool();
}

void Settings::setWindow(const QRect& place, bool maximized)
{
    store(windowKey, QJsonObject{{u"x"_s, place.x()},
                                 {u"y"_s, place.y()},
                                 {u"width"_s, place.width()},
                                 {u"height"_s, place.height()},
                                 {u"maximized"_s, maximized}});
}

void Settings::setDesktop(Desktop desktop)
{
    m_desktop = std::move(desktop);
    Q_EMIT desktopChanged();
}

bool Settings::isTrayThere() const
{
    return m_desktop.isTrayThere && m_desktop.isTrayThere();
}

bool Settings::startsWithDesktop() const
{
    return m_desktop.startsProgram && m_desktop.startsProgram();
}

void Settings::setStartsWithDesktop(bool starts)
{
    if (m_desktop.setStartsProgram)
        m_desktop.setStartsProgram(starts);
    Q_EMIT desktopChanged();
}

} // namespace tertulia
