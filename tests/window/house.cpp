// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/house.h"

#include "client/platform/secret_store.h"
#include "client/sync/profile.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

QtMessageHandler otherwise = nullptr;

} // namespace

void House::initTestCase()
{
    otherwise = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& text) {
        if (text.contains("TypeError"_L1) || text.contains("ReferenceError"_L1))
            s_complaints.append(text);
        otherwise(type, context, text);
    });
    QLoggingCategory::setFilterRules(u"tertulia.*.debug=false\ntertulia.*.info=false"_s);
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_home->path().toUtf8());
    qputenv("XDG_DATA_HOME", m_home->filePath(u"data"_s).toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home->filePath(u"config"_s).toUtf8());
    m_server = std::make_unique<ServerProcess>();
    QVERIFY(m_server->start(QStringList{u"--limits.requests_per_second"_s, u"1000000"_s,
                                        u"--limits.registrations_per_hour_by_address"_s, u"1000"_s,
                                        u"--limits.typing_burst"_s, u"1000000"_s, u"--limits.logins_burst_by_account"_s,
                                        u"1000"_s, u"--limits.logins_burst_by_address"_s, u"1000"_s} +
                            m_serverOptions));
    m_bruno = std::make_unique<WsClient>();
    m_chloe = std::make_unique<WsClient>();
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
    QVERIFY(m_chloe->open(m_server->url()) && m_chloe->enroll(u"chloe"_s));
    QVERIFY(startProgram(u"ada"_s));
    QVERIFY(registerByHand(u"ada"_s, u"Ada"_s, m_server->url()));
}

bool House::startProgram(const QString& profile)
{
    auto opened = Profile::open(profile);
    if (!opened.ok())
        return false;
    AppOptions options;
    options.profile = profile;
    options.language = u"en"_s;
    options.size = QSize{1440, 900};
    QElapsedTimer now;
    now.start();
    m_app = std::make_unique<DesktopApp>(options, std::move(opened).value(),
                                         std::make_unique<SecretStore>(SecretStore::Kind::MemoryOnly), now);
    QAccessible::setActive(true); // a screen reader is there: what has a name says it
    if (!m_app->open())
        return false;
    m_hand = std::make_unique<Hand>(*m_app->window());
    m_app->window()->requestActivate();
    return QTest::qWaitForWindowActive(m_app->window());
}

void House::endProgram()
{
    m_hand.reset();
    m_app.reset();
}

bool House::registerByHand(const QString& handle, const QString& name, const QUrl& server)
{
    return m_hand->click(u"Create an account"_s) && m_hand->fill(u"Server"_s, server.toString()) &&
           m_hand->fill(u"User name"_s, handle) && m_hand->fill(u"Your name"_s, name) &&
           m_hand->fill(u"Password"_s, WsClient::password) && m_hand->click(u"Create account"_s) &&
           m_hand->wait(u"New conversation"_s);
}

void House::cleanup()
{
    if (!m_hand)
        return;
    if (QTest::currentTestFailed()) {
        const QString folder = qEnvironmentVariable("TERTULIA_WINDOW_PICTURES");
        if (!folder.isEmpty())
            m_hand->window().grabWindow().save(folder + u'/' + QString::fromLatin1(QTest::currentTestFunction()) +
                                               u".png"_s);
    }
    for (int i = 0; i < 4; ++i) { // whatever is open, one over another
        m_hand->press(QKeySequence(Qt::Key_Escape));
        QTest::qWait(1);
    }
}

void House::cleanupTestCase()
{
    endProgram();
    qInstallMessageHandler(otherwise);
    QCOMPARE(s_complaints, QStringList{}); // neither while it was used nor when it was taken down
    m_phone.reset();
    m_chloe.reset();
    m_bruno.reset();
    m_server.reset();
    m_home.reset();
}

WsClient& House::phone()
{
    if (!m_phone) {
        m_phone = std::make_unique<WsClient>();
        if (!m_phone->open(m_server->url()) || !m_phone->login(u"ada"_s))
            qFatal("Ada's second device cannot sign in");
    }
    return *m_phone;
}

ConversationId House::openGroup(const QString& title)
{
    const auto made = m_bruno->request(ConversationCreate{ConversationKind::Group, title, {u"ada"_s, u"chloe"_s}});
    if (!made.ok() || !m_hand->click(Target(u"Direct messages"_s).in(u"Spaces"_s)) || !openByHand(title))
        return {};
    return made->conversation.id;
}

