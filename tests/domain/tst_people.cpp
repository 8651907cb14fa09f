// SPDX-License-Identifier: GPL-3.0-or-later
// Looking people up and who may watch whom.
#include "tests/domain/world.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class PeopleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { world = std::make_unique<World>(globalEngine()); }
    void getByIdAndHandle();
    void getMany();
    void watchable();

private:
    std::unique_ptr<World> world;
};

void PeopleTest::getByIdAndHandle()
{
    const Actor ana = world->person("ana");
    const Actor ben = world->person("ben");
    world->person("eve");
    UserGet request;
    request.ids = {ben.user, UserId::make(), ben.user};
    request.handles = {u"eve"_s, u"nobody"_s, u"ben"_s, u"ana"_s};
    const auto reply = world->call(people::get, ana, request);
    QVERIFY(reply.ok());
    QStringList handles;
    for (const UserRecord& user : reply->users)
        handles << user.handle;
    QCOMPARE(handles, (QStringList{u"ben"_s, u"eve"_s, u"ana"_s}));
    QCOMPARE(reply->users.front().rev, 1);
    QCOMPARE(reply->users.front().createdAt, world->clock.now());
    const auto nobody = world->call(people::get, ana, UserGet{});
    QVERIFY(nobody.ok());
    QVERIFY(nobody->users.empty());
}

void PeopleTest::getMany()
{
    UserGet request;
    request.ids.emplace();
    Actor asker;
    for (int i = 0; i < 50; ++i) {
        asker = world->person(u"user%1"_s.arg(i).toLatin1().constData());
        request.ids->push_back(asker.user);
    }
    const auto reply = world->call(people::get, asker, request);
    QVERIFY(reply.ok());
    QCOMPARE(reply->users.size(), size_t{50});
    for (size_t i = 0; i < 50; ++i)
        QCOMPARE(reply->users.at(i).id, request.ids->at(i));
}

void PeopleTest::watchable()
{
    const Actor ana = world->person("ana");
    const Actor ben = world->person("ben");
    const Actor eve = world->person("eve");
    const Actor sam = world->person("sam");
    world->space(ana, {"ben"});
    const auto group = world->group(eve, {u"ana"_s});
    const auto seenBy = [&](const Actor& actor) {
        const auto found = world->inTransaction([&](Tx& tx) {
            return people::watchable(tx, actor, {ana.user, ben.user, eve.user, sam.user, ben.user, UserId::make()});
        });
        return found.ok() ? std::set<UserId>(found->begin(), found->end()) : std::set<UserId>{};
    };
    QCOMPARE(seenBy(ana), (std::set<UserId>{ana.user, ben.user, eve.user}));
    QCOMPARE(seenBy(ben), (std::set<UserId>{ana.user, ben.user}));
    QCOMPARE(seenBy(sam), std::set<UserId>{sam.user});
    world->remove(ana, group, "ana");
    QCOMPARE(seenBy(ana), (std::set<UserId>{ana.user, ben.user}));
    QCOMPARE(seenBy(eve), std::set<UserId>{eve.user});
}

} // namespace tertulia::test

using tertulia::test::PeopleTest;
TERTULIA_TEST(PeopleTest, "people")
#include "tst_people.moc"
