// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/network_watch.h"

#include <utility>

namespace tertulia {

using Reachability = QNetworkInformation::Reachability;

NetworkWatch::NetworkWatch(QObject* parent) : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByName(u"networkmanager") &&
        !QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const QNetworkInformation* network = QNetworkInformation::instance();
    m_reach = network->reachability();
    connect(network, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::take);
}

void NetworkWatch::take(Reachability now)
{
    const Reachability before = std::exchange(m_reach, now);
    if (now > before && now > Reachability::Disconnected) // they are in order: Unknown, Disconnected, Local … Online
        Q_EMIT cameBack();
}

} // namespace tertulia
