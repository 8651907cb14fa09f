// SPDX-License-Identifier: GPL-3.0-or-later
// A fresh database with one table, a connection to it, and a writer's thread: what the tests of such threads begin
// with. Main thread of the test.
#pragma once

#include "shared/sql/db_thread.h"
#include "tests/support/temp_db.h"

class QSemaphore;

namespace tertulia::test {

class WriterSite
{
protected:
    /// False if the table or the thread could not be made.
    bool begin(sql::Engine engine);
    void end();

    /// `order`: the id when it is done, less than zero if it failed.
    [[nodiscard]] static sql::Job insertJob(int id, QList<int>* order = nullptr);
    /// Keeps the thread busy until `gate` is released, so that what is posted meanwhile forms one batch.
    void hold(QSemaphore& gate);

    std::unique_ptr<TempDb> m_temp;
    std::unique_ptr<sql::Db> m_other;
    std::unique_ptr<sql::DbThread> m_thread;
};

} // namespace tertulia::test
