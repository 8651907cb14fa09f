// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/cursor_rest.h"

#include <QEvent>
#include <QGuiApplication>
#include <QStyleHints>

#include <utility>

namespace tertulia {

CursorRest::CursorRest(std::chrono::milliseconds patience, QObject* parent) : QObject(parent)
{
    m_patience.setInterval(patience);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &CursorRest::rest);
    qGuiApp->installEventFilter(this);
    m_patience.start();
}

CursorRest::~CursorRest()
{
    if (m_resting)
        QGuiApplication::styleHints()->setCursorFlashTime(m_flash);
}

bool CursorRest::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::FocusIn:
        wake();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void CursorRest::wake()
{
    m_patience.start();
    if (std::exchange(m_resting, false))
        QGuiApplication::styleHints()->setCursorFlashTime(m_flash);
}

void CursorRest::rest()
{
    m_flash = QGuiApplication::styleHints()->cursorFlashTime();
    m_resting = true;
    QGuiApplication::styleHints()->setCursorFlashTime(0); // stands there, whole
}

} // namespace tertulia
