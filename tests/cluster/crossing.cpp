// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/crossing.h"

#include <QSemaphore>

#include <chrono>
#include <thread>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Waits for the other, but not for ever: it may have to wait for us.
void meet(std::atomic<int>& arrived)
{
    ++arrived;
    const auto until = std::chrono::steady_clock::now() + 50ms;
    while (arrived < 2 && std::chrono::steady_clock::now() < until)
        std::this_thread::yield();
}

struct Lane
{
    const Act& act;
    int delayUs;
    Outcome outcome{};
    QSemaphore done{};
};

void post(sql::DbThread& thread, World& world, const Site& site, std::atomic<int>& arrived, Lane& lane)
{
    thread.post({[&world, &site, &arrived, &lane](sql::Db& db) -> Result<Done> {
                     if (++lane.outcome.calls == 1) {
                         meet(arrived);
                         std::this_thread::sleep_for(std::chrono::microseconds{lane.delayUs});
                     }
                     lane.outcome.changes = {};
                     Tx tx{db, world.clock, lane.outcome.changes};
                     CHECK(lane.act.run(tx, site, site.*lane.act.who));
                     // As a journal would: the last statement before COMMIT.
                     TRY(const auto place, db.value("SELECT nextval('order_of_acts')"));
                     lane.outcome.place = place.value_or(0);
                     return Done{};
                 },
                 [&lane](const Result<Done>& result) {
                     lane.outcome.result = result;
                     lane.done.release();
                 }});
}

QString textOf(const Result<Done>& result)
{
    if (result.ok())
        return u"ok"_s;
    const Error& error = result.error();
    return QString{wireName(error.code)} + u' ' + error.field + u' ' + error.rule + u' ' + error.detail;
}

} // namespace

QString Outcome::text() const
{
    return textOf(result);
}

Racers::Racers(World& world)
    : m_world(world), m_first(world.temp.config(), u"first"_s), m_second(world.temp.config(), u"second"_s)
{
    must(world.db->exec("CREATE SEQUENCE order_of_acts"));
    must(m_first.start());
    must(m_second.start());
}

std::pair<Outcome, Outcome> Racers::race(const Site& site, const Act& one, const Act& other, int skewUs)
{
    std::atomic<int> arrived{0};
    Lane first{one, std::max(0, -skewUs)};
    Lane second{other, std::max(0, skewUs)};
    post(m_first, m_world, site, arrived, first);
    post(m_second, m_world, site, arrived, second);
    first.done.acquire();
    second.done.acquire();
    return {std::move(first.outcome), std::move(second.outcome)};
}

void Racers::stop()
{
    m_first.stop();
    m_second.stop();
}

std::pair<QString, QString> inTurn(World& world, const Site& site, const Act& one, const Act& other)
{
    const auto result = [&](const Act& act) {
        Changes changes;
        Tx tx{*world.db, world.clock, changes};
        return textOf(world.db->attempt([&] { return act.run(tx, site, site.*act.who); }));
    };
    must(world.db->begin());
    const QString first = result(one);
    const QString second = result(other);
    must(world.db->rollback());
    return {first, second};
}

} // namespace tertulia::test
