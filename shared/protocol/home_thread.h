// SPDX-License-Identifier: GPL-3.0-or-later
// The thread something was asked in, so that another one can answer there. Qt 6.4 runs a continuation twice if its
// future is finished in one thread at the moment in which `.then()` is called in another, the second time with nothing
// in it: a promise that a worker fulfils is therefore finished at home. Made and used by value; run() may be called
// from any thread. It waits for nothing.
#pragma once

#include <functional>
#include <memory>

class QObject;

namespace tertulia {

class HomeThread
{
public:
    /// The present thread.
    HomeThread();

    /// In its event loop; at once if it has none.
    void run(std::function<void()> task) const;

private:
    std::shared_ptr<QObject> m_door; ///< null: no event loop there
};

} // namespace tertulia
