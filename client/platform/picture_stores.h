// SPDX-License-Identifier: GPL-3.0-or-later
// A store of pictures for each account of the window, so that none has bytes of another, and which of them is asked
// now: that of the account that is shown, or that of the user that is named. Stores live as long as this; one whose
// account is gone has nothing and asks nobody. GUI thread, except shown() and of(): any thread.
#pragma once

#include "client/platform/picture_store.h"

#include <QHash>
#include <QMutex>

#include <atomic>

namespace tertulia {

class PictureStores
{
public:
    /// For one more account. The first is shown.
    PictureStore& add()
    {
        m_stores.push_back(std::make_unique<PictureStore>());
        if (!m_shown)
            m_shown = m_stores.back().get();
        return *m_stores.back();
    }
    void show(PictureStore& store) { m_shown = &store; }
    /// Whose it is; empty: nobody's.
    void setOwner(PictureStore& store, const QString& user)
    {
        const QMutexLocker lock(&m_mutex);
        m_owners.removeIf([&store](const auto& one) { return one.value() == &store; });
        if (!user.isEmpty())
            m_owners.insert(user, &store);
    }
    /// That of this user, else the one that is shown.
    [[nodiscard]] PictureStore* of(const QString& user) const
    {
        const QMutexLocker lock(&m_mutex);
        return m_owners.value(user, m_shown.load());
    }
    /// Null before the first add().
    [[nodiscard]] PictureStore* shown() const { return m_shown; }

private:
    std::vector<std::unique_ptr<PictureStore>> m_stores;
    std::atomic<PictureStore*> m_shown = nullptr;
    mutable QMutex m_mutex;
    QHash<QString, PictureStore*> m_owners;
};

} // namespace tertulia
