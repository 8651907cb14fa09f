// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/screenshot.h"

#include "client/viewmodels/app_view.h"

#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMouseEvent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStyleHints>

#include <algorithm>

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 30s;
constexpr auto settling = 700ms;  ///< small fades run out
constexpr auto starting = 2500ms; ///< of the first one: the day that floats over a moving history goes
constexpr auto underWay = 10s;    ///< what is for longer is what there is to see

/// A picture that is not drawn yet (it may fade in), dots that say that something is under way, a history that is being
/// read.
bool isComing(const QQuickItem& item)
{
    if (!item.isVisible() || (item.clip() && item.size().isEmpty()))
        return false;
    constexpr int loading = 2; // of Image.status
    if (item.inherits("QQuickImage") && item.property("status").toInt() == loading)
        return true;
    if (item.opacity() <= 0)
        return false;
    if (QLatin1StringView(item.metaObject()->className()).startsWith("BusyDots"_L1))
        return true;
    const auto* room = item.property("room").value<RoomView*>();
    if (room && room->isOpen() && !room->isLoaded())
        return true;
    const QList<QQuickItem*> children = item.childItems();
    return std::any_of(children.begin(), children.end(), [](const QQuickItem* child) { return isComing(*child); });
}

/// The topmost that is seen and is of this type, or has this glyph, within one of the type before it.
QQuickItem* findShown(QQuickItem& item, const QStringList& path, qsizetype at = 0)
{
    if (!item.isVisible())
        return nullptr;
    const QString type = QString::fromLatin1(item.metaObject()->className()).section(u"_QML"_s, 0, 0);
    const auto* entry = item.property("entry").value<QObject*>(); // of a menu
    const QString glyph = (entry ? entry : &item)->property("glyph").toString();
    if (type == path.at(at) || glyph == path.at(at))
        if (++at == path.size())
            return &item;
    const QList<QQuickItem*> children = item.childItems();
    for (auto child = children.crbegin(); child != children.crend(); ++child)
        if (QQuickItem* found = findShown(**child, path, at))
            return found;
    return nullptr;
}

} // namespace

Screenshot::Screenshot(AppView& app, QQuickWindow& window, std::vector<Shot> shots, Conditions conditions,
                       QObject* parent)
    : QObject(parent), m_app(app), m_window(window), m_shots(std::move(shots)), m_conditions(conditions)
{
    m_timer.setInterval(50ms);
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
    connect(app.login(), &LoginView::finished, this, [this](bool signedIn) {
        if (!signedIn)
            fail(u"could not sign in: "_s + m_app.login()->problem() + m_app.login()->serverError() +
                 m_app.login()->handleError() + m_app.login()->passwordError());
    });
    QGuiApplication::styleHints()->setCursorFlashTime(0); // no picture depends on when it is taken
    begin();
}

void Screenshot::begin()
{
    const Shot& shot = m_shots.at(m_at);
    if (!shot.theme.isEmpty())
        m_app.settings()->overrideTheme(shot.theme);
    if (!shot.language.isEmpty())
        m_app.settings()->overrideLanguage(shot.language);
    if (shot.size.isValid())
        m_window.resize(shot.size);
    m_isPageOpen = shot.page.isEmpty();
    m_pressed = 0;
    m_complete.invalidate();
    m_running.start();
    m_timer.start();
}

void Screenshot::look()
{
    const QString reason = missing();
    if (!reason.isEmpty()) {
        m_complete.invalidate();
        if (std::chrono::milliseconds{m_running.elapsed()} > patience)
            fail(reason);
        return;
    }
    if (!m_complete.isValid()) {
        m_complete.start();
        // No pointer in the picture: some platforms keep one in a corner, over whatever is there.
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&m_window, &leave);
    }
    if (std::chrono::milliseconds{m_complete.elapsed()} <= (m_at == 0 && m_pressed == 0 ? starting : settling))
        return;
    const QStringList& keys = m_shots.at(m_at).keys;
    if (m_pressed == keys.size())
        return take();
    press(keys.at(m_pressed++));
    m_complete.start(); // what one key opens is there, and has the focus, when the next is pressed
}

