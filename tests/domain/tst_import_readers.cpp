// SPDX-License-Identifier: GPL-3.0-or-later
// What reads exports: archives by strangers, long JSON in pieces, Slack's way of writing.
#include "server/services/emoji_shape.h"
#include "server/transfer/archive.h"
#include "server/transfer/collected.h"
#include "server/transfer/emoji_names.h"
#include "server/transfer/json_stream.h"
#include "server/transfer/mattermost.h"
#include "server/transfer/slack.h"
#include "server/transfer/slack_message.h"
#include "server/transfer/slack_text.h"
#include "tests/domain/sample_exports.h"
#include "tests/support/test_main.h"
#include "tests/support/zip_file.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace transfer;

namespace {

/// What the JSON has at any size of piece.
QStringList cut(JsonCutter::Form form, const QByteArray& json, qsizetype piece, qsizetype longest, int64_t* passedOver)
{
    QStringList found;
    JsonCutter cutter(form, longest);
    const TakeObject take = [&found](const QJsonObject& object) -> Result<Done> {
        found += QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
        return Done{};
    };
    for (qsizetype at = 0; at < json.size(); at += piece)
        if (!cutter.feed(json.mid(at, piece), take).ok())
            return {u"error"_s};
    (void)cutter.end(take);
    *passedOver = cutter.passedOver();
    return found;
}

/// The most memory this process ever had, in MiB.
int64_t peakMemory()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (word == "VmHWM:") {
            int64_t kib = 0;
            status >> kib;
            return kib / 1024;
        }
    return 0;
}

} // namespace

class ImportReadersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void slackText_data();
    void slackText();
    void hostileSlackTextTakesNoTime();
    void emojiNames();
    void slackTimes();
    void jsonInPieces();
    void namesThatLeadOutside();
    void archiveBombsAreRefused();
    void memoryBombsAreRefused();
    void damagedArchives();
    void notAnExport();
    void largeExportsNeedLittleMemory();
};

void ImportReadersTest::slackText_data()
{
    QTest::addColumn<QString>("slack");
    QTest::addColumn<QString>("markdown");
    const QString u1 = mentionOf(u"U1"_s);
    QTest::newRow("plain") << u"Just words."_s << u"Just words."_s;
    QTest::newRow("escapes") << u"a &lt;b&gt; &amp;amp; c"_s << u"a <b> &amp; c"_s;
    QTest::newRow("person") << u"hi <@U1> and <@U1|anna>!"_s << u"hi %1 and %1!"_s.arg(u1);
    QTest::newRow("room") << u"<#C1|general> <#C2> <#C9>"_s << u"#general #random #C9"_s;
    QTest::newRow("everybody") << u"<!here> <!channel> <!everyone|x>"_s << u"@here @room @room"_s;
    QTest::newRow("team") << u"<!subteam^S1|@crew> <!date^1^{date}|yesterday>"_s << u"@crew yesterday"_s;
    QTest::newRow("link") << u"<https://x.org/?a=1&amp;b=2>"_s << u"https://x.org/?a=1&b=2"_s;
    QTest::newRow("named link") << u"<https://x.org/a(1)|the [best] one>"_s
                                << u"[the \\[best\\] one](https://x.org/a%281%29)"_s;
    QTest::newRow("mail") << u"<mailto:a@x.org|a@x.org>"_s << u"a@x.org"_s;
    QTest::newRow("strange scheme") << u"<javascript:alert(1)|click>"_s << u"click"_s;
    QTest::newRow("bold") << u"*bold* and ~gone~, 2*3*4"_s << u"**bold** and ~~gone~~, 2\\*3\\*4"_s;
    QTest::newRow("bold link") << u"*<https://x.org|x>*"_s << u"**[x](https://x.org)**"_s;
    QTest::newRow("italic") << u"_so_ it is"_s << u"_so_ it is"_s;
    QTest::newRow("no heading") << u"# one\nand #two"_s << u"\\# one\nand #two"_s;
    QTest::newRow("code") << u"`*a* &lt;b&gt;`"_s << u"`*a* <b>`"_s;
    QTest::newRow("block") << u"see ```a *b* <https://x.org|x>``` there"_s << u"see \n```\na *b* x\n```\n there"_s;
    QTest::newRow("quote") << u"&gt; said"_s << u"> said"_s;
    QTest::newRow("open ends") << u"<nowhere *x ~ `y"_s << u"<nowhere \\*x \\~ `y"_s;
    QTest::newRow("marks") << QString(mentionBegin) + u"U1"_s + mentionEnd << u"U1"_s;
}

