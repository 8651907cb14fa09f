// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a message is worth a notification: each rule, which of two decides, whom a text names, keywords, quiet hours.
#include "shared/protocol/notify.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class NotifyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mentions_data();
    void mentions();
    void noMoreMentionsThanCount();
    void roles_data();
    void roles();
    void keywords_data();
    void keywords();
    void quietHours_data();
    void quietHours();
    void rules_data();
    void rules();
    void theTraceReplays();
};

void NotifyTest::mentions_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("handles");
    QTest::addColumn<bool>("everybody");
    const auto row = [](const char* body, QStringList handles, bool everybody = false) {
        QTest::newRow(body) << QString::fromUtf8(body) << handles << everybody;
    };
    row("nobody", {});
    row("@ana", {u"ana"_s});
    row("hello @Ana, and @ben.", {u"ana"_s, u"ben"_s});
    row("(@ana) @ana @ANA", {u"ana"_s});
    row("mail ana@example.org or a.@b2", {});
    row("@a @ @@ben @-x", {u"ben"_s});
    row("¿@ana? «@a.b-c_d»", {u"ana"_s, u"a.b-c_d"_s});
    row("@anä", {});
    row("@everyone", {}, true);
    row("@all of @ana", {u"ana"_s}, true);
    row("@Room, all of you", {}, true);
    row("@here @roommate", {u"roommate"_s});
    row("@allan", {u"allan"_s});
    row("@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", {QString(32, u'a')});
    row("@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", {});
}

void NotifyTest::mentions()
{
    QFETCH(QString, body);
    QFETCH(QStringList, handles);
    QFETCH(bool, everybody);
    const Mentions found = mentionsIn(body);
    QCOMPARE(QStringList(found.handles.begin(), found.handles.end()), handles);
    QCOMPARE(found.everybody, everybody);
}

void NotifyTest::noMoreMentionsThanCount()
{
    QString body;
    for (int i = 0; i < limits::mentions + 1; ++i)
        body += u"@person%1 "_s.arg(i);
    QCOMPARE(mentionsIn(body).handles.size(), static_cast<size_t>(limits::mentions));
}

void NotifyTest::roles_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QStringList>("handles");
    const auto row = [](const char* body, QStringList roles, QStringList handles = {}) {
        QTest::newRow(body) << QString::fromUtf8(body) << roles << handles;
    };
    row("@team @TEAM", {u"team"_s}, {u"team"_s}); // or somebody who is called so
    row("@team leads!", {u"Team Leads"_s});
    row("@Team-Leads.", {u"Team Leads"_s}, {u"team-leads"_s});
    row("@teams @teamleads", {}, {u"teams"_s, u"teamleads"_s});
    row("@team-x", {}, {u"team-x"_s});
    row("me@team x.@team", {});
    row("@größe", {u"Größe"_s});
    row("@größen", {});
    row("@everybody's", {}, {u"everybody"_s});
    row("@", {});
}

void NotifyTest::roles()
{
    QFETCH(QString, body);
    QFETCH(QStringList, roles);
    QFETCH(QStringList, handles);
    std::vector<RoleRecord> known(4);
    const QStringList names{u"team"_s, u"Team Leads"_s, u"Größe"_s, u"everybody"_s};
    for (int i = 0; i < names.size(); ++i) {
        known[i].id = RoleId::make();
        known[i].name = names.at(i);
        known[i].everyone = names.at(i) == u"everybody"_s;
    }
    const Mentions found = mentionsIn(body, known);
    QStringList named;
    for (const NamedRole& one : found.roles)
        for (const RoleRecord& role : known)
            if (role.id == one.role)
                named << role.name;
    QCOMPARE(named, roles);
    QCOMPARE(QStringList(found.handles.begin(), found.handles.end()), handles);
}

void NotifyTest::keywords_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("found");
    for (const char* yes : {"tea", "Some TEA?", "more tea, please", "¡tea!", "c++ is here", "a release plan is due"})
        QTest::newRow(yes) << QString::fromUtf8(yes) << true;
    for (const char* no : {"", "team", "steal", "teä", "tea_time", "release a plan", "c+"})
        QTest::newRow(no) << QString::fromUtf8(no) << false;
}

