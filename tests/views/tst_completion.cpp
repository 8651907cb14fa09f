// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the composer that are plain functions: what can be completed and how well it fits, emoji by words of
// three languages, times as one types them, the words that a dictionary may judge.
#include "client/models/completion_model.h"
#include "client/models/emoji_model.h"
#include "client/models/emoji_table.h"
#include "client/models/spelling_words.h"
#include "client/models/spoken_time.h"

#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

/// "at @an|": the cursor is where the bar is. The answer as "sign place word", or empty.
QString found(QString text)
{
    const auto cursor = static_cast<int>(text.indexOf(u'|'));
    text.remove(cursor, 1);
    const auto what = completableAt(text, cursor);
    return what ? u"%1 %2 %3"_s.arg(what->sign).arg(what->from).arg(what->word).trimmed() : QString{};
}

QStringList firstFound(const QString& text, const QString& language, int count = 5)
{
    QStringList out;
    for (const EmojiEntry* entry : EmojiTable::instance().search(text, language, count))
        out.append(entry->emoji);
    return out;
}

EmojiRecord record(const QString& name)
{
    EmojiRecord out;
    out.id = EmojiId::make();
    out.name = name;
    out.picture = u"image:x"_s;
    return out;
}

QStringList column(const QAbstractItemModel& model, int role)
{
    QStringList out;
    for (int i = 0; i < model.rowCount(); ++i)
        out.append(model.index(i, 0).data(role).toString());
    return out;
}

} // namespace

