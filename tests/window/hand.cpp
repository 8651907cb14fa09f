// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/hand.h"

#include <QElapsedTimer>
#include <QWheelEvent>
#include <QtTest>

#include <algorithm>
#include <array>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int restMs = 60; ///< so long nothing moves that is going to be pressed

/// Plain words on the screen say themselves.
QString nameOf(QQuickItem* item)
{
    if (auto* node = QAccessible::queryAccessibleInterface(item))
        return node->text(QAccessible::Name);
    return item->inherits("QQuickText") ? item->property("text").toString() : QString{};
}

QAccessible::Role roleOf(QQuickItem* item)
{
    auto* node = QAccessible::queryAccessibleInterface(item);
    return node ? node->role() : QAccessible::StaticText;
}

/// Qt 6.4 calls everything a button that can be pressed, whatever the interface says that it is.
bool hasRole(QQuickItem* item, QAccessible::Role wanted)
{
    static constexpr std::array pressed{QAccessible::ListItem, QAccessible::PageTab,     QAccessible::MenuItem,
                                        QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::Link};
    if (wanted == QAccessible::NoRole)
        return true;
    const QAccessible::Role role = roleOf(item);
    return role == wanted || (role == QAccessible::Button && std::ranges::find(pressed, wanted) != pressed.end());
}

bool fits(QQuickItem* item, const Target& target)
{
    const QString name = nameOf(item);
    // After the name may come what else is to be known about the thing: "general, 2 unread messages".
    const bool named =
        target.part ? name.contains(target.name) : name == target.name || name.startsWith(target.name + u", "_s);
    return named && hasRole(item, target.role);
}

/// What of the item is on the screen: nothing of it may be left when a list or a page has it outside of its view.
QRectF shownPart(const QQuickItem* item)
{
    QRectF rect = item->mapRectToScene(item->boundingRect().isEmpty() ? QRectF{0, 0, item->width(), item->height()}
                                                                      : QRectF{0, 0, item->width(), item->height()});
    for (const QQuickItem* outer = item->parentItem(); outer; outer = outer->parentItem())
        if (outer->clip() || !outer->parentItem() || outer->inherits("QQuickFlickable"))
            rect &= outer->mapRectToScene(QRectF{0, 0, outer->width(), outer->height()});
    return rect;
}

/// Visits what can be seen in the order in which it is painted.
void walk(QQuickItem* item, const std::function<void(QQuickItem*)>& visit)
{
    if (!item->isVisible() || item->opacity() < 0.05)
        return;
    visit(item);
    QList<QQuickItem*> children = item->childItems();
    std::stable_sort(children.begin(), children.end(),
                     [](const QQuickItem* a, const QQuickItem* b) { return a->z() < b->z(); });
    for (QQuickItem* child : std::as_const(children))
        walk(child, visit);
}

/// A menu or a sheet that comes or goes takes what is pressed meanwhile.
bool fades(const QQuickWindow& window)
{
    const auto layers = window.contentItem()->childItems();
    for (const QQuickItem* layer : layers) {
        if (!layer->inherits("QQuickOverlay"))
            continue;
        const auto popups = layer->childItems();
        for (const QQuickItem* popup : popups)
            if (popup->isVisible() && popup->opacity() < 0.999)
                return true;
    }
    return false;
}

} // namespace

Target has(const QString& part)
{
    Target target(part);
    target.part = true;
    return target;
}

QString Target::describe() const
{
    return (part ? u"…%1…"_s : u"%1"_s).arg(name) + (around ? u" in "_s + around->describe() : QString{});
}

Hand::Hand(QQuickWindow& window) : m_window(window) {}

Hand::Found Hand::look(const Target& target, bool alsoDisabled) const
{
    QQuickItem* root = target.around ? look(*target.around, true).item : m_window.contentItem();
    if (!root)
        return {};
    Found best;
    walk(root, [&](QQuickItem* item) {
        if ((!alsoDisabled && !item->isEnabled()) || !fits(item, target))
            return;
        const QRectF part = shownPart(item);
        const bool shown = part.width() >= 2 && part.height() >= 2;
        if (target.isFirst && best.shown)
            return;
        // Words are named by what they stand on: of a thing and the words in it, the thing is meant.
        const bool isWords = !QAccessible::queryAccessibleInterface(item);
        if (isWords && best.item && best.item->isAncestorOf(item))
            return;
        if (shown || !best.shown)
            best = {item, shown};
    });
    return best;
}

