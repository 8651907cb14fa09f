// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers what changed and delivers it once per loop turn, merged, so that a burst of a hundred events is one update
// of the screen. Loop thread.
#pragma once

#include "client/cache/delta.h"
#include "client/sync/changes.h"

#include <QObject>

namespace tertulia {

class ChangeFeed final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void add(RowChanges changes);
    void add(const Delta& delta);
    /// Delivers now what would come at the end of the turn: before somebody says that all is there.
    void flush() { deliver(); }
    /// What is gathered will not be delivered: it is about somebody else's account.
    void clear() { m_gathered = {}; }

Q_SIGNALS:
    void changed(const RowChanges& changes);

private:
    void deliver();

    RowChanges m_gathered{};
    bool m_scheduled = false;
};

} // namespace tertulia