class TestCompletion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCanBeCompleted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a sign alone") << u"@|"_s << u"@ 0"_s;
        QTest::newRow("after a word") << u"hola @an|"_s << u"@ 5 an"_s;
        QTest::newRow("in brackets") << u"(@an|"_s << u"@ 1 an"_s;
        QTest::newRow("accents") << u"@inés|"_s << u"@ 0 inés"_s;
        QTest::newRow("the word ended") << u"@ana |"_s << QString();
        QTest::newRow("mail") << u"ana@ex|"_s << QString();
        QTest::newRow("before letters") << u"@an|a"_s << QString();
        QTest::newRow("room") << u"see #dis|"_s << u"# 4 dis"_s;
        QTest::newRow("emoji") << u"fine :co|"_s << u": 5 co"_s;
        QTest::newRow("emoji needs two letters") << u":c|"_s << QString();
        QTest::newRow("a smiley") << u":-)|"_s << QString();
        QTest::newRow("plus one") << u":+1|"_s << u": 0 +1"_s;
        QTest::newRow("a time") << u"12:30|"_s << QString();
        QTest::newRow("an address") << u"https://a|"_s << QString();
        QTest::newRow("command") << u"/me|"_s << u"/ 0 me"_s;
        QTest::newRow("not at the beginning") << u"a /me|"_s << QString();
        QTest::newRow("after a command") << u"/invite @an|"_s << u"@ 8 an"_s;
        QTest::newRow("in code") << u"`a @an|"_s << QString();
        QTest::newRow("after code") << u"`a` @an|"_s << u"@ 4 an"_s;
        QTest::newRow("in a fence") << u"```\n@an|"_s << QString();
        QTest::newRow("after a fence") << u"```\na\n```\n@an|"_s << u"@ 10 an"_s;
    }
    void whatCanBeCompleted()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(found(text), expected);
    }

    void howWellItFits()
    {
        QCOMPARE(fitOf(u"Inés"_s, u"ines"_s), 0);
        QCOMPARE(fitOf(u"Inés Carvajal"_s, u"in"_s), 1);
        QCOMPARE(fitOf(u"Inés Carvajal"_s, u"carv"_s), 2);
        QCOMPARE(fitOf(u"Inés Carvajal"_s, u"vaj"_s), 3);
        QCOMPARE(fitOf(u"Inés Carvajal"_s, u"icj"_s), 4);
        QCOMPARE(fitOf(u"Inés Carvajal"_s, u"z"_s), -1);
        QCOMPARE(fitOf(u"Inés"_s, u"s"_s), 3);
    }

    void theBestComesFirst()
    {
        CompletionModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto entry = [](const QString& title, int fit, int order) {
            CompletionEntry out;
            out.title = title;
            out.fit = fit;
            out.order = order;
            return out;
        };
        model.setEntries({entry(u"far"_s, 3, 0), entry(u"wrote before"_s, 1, 4), entry(u"wrote last"_s, 1, 0),
                          entry(u"b"_s, 1, 1000), entry(u"a"_s, 1, 1000)});
        QCOMPARE(column(model, CompletionModel::TitleRole),
                 (QStringList{u"wrote last"_s, u"wrote before"_s, u"a"_s, u"b"_s, u"far"_s}));
        model.setEntries(std::vector<CompletionEntry>(100, entry(u"x"_s, 0, 0)));
        QCOMPARE(model.count(), CompletionModel::longest);
    }

    void allEmojiAreThere()
    {
        const auto& all = EmojiTable::instance().all();
        QCOMPARE(all.size(), size_t{1870}); // Unicode 15.0, skin tones aside
        for (const EmojiEntry& entry : all) {
            QVERIFY2(!entry.emoji.isEmpty() && !entry.codes.first().isEmpty(), qUtf8Printable(entry.emoji));
            QVERIFY(entry.names.size() == 3 && !entry.names.contains(QString{}));
            QVERIFY(entry.group >= 0 && entry.group < EmojiTable::groups);
        }
    }

    void emojiInThreeLanguages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("emoji");
        QTest::newRow("en") << u"dog"_s << u"en"_s << u"🐶"_s;
        QTest::newRow("en words") << u"laugh tears"_s << u"en"_s << u"😂"_s;
        QTest::newRow("en code") << u"tada"_s << u"en"_s << u"🎉"_s;
        QTest::newRow("code with colons") << u":joy:"_s << u"fr"_s << u"😂"_s;
        QTest::newRow("thumb") << u"+1"_s << u"es"_s << u"👍"_s;
        QTest::newRow("es") << u"corazón roj"_s << u"es"_s << u"❤️"_s;
        QTest::newRow("es without accents") << u"corazon rojo"_s << u"es"_s << u"❤️"_s;
        QTest::newRow("es flag") << u"españa"_s << u"es"_s << u"🇪🇸"_s;
        QTest::newRow("fr") << u"cœur brisé"_s << u"fr"_s << u"💔"_s;
        QTest::newRow("fr without ligature") << u"coeur brise"_s << u"fr"_s << u"💔"_s;
        QTest::newRow("fr fire") << u"feu"_s << u"fr"_s << u"🔥"_s;
        QTest::newRow("another language helps") << u"fusée"_s << u"en"_s << u"🚀"_s;
        QTest::newRow("newest") << u"jellyfish"_s << u"en"_s << u"🪼"_s;
    }
    void emojiInThreeLanguages()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, language);
        QFETCH(const QString, emoji);
        const QStringList found = firstFound(text, language);
        QVERIFY2(found.contains(emoji), qUtf8Printable(found.join(u' ')));
    }

    void itsOwnNameGoesFirst()
    {
        QCOMPARE(firstFound(u"perro"_s, u"es"_s, 1).size(), 1);
        QCOMPARE(firstFound(u"fire"_s, u"en"_s, 1), QStringList{u"🔥"_s});
        QCOMPARE(firstFound(u"rocket"_s, u"en"_s, 1), QStringList{u"🚀"_s});
        QCOMPARE(firstFound(u"cohet"_s, u"en"_s, 1), QStringList{u"🚀"_s}); // an astronaut has one, too
        QVERIFY(firstFound(u"no such thing at all"_s, u"en"_s).isEmpty());
        QVERIFY(firstFound(u"   "_s, u"en"_s).isEmpty());
    }

    void skinTones()
    {
        const EmojiTable& table = EmojiTable::instance();
        const EmojiEntry* thumb = table.find(u"👍"_s);
        QVERIFY(thumb);
        QCOMPARE(thumb->inTone(0), u"👍"_s);
        QCOMPARE(thumb->inTone(1), u"👍🏻"_s);
        QCOMPARE(thumb->inTone(5), u"👍🏿"_s);
        QCOMPARE(table.find(u"👍🏿"_s), thumb);
        QCOMPARE(table.find(u"☝️"_s)->inTone(3), u"☝🏽"_s); // the sign that asks for colours goes
        QCOMPARE(table.find(u"👩‍💻"_s)->inTone(4), u"👩🏾‍💻"_s);
        QCOMPARE(table.find(u"🚀"_s)->inTone(4), u"🚀"_s);
        QCOMPARE(table.find(u"x"_s), nullptr);
    }

    void thePickerRemembers()
    {
        const QTemporaryDir dir;
        {
            EmojiModel model(dir.path());
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
            QCOMPARE(model.count(), 0); // nothing is read before it is opened
            model.setOpened(true);
            QCOMPARE(model.category(), u"0"_s);
            QVERIFY(model.count() > 100);
            model.setTone(2);
            model.setCategory(u"1"_s);
            QVERIFY(column(model, EmojiModel::EmojiRole).contains(u"👍🏼"_s));
            for (const QString& emoji : {u"🚀"_s, u"👍🏼"_s, u"🚀"_s})
                model.used(emoji);
            model.setFilter(u"rocket"_s);
            QCOMPARE(column(model, EmojiModel::EmojiRole).first(), u"🚀"_s);
        }
        EmojiModel model(dir.path());
        QCOMPARE(model.tone(), 2);
        model.setOpened(true);
        QCOMPARE(model.category(), u"recent"_s);
        QCOMPARE(column(model, EmojiModel::EmojiRole), (QStringList{u"🚀"_s, u"👍🏼"_s}));
    }

    void aSpacesOwnEmoji()
    {
        EmojiModel model({});
        const EmojiRecord parrot = record(u"parrot"_s);
        EmojiRecord gone = record(u"gone"_s);
        gone.deleted = true;
        model.setOwn({parrot, gone});
        model.setOpened(true);
        model.setCategory(u"space"_s);
        const QString emoji = u"custom:"_s + parrot.id.text();
        QCOMPARE(column(model, EmojiModel::EmojiRole), QStringList{emoji});
        QCOMPARE(model.textOf(emoji), u":parrot:"_s);
        QCOMPARE(model.textOf(u"🚀"_s), u"🚀"_s);
        model.setFilter(u"parr"_s);
        QCOMPARE(column(model, EmojiModel::EmojiRole).first(), emoji);
        model.used(emoji);
        model.setOwn({}); // another space: it is not offered there
        model.setCategory(u"recent"_s);
        QCOMPARE(model.count(), 0);
    }

    void times()
    {
        const QDateTime now(QDate(2026, 11, 20), QTime(16, 0)); // a Friday
        QCOMPARE(timeAndText(u"20m tea"_s, now)->at, now.addSecs(1200));
        QCOMPARE(timeAndText(u"20m tea time"_s, now)->text, u"tea time"_s);
        QCOMPARE(timeAndText(u"1h30m x"_s, now)->at, now.addSecs(5400));
        QCOMPARE(timeAndText(u"2d"_s, now)->at, now.addDays(2));
        QCOMPARE(timeAndText(u"2j x"_s, now)->at, now.addDays(2));
        QCOMPARE(timeAndText(u"18:30 x"_s, now)->at, QDateTime(now.date(), QTime(18, 30)));
        QCOMPARE(timeAndText(u"9:05 x"_s, now)->at, QDateTime(now.date().addDays(1), QTime(9, 5)));
        for (const QString& no : {u"tea"_s, u"0m tea"_s, u"25:00 tea"_s, u"20 tea"_s, u"20mx tea"_s, u""_s})
            QVERIFY2(!timeAndText(no, now), qUtf8Printable(no));
        QCOMPARE(laterTime(u"tomorrow"_s, now), QDateTime(QDate(2026, 11, 21), QTime(9, 0)));
        QCOMPARE(laterTime(u"monday"_s, now), QDateTime(QDate(2026, 11, 23), QTime(9, 0)));
        QCOMPARE(laterTime(u"monday"_s, now.addDays(3)), QDateTime(QDate(2026, 11, 30), QTime(9, 0)));
        QVERIFY(!laterTime(u"never"_s, now).isValid());
        for (const char* locale : {"en_US", "es_ES", "fr_FR", "de_DE"}) { // none leaves the century out
            const QString told = dateAndTime(now, QLocale(QLatin1String(locale)));
            QVERIFY2(told.contains(u"2026"_s) && !told.contains(u"20262026"_s), qPrintable(told));
        }
    }

    void wordsForTheDictionary()
    {
        const QString text =
            u"Hola @inés, see `kode` and https://xqzt.org :smiley: #sala l’école's 3rd x2 \n```\nfoo baar\n``` end_ok fín a@b.org"_s;
        QStringList words;
        for (const WordPlace& place : wordsToCheck(text))
            words.append(text.mid(place.from, place.length));
        QCOMPARE(words, (QStringList{u"Hola"_s, u"see"_s, u"and"_s, u"l’école's"_s, u"fín"_s}));
        QVERIFY(wordsToCheck(u"```\nan open fence"_s).empty());
    }
};

TERTULIA_TEST(TestCompletion, "completion")

} // namespace tertulia::test

#include "tst_completion.moc"
