// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/reading_order.h"

#include <algorithm>

namespace tertulia {

using namespace std::chrono_literals;

ReadingOrder::ReadingOrder(QObject* parent) : QObject(parent)
{
    // The list has laid its rows out by then.
    m_soon.setInterval(60ms);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ReadingOrder::sort);
}

void ReadingOrder::setContent(QQuickItem* content)
{
    if (m_content == content)
        return;
    if (m_content)
        m_content->disconnect(this);
    m_content = content;
    if (m_content)
        connect(m_content, &QQuickItem::childrenChanged, this, &ReadingOrder::lookSoon);
    lookSoon();
    Q_EMIT changed();
}

void ReadingOrder::setModel(QObject* model)
{
    auto* rows = qobject_cast<QAbstractItemModel*>(model);
    if (m_model == rows)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = rows;
    if (m_model) {
        connect(m_model, &QAbstractItemModel::rowsMoved, this, &ReadingOrder::lookSoon);
        connect(m_model, &QAbstractItemModel::layoutChanged, this, &ReadingOrder::lookSoon);
        connect(m_model, &QAbstractItemModel::modelReset, this, &ReadingOrder::lookSoon);
    }
    lookSoon();
    Q_EMIT changed();
}

void ReadingOrder::lookSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void ReadingOrder::sort()
{
    if (!m_content)
        return;
    QList<QQuickItem*> items = m_content->childItems();
    const auto isAbove = [](const QQuickItem* one, const QQuickItem* other) { return one->y() < other->y(); };
    if (std::is_sorted(items.cbegin(), items.cend(), isAbove))
        return;
    std::stable_sort(items.begin(), items.end(), isAbove);
    for (qsizetype i = 1; i < items.size(); ++i)
        items[i]->stackAfter(items[i - 1]);
}

} // namespace tertulia
