// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/timeline_measure.h"

#include "tests/bench/talk_server.h"

#include <QSignalSpy>
#include <QtTest>

#include <ctime>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize windowSize{1280, 800};
constexpr int besideHistory = 332; ///< pixels of the window's width that the history does not have
constexpr int aroundHistory = 120; ///< and of its height
constexpr int prepended = 50;
constexpr int reopenings = 5;
constexpr double scrolling = 60; ///< pixels every 16 ms: somebody who looks for something
constexpr double flinging = 240;
constexpr int pictureTime = 1500;

double cpuMs()
{
    return static_cast<double>(nanoseconds(CLOCK_PROCESS_CPUTIME_ID)) * 1e-6;
}

QSize historySize(QSize window)
{
    return {window.width() - besideHistory, window.height() - aroundHistory};
}

} // namespace

std::optional<QJsonObject> TimelineMeasure::run()
{
    if (!begin() || !(m_way == Way::Product ? open() : openPlain())) {
        qWarning() << "the long talk does not come up";
        return {};
    }
    note(u"rows_in_memory"_s, m_way == Way::Product ? m_desktop.app().room()->messages()->count() : m_rows->rowCount());
    fling();
    prepend();
    loadPictures();
    resize();
    idle();
    live();
    note(u"pss_end_mib"_s, pssMib());
    note(u"rows_in_memory_end"_s,
         m_way == Way::Product ? m_desktop.app().room()->messages()->count() : m_rows->rowCount());
    return m_out;
}