QQuickItem* Hand::find(const Target& target) const
{
    return look(target, true).item;
}

bool Hand::sees(const Target& target) const
{
    return look(target, true).shown;
}

QString Hand::textOf(const Target& target) const
{
    QQuickItem* item = find(target);
    auto* node = item ? QAccessible::queryAccessibleInterface(item) : nullptr;
    if (!node)
        return {};
    const QString value = node->text(QAccessible::Value);
    return value.isEmpty() ? item->property("text").toString() : value;
}

bool Hand::isOn(const Target& target) const
{
    QQuickItem* item = find(target);
    auto* node = item ? QAccessible::queryAccessibleInterface(item) : nullptr;
    return item && (item->hasActiveFocus() || (node && node->state().focused));
}

bool Hand::waitOn(const Target& target)
{
    return until([&] { return isOn(target); }) || complain(u"does not get the focus: "_s + target.describe());
}

bool Hand::until(const std::function<bool()>& isTrue)
{
    static const int patience =
        qEnvironmentVariableIntValue("TERTULIA_WINDOW_PATIENCE"); // ms, for who looks for faults
    return QTest::qWaitFor(isTrue, patience > 0 ? patience : patienceMs);
}

bool Hand::wait(const Target& target)
{
    return until([&] { return sees(target); }) || complain(u"does not come: "_s + target.describe());
}

bool Hand::waitGone(const Target& target)
{
    return until([&] { return !sees(target); }) || complain(u"does not go: "_s + target.describe());
}

QPoint Hand::middle(const QQuickItem* item) const
{
    return shownPart(item).center().toPoint();
}

/// There, within reach, and no longer moving.
bool Hand::settle(const Target& target, QPointer<QQuickItem>& item)
{
    QRectF before;
    QElapsedTimer still;
    const bool there = until([&] {
        const Found found = look(target, false);
        if (found.item && !found.shown)
            reach(target);
        const QRectF now = found.item ? shownPart(found.item) : QRectF{};
        if (!still.isValid() || !found.shown || fades(m_window) || item != found.item || now != before)
            still.start();
        item = found.item;
        before = now;
        return found.shown && still.hasExpired(restMs);
    });
    return there || complain(u"not to be reached: "_s + target.describe());
}

bool Hand::press(const Target& target, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    QPointer<QQuickItem> item;
    if (!settle(target, item))
        return false;
    const QPoint place = middle(item);
    QTest::mouseMove(&m_window, place);
    QTest::mouseClick(&m_window, button, modifiers, place);
    return true;
}

bool Hand::click(const Target& target, Qt::KeyboardModifiers modifiers)
{
    return press(target, Qt::LeftButton, modifiers);
}

bool Hand::clickAt(const Target& target, double across)
{
    QPointer<QQuickItem> item;
    if (!settle(target, item))
        return false;
    const QRectF part = shownPart(item);
    QTest::mouseClick(&m_window, Qt::LeftButton, {},
                      QPointF(part.x() + part.width() * across, part.center().y()).toPoint());
    return true;
}

bool Hand::rightClick(const Target& target)
{
    return press(target, Qt::RightButton, {});
}

bool Hand::choose(const Target& opener, const QString& entry, Qt::MouseButton button)
{
    const Target line = Target(entry).as(QAccessible::MenuItem);
    for (int i = 0; i < 3; ++i) { // something else may have taken the focus that instant, which closes a menu
        if (!press(opener, button, {}))
            return false;
        if (QTest::qWaitFor([&] { return sees(line); }, 1500))
            return click(line);
    }
    return click(line);
}