QString Screenshot::missing()
{
    const Shot& shot = m_shots.at(m_at);
    if (m_app.page() == "login"_L1 && !m_conditions.signingIn)
        return {}; // the sign-in page is what there is to see
    if (m_app.page() != "chat"_L1)
        return u"not signed in"_s;
    if (m_app.session()->isOnline() == m_conditions.offline)
        return u"the connection is "_s + m_app.session()->connection();
    if (!shot.open.isEmpty()) {
        const ConversationId wanted = m_app.findByTitle(shot.open);
        if (wanted.isNull())
            return u"there is no conversation called "_s + shot.open;
        if (m_app.room()->id() != wanted)
            m_app.openConversation(wanted.text());
    }
    if (!m_app.room()->isOpen())
        return u"no conversation is open"_s;
    const ConversationId beside = shot.beside.isEmpty() ? ConversationId{} : m_app.findByTitle(shot.beside);
    if (beside.isNull())
        m_app.others()->closeBeside();
    else
        m_app.openBeside(beside.text());
    if (!shot.window.isEmpty() && m_app.others()->windows().isEmpty())
        m_app.openWindow(m_app.findByTitle(shot.window).text());
    if (!shownWindow())
        return u"the window of its own is not there"_s;
    if (!m_app.room()->isLoaded())
        return u"the conversation is not loaded"_s;
    if (!showsText())
        return u"no message says: "_s + shot.afterText;
    if (!std::exchange(m_isPageOpen, true)) {
        m_app.nav()->open(shot.page.section(u':', 0, 0), shot.page.section(u':', 1));
        return u"the page is being opened"_s;
    }
    if (std::chrono::milliseconds{m_running.elapsed()} < underWay)
        if (isComing(*shownWindow()->contentItem()))
            return u"something is still under way"_s;
    return {};
}

/// The one the picture is of.
QQuickWindow* Screenshot::shownWindow() const
{
    if (m_shots.at(m_at).window.isEmpty())
        return &m_window;
    const auto windows = QGuiApplication::topLevelWindows();
    for (QWindow* one : windows)
        if (one != &m_window && one->isVisible())
            if (auto* own = qobject_cast<QQuickWindow*>(one))
                return own;
    return nullptr;
}

bool Screenshot::showsText() const
{
    const MessageListModel& messages = *m_app.room()->messages();
    const QString& wanted = m_shots.at(m_at).afterText;
    for (int i = 0; i < messages.count(); ++i)
        if (messages.data(messages.index(i, 0), MessageListModel::BodyRole).toString().contains(wanted) &&
            (m_conditions.offline || messages.at(i).delivery == SendState::Sent))
            return true;
    return wanted.isEmpty();
}

void Screenshot::press(const QString& key)
{
    const auto send = [this](int code, Qt::KeyboardModifiers modifiers, const QString& text) {
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, code, modifiers, text);
            QCoreApplication::sendEvent(&m_window, &event);
        }
        QCoreApplication::processEvents();
    };
    if (key.startsWith("text:"_L1)) {
        for (const QChar letter : key.mid(5))
            send(0, {}, QString{letter});
        return;
    }
    if (key.startsWith("action:"_L1)) {
        if (!m_app.actions()->trigger(key.mid(7)))
            fail(u"nobody does "_s + key.mid(7));
        return;
    }
    if (key.startsWith("press:"_L1)) {
        if (!click(key.mid(6)))
            fail(u"nothing to press: "_s + key.mid(6));
        return;
    }
    const QKeyCombination combination = QKeySequence(key)[0];
    send(combination.key(), combination.keyboardModifiers(), {});
}

bool Screenshot::click(const QString& path)
{
    QQuickItem* item = findShown(*m_window.contentItem(), path.split(u'/'));
    if (!item)
        return false;
    const QPointF at = item->mapToScene({item->width() / 2, item->height() / 2});
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, at, m_window.mapToGlobal(at), Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window, &event);
    }
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&m_window, &leave);
    return true;
}

void Screenshot::take()
{
    m_timer.stop();
    const Shot& shot = m_shots.at(m_at);
    const QImage picture = shownWindow()->grabWindow();
    if (picture.isNull() || !picture.save(shot.file, "PNG"))
        return fail(u"cannot write "_s + shot.file);
    if (!shot.keys.isEmpty())
        for (int i = 0; i < 3; ++i) // whatever the keys have opened, one over another
            press(u"Esc"_s);
    for (const QString& key : shot.keys)
        if (key.startsWith("text:"_L1)) // else it is found again as a draft
            for (const auto& undoing : {u"Ctrl+A"_s, u"Del"_s})
                press(undoing);
    m_app.nav()->closeDialog();
    m_app.nav()->closePlace();
    m_app.nav()->closePanel();
    if (!shot.window.isEmpty())
        m_app.others()->close(m_app.findByTitle(shot.window).text());
    if (++m_at == m_shots.size())
        Q_EMIT finished({});
    else
        begin();
}

void Screenshot::fail(const QString& reason)
{
    m_timer.stop();
    const QString& file = m_shots.at(m_at).file;
    Q_EMIT finished(m_shots.size() > 1 ? file + u": "_s + reason : reason);
}

} // namespace tertulia
