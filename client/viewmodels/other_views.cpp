// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/other_views.h"

#include <utility>

namespace tertulia {

QVariant OpenWindows::data(const QModelIndex& index, int role) const
{
    return index.isValid() && role == Qt::UserRole + 1 ? m_ids.at(index.row()) : QVariant{};
}

QHash<int, QByteArray> OpenWindows::roleNames() const
{
    return {{Qt::UserRole + 1, "conversationId"}};
}

void OpenWindows::add(const QString& id)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_ids.append(id);
    endInsertRows();
}

void OpenWindows::removeAt(qsizetype row)
{
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    m_ids.removeAt(row);
    endRemoveRows();
}

void OpenWindows::become(const QStringList& ids)
{
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

OtherViews::OtherViews(QObject* parent) : QObject(parent) {}

void OtherViews::showBeside(const QString& id)
{
    if (m_beside == id)
        return;
    close(id);
    m_beside = id;
    Q_EMIT besideChanged();
}

void OtherViews::showWindow(const QString& id)
{
    if (windows().contains(id)) {
        Q_EMIT raised(id);
        return;
    }
    close(id);
    if (m_windows.rowCount() >= windowsMax)
        m_windows.removeAt(0);
    m_windows.add(id);
    Q_EMIT windowsChanged();
}

void OtherViews::close(const QString& id)
{
    if (m_beside == id)
        closeBeside();
    if (const auto row = windows().indexOf(id); row >= 0) {
        m_windows.removeAt(row);
        Q_EMIT windowsChanged();
    }
}

void OtherViews::closeBeside()
{
    if (!std::exchange(m_beside, QString{}).isEmpty())
        Q_EMIT besideChanged();
}

void OtherViews::restore(const QString& beside, const QStringList& windows)
{
    if (std::exchange(m_beside, beside) != beside)
        Q_EMIT besideChanged();
    m_windows.become(windows.mid(0, windowsMax));
    Q_EMIT windowsChanged();
}

} // namespace tertulia
