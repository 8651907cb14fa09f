// SPDX-License-Identifier: GPL-3.0-or-later
// Which messages a query finds, where, in which order; and that what an index would propose leaves none of them out.
#include "shared/search/ranking.h"
#include "shared/search/terms.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace search;

class SearchMatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void found_data();
    void found();
    void filters();
    void features_data();
    void features();
    void everyScript_data();
    void everyScript();
    void nothingIsLeftOutByAnIndex();
    void rangesInCodePoints();
    void ranking();
    void rarities();
    void manyHitsAreBounded();
    void whatElseIsRead();
};

namespace {

Query queryOf(const QString& text)
{
    auto result = parseQuery(text);
    if (const auto* fault = std::get_if<QueryFault>(&result))
        qFatal("%s: %s", qPrintable(text), qPrintable(textOf(*fault)));
    return std::get<Query>(std::move(result));
}

Subject saying(const QString& body)
{
    Subject subject;
    subject.body = body;
    return subject;
}

bool finds(const QString& query, const QString& body)
{
    return match(queryOf(query), {}, saying(body)).has_value();
}

/// The body with [ and ] around what is emphasised; "-" if it is not found.
QString marked(const QString& query, const QString& body)
{
    const auto found = match(queryOf(query), {}, saying(body));
    if (!found)
        return u"-"_s;
    QString text = body;
    const auto ranges = highlights(*found, body);
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        text.insert(range->end, u']');
        text.insert(range->begin, u'[');
    }
    return text;
}

} // namespace

void SearchMatchTest::found_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* query, const char* body, const char* result) {
        QTest::addRow("%s in %s", query, body)
            << QString::fromUtf8(query) << QString::fromUtf8(body) << QString::fromUtf8(result);
    };
    row("tea", "Green Tea, please", "Green [Tea], please");
    row("tea", "steamy teatime", "s[tea]my [tea]time");
    row("\"tea\"", "steamy teatime", "-");
    row("tea*", "steamy teatime", "steamy [tea]time");
    row("*me", "some teatime metal", "so[me] teati[me] metal");
    row("go", "good to go", "good to [go]");
    row("go*", "good to go", "[go]od to [go]");
    row("\"green tea\"", "green, tea", "[green, tea]");
    row("\"green tea\"", "green ❤️ tea", "[green ❤️ tea]");
    row("\"green tea\"", "tea green", "-");
    row("\"green tea\"", "green teas", "-");
    row("green tea", "tea and greens", "[tea] and [green]s");
    row("green tea", "only green", "-");
    row("tea -milk", "tea with milk", "-");
    row("tea -milk", "tea with honey", "[tea] with honey");
    row("tea -\"with milk\"", "tea without milk", "[tea] without milk");
    row("tea OR coffee", "a coffee", "a [coffee]");
    row("tea OR coffee milk", "a coffee", "-");
    row("foo.bar", "see xfoo_bars", "see x[foo_bar]s");
    row("foo.bar", "foo x bar", "-");
    row("cafe", "Café CAFÉ", "[Café] [CAFÉ]");
    row("café", "cafe", "[cafe]");
    row("strasse", "Große Straße", "Große [Straße]");
    row("final", "ﬁnal", "[ﬁnal]");
    row("C++", "C++ and c", "[C++] and c");
    row("C#", "I like c#", "I like [c#]");
    row("👍", "yes 👍🏽!", "yes [👍]🏽!");
    row("東京", "私は東京都に住む", "私は[東京]都に住む");
    row("東京", "東大と京大", "-");
    row("京都 大阪", "大阪と京都", "[大阪]と[京都]");
    row("猫", "黒猫", "黒[猫]");
    row("สวัส", "ว่าสวัสดี", "ว่า[สวัส]ดี");
    row("학교", "학교에서", "[학교]에서");
    row("10.5", "costs 10,5 €", "costs [10,5] €");
    row("٣٤", "page 34", "page [34]");
    row("محمد", "قال مُحَمَّد", "قال [مُحَمَّد]");
    row("nothing", "", "-");
}

void SearchMatchTest::found()
{
    QFETCH(QString, query);
    QFETCH(QString, body);
    QFETCH(QString, result);
    QCOMPARE(marked(query, body), result);
}