void ImportReadersTest::slackText()
{
    QFETCH(QString, slack);
    QFETCH(QString, markdown);
    const auto roomName = [](const QString& id) { return id == u"C2"_s ? u"random"_s : QString{}; };
    QCOMPARE(markdownOfSlack(slack, roomName), markdown);
}

void ImportReadersTest::hostileSlackTextTakesNoTime()
{
    const auto none = [](const QString&) { return QString{}; };
    QElapsedTimer time;
    time.start();
    for (const QString& piece : {u"*a"_s, u"<"_s, u"~"_s, u"`"_s, u"<@"_s, u"```"_s, u"&amp;"_s, u"*x* "_s})
        QVERIFY(!markdownOfSlack(piece.repeated(40'000 / piece.size()), none).isEmpty());
    QVERIFY2(time.elapsed() < 20'000, qPrintable(QString::number(time.elapsed())));
}

void ImportReadersTest::emojiNames()
{
    const QMap<QString, QString> known{{u"+1"_s, u"👍"_s},
                                       {u"tada"_s, u"🎉"_s},
                                       {u"rocket"_s, u"🚀"_s},
                                       {u"fire"_s, u"🔥"_s},
                                       {u"thinking_face"_s, u"🤔"_s},
                                       {u"eyes"_s, u"👀"_s},
                                       {u"flag-es"_s, u"🇪🇸"_s},
                                       {u"wave::skin-tone-3"_s, u"👋🏼"_s},
                                       {u"white_check_mark"_s, u"✅"_s},
                                       {u"heart"_s, u"❤️"_s}};
    for (auto one = known.begin(); one != known.end(); ++one) {
        QCOMPARE(emojiOf(one.key()), one.value());
        QVERIFY2(emoji_shape::of(one.value()), qPrintable(one.key()));
    }
    for (const QString& own : {u"partyparrot"_s, u""_s, u"latin_small_letter_a"_s, u"flag-e1"_s, QString(5000, u'x')})
        QVERIFY2(emojiOf(own).isEmpty(), qPrintable(own));
}

void ImportReadersTest::slackTimes()
{
    QCOMPARE(slackTime(u"1512085950.000216"_s), std::optional<int64_t>{1'512'085'950'000'216});
    QCOMPARE(slackTime(u"1512085950.2"_s), std::optional<int64_t>{1'512'085'950'200'000});
    QCOMPARE(slackTime(u"1512085950"_s), std::optional<int64_t>{1'512'085'950'000'000});
    for (const QString& bad : {u""_s, u"now"_s, u"-5.0"_s, u"0.1"_s, u"1.x"_s, u"99999999999999999999"_s, u"1e9"_s})
        QVERIFY2(!slackTime(bad), qPrintable(bad));
}

void ImportReadersTest::jsonInPieces()
{
    const QByteArray array = R"( [ {"a":"x\"]}\\","b":[1,{"c":2}]} , 7, {"d":"é"},{"long":")" + QByteArray(500, 'x') +
                             R"("}, {"broken":}, {"e":1}] )";
    const QByteArray lines = "{\"a\":1}\r\n\n{\"b\":2}\nnothing\n{\"c\":3}";
    for (const qsizetype piece : {1, 2, 7, 64, 100'000}) {
        int64_t passedOver = 0;
        QCOMPARE(cut(JsonCutter::Array, array, piece, 200, &passedOver),
                 (QStringList{uR"({"a":"x\"]}\\","b":[1,{"c":2}]})"_s, u"{\"d\":\"é\"}"_s, u"{\"e\":1}"_s}));
        QCOMPARE(passedOver, 3);
        QCOMPARE(cut(JsonCutter::Lines, lines, piece, 200, &passedOver),
                 (QStringList{u"{\"a\":1}"_s, u"{\"b\":2}"_s, u"{\"c\":3}"_s}));
        QCOMPARE(passedOver, 1);
        QCOMPARE(cut(JsonCutter::Array, "{\"a\":1}", piece, 200, &passedOver), QStringList{u"error"_s});
        QCOMPARE(cut(JsonCutter::Array, "[{\"a\":1},{\"b\":", piece, 200, &passedOver), QStringList{u"{\"a\":1}"_s});
        QCOMPARE(passedOver, 1);
        QCOMPARE(cut(JsonCutter::Array, QByteArray("[") + QByteArray(5000, '['), piece, 200, &passedOver),
                 QStringList{});
    }
}

void ImportReadersTest::namesThatLeadOutside()
{
    for (const QString& good : {u"a"_s, u"a/b.json"_s, u"a/..b"_s, u"é/字"_s})
        QVERIFY2(isInside(good), qPrintable(good));
    for (const QString& bad : {u""_s, u"/a"_s, u"../a"_s, u"a/../b"_s, u"a/.."_s, u"./a"_s, u"a//b"_s, u"a\\..\\b"_s,
                               u"C:a"_s, u"a\nb"_s, QString(2000, u'a')})
        QVERIFY2(!isInside(bad), qPrintable(bad));
    QTemporaryDir folder;
    const QString file = folder.filePath(u"a.zip"_s);
    {
        ZipFile zip(file);
        zip.add(u"good.txt"_s, "good");
        zip.add(u"../bad.txt"_s, "bad");
        zip.add(u"a/../../bad.txt"_s, "bad");
        zip.addLink(u"link"_s, u"/etc/passwd"_s);
    }
    QStringList seen;
    QStringList passed;
    const auto visited = Archive(file).visit(
        [&](Archive::Entry& entry) -> Result<Done> {
            TRY(const QByteArray bytes, entry.piece());
            seen += entry.path() + u'=' + QString::fromUtf8(bytes);
            return Done{};
        },
        [&](const QString& path) { passed += path; });
    QVERIFY(visited.ok());
    QCOMPARE(seen, QStringList{u"good.txt=good"_s});
    QCOMPARE(passed, (QStringList{u"../bad.txt"_s, u"a/../../bad.txt"_s, u"link"_s}));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.zip"_s});
}

void ImportReadersTest::archiveBombsAreRefused()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"bomb.zip"_s);
    {
        ZipFile zip(file);
        zip.add(u"users.json"_s, "[]");
        zip.addBomb(u"channels.json"_s, qint64{100} * 1024 * 1024);
    }
    QVERIFY(QFileInfo(file).size() < 200 * 1024);
    const auto sink = Collected::open(folder.filePath(u"stage"_s));
    QVERIFY(sink.ok());
    const auto read = readSlack(file, **sink);
    QVERIFY(!read.ok());
    QCOMPARE(wireName(read.error().code), wireName(ErrorCode::TooLarge));
    const QString many = folder.filePath(u"many.zip"_s);
    {
        ZipFile zip(many);
        for (int i = 0; i < 50; ++i)
            zip.add(u"f%1"_s.arg(i), "x");
    }
    const auto counted = Archive(many, ArchiveLimits{40}).visit([](Archive::Entry&) { return Result<Done>(Done{}); });
    QVERIFY(!counted.ok());
    QCOMPARE(wireName(counted.error().code), wireName(ErrorCode::TooLarge));
}

/// Packed by LZMA: its head asks for four gigabytes. tests/fuzz found it.
void ImportReadersTest::memoryBombsAreRefused()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"lzma.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        QByteArray::fromBase64("UEsDBD8AAgAOAAAAIVzmIJg2FwAAACwBAAABAAAAYQkEBQBdAABv+4DEALcxAC3W///98JAAUEsBAj8DPw"
                               "ACAA4AAAAhXOYgmDMXAAAALAEAAAEAAAAAAAAAAAAAAIABAAAAAGFQSwUGAAAAAAEAAQAvAAAANgAAAAAA"));
    file.close();
    const auto read = Archive(file.fileName()).visit([](Archive::Entry& entry) -> Result<Done> {
        CHECK(entry.piece());
        return Done{};
    });
    QVERIFY(!read.ok());
    QVERIFY2(read.error().detail.contains(u"deflation"_s), qPrintable(read.error().detail));
}

void ImportReadersTest::damagedArchives()
{
    QTemporaryDir folder;
    const QString whole = folder.filePath(u"whole.zip"_s);
    writeSlackSample(whole, 5);
    QFile in(whole);
    QVERIFY(in.open(QIODevice::ReadOnly));
    const QByteArray bytes = in.readAll();
    unsigned random = 7;
    for (int round = 0; round < 60; ++round) { // whatever is broken: an answer, not a crash
        QByteArray broken = bytes;
        if (round % 3 == 0)
            broken.truncate(bytes.size() * (round + 1) / 80);
        for (int i = 0; i < 8; ++i) {
            random = random * 1664525 + 1013904223;
            broken[static_cast<qsizetype>(random % static_cast<unsigned>(broken.size()))] =
                static_cast<char>(random >> 24U);
        }
        const QString file = folder.filePath(u"broken.zip"_s);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(broken) == broken.size());
        out.close();
        const auto sink = Collected::open(folder.filePath(u"stage"_s));
        QVERIFY(sink.ok());
        (void)readSlack(file, **sink);
    }
}

void ImportReadersTest::notAnExport()
{
    QTemporaryDir folder;
    const auto sink = Collected::open(folder.filePath(u"stage"_s));
    QVERIFY(sink.ok());
    const QString text = folder.filePath(u"text"_s);
    QFile out(text);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write("{\"type\":\"post\",\"post\":{}}\n") > 0);
    out.close();
    for (const QString& file : {text, folder.filePath(u"missing"_s)}) {
        const auto slack = readSlack(file, **sink);
        QVERIFY(!slack.ok());
        QCOMPARE(slack.error().field, u"file"_s);
        const auto mattermost = readMattermost(file, **sink);
        QVERIFY(!mattermost.ok());
        QCOMPARE(mattermost.error().field, u"file"_s);
    }
    const QString empty = folder.filePath(u"empty.zip"_s);
    {
        ZipFile zip(empty);
        zip.add(u"readme.txt"_s, "hello");
    }
    const auto read = readSlack(empty, **sink);
    QVERIFY(!read.ok());
    QVERIFY(read.error().detail.contains(u"is no Slack export"_s));
}

