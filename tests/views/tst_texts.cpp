// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/error_text.h"
#include "client/viewmodels/login_view.h"
#include "client/viewmodels/new_conversation.h"

#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void serversAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::newRow("host") << u"chat.example.org"_s << u"https://chat.example.org"_s;
        QTest::newRow("spaces") << u"  chat.example.org "_s << u"https://chat.example.org"_s;
        QTest::newRow("port") << u"chat.example.org:8443"_s << u"https://chat.example.org:8443"_s;
        QTest::newRow("this machine") << u"localhost:8080"_s << u"http://localhost:8080"_s;
        QTest::newRow("address") << u"127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("scheme") << u"http://chat.example.org"_s << u"http://chat.example.org"_s;
        QTest::newRow("websocket") << u"ws://localhost:1/v1/ws"_s << u"ws://localhost:1/v1/ws"_s;
        QTest::newRow("empty") << u""_s << QString();
        QTest::newRow("two words") << u"chat example"_s << QString();
        QTest::newRow("other scheme") << u"ftp://example.org"_s << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("no host") << u"https://"_s << QString();
    }
    void serversAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        QCOMPARE(serverFromText(typed).toString(), url);
    }

    void handlesAsPeopleListThem()
    {
        QCOMPARE(handlesFromText(u" @Ada, bruno;chloe\nada "_s), (QStringList{u"ada"_s, u"bruno"_s, u"chloe"_s}));
        QCOMPARE(handlesFromText(u" , "_s), QStringList());
    }

    void everyErrorHasASentence()
    {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Storage); ++code) {
            const QString text = errorText(static_cast<ErrorCode>(code));
            QVERIFY2(text.size() > 10 && (text.endsWith(u'.') || text.endsWith(u'?')), qPrintable(text));
        }
        Error slow = Error::make(ErrorCode::RateLimited);
        slow.retryAfterMs = 4200;
        QVERIFY(errorText(slow).contains(u"5"_s));
        Error broken = Error::make(ErrorCode::Internal);
        broken.request = u"3fa9c1-1042"_s;
        QVERIFY(errorText(broken).contains(u"3fa9c1-1042"_s));
    }

    void everyRefusalHasASentence()
    {
        const TextRule rule{TextKind::Handle, 2, 32};
        QCOMPARE(fieldErrorText(nullptr, rule), QString());
        for (const char* text : {"", "a", "abcdefghijklmnopqrstuvwxyzabcdefghijkl", "né"}) {
            QString handle = QString::fromUtf8(text);
            const char* reason = applyTextRule(rule, handle);
            QVERIFY(reason);
            QVERIFY2(!fieldErrorText(reason, rule).isEmpty(), reason);
        }
    }
};

TERTULIA_TEST(TestTexts, "texts")

} // namespace tertulia::test

#include "tst_texts.moc"