SpaceId House::openSpace(const QString& name, const QString& room)
{
    const auto made = phone().request(SpaceCreate{name});
    if (!made.ok())
        return {};
    const SpaceId space = made->space.id;
    RoomCreate wanted;
    wanted.space = space;
    wanted.title = room;
    const auto begun = phone().request(wanted);
    if (!begun.ok() || !phone().request(MemberAdd{StreamId{space}, u"bruno"_s}).ok() ||
        !phone().request(MemberAdd{StreamId{space}, u"chloe"_s}).ok())
        return {};
    m_room = begun->conversation.id;
    return m_hand->click(Target(name).in(u"Spaces"_s)) && m_hand->click(Target(room).as(QAccessible::ListItem))
               ? space
               : SpaceId{};
}

bool House::openSpaceSettings(const QString& space, const QString& section)
{
    return m_hand->choose(Target(space).as(QAccessible::Button), u"Settings of the space"_s) &&
           m_hand->click(Target(section).as(QAccessible::PageTab));
}

bool House::openByHand(const QString& title)
{
    return m_hand->click(Target(title).as(QAccessible::ListItem)) &&
           m_hand->wait(has(title).as(QAccessible::Heading)) && m_hand->click(has(title).as(QAccessible::EditableText));
}

bool House::say(const QString& text)
{
    m_hand->type(text);
    m_hand->press(QKeySequence(Qt::Key_Return));
    return m_hand->wait(has(text).as(QAccessible::ListItem));
}

MessageRecord House::brunoSays(ConversationId where, const QString& text)
{
    const auto sent = m_bruno->request(messageTo(where, text));
    if (!sent.ok() || !m_hand->wait(has(u": "_s + text).as(QAccessible::ListItem)) ||
        !Hand::until([&] { return message(*m_bruno, sent->id).has_value(); }))
        return {};
    return *message(*m_bruno, sent->id);
}

bool House::choose(const QString& message, const QString& entry)
{
    return m_hand->choose(has(message).as(QAccessible::ListItem), entry, Qt::RightButton);
}

QQuickWindow* House::windowOf(const QString& title)
{
    const auto windows = QGuiApplication::topLevelWindows();
    for (QWindow* one : windows)
        if (auto* found = qobject_cast<QQuickWindow*>(one);
            found && found->isVisible() && found->title().contains(title))
            return found;
    return nullptr;
}

std::unique_ptr<Hand> House::handAt(const QString& title)
{
    const bool there = Hand::until([&] {
        QQuickWindow* window = windowOf(title);
        return window && window->isActive();
    });
    return there ? std::make_unique<Hand>(*windowOf(title)) : nullptr;
}

bool House::changePicture(Qt::GlobalColor color)
{
    const QString file = m_home->filePath(u"picture.png"_s);
    QImage picture(300, 200, QImage::Format_RGB32);
    picture.fill(color);
    return picture.save(file) && m_hand->click(u"Change picture"_s) && m_hand->click(u"Choose a picture…"_s) &&
           chooseFile(file) && m_hand->click(u"Use it"_s);
}

bool House::showsPicture(const QString& avatar) const
{
    const std::function<bool(const QQuickItem*)> isIn = [&](const QQuickItem* item) {
        if (!item->isVisible())
            return false;
        const QUrl source = item->property("source").toUrl();
        if (source.toString(QUrl::FullyDecoded).contains(u"picture/avatar/"_s + avatar.section(u':', 1)))
            return item->property("progress").toDouble() == 1.0;
        const auto children = item->childItems();
        return std::any_of(children.begin(), children.end(), isIn);
    };
    return isIn(m_hand->window().contentItem());
}

bool House::chooseFile(const QString& path)
{
    QFileDialog* dialog = nullptr;
    const bool there = Hand::until([&dialog] {
        const auto widgets = QApplication::topLevelWidgets();
        for (QWidget* widget : widgets)
            if (auto* one = qobject_cast<QFileDialog*>(widget); one && one->isVisible())
                dialog = one;
        return dialog != nullptr;
    });
    auto* name = there ? dialog->findChild<QLineEdit*>() : nullptr;
    if (!name)
        return false;
    QTest::keyClicks(name, path);
    const QPointer<QFileDialog> gone(dialog);
    QTest::keyClick(name, Qt::Key_Return);
    if (!Hand::until([&gone] { return !gone || !gone->isVisible(); }))
        return false;
    m_app->window()->requestActivate(); // as a desktop does when a dialog has gone
    return QTest::qWaitForWindowActive(m_app->window());
}

std::optional<MessageRecord> message(const WsClient& person, const QString& text)
{
    return told<MessageRecord>(person, [&](const MessageRecord& one) { return one.body == text; });
}

std::optional<MessageRecord> message(const WsClient& person, MessageId id)
{
    return told<MessageRecord>(person, [&](const MessageRecord& one) { return one.id == id; });
}

} // namespace tertulia::test
