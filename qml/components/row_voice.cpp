// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/row_voice.h"

#include <QAccessible>

namespace tertulia {

RowVoice::RowVoice(QObject* parent) : QObject(parent) {}

void RowVoice::setRow(QQuickItem* row)
{
    if (m_row == row)
        return;
    m_row = row;
    tell();
    Q_EMIT changed();
}

void RowVoice::setActive(bool isActive)
{
    if (std::exchange(m_isActive, isActive) == isActive)
        return;
    tell();
    Q_EMIT changed();
}

void RowVoice::tell()
{
    if (!m_isActive || !m_row || !QAccessible::isActive())
        return;
    QAccessibleEvent event(m_row, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace tertulia
