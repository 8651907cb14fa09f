// SPDX-License-Identifier: GPL-3.0-or-later
// The number at the program's icon in docks and task bars, where they listen to com.canonical.Unity.LauncherEntry.
// A signal on the session bus and nothing else: who does not listen misses nothing. GUI thread.
#pragma once

#include <QObject>

namespace tertulia {

class LauncherBadge final : public QObject
{
    Q_OBJECT
public:
    explicit LauncherBadge(QObject* parent = nullptr);
    /// 0 hides it. `urgent`: somebody named me.
    void setCount(int count, bool urgent);

private:
    int m_count = -1;
    bool m_urgent = false;
};

} // namespace tertulia