void SearchMatchTest::filters()
{
    const UserId ana = UserId::make();
    const UserId ben = UserId::make();
    const auto room = ConversationId::make();
    Subject subject = saying(u"tea for @ana and @cleo"_s);
    subject.author = ben;
    subject.conversation = room;
    subject.createdAt = Timestamp{std::chrono::milliseconds{1'700'000'000'000}}; // 2023-11-14
    const Query tea = queryOf(u"tea"_s);
    const auto with = [&](const Names& names) { return match(tea, names, subject).has_value(); };
    QVERIFY(with({}));
    QVERIFY(with({.from = {ana, ben}}));
    QVERIFY(!with({.from = {ana}}));
    QVERIFY(!with({.notFrom = {ben}}));
    QVERIFY(with({.in = {room}}));
    QVERIFY(!with({.in = {ConversationId::make()}}));
    QVERIFY(!with({.notIn = {room}}));
    QVERIFY(with({.mentions = {u"ana"_s, u"cleo"_s}}));
    QVERIFY(!with({.mentions = {u"ana"_s, u"ben"_s}}));
    QVERIFY(!with({.notMentions = {u"cleo"_s}}));
    const auto at = [&](const char16_t* query) {
        return match(queryOf(QString::fromUtf16(query)), {}, subject).has_value();
    };
    QVERIFY(at(u"on:2023-11-14"));
    QVERIFY(at(u"on:2023 before:2023-11-15"));
    QVERIFY(!at(u"before:2023-11-14"));
    QVERIFY(!at(u"after:2023-11-14"));
    QVERIFY(at(u"after:2023-11-13"));
    QVERIFY(!at(u"tea has:link"));
    QVERIFY(at(u"tea -has:link"));
    QVERIFY(!at(u"has:file"));
    subject.attached.set(static_cast<size_t>(Feature::File));
    QVERIFY(at(u"has:file"));
}

void SearchMatchTest::features_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("link");
    QTest::addColumn<bool>("code");
    const auto row = [](const char* body, bool link, bool code) {
        QTest::newRow(body) << QString(QLatin1StringView{body}) << link << code;
    };
    row("plain", false, false);
    row("see HTTPS://example.org", true, false);
    row("http:// nothing", false, false);
    row("http:// and http://x", true, false);
    row("run `ls`", false, true);
    row("```\ncode\n```", false, true);
    row("a ` b", false, false);
    row("a ` b\nc ` d", false, false);
    row("``", false, false);
}

void SearchMatchTest::features()
{
    QFETCH(QString, body);
    QTEST(has(featuresIn(body), Feature::Link), "link");
    QTEST(has(featuresIn(body), Feature::Code), "code");
}

void SearchMatchTest::everyScript_data()
{
    QTest::addColumn<QString>("body");
    const auto row = [](const char* script, const char* body) { QTest::newRow(script) << QString::fromUtf8(body); };
    row("Latin", "Příliš žluťoučký kůň úpěl ďábelské ódy");
    row("Vietnamese", "Tiếng Việt rất đẹp và phong phú");
    row("Cyrillic", "Съешь же ещё этих мягких французских булок");
    row("Greek", "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία");
    row("Arabic", "صِف خَلقَ خَودِ كَمِثلِ الشَمسِ إِذ بَزَغَت");
    row("Hebrew", "דג סקרן שט בים מאוכזב ולפתע מצא חברה");
    row("Devanagari", "ऋषियों को सताने वाले दुष्ट राक्षसों");
    row("Bengali", "বাংলা ভাষায় লেখা একটি বার্তা");
    row("Tamil", "தமிழ் மொழியில் ஒரு செய்தி");
    row("Thai", "เป็นมนุษย์สุดประเสริฐเลิศคุณค่า");
    row("Khmer", "ខ្ញុំអាចញ៉ាំកញ្ចក់បាន");
    row("Chinese", "我能吞下玻璃而不伤身体");
    row("Japanese", "いろはにほへとちりぬるを、パーティーで東京へ");
    row("Korean", "키스의 고유조건은 입술끼리 만나야 하고");
    row("Georgian", "მინას ვჭამ და არა მტკივა");
    row("Armenian", "Կրնամ ապակի ուտել և ինծի անհանգիստ");
    row("Ethiopic", "ሰማይ አይታረስ ንጉሥ አይከሰስ");
    row("Emoji", "🎉🚀 launch 👩‍🚀🌍");
}

