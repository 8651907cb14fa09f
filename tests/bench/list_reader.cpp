// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/list_reader.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QWheelEvent>

#include <cmath>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

QQuickItem* find(QQuickItem* item, const std::function<bool(QQuickItem*)>& condition)
{
    if (condition(item))
        return item;
    for (QQuickItem* child : item->childItems())
        if (QQuickItem* found = find(child, condition))
            return found;
    return nullptr;
}

bool isOf(QQuickItem* item, const QByteArray& type)
{
    for (const QMetaObject* meta = item->metaObject(); meta != nullptr; meta = meta->superClass())
        if (QByteArray(meta->className()).startsWith(type))
            return true;
    return false;
}

QQuickItem* contentOf(QQuickItem* list)
{
    return list->property("contentItem").value<QQuickItem*>();
}

} // namespace

ListReader::ListReader(QQuickWindow& window, const QByteArray& within) : m_window(window)
{
    QQuickItem* from = window.contentItem();
    if (!within.isEmpty())
        from = find(from, [&](QQuickItem* item) { return item->isVisible() && isOf(item, within); });
    if (from != nullptr)
        m_list = find(from, [](QQuickItem* item) { return isOf(item, "QQuickListView"); });
    m_clock.start();
    for (QTimer* timer : {&m_steps, &m_wheel})
        timer->setTimerType(Qt::PreciseTimer);
    m_steps.setInterval(16);
    m_wheel.setInterval(40);
    connect(&m_steps, &QTimer::timeout, this, [this] { turnOnce(m_each); });
    connect(&m_wheel, &QTimer::timeout, this, [this] {
        const QPointF at = m_list->mapToScene({m_list->width() / 2, m_list->height() / 2});
        QWheelEvent event(at, m_window.mapToGlobal(at), {}, {0, 120 * m_notches}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        event.setTimestamp(static_cast<quint64>(m_clock.elapsed()) + 1);
        QCoreApplication::sendEvent(&m_window, &event);
    });
    connect(&window, &QQuickWindow::frameSwapped, this, &ListReader::painted, Qt::DirectConnection);
}

QList<QQuickItem*> ListReader::rows() const
{
    QList<QQuickItem*> found;
    for (QQuickItem* child : contentOf(m_list)->childItems())
        if (child->property("messageId").isValid())
            found.append(child);
    return found;
}

double ListReader::placeOf(QQuickItem* row) const
{
    return row->mapToItem(m_list, QPointF{}).y();
}

QStringList ListReader::inSight() const
{
    QList<QQuickItem*> visible;
    for (QQuickItem* row : rows())
        if (const double y = placeOf(row); y + row->height() > 0 && y < m_list->height())
            visible.append(row);
    std::sort(visible.begin(), visible.end(), [](QQuickItem* a, QQuickItem* b) { return a->y() < b->y(); });
    QStringList ids;
    for (QQuickItem* row : std::as_const(visible))
        ids.append(row->property("messageId").toString());
    return ids;
}

bool ListReader::atNewest() const
{
    return m_list->property("atYEnd").toBool();
}

QQuickItem* ListReader::rowOf(const QString& id) const
{
    for (QQuickItem* row : rows())
        if (row->property("messageId").toString() == id)
            return row;
    return nullptr;
}

QQuickItem* ListReader::middleRow() const
{
    const double middle = m_list->height() / 2;
    for (QQuickItem* row : rows())
        if (const double y = placeOf(row); y <= middle && y + row->height() > middle)
            return row;
    return nullptr;
}

void ListReader::turn(double pixelsEach)
{
    m_each = pixelsEach;
    if (pixelsEach == 0)
        m_steps.stop();
    else
        m_steps.start();
}

void ListReader::turnOnce(double pixels)
{
    const double before = m_list->property("contentY").toDouble();
    const double top = m_list->property("originY").toDouble();
    const double bottom = top + m_list->property("contentHeight").toDouble() - m_list->height();
    const double after = std::clamp(before - pixels, std::min(top, before), std::max(bottom, before));
    m_list->setProperty("contentY", after);
    m_turnedSince += before - after;
}

void ListReader::roll(int notches)
{
    m_notches = notches;
    if (notches == 0)
        m_wheel.stop();
    else
        m_wheel.start();
}

void ListReader::watch()
{
    m_slips = {};
    m_watched.clear();
    m_turnedSince = 0;
    m_watching = true;
}

ListReader::Slips ListReader::unwatch()
{
    m_watching = false;
    return m_slips;
}

void ListReader::painted()
{
    ++m_painted;
    if (!m_anchor.isEmpty())
        if (const auto now = moved())
            m_worst = std::max(m_worst, std::abs(*now));
    if (!m_watching)
        return;
    QQuickItem* row = m_watched.isEmpty() ? nullptr : rowOf(m_watched);
    if (row != nullptr) {
        const double slip = std::abs(placeOf(row) - m_watchedAt - m_turnedSince);
        if (slip > 1) {
            ++m_slips.frames;
            m_slips.worst = std::max(m_slips.worst, slip);
        }
    }
    row = middleRow();
    m_watched = row != nullptr ? row->property("messageId").toString() : QString{};
    m_watchedAt = row != nullptr ? placeOf(row) : 0;
    m_turnedSince = 0;
}

bool ListReader::remember()
{
    QQuickItem* row = middleRow();
    m_anchor = row != nullptr ? row->property("messageId").toString() : QString{};
    m_anchorAt = row != nullptr ? placeOf(row) : 0;
    m_worst = 0;
    return row != nullptr;
}

std::optional<double> ListReader::moved() const
{
    QQuickItem* row = rowOf(m_anchor);
    return row != nullptr ? std::optional{placeOf(row) - m_anchorAt} : std::nullopt;
}

void ListReader::wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

void ListReader::settle()
{
    const int wanted = m_painted + 2;
    QElapsedTimer time;
    for (time.start(); m_painted < wanted && time.elapsed() < 2000;) {
        m_window.update();
        wait(5);
    }
}

} // namespace tertulia::test
