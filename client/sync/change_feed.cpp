// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/change_feed.h"

#include <QTimer>

namespace tertulia {

void ChangeFeed::add(RowChanges changes)
{
    m_gathered.merge(std::move(changes));
    if (m_scheduled || m_gathered.isEmpty())
        return;
    m_scheduled = true;
    QTimer::singleShot(0, this, &ChangeFeed::deliver);
}

void ChangeFeed::add(const Delta& delta)
{
    RowChanges changes;
    changes.messages = delta.messages;
    changes.messagesGone = delta.messagesGone;
    changes.conversations = delta.conversations;
    changes.conversationsGone = delta.conversationsGone;
    changes.spaces = delta.spaces;
    changes.spacesGone = delta.spacesGone;
    changes.users = delta.users;
    changes.records = delta.records;
    changes.recordsReset = delta.recordsReset;
    changes.membersChanged = delta.membersChanged;
    changes.historyReset = delta.historyReset;
    add(std::move(changes));
}

void ChangeFeed::deliver()
{
    m_scheduled = false; // a timer that still comes after flush() finds nothing
    const RowChanges changes = std::exchange(m_gathered, {});
    if (!changes.isEmpty())
        Q_EMIT changed(changes);
}

} // namespace tertulia
