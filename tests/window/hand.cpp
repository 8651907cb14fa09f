// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/hand.h"

#include <QWheelEvent>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(QQuickItem* item)
{
    auto* node = QAccessible::queryAccessibleInterface(item);
    return node ? node->text(QAccessible::Name) : QString{};
}

bool fits(QQuickItem* item, const Target& target)
{
    auto* node = QAccessible::queryAccessibleInterface(item);
    if (!node || (target.role != QAccessible::NoRole && node->role() != target.role))
        return false;
    const QString name = node->text(QAccessible::Name);
    return target.part ? name.contains(target.name) : name == target.name;
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

bool Hand::until(const std::function<bool()>& isTrue)
{
    return QTest::qWaitFor(isTrue, patienceMs);
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
    const bool there = until([&] {
        const Found found = look(target, false);
        if (found.item && !found.shown)
            reach(target);
        const QRectF now = found.item ? shownPart(found.item) : QRectF{};
        const bool still = found.shown && item == found.item && now == before;
        item = found.item;
        before = now;
        return still;
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

bool Hand::rightClick(const Target& target)
{
    return press(target, Qt::RightButton, {});
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
    wheel(shownPart(view).center().toPoint(), wanted.center().y() > box.center().y() ? -1 : 1);
    return true;
}

bool Hand::drag(const Target& from, const Target& to)
{
    QPointer<QQuickItem> item;
    QPointer<QQuickItem> goal;
    if (!settle(to, goal) || !settle(from, item))
        return false;
    const QPoint start = middle(item);
    const QPoint end = middle(goal);
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
        if (!name.isEmpty() && part.width() >= 2 && part.height() >= 2)
            lines.append(u"  %1 [%2%3] at %4,%5"_s
                             .arg(name.left(100),
                                  QString::number(int(QAccessible::queryAccessibleInterface(item)->role()), 16),
                                  item->isEnabled() ? QString{} : u", disabled"_s)
                             .arg(part.x())
                             .arg(part.y()));
    });
    return lines.join(u'\n');
}

bool Hand::complain(const QString& what) const
{
    qWarning().noquote() << what << "\non the screen:\n" + screen();
    return false;
}

} // namespace tertulia::test
