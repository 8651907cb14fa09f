// SPDX-License-Identifier: GPL-3.0-or-later
// Says once when a window of this app has something to show: the page where one signs in, or the chat with the open
// conversation read from the cache. Whoever opens the window by it shows no empty frame before. A keyring that does not
// answer holds it up no longer than `patience`. GUI thread.
#pragma once

#include "client/viewmodels/app_view.h"

#include <QTimer>

namespace tertulia {

class FirstLook : public QObject
{
    Q_OBJECT
public:
    explicit FirstLook(AppView& app, std::chrono::milliseconds patience, QObject* parent = nullptr);

    [[nodiscard]] bool isReady() const { return m_isReady; }

Q_SIGNALS:
    void ready();

private:
    void look();
    [[nodiscard]] bool isThere() const;
    void tell();

    AppView& m_app;
    QTimer m_patience;
    bool m_isLoaded = false; ///< what the account has in its cache
    bool m_isReady = false;
};

} // namespace tertulia
