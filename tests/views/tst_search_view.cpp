// SPDX-License-Identifier: GPL-3.0-or-later
// Searching from the screen, against a real server and without one.
#include "client/viewmodels/search_view.h"
#include "tests/support/file_client.h"
#include "tests/support/test_main.h"
#include "tests/views/group_desk.h"

#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestSearchView : public QObject, private GroupDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void snippetsKeepTheirMarks_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("marked");
        QTest::newRow("short") << u"green tea"_s << 6 << 3 << u"tea"_s;
        QTest::newRow("behind an emoji") << u"👍🏽 green tea"_s << 9 << 3 << u"tea"_s;
        QTest::newRow("far away") << QString(500, u'x') + u" tea and more"_s << 501 << 3 << u"tea"_s;
        QTest::newRow("far behind emoji") << u"👍"_s.repeated(300) + u" tea"_s << 301 << 3 << u"tea"_s;
        QTest::newRow("an emoji") << u"so 👍 it is"_s << 3 << 1 << u"👍"_s;
    }
    void snippetsKeepTheirMarks()
    {
        QFETCH(QString, body);
        QFETCH(int, from);
        QFETCH(int, length);
        const Snippet snippet = snippetOf(body, {{from, length}}, 100);
        QCOMPARE(snippet.marks.size(), size_t{1});
        QTEST(snippet.text.mid(snippet.marks.front().from, snippet.marks.front().length), "marked");
        QVERIFY(snippet.text.size() <= 102);
    }

    void foundEverywhereAndHere()
    {
        said(u"green tea is best"_s);
        const ConversationId other = makeGroup(*m_bruno, {u"ada"_s});
        QVERIFY(m_bruno->request(messageTo(other, u"no tea here"_s)).ok());
        QTRY_VERIFY(ada().session()->directory().conversation(other));
        SearchView search;
        search.setSession(ada().session());
        search.setQuery(u"tea"_s);
        QTRY_VERIFY(search.isAsked() && !search.isLocal());
        QCOMPARE(search.cards()->count(), 2);
        QCOMPARE(search.cards()->at(0).words, u"no tea here"_s);
        QCOMPARE(search.cards()->at(0).marks, (std::vector<Mark>{{3, 3}}));
        QVERIFY(search.coverage().contains(u"All"_s));
        search.setConversationId(m_group.text());
        QTRY_COMPARE(search.cards()->count(), 1);
        QCOMPARE(search.cards()->at(0).words, u"green tea is best"_s);
        search.setQuery(u"coffee"_s);
        QTRY_COMPARE(search.cards()->count(), 0);
        search.setQuery({});
        QTRY_VERIFY(!search.isAsked());
    }

    /// A card says what matched, also where that is not in the words.
    void whatMatchedIsMarked()
    {
        FileBegin begin;
        begin.name = u"green tea.txt"_s;
        begin.size = 4;
        begin.conversation = m_group;
        const auto begun = m_bruno->request(begin);
        QVERIFY(begun.ok());
        FileClient files;
        QVERIFY(files.open(m_server->url(), m_bruno->me().accessToken));
        QVERIFY(files.upload(begun->file.file, [](int64_t, int64_t) { return QByteArray("leaf"); }).ok());
        MessageSend withFile = messageTo(m_group, u"as asked"_s);
        withFile.attachments = std::vector<FileId>{begun->file.file};
        QVERIFY(m_bruno->request(withFile).ok());
        said(u"then **drink** `tea()` slowly"_s);
        SearchView search;
        search.setSession(ada().session());
        search.setQuery(u"tea"_s);
        QTRY_VERIFY(search.isAsked() && !search.isLocal());
        QCOMPARE(search.cards()->count(), 2);
        const MessageCard& words = search.cards()->at(0);
        QCOMPARE(words.words, u"then drink tea() slowly"_s);
        QCOMPARE(words.marks, (std::vector<Mark>{{11, 3}}));
        QCOMPARE(words.code, (std::vector<Mark>{{11, 5}}));
        const MessageCard& file = search.cards()->at(1);
        QCOMPARE(file.words, u"as asked"_s);
        QVERIFY(file.marks.empty());
        QCOMPARE(file.files, u"green tea.txt"_s);
        QCOMPARE(file.fileMarks, (std::vector<Mark>{{6, 3}}));
    }

    void aFaultIsExplained()
    {
        SearchView search;
        search.setSession(ada().session());
        search.setQuery(u"\"green tea"_s);
        QTRY_COMPARE(search.fault(), u"A quotation mark is not closed."_s);
        QVERIFY(search.coverage().isEmpty());
        search.setQuery(u"from:nobody-here"_s);
        QTRY_COMPARE(search.fault(), u"There is nobody of that name."_s);
        search.setQuery(u"tea"_s);
        QTRY_VERIFY(search.fault().isEmpty());
    }

    void withoutTheServerThisDeviceIsSearched()
    {
        for (int i = 0; i < 5; ++i)
            said(u"tea number %1"_s.arg(i));
        m_bruno.reset();
        ada().session()->account()->stop();
        QTRY_VERIFY(!ada().session()->isOnline());
        SearchView search;
        search.setSession(ada().session());
        search.setQuery(u"tea"_s);
        QTRY_VERIFY(search.isAsked());
        QVERIFY(search.isLocal());
        QCOMPARE(search.cards()->count(), 5);
        QVERIFY(search.coverage().contains(u"this device"_s));
    }

    void morePagesCome()
    {
        for (int i = 0; i < 45; ++i)
            QVERIFY(m_bruno->request(messageTo(m_group, u"tea %1"_s.arg(i))).ok());
        SearchView search;
        search.setSession(ada().session());
        search.setQuery(u"tea"_s);
        QTRY_VERIFY(search.isAsked() && !search.isLocal() && search.cards()->count() == SearchView::page);
        QVERIFY(search.canMore());
        search.more();
        QTRY_COMPARE(search.cards()->count(), 45);
        QCOMPARE(search.cards()->at(0).words, u"tea 44"_s);
        QCOMPARE(search.cards()->at(44).words, u"tea 0"_s);
    }

    void aResultIsGoneTo()
    {
        const MessageId wanted = said(u"here it is"_s);
        for (int i = 0; i < 90; ++i)
            QVERIFY(m_bruno->request(messageTo(m_group, u"number %1"_s.arg(i))).ok());
        QTRY_COMPARE(m_ada->message(0), u"number 89"_s);
        QSignalSpy shown(ada().room(), &RoomView::rowShown);
        ada().openHome();
        ada().openMessage(m_group.text(), wanted.text());
        QTRY_VERIFY(!shown.isEmpty());
        QCOMPARE(m_ada->message(shown.last().first().toInt()), u"here it is"_s);
    }
};

TERTULIA_TEST(TestSearchView, "search_view")

} // namespace tertulia::test

#include "tst_search_view.moc"