void NotifyTest::keywords()
{
    QFETCH(QString, body);
    QFETCH(bool, found);
    QCOMPARE(keywordIn(body, {u"Tea"_s, u"release plan"_s, u"c++"_s}).has_value(), found);
}

void NotifyTest::quietHours_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("quiet");
    const auto row = [](const char* name, int from, int to, const char* zone, const char* at, bool quiet) {
        QTest::newRow(name) << from * 60 << to * 60 << QString::fromLatin1(zone) << QString::fromLatin1(at) << quiet;
    };
    // Mondays only; 2026-11-16 is one.
    row("before", 9, 17, "UTC", "2026-11-16T08:59:59Z", false);
    row("first minute", 9, 17, "UTC", "2026-11-16T09:00:00Z", true);
    row("last minute", 9, 17, "UTC", "2026-11-16T16:59:59Z", true);
    row("after", 9, 17, "UTC", "2026-11-16T17:00:00Z", false);
    row("another day", 9, 17, "UTC", "2026-11-17T10:00:00Z", false);
    row("night begins", 22, 7, "UTC", "2026-11-16T22:00:00Z", true);
    row("night ends on the next day", 22, 7, "UTC", "2026-11-17T06:59:00Z", true);
    row("and is over", 22, 7, "UTC", "2026-11-17T07:00:00Z", false);
    row("the night before is Sunday's", 22, 7, "UTC", "2026-11-16T06:00:00Z", false);
    row("all day", 9, 9, "UTC", "2026-11-17T08:59:00Z", true);
    row("winter in Madrid", 9, 17, "Europe/Madrid", "2026-11-16T08:00:00Z", true);
    row("summer in Madrid", 9, 17, "Europe/Madrid", "2026-07-13T07:00:00Z", true);
    row("another day over there", 9, 17, "Pacific/Auckland", "2026-11-15T20:30:00Z", true);
    row("no such zone counts as UTC", 9, 17, "Nowhere/Land", "2026-11-16T09:00:00Z", true);
}

void NotifyTest::quietHours()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, zone);
    QFETCH(QString, at);
    QFETCH(bool, quiet);
    const auto time = timestampFromWire(at);
    QVERIFY(time);
    QCOMPARE(isQuiet({{Weekday::Monday}, from, to, zone}, *time), quiet);
    QVERIFY(!isQuiet({{}, from, to, zone}, *time));
}

void NotifyTest::rules_data()
{
    QTest::addColumn<QString>("traits");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("notify");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char* traits, const char* kind, bool notify, const char* rule) {
        QTest::newRow(qPrintable(u"%1 in a %2"_s.arg(QLatin1StringView{traits}, QLatin1StringView{kind})))
            << QString::fromLatin1(traits) << QString::fromLatin1(kind) << notify
            << u"notify."_s + QLatin1StringView{rule};
    };
    row("", "room", false, "rooms_are_silent");
    row("", "group", true, "people_are_heard");
    row("", "direct", true, "people_are_heard");
    row("", "thread", false, "thread_not_followed");
    row("followed", "thread", true, "thread_followed");
    row("followed mentions", "thread", false, "level_mentions");
    row("mentioned", "thread", true, "mentioned");
    row("followed muted", "thread", false, "muted");
    row("mentioned", "room", true, "mentioned");
    row("everybody", "room", true, "everybody_mentioned");
    row("keyword", "room", true, "keyword");
    row("all", "room", true, "level_all");
    row("mentions", "group", false, "level_mentions");
    row("mentions mentioned", "group", true, "mentioned");
    row("mentions keyword", "direct", true, "keyword");
    row("none mentioned keyword everybody", "group", false, "level_none");
    row("muted mentioned all", "room", false, "muted");
    row("over mentioned", "room", true, "mentioned");
    row("quiet mentioned all", "group", false, "quiet_hours");
    row("blocked mentioned all", "group", false, "author_blocked");
    row("deleted mentioned", "group", false, "deleted");
    row("own mentioned all", "group", false, "own_message");
    row("role", "room", true, "role_mentioned");
    row("here", "room", true, "here_mentioned");
    row("role everybody here", "room", true, "role_mentioned");
    row("everybody here", "room", true, "everybody_mentioned");
    row("mentions here", "group", true, "here_mentioned");
    row("muted role here", "group", false, "muted");
    row("silent mentioned all", "group", false, "silent");
    row("system all", "group", false, "system_message");
    row("system silent", "group", false, "system_message");
}

