// SPDX-License-Identifier: GPL-3.0-or-later
// Shows an item (that of a window) as people see it who read from right to left: everything in it lies the other way
// round, places, drags and popups alike, while each text and picture is turned back where it lies and stays legible.
// What is positioned by its letters or pixels declares `property bool upright: true` and is turned back as a whole; a
// picture that points somewhere declares `sided: true` and is not. The arrow keys left and right change places unless
// somebody writes. Guarantees that what fits in one direction fits in the other. GUI thread. Costs nothing while off.
#pragma once

#include <QPointer>
#include <QQuickItem>

namespace tertulia {

class Mirror : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* target READ target WRITE setTarget NOTIFY changed FINAL)
    Q_PROPERTY(bool on READ isOn WRITE setOn NOTIFY changed FINAL)
public:
    explicit Mirror(QObject* parent = nullptr);

    [[nodiscard]] QQuickItem* target() const { return m_target; }
    void setTarget(QQuickItem* target);
    [[nodiscard]] bool isOn() const { return m_isOn; }
    void setOn(bool on);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void changed();

private:
    void begin();
    void adopt(QQuickItem* item);
    void adoptChildren();
    void watchKeys(QQuickWindow* window);

    QPointer<QQuickItem> m_target;
    QPointer<QQuickWindow> m_window;
    bool m_isOn = false;
    bool m_isSwapping = false;
};

} // namespace tertulia