bool Hand::hover(const Target& target)
{
    QPointer<QQuickItem> item;
    if (!settle(target, item))
        return false;
    QTest::mouseMove(&m_window, middle(item) + QPoint{1, 0});
    QTest::mouseMove(&m_window, middle(item));
    return true;
}

void Hand::wheel(const QPoint& at, int steps)
{
    const QPointF place = at;
    for (int i = 0; i < std::abs(steps); ++i) {
        QWheelEvent event(place, m_window.mapToGlobal(place), {}, QPoint{0, steps > 0 ? 120 : -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        static quint64 now = 1'000'000;
        event.setTimestamp(now += 20); // lists go by it
        QCoreApplication::sendEvent(&m_window, &event);
        QTest::qWait(1);
    }
}

bool Hand::reach(const Target& target)
{
    QQuickItem* item = find(target);
    QQuickItem* view = item ? item->parentItem() : nullptr;
    while (view && !view->inherits("QQuickFlickable"))
        view = view->parentItem();
    if (!view)
        return false;
    const QRectF box = view->mapRectToScene(QRectF{0, 0, view->width(), view->height()});
    const QRectF wanted = item->mapRectToScene(QRectF{0, 0, item->width(), item->height()});
    const int steps = std::clamp(int(std::abs(wanted.center().y() - box.center().y()) / 200), 1, 6);
    wheel(shownPart(view).center().toPoint(), wanted.center().y() > box.center().y() ? -steps : steps);
    return true;
}

bool Hand::drag(const Target& from, const Target& to)
{
    QPointer<QQuickItem> item;
    QPointer<QQuickItem> goal;
    if (!settle(to, goal) || !settle(from, item))
        return false;
    const QPoint start = middle(item);
    const QPoint end = middle(goal) - QPoint{0, int(goal->height() / 4)}; // above its middle: before it
    QTest::mouseMove(&m_window, start);
    QTest::mousePress(&m_window, Qt::LeftButton, {}, start);
    for (int i = 1; i <= 12; ++i) {
        QTest::mouseMove(&m_window, start + (end - start) * i / 12);
        QTest::qWait(5);
    }
    QTest::mouseRelease(&m_window, Qt::LeftButton, {}, end);
    return true;
}

void Hand::type(const QString& text)
{
    for (const QChar letter : text) {
        if (letter == u'\n')
            QTest::keyClick(&m_window, Qt::Key_Return, Qt::ShiftModifier);
        else if (letter.unicode() < 128)
            QTest::keyClick(&m_window, letter.toLatin1());
        else
            QTest::sendKeyEvent(QTest::Click, &m_window, Qt::Key_unknown, QString{letter}, Qt::NoModifier);
    }
}

void Hand::press(const QKeySequence& key)
{
    QTest::keyClick(&m_window, key[0].key(), key[0].keyboardModifiers());
}

bool Hand::fill(const Target& field, const QString& text)
{
    if (!click(field))
        return false;
    press(QKeySequence::SelectAll);
    if (text.isEmpty())
        press(QKeySequence(Qt::Key_Delete));
    type(text);
    return true;
}

QString Hand::screen() const
{
    QStringList lines;
    walk(m_window.contentItem(), [&](QQuickItem* item) {
        const QString name = nameOf(item);
        const QRectF part = shownPart(item);
        if (name.isEmpty() || part.width() < 2 || part.height() < 2)
            return;
        const QAccessible::Role role = roleOf(item);
        const bool isField = role == QAccessible::EditableText && item->property("echoMode").toInt() == 0;
        lines.append(u"  %1 [%2%3%4] at %5,%6%7"_s
                         .arg(name.left(100), QString::number(int(role), 16),
                              item->isEnabled() ? QString{} : u", disabled"_s,
                              item->hasActiveFocus() ? u", has the keyboard"_s : QString{})
                         .arg(part.x())
                         .arg(part.y())
                         .arg(isField ? u": \"%1\""_s.arg(item->property("text").toString()) : QString{}));
    });
    return lines.join(u'\n');
}

bool Hand::complain(const QString& what) const
{
    qWarning().noquote() << what + u"\non the screen:\n"_s + screen();
    return false;
}

} // namespace tertulia::test