NotifyFacts factsOf(const QStringList& traits, ConversationKind kind, Timestamp at)
{
    NotifyFacts facts;
    facts.kind = kind;
    facts.at = at;
    facts.isFollowed = traits.contains(u"followed"_s);
    facts.isOwn = traits.contains(u"own"_s);
    facts.isDeleted = traits.contains(u"deleted"_s);
    facts.isAuthorBlocked = traits.contains(u"blocked"_s);
    facts.isMentioned = traits.contains(u"mentioned"_s);
    facts.isEverybodyMentioned = traits.contains(u"everybody"_s);
    facts.isRoleMentioned = traits.contains(u"role"_s);
    facts.isHereMentioned = traits.contains(u"here"_s);
    facts.isSystem = traits.contains(u"system"_s);
    facts.isSilent = traits.contains(u"silent"_s);
    facts.hasKeyword = traits.contains(u"keyword"_s);
    for (const auto level : {NotifyLevel::All, NotifyLevel::Mentions, NotifyLevel::None})
        if (traits.contains(QLatin1StringView{enumName(level)}))
            facts.setting.level = level;
    if (traits.contains(u"muted"_s))
        facts.setting.mutedUntil = at + 1ms;
    if (traits.contains(u"over"_s))
        facts.setting.mutedUntil = at;
    if (traits.contains(u"quiet"_s))
        facts.prefs.quiet = QuietHours{EnumSet<Weekday>::all(), 0, 0, u"UTC"_s};
    return facts;
}

void NotifyTest::rules()
{
    QFETCH(QString, traits);
    QFETCH(QString, kind);
    QFETCH(bool, notify);
    QFETCH(QString, rule);
    const auto facts =
        factsOf(traits.split(u' '), *enumFromName<ConversationKind>(kind), Timestamp{1'800'000'000'000ms});
    const Verdict verdict = resolveNotify(facts);
    QCOMPARE(verdict.rule.text(), rule);
    QCOMPARE(verdict.allowed, notify);
}

// Property: what decided and what it beat, in that order, come to the same verdict again.
void NotifyTest::theTraceReplays()
{
    const QStringList all{u"own"_s,     u"deleted"_s,  u"blocked"_s, u"mentioned"_s, u"everybody"_s,
                          u"keyword"_s, u"mentions"_s, u"none"_s,    u"all"_s,       u"muted"_s,
                          u"quiet"_s,   u"role"_s,     u"here"_s,    u"system"_s,    u"silent"_s};
    QRandomGenerator random(7);
    for (int i = 0; i < 2000; ++i) {
        QStringList traits;
        for (const QString& one : all)
            if (random.bounded(3) == 0)
                traits << one;
        const auto kind = static_cast<ConversationKind>(random.bounded(3));
        const Verdict verdict = resolveNotify(factsOf(traits, kind, Timestamp{1'800'000'000'000ms}));
        std::vector<Rule> trace{verdict.rule};
        trace.insert(trace.end(), verdict.beaten.begin(), verdict.beaten.end());
        QCOMPARE(verdictOf(trace), verdict);
        QVERIFY(!verdict.beaten.empty() || verdict.rule.text().contains(u"_are_"_s));
    }
}

} // namespace tertulia::test

using tertulia::test::NotifyTest;
TERTULIA_TEST(NotifyTest, "notify")
#include "tst_notify.moc"