/// The program stands there with a short conversation.
bool TimelineMeasure::begin()
{
    m_talk = m_desktop.app().findByTitle(TalkServer::title);
    m_other = m_desktop.app().findByTitle(TalkServer::other);
    m_window = m_desktop.showMain(windowSize);
    if (!m_window || m_talk.isNull() || m_other.isNull())
        return false;
    m_desktop.app().openConversation(m_other.text());
    if (!QTest::qWaitFor([this] { return m_desktop.app().room()->messages()->count() > 0; }, 60'000))
        return false;
    ListReader::wait(1500);
    note(u"pss_before_mib"_s, pssMib());
    note(u"messages"_s, static_cast<double>(newestSeq()));
    return true;
}

/// Until a frame has been painted with the newest message in it.
bool TimelineMeasure::waitForNewest()
{
    const auto newest = static_cast<double>(newestSeq());
    bool there = false;
    QEventLoop loop;
    const auto look = [&] {
        for (QQuickItem* row : m_reader->rows())
            there = there || (row->property("seq").toDouble() == newest &&
                              m_reader->inSight().contains(row->property("messageId").toString()));
        if (there)
            loop.quit();
    };
    QObject::connect(m_window, &QQuickWindow::frameSwapped, &loop, look, Qt::DirectConnection);
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    loop.exec();
    return there;
}

bool TimelineMeasure::open()
{
    m_reader = std::make_unique<ListReader>(*m_window, "MessageList_");
    m_meter = std::make_unique<FrameMeter>(*m_window);
    if (!m_reader->isThere())
        return false;
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int i = 0; i <= reopenings; ++i) {
        QElapsedTimer time;
        const double before = cpuMs();
        time.start();
        m_desktop.app().openConversation(m_talk.text());
        if (!waitForNewest())
            return false;
        wall.push_back(static_cast<double>(time.nsecsElapsed()) * 1e-6);
        cpu.push_back(cpuMs() - before);
        ListReader::wait(1000);
        if (i == 0)
            note(u"pss_opened_mib"_s, pssMib());
        if (i == reopenings)
            break;
        m_desktop.app().openConversation(m_other.text());
        ListReader::wait(500);
    }
    note(u"first_frame_ms"_s, wall.front());
    note(u"first_frame_cpu_ms"_s, cpu.front());
    std::sort(wall.begin() + 1, wall.end());
    std::sort(cpu.begin() + 1, cpu.end());
    note(u"reopened_ms"_s, wall.at(1 + reopenings / 2));
    note(u"reopened_cpu_ms"_s, cpu.at(1 + reopenings / 2));
    return true;
}

bool TimelineMeasure::openPlain()
{
    m_window->hide();
    QElapsedTimer time;
    const double before = cpuMs();
    time.start();
    m_rows = std::make_unique<PlainRows>(m_desktop.app());
    if (!m_rows->load(m_talk, 2 * prepended))
        return false;
    m_window = m_desktop.show(
        QUrl::fromLocalFile(QStringLiteral(TERTULIA_BENCH_FOLDER "/PlainList.qml")),
        {{u"rows"_s, QVariant::fromValue(static_cast<QObject*>(m_rows.get()))}, {u"simple"_s, m_way == Way::Simple}},
        historySize(windowSize));
    if (!m_window)
        return false;
    m_reader = std::make_unique<ListReader>(*m_window);
    m_meter = std::make_unique<FrameMeter>(*m_window);
    if (!m_reader->isThere() || !waitForNewest())
        return false;
    note(u"first_frame_ms"_s, static_cast<double>(time.nsecsElapsed()) * 1e-6);
    note(u"first_frame_cpu_ms"_s, cpuMs() - before);
    ListReader::wait(1000);
    note(u"pss_opened_mib"_s, pssMib());
    return true;
}

double TimelineMeasure::oldestInSight() const
{
    double oldest = 0;
    const QStringList seen = m_reader->inSight();
    for (QQuickItem* row : m_reader->rows())
        if (const double seq = row->property("seq").toDouble();
            seq > 0 && seen.contains(row->property("messageId").toString()) && (oldest == 0 || seq < oldest))
            oldest = seq;
    return oldest;
}

void TimelineMeasure::fling()
{
    m_meter->start();
    m_reader->turn(scrolling);
    ListReader::wait(6000);
    note(u"scroll"_s, m_meter->stop());

    m_reader->turn(0);
    m_meter->start();
    m_reader->roll(1);
    ListReader::wait(6000);
    m_reader->roll(0);
    note(u"wheel"_s, m_meter->stop());
    ListReader::wait(1000);

    m_reader->watch();
    const double wanted = oldestInSight() - m_plan.passed;
    m_meter->start();
    m_reader->turn(flinging);
    QElapsedTimer time;
    for (time.start(); oldestInSight() > wanted && time.elapsed() < 90'000;)
        ListReader::wait(200);
    note(u"fling"_s, m_meter->stop());
    note(u"fling_messages"_s, static_cast<double>(newestSeq()) - oldestInSight());
    const int alive = static_cast<int>(m_reader->rows().size());
    m_meter->start();
    m_reader->turn(-flinging);
    ListReader::wait(6000);
    m_reader->turn(0);
    note(u"fling_back"_s, m_meter->stop());
    const auto slips = m_reader->unwatch();
    note(u"slipped_frames"_s, slips.frames);
    note(u"slipped_most_px"_s, slips.worst);
    note(u"rows_alive"_s, alive);
    note(u"pss_flung_mib"_s, pssMib());
}

void TimelineMeasure::noteDrift(const QString& name)
{
    m_reader->settle();
    const auto moved = m_reader->moved();
    note(name + u"_px"_s, moved ? std::abs(*moved) : -1); // -1: the row is not even there any more
    note(name + u"_worst_px"_s, m_reader->worstMoved());
}

/// Older messages come in above what one reads.
bool TimelineMeasure::addOlder()
{
    if (m_way != Way::Product) {
        m_rows->prepend(prepended);
        return true;
    }
    MessageListModel* model = m_desktop.app().room()->messages();
    QSignalSpy came(model, &QAbstractItemModel::rowsInserted);
    model->fetchMore({});
    return QTest::qWaitFor([&] { return !came.isEmpty(); }, 60'000);
}

void TimelineMeasure::prepend()
{
    m_reader->settle();
    if (m_reader->remember() && addOlder())
        noteDrift(u"prepend_middle"_s);
    toOldest();
    if (m_reader->remember() && addOlder())
        noteDrift(u"prepend_edge"_s);
}

/// Somewhere with a picture that has not been shown yet, until it has been.
void TimelineMeasure::loadPictures()
{
    const auto hasPicture = [this] {
        const QStringList seen = m_reader->inSight();
        for (QQuickItem* row : m_reader->rows())
            if (row->property("pictures").value<QObject*>() != nullptr &&
                seen.contains(row->property("messageId").toString()))
                return true;
        return false;
    };
    for (int i = 0; i < 400 && !hasPicture(); ++i) {
        m_reader->turnOnce(400);
        ListReader::wait(20);
    }
    if (m_way == Way::Simple || !m_reader->remember())
        return;
    ListReader::wait(pictureTime);
    noteDrift(u"pictures"_s);
}

void TimelineMeasure::resize()
{
    double worst = 0;
    double last = 0;
    m_meter->start();
    if (!m_reader->remember())
        return;
    for (const int width : {1100, 900, 760, 1000, 1400, windowSize.width()}) {
        const QSize size{width, windowSize.height()};
        m_window->resize(m_way == Way::Product ? size : historySize(size));
        m_reader->settle();
        m_reader->settle();
        worst = std::max(worst, m_reader->worstMoved());
        last = m_reader->moved() ? std::abs(*m_reader->moved()) : -1;
    }
    note(u"resize"_s, m_meter->stop());
    note(u"resize_px"_s, last);
    note(u"resize_worst_px"_s, worst);
}

void TimelineMeasure::toOldest()
{
    QMetaObject::invokeMethod(m_reader->list(),
                              m_way == Way::Product ? "positionViewAtEnd" : "positionViewAtBeginning");
}

void TimelineMeasure::toNewest()
{
    if (m_way == Way::Product) {
        QMetaObject::invokeMethod(m_reader->list()->parentItem(), "toLatest");
    } else {
        QMetaObject::invokeMethod(m_reader->list(), "positionViewAtEnd");
        m_reader->list()->setProperty("following", true);
    }
    waitForNewest();
    ListReader::wait(500);
}

/// Nothing happens, and nobody looks: how often the program wakes up all the same.
void TimelineMeasure::idle()
{
    constexpr int seconds = 10;
    toNewest();
    ListReader::wait(CursorRest::usual.count() * 1000 + 2000);
    const double before = wakeups();
    ListReader::wait(seconds * 1000);
    note(u"idle_wakeups"_s, (wakeups() - before) / seconds);
}

void TimelineMeasure::live()
{
    int came = 0;
    const auto counted = QObject::connect(m_desktop.app().session(), &SessionView::changed, m_reader.get(),
                                          [&](const RowChanges& changes) {
                                              for (const MessageRow& row : changes.messages)
                                                  came += row.record.conversation == m_talk ? 1 : 0;
                                          });
    const auto during = [&](const QString& name) {
        m_plan.talk(m_plan.livePerSecond);
        ListReader::wait(1000);
        came = 0;
        m_meter->start();
        ListReader::wait(m_plan.liveSeconds * 1000);
        const FrameFigures figures = m_meter->stop();
        note(name, figures);
        note(name + u"_per_second"_s, came / figures.seconds);
    };
    toNewest();
    during(u"live_newest"_s);
    note(u"live_newest_stays"_s, m_reader->atNewest() ? 1 : 0);
    toNewest();
    for (int i = 0; i < 10; ++i) {
        m_reader->turnOnce(300);
        ListReader::wait(20);
    }
    m_reader->list()->setProperty("following", false);
    m_reader->settle();
    if (m_reader->remember()) {
        during(u"live_reading"_s);
        noteDrift(u"live_reading"_s);
    }
    m_reader->turn(scrolling);
    during(u"live_scrolling"_s);
    m_reader->turn(0);
    m_plan.talk(0);
    QObject::disconnect(counted);
}

void TimelineMeasure::note(const QString& name, const FrameFigures& figures)
{
    m_out.insert(name, QJsonObject{{u"frames"_s, figures.frames},
                                   {u"seconds"_s, figures.seconds},
                                   {u"p50_ms"_s, figures.median},
                                   {u"p95_ms"_s, figures.p95},
                                   {u"p99_ms"_s, figures.p99},
                                   {u"max_ms"_s, figures.longest},
                                   {u"cpu_p50_ms"_s, figures.cpuMedian},
                                   {u"cpu_p99_ms"_s, figures.cpuP99},
                                   {u"cpu_max_ms"_s, figures.cpuLongest},
                                   {u"longest_event_ms"_s, figures.longestEvent},
                                   {u"over_50_ms"_s, figures.over50},
                                   {u"cpu_share"_s, figures.cpuShare}});
}

} // namespace tertulia::test
