// SPDX-License-Identifier: GPL-3.0-or-later
// The QML engine's way to the network: there is none. Pictures come from our own providers; whatever slips into the
// engine as an address (a hostile name, a bug of ours) is refused here before a packet leaves. Any thread: the engine
// makes one access manager for each of its own.
#pragma once

#include <QQmlNetworkAccessManagerFactory>

namespace tertulia {

class NoNetworkAccess final : public QQmlNetworkAccessManagerFactory
{
public:
    QNetworkAccessManager* create(QObject* parent) override;
};

} // namespace tertulia