/// Every word is found, as it is and without its accents and in capitals; so is every part of three letters and every
/// pair of signs; and an index finds them too.
void SearchMatchTest::everyScript()
{
    QFETCH(QString, body);
    const Reading reading(body);
    const auto terms = termsOf(saying(body));
    const auto check = [&](const QString& text) {
        for (const QString& form : {text, text.toUpper(), Folded(text).text()}) {
            QVERIFY2(finds(form, body), qPrintable(form));
            const Query query = queryOf(form);
            for (const Lookup& lookup : lookupsOf(query.clauses.front().anyOf.front()))
                QVERIFY2(
                    std::any_of(terms.begin(), terms.end(), [&](const QString& one) { return lookup.accepts(one); }),
                    qPrintable(form + u" needs "_s + lookup.text));
        }
    };
    for (const QString& word : body.split(u' ')) {
        check(word);
        QVERIFY(!finds(word + u"x"_s, body));
    }
    const QString& folded = reading.folded.text();
    for (size_t i = 0; i < reading.tokens.size(); ++i) {
        const Token& token = reading.tokens[i];
        for (int32_t at = token.begin; at + 3 <= token.end && token.kind == CharKind::Word; ++at)
            check(folded.mid(at, 3));
        if (i > 0 && token.kind == CharKind::Sign && reading.tokens[i - 1].end == token.begin)
            check(folded.mid(reading.tokens[i - 1].begin, token.end - reading.tokens[i - 1].begin));
    }
}

void SearchMatchTest::nothingIsLeftOutByAnIndex()
{
    // Few letters, so that random queries find something; several scripts, so that they mix.
    const QStringList alphabet{u"a"_s, u"b"_s, u"á"_s, u"B"_s, u"東"_s, u"京"_s, u"ก"_s, u"ิ"_s,
                               u"👍"_s, u"+"_s, u" "_s, u" "_s, u", "_s, u"."_s,  u"ß"_s, u"ab"_s};
    QRandomGenerator random(3);
    const auto text = [&](int most) {
        QString made;
        for (int n = 1 + random.bounded(most); n > 0; --n)
            made += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
        return made;
    };
    int hits = 0;
    int proposals = 0;
    for (int i = 0; i < 60'000; ++i) {
        QString raw = text(5);
        switch (random.bounded(5)) {
        case 0:
            raw = u'"' + raw + u'"';
            break;
        case 1:
            raw += u'*';
            break;
        case 2:
            raw = u'*' + raw;
            break;
        case 3:
            raw += u" OR "_s + text(3);
            break;
        default:
            break;
        }
        const auto result = parseQuery(raw);
        if (!std::holds_alternative<Query>(result))
            continue;
        const auto& query = std::get<Query>(result);
        const QString body = text(12);
        const auto terms = termsOf(saying(body));
        const auto hasTerm = [&](const Lookup& lookup) {
            return std::any_of(terms.begin(), terms.end(), [&](const QString& term) {
                if (!lookup.accepts(term))
                    return false;
                const auto keys = endingKeys(term);
                const bool isReachable = lookup.how == Lookup::How::Exact || lookup.how == Lookup::How::Beginning ||
                                         std::any_of(keys.begin(), keys.end(), [&](const QString& key) {
                                             return key.startsWith(endingKey(lookup.text));
                                         });
                return isReachable;
            });
        };
        const bool isProposed = std::all_of(query.clauses.begin(), query.clauses.end(), [&](const Clause& clause) {
            return clause.isExcluded ||
                   std::any_of(clause.anyOf.begin(), clause.anyOf.end(), [&](const Needle& needle) {
                       const auto lookups = lookupsOf(needle);
                       return std::all_of(lookups.begin(), lookups.end(), hasTerm);
                   });
        });
        const bool isFound = match(query, {}, saying(body)).has_value();
        QVERIFY2(!isFound || isProposed, qPrintable(raw + u" in "_s + body));
        hits += isFound ? 1 : 0;
        proposals += isProposed ? 1 : 0;
    }
    QVERIFY2(hits > 3000, qPrintable(QString::number(hits)));
    QVERIFY2(proposals < hits * 2, qPrintable(QString::number(proposals)));
}

void SearchMatchTest::rangesInCodePoints()
{
    const QString body = u"👍👍 tea 👍 tea"_s;
    const auto found = match(queryOf(u"tea"_s), {}, saying(body));
    QVERIFY(found);
    QCOMPARE(highlights(*found, body), (std::vector<Range>{{5, 8}, {12, 15}}));
    QCOMPARE(inCodePoints(highlights(*found, body), body), (std::vector<Range>{{3, 6}, {9, 12}}));
}