void ImportReadersTest::largeExportsNeedLittleMemory()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"bulk.jsonl"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("{\"type\":\"version\",\"version\":1}\n{\"type\":\"team\",\"team\":{\"name\":\"t\"}}\n"
              "{\"type\":\"channel\",\"channel\":{\"team\":\"t\",\"name\":\"c\",\"type\":\"O\"}}\n");
    constexpr int posts = 25'000;
    const QByteArray words(1500, 'w');
    for (int i = 0; i < posts; ++i)
        out.write(R"({"type":"post","post":{"team":"t","channel":"c","user":"u","message":")" + words +
                  R"(","create_at":)" + QByteArray::number(qint64{1'600'000'000'000} - i) + "}}\n");
    out.close();
    QVERIFY(out.size() > 35'000'000);
    const auto sink = Collected::open(folder.filePath(u"stage"_s));
    QVERIFY(sink.ok());
    const int64_t before = peakMemory();
    QVERIFY(readMattermost(file, **sink).ok());
    store::ImportStage::Item last;
    int64_t seen = 0;
    int64_t lastAt = 0;
    while (true) {
        const auto some = (*sink)->next(u"t/c"_s, last, 500);
        QVERIFY(some.ok());
        if (some->empty())
            break;
        for (const ImportedMessage& message : *some) {
            QVERIFY(message.atUs > lastAt);
            lastAt = message.atUs;
            ++seen;
        }
    }
    QCOMPARE(seen, posts);
    const int64_t grown = peakMemory() - before;
    QVERIFY2(grown < 24, qPrintable(u"grew by %1 MiB"_s.arg(grown)));
}

} // namespace tertulia::test

using tertulia::test::ImportReadersTest;
TERTULIA_TEST(ImportReadersTest, "import_readers")
#include "tst_import_readers.moc"
