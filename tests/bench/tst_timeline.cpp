// SPDX-License-Identifier: GPL-3.0-or-later
// What timeline_bench measures, as far as it does not hang on time: the product's window over a real conversation that
// is longer than what is held of it. Nothing moves under the reader's eyes, and what is held stays bounded.
#include "tests/bench/bench_desktop.h"
#include "tests/bench/list_reader.h"
#include "tests/bench/talk_server.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestTimeline : public QObject
{
    Q_OBJECT

    static constexpr int messages = 2500;
    static constexpr int rowsAtMost = 60;

    QTemporaryDir m_folder;
    std::unique_ptr<TalkServer> m_server;
    std::unique_ptr<BenchDesktop> m_desktop;
    QQuickWindow* m_window = nullptr;
    std::unique_ptr<ListReader> m_reader;
    ConversationId m_talk{};

    MessageListModel* model() { return m_desktop->app().room()->messages(); }
    bool scrollBack(int pixels)
    {
        for (int done = 0; done < pixels; done += 250) {
            m_reader->turnOnce(250);
            m_reader->settle();
        }
        return m_reader->remember();
    }
    void toLatest()
    {
        QMetaObject::invokeMethod(m_reader->list()->parentItem(), "toLatest");
        QTRY_VERIFY(model()->reachesNewest() && m_reader->atNewest());
        m_reader->settle();
    }
    double moved()
    {
        m_reader->settle();
        return std::round(std::abs(m_reader->moved().value_or(10'000)));
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void opensWithAFewRows();
    void flingThroughAll();
    void olderComeInAbove();
    void olderComeBeforeTheEdge();
    void picturesLoad();
    void windowChanges_data();
    void windowChanges();
    void windowIsDragged();
    void windowChangesAtTheNewest();
    void othersWriteWhileOneReads();
    void othersWriteMoreThanTheWindowHolds();
    void othersWriteAtTheNewest();
};

void TestTimeline::initTestCase()
{
    m_server = std::make_unique<TalkServer>(m_folder.path());
    QVERIFY(m_server->open(messages));
    m_desktop = std::make_unique<BenchDesktop>(m_folder.path());
    QVERIFY(m_desktop->signIn(m_server->url(), TalkServer::reader, WsClient::password));
    QTRY_VERIFY(!m_desktop->app().findByTitle(TalkServer::title).isNull());
    m_talk = m_desktop->app().findByTitle(TalkServer::title);
    QVERIFY(m_desktop->fill(m_talk));
    m_window = m_desktop->showMain({1280, 800});
    QVERIFY(m_window);
    m_desktop->app().openConversation(m_desktop->app().findByTitle(TalkServer::other).text());
    QTRY_COMPARE(model()->count(), 1);
    m_reader = std::make_unique<ListReader>(*m_window, "MessageList_");
    QVERIFY(m_reader->isThere());
}

void TestTimeline::cleanupTestCase()
{
    m_reader.reset();
    m_desktop.reset();
    m_server.reset();
}

void TestTimeline::init()
{
    m_desktop->app().openConversation(m_desktop->app().findByTitle(TalkServer::other).text());
    QTRY_COMPARE(model()->count(), 1);
    m_desktop->app().openConversation(m_talk.text());
    QTRY_VERIFY(model()->count() > 10);
    toLatest();
}

void TestTimeline::opensWithAFewRows()
{
    m_desktop->app().openConversation(m_desktop->app().findByTitle(TalkServer::other).text());
    QTRY_COMPARE(model()->count(), 1);
    m_desktop->app().openConversation(m_talk.text());
    QTRY_VERIFY(model()->count() > 10);
    m_reader->settle();
    QVERIFY2(model()->count() <= 200, qPrintable(QString::number(model()->count())));
    QVERIFY2(m_reader->rows().size() <= rowsAtMost, qPrintable(QString::number(m_reader->rows().size())));
    QCOMPARE(m_reader->inSight().last(), model()->index(0, 0).data(MessageListModel::MessageIdRole).toString());
}

void TestTimeline::flingThroughAll()
{
    int most = 0;
    qsizetype rows = 0;
    const auto counting = connect(m_window, &QQuickWindow::frameSwapped, m_reader.get(), [&] {
        most = std::max(most, model()->count());
        rows = std::max(rows, m_reader->rows().size());
    });
    m_reader->turn(240);
    QTRY_VERIFY_WITH_TIMEOUT(model()->isComplete(), 120'000);
    m_reader->turn(-240);
    QTRY_VERIFY_WITH_TIMEOUT(model()->reachesNewest(), 120'000);
    m_reader->turn(0);
    disconnect(counting);
    QVERIFY2(most > 500 && most <= MessageListModel::maxRows, qPrintable(QString::number(most)));
    QVERIFY2(rows <= rowsAtMost, qPrintable(QString::number(rows)));
}

void TestTimeline::olderComeInAbove()
{
    QVERIFY(scrollBack(2000));
    QSignalSpy came(model(), &QAbstractItemModel::rowsInserted);
    model()->fetchMore({});
    QTRY_COMPARE(came.size(), 1);
    QCOMPARE(moved(), 0);
    QMetaObject::invokeMethod(m_reader->list(), "positionViewAtEnd");
    QVERIFY(m_reader->remember());
    model()->fetchMore({});
    QTRY_VERIFY(came.size() > 1);
    QCOMPARE(moved(), 0);
    QVERIFY(m_reader->worstMoved() < 0.5);
}

void TestTimeline::olderComeBeforeTheEdge()
{
    QQuickItem* list = m_reader->list();
    const auto above = [list] { return list->property("contentY").toDouble() - list->property("originY").toDouble(); };
    const int before = model()->count();
    while (above() > 3 * list->height())
        m_reader->turnOnce(100);
    QVERIFY(above() > 2 * list->height());
    const double where = list->property("contentY").toDouble();
    QTRY_VERIFY(model()->count() > before);
    QCOMPARE(list->property("contentY").toDouble(), where);
}

void TestTimeline::picturesLoad()
{
    const auto tile = [this]() -> QQuickItem* {
        for (QQuickItem* row : m_reader->rows())
            if (row->property("pictures").value<QObject*>() &&
                m_reader->inSight().contains(row->property("messageId").toString()))
                return row;
        return nullptr;
    };
    for (int i = 0; i < 400 && !tile(); ++i)
        QVERIFY(scrollBack(250));
    QVERIFY(tile());
    std::function<bool(QQuickItem*)> isDrawn = [&](QQuickItem* item) {
        const QVariant status = item->property("status");
        if (item->isVisible() && item->inherits("QQuickImage") && status.toInt() == 1 &&
            item->property("source").toUrl().toString().contains(u"picture/thumb"_s))
            return true;
        const auto children = item->childItems();
        return std::any_of(children.begin(), children.end(), isDrawn);
    };
    QTRY_VERIFY(tile() && isDrawn(tile()));
    QCOMPARE(moved(), 0);
    QVERIFY(m_reader->worstMoved() < 0.5);
}

void TestTimeline::windowChanges_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("narrower") << QSize(1000, 800);
    QTest::newRow("wider") << QSize(1500, 800);
    QTest::newRow("a little") << QSize(1279, 800);
    QTest::newRow("members fold away") << QSize(1050, 800);
    QTest::newRow("all at once") << QSize(800, 800);
    QTest::newRow("places fold away too") << QSize(660, 800);
    QTest::newRow("lower and narrower") << QSize(800, 600);
}

void TestTimeline::windowChanges()
{
    QFETCH(const QSize, size);
    QVERIFY(scrollBack(3000));
    for (const QSize next : {size, QSize(1280, 800)}) {
        m_window->resize(next);
        QCOMPARE(moved(), 0);
        QVERIFY2(m_reader->worstMoved() < 0.5, qPrintable(QString::number(m_reader->worstMoved())));
    }
}

void TestTimeline::windowIsDragged()
{
    QVERIFY(scrollBack(3000));
    for (int width = 1280; width > 620; width -= 37) {
        m_window->resize(width, 800);
        m_reader->settle();
    }
    QCOMPARE(moved(), 0);
    for (int width = 640; width < 1280; width += 51) {
        m_window->resize(width, 800);
        m_reader->settle();
    }
    QCOMPARE(moved(), 0);
    QVERIFY2(m_reader->worstMoved() < 0.5, qPrintable(QString::number(m_reader->worstMoved())));
}

/// Whoever is at the newest message stays there, also when what one answers stands above where one writes.
void TestTimeline::windowChangesAtTheNewest()
{
    auto* composer = m_desktop->app().composer();
    composer->reply(model()->index(0, 0).data(MessageListModel::MessageIdRole).toString());
    m_reader->settle();
    QVERIFY(m_reader->atNewest());
    m_window->resize(900, 700);
    m_reader->settle();
    QVERIFY(m_reader->atNewest());
    const int before = model()->count();
    composer->submit(u"The answer"_s); // what is answered goes away in the moment in which the answer comes
    QTRY_VERIFY(model()->count() > before);
    m_reader->settle();
    QVERIFY(m_reader->atNewest());
    m_window->resize(1280, 800);
    m_reader->settle();
    QVERIFY(m_reader->atNewest());
}

void TestTimeline::othersWriteWhileOneReads()
{
    QVERIFY(scrollBack(3000));
    const Seq before = m_desktop->row(m_talk)->lastSeq;
    m_server->talk(50);
    QTRY_VERIFY(m_desktop->row(m_talk)->lastSeq >= before + 100);
    m_server->talk(0);
    QCOMPARE(moved(), 0);
    QVERIFY(m_reader->worstMoved() < 0.5);
    QVERIFY(m_reader->rows().size() <= rowsAtMost);
}

/// The window over the history is full: what is cut from it is not what somebody reads.
void TestTimeline::othersWriteMoreThanTheWindowHolds()
{
    for (int i = 0; i < 2000 && model()->count() < MessageListModel::maxRows - 100; ++i)
        QVERIFY(scrollBack(250));
    QSignalSpy cut(model(), &QAbstractItemModel::rowsRemoved);
    m_server->talk(50);
    QTRY_VERIFY_WITH_TIMEOUT(!cut.isEmpty(), 30'000);
    m_server->talk(0);
    QCOMPARE(moved(), 0);
    QVERIFY(m_reader->worstMoved() < 0.5);
}

void TestTimeline::othersWriteAtTheNewest()
{
    int away = 0;
    const auto watching =
        connect(m_window, &QQuickWindow::frameSwapped, m_reader.get(), [&] { away += m_reader->atNewest() ? 0 : 1; });
    const Seq before = m_desktop->row(m_talk)->lastSeq;
    m_server->talk(50);
    QTRY_VERIFY(m_desktop->row(m_talk)->lastSeq >= before + 100);
    m_server->talk(0);
    m_reader->settle();
    disconnect(watching);
    QCOMPARE(away, 0);
    QTRY_COMPARE(model()->newestSeq(), m_desktop->row(m_talk)->lastSeq);
    QTRY_COMPARE(m_reader->inSight().last(), model()->index(0, 0).data(MessageListModel::MessageIdRole).toString());
    QVERIFY(m_reader->rows().size() <= rowsAtMost);
}

TERTULIA_TEST(TestTimeline, "timeline")

} // namespace tertulia::test

#include "tst_timeline.moc"
