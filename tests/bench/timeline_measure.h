// SPDX-License-Identifier: GPL-3.0-or-later
// One way to show the long conversation, put through everything: opening, memory, flinging, what moves that should not,
// and messages coming in while one reads. The ways: the product's own window, and a plain ListView of all rows with the
// product's rows or with a line of text each. GUI thread of a process of its own, with a BenchApplication.
#pragma once

#include "tests/bench/bench_desktop.h"
#include "tests/bench/frame_meter.h"
#include "tests/bench/list_reader.h"
#include "tests/bench/plain_rows.h"

#include <QJsonObject>

namespace tertulia::test {

enum class Way { Product, Plain, Simple };

struct MeasurePlan
{
    int passed = 5000;    ///< messages to fling through
    int liveSeconds = 20; ///< of each kind
    int livePerSecond = 50;
    /// Asks for so many messages a second from others; 0 = none.
    std::function<void(int perSecond)> talk{};
};

class TimelineMeasure
{
public:
    /// The desktop is signed in and its cache is full.
    TimelineMeasure(BenchDesktop& desktop, Way way, MeasurePlan plan)
        : m_desktop(desktop), m_way(way), m_plan(std::move(plan))
    {
    }
    /// Nothing if something did not come up, with a line in the log.
    std::optional<QJsonObject> run();

private:
    bool begin();
    bool open();
    bool openPlain();
    void fling();
    void prepend();
    void loadPictures();
    void resize();
    void idle();
    void live();
    bool waitForNewest();
    void toNewest();
    void toOldest();
    bool addOlder();
    void note(const QString& name, const FrameFigures& figures);
    void note(const QString& name, double value) { m_out.insert(name, value); }
    void noteDrift(const QString& name);
    [[nodiscard]] double oldestInSight() const;
    [[nodiscard]] Seq newestSeq() const { return m_desktop.row(m_talk)->lastSeq; }

    BenchDesktop& m_desktop;
    const Way m_way;
    const MeasurePlan m_plan;
    ConversationId m_talk{};
    ConversationId m_other{};
    QQuickWindow* m_window = nullptr; ///< the engine's
    std::unique_ptr<PlainRows> m_rows;
    std::unique_ptr<FrameMeter> m_meter;
    std::unique_ptr<ListReader> m_reader;
    QJsonObject m_out{};
};

} // namespace tertulia::test
