// SPDX-License-Identifier: GPL-3.0-or-later
// Whether this computer reaches anything, as its network service has it (NetworkManager, else what GLib sees): says
// when it reaches more than before, so that nobody waits for the next attempt at an address that was out of reach. It
// says nothing where nothing is known. GUI thread; one for the whole program, since Qt's is.
#pragma once

#include <QNetworkInformation>
#include <QObject>

namespace tertulia {

class NetworkWatch final : public QObject
{
    Q_OBJECT
public:
    explicit NetworkWatch(QObject* parent = nullptr);

Q_SIGNALS:
    /// Something that was out of reach may be in reach now.
    void cameBack();

private:
    void take(QNetworkInformation::Reachability now);

    QNetworkInformation::Reachability m_reach = QNetworkInformation::Reachability::Unknown;
};

} // namespace tertulia
