// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/tray_icon.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QSvgRenderer>
#include <QSystemTrayIcon>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array sides{16, 22, 24, 32, 48, 64};

} // namespace

QImage trayImage(int side, bool unread, bool mentioned, bool quiet)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer drawing(u":/tertulia/icons/app/org.tertulia.Tertulia.svg"_s);
    drawing.render(&painter);
    const double whole = side;
    const auto spot = [&](const QColor& color, double size, double x, double y) {
        painter.setCompositionMode(QPainter::CompositionMode_Clear); // a gap, so that it stands out on every ground
        painter.drawEllipse(QPointF{x, y}, size / 2 + whole / 16, size / 2 + whole / 16);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF{x, y}, size / 2, size / 2);
    };
    if (quiet) {
        spot(QColor(0xE5, 0x48, 0x4D), whole * 0.42, whole * 0.77, whole * 0.77);
        painter.setBrush(Qt::white);
        painter.drawRect(QRectF{whole * 0.66, whole * 0.735, whole * 0.22, whole * 0.07});
    }
    if (unread)
        spot(mentioned ? QColor(0xE5, 0x48, 0x4D) : QColor(0x3D, 0x8B, 0xFD), whole * 0.42, whole * 0.77, whole * 0.23);
    return image;
}

TrayIcon::TrayIcon(QObject* parent)
    : QObject(parent), m_icon(std::make_unique<QSystemTrayIcon>()), m_menu(std::make_unique<QMenu>())
{
    m_open = m_menu->addAction(QString{});
    m_disturb = m_menu->addAction(QString{});
    m_disturb->setCheckable(true);
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString{});
    connect(m_open, &QAction::triggered, this, &TrayIcon::openRequested);
    connect(m_disturb, &QAction::triggered, this, &TrayIcon::doNotDisturbToggled);
    connect(m_quit, &QAction::triggered, this, &TrayIcon::quitRequested);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openRequested();
    });
    m_icon->setContextMenu(m_menu.get());
    paint();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isPossible()
{
    // The offscreen platform has no tray, and asking an X server without one is dear.
    return qobject_cast<QApplication*>(QCoreApplication::instance()) &&
           QGuiApplication::platformName() != "offscreen"_L1;
}

bool TrayIcon::hasPlace()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

bool TrayIcon::isThere() const
{
    return m_icon->isVisible() && hasPlace();
}

void TrayIcon::setShown(bool shown)
{
    m_icon->setVisible(shown);
}

void TrayIcon::setWords(const TrayWords& words)
{
    m_open->setText(words.open);
    m_disturb->setText(words.doNotDisturb);
    m_quit->setText(words.quit);
}

void TrayIcon::setUnread(int count, bool mentioned, const QString& tip)
{
    m_icon->setToolTip(tip.toHtmlEscaped());
    if (count == m_unread && mentioned == m_mentioned)
        return;
    m_unread = count;
    m_mentioned = mentioned;
    paint();
}

void TrayIcon::setDoNotDisturb(bool on)
{
    m_disturb->setChecked(on);
    paint();
}

void TrayIcon::paint()
{
    QIcon icon;
    for (const int side : sides)
        icon.addPixmap(QPixmap::fromImage(trayImage(side, m_unread > 0, m_mentioned, m_disturb->isChecked())));
    m_icon->setIcon(icon);
}

} // namespace tertulia
