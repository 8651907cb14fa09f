// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/device_list_model.h"

#include "client/models/error_text.h"

#include <QDateTime>

namespace tertulia {

namespace {

QDateTime moment(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}

} // namespace

DeviceListModel::DeviceListModel(QObject* parent) : QAbstractListModel(parent) {}

void DeviceListModel::setSession(SessionView* session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session)
        connect(m_session, &SessionView::stateChanged, this, [this] {
            if (m_devices.empty() && !m_loading && m_session->isOnline())
                refresh();
        });
    Q_EMIT sessionChanged();
    refresh();
}

int DeviceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DeviceListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const DeviceInfo& device = m_devices[static_cast<size_t>(index.row())];
    switch (role) {
    case IdRole:
        return device.id.text();
    case Qt::DisplayRole:
    case NameRole:
        return device.name;
    case CurrentRole:
        return device.current;
    case CreatedRole:
        return moment(device.createdAt);
    case SeenRole:
        return moment(device.lastSeenAt);
    default:
        return {};
    }
}

QHash<int, QByteArray> DeviceListModel::roleNames() const
{
    return {{IdRole, "deviceId"},
            {NameRole, "name"},
            {CurrentRole, "current"},
            {CreatedRole, "created"},
            {SeenRole, "seen"}};
}

void DeviceListModel::refresh()
{
    if (!m_session || !m_session->account() || m_loading)
        return;
    m_loading = true;
    Q_EMIT stateChanged();
    m_session->account()->request(DeviceList{}).then(this, [this](const Result<DeviceListReply>& reply) {
        if (reply.ok())
            show(reply->devices);
        finish(reply.ok() ? QString{} : errorText(reply.error()));
    });
}

void DeviceListModel::revoke(const QString& device)
{
    const auto id = DeviceId::fromText(device);
    if (!id || !m_session || !m_session->account())
        return;
    m_session->account()->request(DeviceRevoke{*id}).then(this, [this](const Result<EmptyReply>& reply) {
        finish(reply.ok() ? QString{} : errorText(reply.error()));
        if (reply.ok())
            refresh();
    });
}

void DeviceListModel::revokeOthers()
{
    for (const DeviceInfo& device : m_devices)
        if (!device.current)
            revoke(device.id.text());
}

void DeviceListModel::show(std::vector<DeviceInfo> devices)
{
    std::stable_partition(devices.begin(), devices.end(), [](const DeviceInfo& one) { return one.current; });
    beginResetModel();
    m_devices = std::move(devices);
    endResetModel();
}

void DeviceListModel::finish(const QString& problem)
{
    m_loading = false;
    m_problem = problem;
    Q_EMIT stateChanged();
}

} // namespace tertulia
