// SPDX-License-Identifier: GPL-3.0-or-later
// Tells screen readers which row the keyboard is on, where the list has the focus and its rows only a ring: without it
// somebody who cannot see walks through a silent list. Moves no focus. GUI thread.
#pragma once

#include <QPointer>
#include <QQuickItem>

namespace tertulia {

class RowVoice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* row READ row WRITE setRow NOTIFY changed FINAL)     ///< where the ring is
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY changed FINAL) ///< the list has the focus
public:
    explicit RowVoice(QObject* parent = nullptr);

    [[nodiscard]] QQuickItem* row() const { return m_row; }
    void setRow(QQuickItem* row);
    [[nodiscard]] bool isActive() const { return m_isActive; }
    void setActive(bool isActive);

Q_SIGNALS:
    void changed();

private:
    void tell();

    QPointer<QQuickItem> m_row;
    bool m_isActive = false;
};

} // namespace tertulia
