// SPDX-License-Identifier: GPL-3.0-or-later
// Spelling with small dictionaries of our own, and with those of the distribution where they are installed.
#include "client/platform/speller.h"
#include "client/viewmodels/spelling.h"

#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestSpeller : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    template<typename T>
    static T answer(QFuture<T> future)
    {
        (void)QTest::qWaitFor([&] { return future.isFinished(); }, 60'000); // it is finished in this thread
        return future.result();
    }
    static SpellingDoor doorOf(Speller& speller)
    {
        return {[&speller](const QStringList& words) { return speller.unknown(words); },
                [&speller](const QString& word) { return speller.suggestions(word); },
                [&speller](const QString& word) { speller.learn(word); }};
    }

private Q_SLOTS:
    void init()
    {
        m_dir = QTemporaryDir();
        write(u"en_US.aff"_s, "SET UTF-8\nTRY esianrtolcdugmphbyfvkw\n");
        write(u"en_US.dic"_s, "3\nhello\nworld\ntea\n");
        write(u"es_ES.aff"_s, "SET ISO8859-1\nTRY aeiou\n");
        write(u"es_ES.dic"_s, "2\nhola\nma\xf1"
                              "ana\n");
        write(u"es_MX.aff"_s, "SET UTF-8\n");
        write(u"es_MX.dic"_s, "1\nchido\n");
        write(u"fr.aff"_s, "SET UTF-8\n");
        write(u"fr.dic"_s, "2\nécole\nbonjour\n");
    }

    void whichDictionaries()
    {
        const auto names = [this](const QStringList& languages) {
            QStringList out;
            for (const QString& path : Speller::dictionariesFor(languages, {m_dir.path()}))
                out.append(path.section(u'/', -1));
            return out;
        };
        QCOMPARE(names({u"es_MX"_s, u"en"_s, u"fr"_s}), (QStringList{u"es_MX"_s, u"en_US"_s, u"fr"_s}));
        QCOMPARE(names({u"es_AR"_s, u"es"_s}), QStringList{u"es_ES"_s});
        QCOMPARE(names({u"de_DE"_s}), QStringList{});
    }

    void aWordOfAnyLanguageIsRight()
    {
        Speller speller({u"en"_s, u"es"_s, u"fr"_s}, {}, {m_dir.path()});
        QCOMPARE(answer(speller.unknown({u"hello"_s, u"mañana"_s, u"bonjour"_s, u"l’école"_s, u"helo"_s, u"manana"_s})),
                 (QStringList{u"helo"_s, u"manana"_s}));
        QVERIFY(answer(speller.suggestions(u"helo"_s)).contains(u"hello"_s));
        QVERIFY(answer(speller.suggestions(u"manana"_s)).contains(u"mañana"_s));
    }

    void whatIsLearnedStays()
    {
        const QString own = m_dir.filePath(u"dictionary.txt"_s);
        {
            Speller speller({u"en"_s}, own, {m_dir.path()});
            speller.learn(u"tertulia"_s);
            QCOMPARE(answer(speller.unknown({u"tertulia"_s, u"Tertulia"_s})), QStringList{});
        }
        Speller speller({u"en"_s}, own, {m_dir.path()});
        QCOMPARE(answer(speller.unknown({u"tertulia"_s, u"tertulya"_s})), QStringList{u"tertulya"_s});
        QVERIFY(!(QFile(own).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void withoutADictionaryAllIsRight()
    {
        const QTemporaryDir none;
        Speller speller({u"en"_s}, {}, {none.path()});
        QCOMPARE(answer(speller.unknown({u"xqzt"_s})), QStringList{});
        QCOMPARE(answer(speller.suggestions(u"xqzt"_s)), QStringList{});
    }

    void marksFollowTheText()
    {
        Speller speller({u"en"_s}, {}, {m_dir.path()});
        Spelling spelling;
        spelling.look(u"helo world"_s);
        QCOMPARE(spelling.misspelt(), QList<int>{}); // nobody to ask yet
        spelling.setDoor(doorOf(speller));
        QTRY_COMPARE(spelling.misspelt(), (QList<int>{0, 4}));
        spelling.look(u"my helo world"_s); // known already: marked at once where it is now
        QVERIFY(spelling.misspelt().contains(3));
        spelling.look(u"`helo` world"_s);
        QCOMPARE(spelling.misspelt(), QList<int>{});
        spelling.look(u"say helo"_s);
        spelling.ask(6);
        QCOMPARE(spelling.word(), u"helo"_s);
        QCOMPARE(spelling.wordFrom(), 4);
        QTRY_VERIFY(spelling.suggestions().contains(u"hello"_s));
        spelling.learn();
        QVERIFY(!spelling.misspelt().contains(4));
        spelling.ask(6);
        QVERIFY(spelling.word().isEmpty());
    }

    void turnedOffItMarksNothing()
    {
        Speller speller({u"en"_s}, {}, {m_dir.path()});
        Spelling spelling;
        spelling.setDoor(doorOf(speller));
        spelling.look(u"helo"_s);
        QTRY_COMPARE(spelling.misspelt(), (QList<int>{0, 4}));
        spelling.setEnabled(false);
        QCOMPARE(spelling.misspelt(), QList<int>{});
        spelling.setEnabled(true);
        QCOMPARE(spelling.misspelt(), (QList<int>{0, 4}));
    }

    void theDistributionsDictionaries()
    {
        if (Speller::dictionariesFor({u"en"_s, u"es"_s, u"fr"_s}, Speller::standardFolders()).size() < 3)
            QSKIP("hunspell-en-us, hunspell-es and hunspell-fr are not installed");
        Speller speller({u"en"_s, u"es"_s, u"fr"_s}, {});
        QCOMPARE(answer(speller.unknown({u"friend"_s, u"corazón"_s, u"aujourd’hui"_s, u"l’ami"_s, u"frend"_s,
                                         u"corazonn"_s, u"bonjuor"_s})),
                 (QStringList{u"frend"_s, u"corazonn"_s, u"bonjuor"_s}));
        QVERIFY(answer(speller.suggestions(u"bonjuor"_s)).contains(u"bonjour"_s));
    }
};

TERTULIA_TEST(TestSpeller, "speller")

} // namespace tertulia::test

#include "tst_speller.moc"
