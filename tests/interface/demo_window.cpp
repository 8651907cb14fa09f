// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interface/demo_window.h"

#include "client/platform/secret_store.h"
#include "client/sync/profile.h"

#include <QAccessible>
#include <QLoggingCategory>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

const QStringList DemoWindow::pages{
    u"FriendsPage"_s,
    u"ThreadsPage"_s,
    u"MentionsPage"_s,
    u"SavedPage"_s,
    u"LaterPage"_s,
    u"DraftsPage"_s,
    u"UnreadsPage"_s,
    u"SearchPage:portada"_s,
    u"WelcomePage"_s,
    u"PinsPanel:{room}"_s,
    u"FilesPanel:{room}"_s,
    u"ThreadsPanel:{room}"_s,
    u"SearchPanel:portada"_s,
    u"SettingsPage:account"_s,
    u"SettingsPage:devices"_s,
    u"SettingsPage:notifications"_s,
    u"SettingsPage:appearance"_s,
    u"SettingsPage:language"_s,
    u"SettingsPage:shortcuts"_s,
    u"SettingsPage:privacy"_s,
    u"SettingsPage:storage"_s,
    u"SettingsPage:diagnostics"_s,
    u"SettingsPage:about"_s,
    u"ShortcutsPage"_s,
    u"SpacePage:{space}"_s,
    u"SpacePage:{space}/rooms"_s,
    u"SpacePage:{space}/roles"_s,
    u"SpacePage:{space}/explain"_s,
    u"SpacePage:{space}/members"_s,
    u"SpacePage:{space}/invites"_s,
    u"SpacePage:{space}/bans"_s,
    u"SpacePage:{space}/emoji"_s,
    u"SpacePage:{space}/bots"_s,
    u"SpacePage:{space}/reports"_s,
    u"SpacePage:{space}/log"_s,
    u"RoomPage:{room}"_s,
    u"RoomPage:{room}/permissions"_s,
    u"RoomPage:{room}/readers"_s,
    u"RoomPage:{room}/hooks"_s,
    u"GroupPage:{group}"_s,
    u"GroupPage:{group}/members"_s,
    u"ProfilePage"_s,
    u"ProfilePage:status"_s,
    u"ProfileCard:{person}"_s,
    u"NewSpacePage"_s,
    u"JoinSheet:aaaaaaaaaaaaaaaaaaaaaaaa"_s,
};

