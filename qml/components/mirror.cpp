// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/mirror.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMatrix4x4>
#include <QMetaProperty>
#include <QQuickWindow>

#include <algorithm>
#include <array>

namespace tertulia {

namespace {

/// Turns its item over where it lies, while the mirror is on.
class Flip final : public QQuickTransform
{
public:
    Flip(QQuickItem& item, const Mirror& mirror) : QQuickTransform(&item), m_item(item), m_mirror(&mirror)
    {
        appendToItem(&item);
        connect(&mirror, &Mirror::changed, this, &Flip::update);
        connect(&item, &QQuickItem::widthChanged, this, &Flip::update);
        connect(&item, &QQuickItem::scaleChanged, this, &Flip::update);
        // A drawing can become another one that points somewhere.
        const QMetaObject* type = item.metaObject();
        if (const int sided = type->indexOfProperty("sided"); sided >= 0)
            connect(&item, type->property(sided).notifySignal(), this,
                    metaObject()->method(metaObject()->indexOfSlot("update()")));
    }
    [[nodiscard]] bool isOf(const Mirror& mirror) const { return m_mirror == &mirror; }
    void applyTo(QMatrix4x4* matrix) const override
    {
        if (!m_mirror || !m_mirror->isOn() || m_item.property("sided").toBool())
            return;
        // The item's own scale comes before: its edges are where that has put them.
        const qreal origin = m_item.transformOriginPoint().x();
        const qreal left = origin * (1 - m_item.scale());
        const qreal right = left + m_item.width() * m_item.scale();
        matrix->translate(static_cast<float>(left + right), 0);
        matrix->scale(-1, 1);
    }

private:
    QQuickItem& m_item;
    QPointer<const Mirror> m_mirror;
};

bool isLegibleOneWayOnly(const QQuickItem& item)
{
    static constexpr std::array kinds{"QQuickText", "QQuickTextEdit", "QQuickTextInput", "QQuickImageBase"};
    return item.property("upright").toBool() ||
           std::any_of(kinds.begin(), kinds.end(), [&item](const char* kind) { return item.inherits(kind); });
}

bool isWriting(const QQuickItem* item)
{
    return item && (item->inherits("QQuickTextEdit") || item->inherits("QQuickTextInput"));
}

int opposite(int key)
{
    return key == Qt::Key_Left ? Qt::Key_Right : key == Qt::Key_Right ? Qt::Key_Left : 0;
}

void turnOver(QQuickItem& item, const Mirror& mirror)
{
    const QObjectList& children = item.children();
    if (std::none_of(children.begin(), children.end(), [&mirror](const QObject* child) {
            const auto* flip = dynamic_cast<const Flip*>(child);
            return flip && flip->isOf(mirror);
        }))
        new Flip(item, mirror);
}

} // namespace

Mirror::Mirror(QObject* parent) : QObject(parent) {}

void Mirror::setTarget(QQuickItem* target)
{
    if (m_target == target)
        return;
    m_target = target;
    begin();
    Q_EMIT changed();
}

void Mirror::setOn(bool on)
{
    if (m_isOn == on)
        return;
    m_isOn = on;
    begin();
    Q_EMIT changed();
}

/// Once on, items are followed for good: there is no need to forget them when it is off again.
void Mirror::begin()
{
    if (!m_target || !m_isOn)
        return;
    turnOver(*m_target, *this);
    adopt(m_target);
    connect(m_target, &QQuickItem::windowChanged, this, &Mirror::watchKeys, Qt::UniqueConnection);
    watchKeys(m_target->window());
}

void Mirror::adopt(QQuickItem* item)
{
    if (item != m_target && isLegibleOneWayOnly(*item)) {
        turnOver(*item, *this);
        return; // what lies in it is turned with it
    }
    if (!connect(item, &QQuickItem::childrenChanged, this, &Mirror::adoptChildren, Qt::UniqueConnection))
        return; // known, and so are its children
    const QList<QQuickItem*> children = item->childItems();
    for (QQuickItem* child : children)
        adopt(child);
}

void Mirror::adoptChildren()
{
    const QList<QQuickItem*> children = static_cast<QQuickItem*>(sender())->childItems();
    for (QQuickItem* child : children)
        adopt(child);
}

void Mirror::watchKeys(QQuickWindow* window)
{
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window;
    if (m_window)
        m_window->installEventFilter(this);
}

bool Mirror::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (!m_isOn || m_isSwapping || !isKey || isWriting(m_window->activeFocusItem()))
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (opposite(key->key()) == 0 || key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return QObject::eventFilter(watched, event);
    m_isSwapping = true;
    QKeyEvent other(key->type(), opposite(key->key()), key->modifiers(), key->text(), key->isAutoRepeat());
    QCoreApplication::sendEvent(watched, &other);
    event->setAccepted(other.isAccepted());
    m_isSwapping = false;
    return true;
}

} // namespace tertulia