void SearchMatchTest::ranking()
{
    const Timestamp now{std::chrono::milliseconds{1'700'000'000'000}};
    const auto scoreOf = [&](const char16_t* query, const char16_t* body, std::chrono::days age = {}) {
        const auto found = match(queryOf(QString::fromUtf16(query)), {}, saying(QString::fromUtf16(body)));
        return found ? score(*found, {3, 5}, now - age, now) : -1;
    };
    // How it fits, how close, how old; and a message of tomorrow is one of now.
    QVERIFY(scoreOf(u"tea", u"some tea") > scoreOf(u"tea", u"teatime"));
    QVERIFY(scoreOf(u"tea", u"teatime") > scoreOf(u"tea", u"steam"));
    QVERIFY(scoreOf(u"tea milk", u"x tea milk") > scoreOf(u"tea milk", u"tea with some milk"));
    QVERIFY(scoreOf(u"tea milk", u"tea x milk ... far tea") == scoreOf(u"tea milk", u"tea x milk"));
    QVERIFY(scoreOf(u"tea", u"tea") > scoreOf(u"tea", u"tea", std::chrono::days{30}));
    QVERIFY(scoreOf(u"tea", u"tea", std::chrono::days{900}) > 0);
    QVERIFY(scoreOf(u"tea", u"tea", std::chrono::days{-5}) == scoreOf(u"tea", u"tea"));
    // A rare word that fits well beats a frequent one that does.
    QVERIFY(scoreOf(u"tea milk", u"teas, some of milk") > scoreOf(u"tea milk", u"tea, some of milks"));
    QVERIFY(scoreOf(u"has:link", u"http://x") > 0);
}

void SearchMatchTest::rarities()
{
    QCOMPARE(rarity(100, 100), 1);
    QCOMPARE(rarity(0, 0), 1);
    QCOMPARE(rarity(5, 0), 1); // what was counted at two moments may not fit together
    QVERIFY(rarity(1, 1'000'000) > rarity(1000, 1'000'000));
    QVERIFY(rarity(0, std::numeric_limits<int64_t>::max() - 1) <= 24);
}

void SearchMatchTest::manyHitsAreBounded()
{
    const QString body = u"aaa "_s.repeated(2000) + u"bbb"_s;
    const auto found = match(queryOf(u"aaa bbb"_s), {}, saying(body));
    QVERIFY(found);
    QCOMPARE(found->hits.size(), maxHits + 1);
    QCOMPARE(found->hits.back().clause, 1);
}

void SearchMatchTest::whatElseIsRead()
{
    MessageRecord message;
    message.body = u"see this tea"_s;
    const auto at = [&message](const char16_t* query) {
        const auto subject = subjectOf(message);
        return subject ? match(queryOf(QString::fromUtf16(query)), {}, *subject) : std::nullopt;
    };
    QVERIFY(!at(u"milk") && !at(u"has:file") && !at(u"has:poll"));
    message.forwarded = ForwardedFrom{UserId::make(), {}, u"with milk and tea"_s};
    const auto found = at(u"milk tea");
    QVERIFY(found);
    QCOMPARE(highlights(*found, message.body), (std::vector<Range>{{9, 12}}));
    message.poll = Poll{{u"Green"_s, u"Black"_s}};
    QVERIFY(at(u"green") && at(u"has:poll") && !at(u"has:image"));
    message.attachments.push_back({FileId::make(), u"menu-2024.png"_s, 5, u"image/png"_s});
    QVERIFY(at(u"menu.2024") && at(u"has:image") && at(u"has:file"));
    QVERIFY(!at(u"-has:file green"));
    const auto terms = termsOf(*subjectOf(message));
    for (const QString& term : {u"milk"_s, u"green"_s, u"menu"_s, u":file"_s, u":image"_s, u":poll"_s})
        QVERIFY2(std::find(terms.begin(), terms.end(), term) != terms.end(), qPrintable(term));
    message.system = SystemNote{};
    QVERIFY(!at(u"tea"));
}

} // namespace tertulia::test

using tertulia::test::SearchMatchTest;
TERTULIA_TEST(SearchMatchTest, "search_match")
#include "tst_search_match.moc"