bool DemoWindow::open()
{
    QLoggingCategory::setFilterRules(u"tertulia.*.debug=false\ntertulia.*.info=false"_s);
    for (const auto& [variable, folder] :
         {std::pair{"HOME", ""}, {"XDG_DATA_HOME", "data"}, {"XDG_CONFIG_HOME", "config"}})
        qputenv(variable, m_home.filePath(QString::fromLatin1(folder)).toUtf8());
    const auto seeded = ServerProcess::run({u"admin"_s, u"seed-demo"_s, u"--data"_s, m_server.data()});
    const QStringList lines = QString::fromUtf8(seeded.out).split(u'\n').filter(u"account demo "_s);
    if (lines.isEmpty() || !m_server.start()) {
        qWarning() << "no demo:" << seeded.err;
        return false;
    }
    auto profile = Profile::open(u"demo"_s);
    AppOptions options;
    options.profile = u"demo"_s;
    options.language = u"en"_s;
    options.size = QSize{1280, 800};
    m_app = std::make_unique<DesktopApp>(options, std::move(profile).value(),
                                         std::make_unique<SecretStore>(SecretStore::Kind::MemoryOnly), QElapsedTimer());
    QAccessible::setActive(true);
    if (!m_app->open())
        return false;
    m_accounts = window().property("accounts").value<Accounts*>();
    view().login()->signIn(m_server.url().toString(), u"demo"_s, lines.first().section(u' ', 2, 2));
    return QTest::qWaitFor([this] { return view().session()->isOnline() && view().room()->isLoaded(); }, 60'000) &&
           settle();
}

QString DemoWindow::filled(QString page) const
{
    const Directory& directory = view().session()->directory();
    const auto spaceCalled = [&directory](const QString& name) {
        for (const auto& [id, row] : directory.spaces())
            if (row.name == name)
                return id.text();
        return QString();
    };
    page.replace(u"{space}"_s, spaceCalled(u"Librería Norte"_s));
    page.replace(u"{room}"_s, view().findByTitle(u"#diseño"_s).text());
    page.replace(u"{group}"_s, view().findByTitle(u"Cena del viernes"_s).text());
    if (page.contains("{person}"_L1)) {
        const ConversationRow* direct = directory.conversation(view().findByTitle(u"Inés Carvajal"_s));
        page.replace(u"{person}"_s, direct && direct->peer ? direct->peer->text() : QString());
    }
    return page;
}

bool DemoWindow::showChat()
{
    leave();
    return settle();
}

void DemoWindow::leave()
{
    view().nav()->closeDialog();
    view().nav()->closePlace();
    view().nav()->closePanel();
    view().openConversation(view().findByTitle(u"#diseño"_s).text());
}

bool DemoWindow::show(const QString& page)
{
    leave();
    QCoreApplication::processEvents(); // a page that is named again is made again
    const QString what = filled(page);
    view().nav()->open(what.section(u':', 0, 0), what.section(u':', 1));
    return settle();
}

bool DemoWindow::speak(const QString& language)
{
    view().settings()->overrideLanguage(language);
    QEvent away(QEvent::Leave); // no tip of the button that happens to lie under the pointer
    QCoreApplication::sendEvent(&window(), &away);
    return settle();
}

bool DemoWindow::settle()
{
    const auto look = [this] {
        QStringList seen;
        const auto all = items();
        for (const QQuickItem* item : all)
            seen.append(u"%1 %2 %3 %4 %5"_s.arg(item->mapToScene({}).x())
                            .arg(item->mapToScene({}).y())
                            .arg(item->width())
                            .arg(item->opacity()) // what fades in does not hide yet what is behind it
                            .arg(item->property("text").toString()));
        return seen;
    };
    QStringList last;
    int same = 0;
    return QTest::qWaitFor(
        [&] {
            QTest::qWait(40);
            QStringList now = look();
            same = now == last && view().session()->isOnline() ? same + 1 : 0;
            last = std::move(now);
            return same >= 2;
        },
        60'000);
}

QList<QQuickItem*> DemoWindow::items() const
{
    QList<QQuickItem*> found;
    const auto walk = [&found](const auto& self, QQuickItem* item) -> void {
        if (!item->isVisible() || item->opacity() <= 0)
            return;
        found.append(item);
        const QList<QQuickItem*> children = item->childItems();
        for (QQuickItem* child : children)
            self(self, child);
    };
    walk(walk, window().contentItem());
    return found;
}

namespace {

QStringList textsOf(QQuickItem* item)
{
    QStringList found;
    if (item->inherits("QQuickText") || (item->inherits("QQuickTextEdit") && item->property("textFormat").toInt() == 0))
        found.append(item->property("text").toString());
    if (QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(item); spoken)
        found << spoken->text(QAccessible::Name) << spoken->text(QAccessible::Description);
    return found;
}

} // namespace

QStringList DemoWindow::texts() const
{
    QStringList found{window().title()};
    const auto all = items();
    for (QQuickItem* item : all)
        found += textsOf(item);
    found.removeAll(QString());
    found.removeDuplicates();
    return found;
}

QString DemoWindow::whose(const QString& text) const
{
    QStringList chain;
    const auto all = items();
    for (QQuickItem* item : all)
        if (chain.isEmpty() && textsOf(item).contains(text))
            for (const QQuickItem* outer = item; outer; outer = outer->parentItem())
                if (const QString name = QString::fromLatin1(outer->metaObject()->className());
                    name.contains("_QML"_L1))
                    chain.append(name.section(u"_QML"_s, 0, 0));
    return chain.join(u" < "_s);
}

} // namespace tertulia::test
