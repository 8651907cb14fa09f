// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/writer_site.h"

#include <QSemaphore>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace sql;

bool WriterSite::begin(Engine engine)
{
    m_temp = std::make_unique<TempDb>(engine);
    m_other = m_temp->open();
    m_thread = std::make_unique<DbThread>(m_temp->config(), u"test-writer"_s);
    return m_other->exec("CREATE TABLE t (id {{int64}} PRIMARY KEY, data {{blob}})").ok() && m_thread->start().ok();
}

void WriterSite::end()
{
    m_thread.reset();
    m_other.reset();
    m_temp.reset();
}

Job WriterSite::insertJob(int id, QList<int>* order)
{
    return {[id](Db& db) -> Result<Done> {
                CHECK(db.exec("INSERT INTO t (id) VALUES (?)", id));
                return Done{};
            },
            [id, order](const Result<Done>& result) {
                if (order)
                    order->append(result.ok() ? id : -id);
            }};
}

void WriterSite::hold(QSemaphore& gate)
{
    auto entered = std::make_shared<QSemaphore>();
    m_thread->post({[&gate, entered](Db&) -> Result<Done> {
                        entered->release();
                        gate.acquire();
                        return Done{};
                    },
                    {}});
    entered->acquire();
}

} // namespace tertulia::test
