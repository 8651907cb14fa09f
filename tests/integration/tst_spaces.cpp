// SPDX-License-Identifier: GPL-3.0-or-later
// Looking after a space over real connections: editing, handing over, deleting and restoring it; kicks, bans, timeouts
// and nicknames. Each request, what others hear of it, limits and refusals.
#include "tests/integration/club.h"
#include "tests/integration/refusals.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class SpacesOnlineTest : public QObject, private Club
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { open(); }
    void cleanup() { close(); }

    void spacesAreEdited();
    void spacesAreHandedOver();
    void orderOfMySpaces();
    void deletedSpacesComeBack();
    void kickedPeopleHearNothingMore();
    void bannedPeopleStayOut();
    void bansTakeMessagesAlong();
    void timeouts();
    void nicknames();
    void everyActIsInTheLog();
    void fieldsHaveLimits();
    void hiddenAndMissingLookTheSame();

private:
    MemberBan ban(const QString& user) const
    {
        MemberBan request;
        request.space = m_space;
        request.user = user;
        return request;
    }
};

void SpacesOnlineTest::spacesAreEdited()
{
    const auto edited = m_anna->request(SpaceEdit{m_space, u"Circle"_s, u"of friends"_s});
    QVERIFY(edited.ok());
    QTRY_COMPARE(m_bruno->lastOf<SpaceRecord>(m_space), std::optional{edited->space});
    REFUSED_BY(m_bruno->request(SpaceEdit{m_space, u"x"_s, {}}), u"space.no_role_grants"_s);
}

void SpacesOnlineTest::spacesAreHandedOver()
{
    REFUSED_BY(m_bruno->request(SpaceHandOver{m_space, u"bruno"_s}), u"space.only_the_owner"_s);
    BAD_FIELD(m_anna->request(SpaceHandOver{m_space, u"carla"_s}), u"user"_s);
    BAD_FIELD(m_anna->request(SpaceHandOver{m_space, u"nobody"_s}), u"user"_s);
    QVERIFY(m_anna->request(SpaceHandOver{m_space, u"bruno"_s}).ok());
    QTRY_COMPARE(m_bruno->lastOf<SpaceRecord>(m_space).value_or(SpaceRecord{}).owner, m_bruno->me().user.id);
    REFUSED_BY(m_anna->request(SpaceEdit{m_space, u"x"_s, {}}), u"space.no_role_grants"_s);
    QVERIFY(m_anna->request(MemberRemove{m_space, u"anna"_s}).ok()); // who is no owner may leave
}

void SpacesOnlineTest::orderOfMySpaces()
{
    WsClient phone;
    QVERIFY(phone.open(m_server->url()) && phone.login(u"bruno"_s));
    const SpaceId other = SpaceId::make();
    const auto done = m_bruno->request(SpaceArrange{{other, m_space}});
    QVERIFY(done.ok());
    const UserId bruno = m_bruno->me().user.id;
    QTRY_VERIFY(phone.lastOf<SpaceOrderRecord>(bruno));
    QCOMPARE(*phone.lastOf<SpaceOrderRecord>(bruno), done->order);
    QCOMPARE(m_bruno->request(SpaceArrange{{other, m_space}})->order.rev, done->order.rev);
    BAD_FIELD(m_bruno->request(SpaceArrange{{other, other}}), u"spaces"_s);
    std::vector<SpaceId> many;
    while (many.size() < size_t{limits::spacesOrdered})
        many.push_back(SpaceId::make());
    QVERIFY(m_bruno->request(SpaceArrange{many}).ok());
    many.push_back(SpaceId::make());
    BAD_FIELD(m_bruno->request(SpaceArrange{many}), u"spaces"_s);
    QVERIFY(!m_anna->lastOf<SpaceOrderRecord>(bruno));
}

void SpacesOnlineTest::deletedSpacesComeBack()
{
    QVERIFY(m_bruno->request(messageTo(m_room, u"12345"_s)).ok());
    REFUSED_BY(m_bruno->request(SpaceDelete{m_space, true}), u"space.only_the_owner"_s);
    const auto dry = m_anna->request(SpaceDelete{m_space, true});
    QVERIFY(dry.ok());
    QCOMPARE(dry->people, 2);
    QCOMPARE(dry->messages, 1);
    QCOMPARE(dry->bytes, 5);
    QCOMPARE(dry->rev, 0);
    QVERIFY(m_anna->request(SpaceDelete{m_space, {}}).ok());
    REFUSED(m_bruno->request(messageTo(m_room, u"gone"_s)), ErrorCode::NotFound);
    QVERIFY(m_bruno->lastOf<SpaceMembershipRecord>(m_bruno->me().user.id)->left);
    REFUSED(m_bruno->request(SpaceRestore{m_space}), ErrorCode::NotFound);
    QVERIFY(m_anna->request(SpaceRestore{m_space}).ok());
    QVERIFY(m_anna->request(messageTo(m_room, u"we are back"_s)).ok());
    QTRY_COMPARE(m_bruno->messages(m_room).back().body, u"we are back"_s);
    QVERIFY(!m_bruno->lastOf<SpaceMembershipRecord>(m_bruno->me().user.id)->left);
    QVERIFY(m_anna->request(SpaceDelete{m_space, {}}).ok());
    QVERIFY(m_server->openDb()->exec("UPDATE spaces SET deleted_at = 1 WHERE id = ?", m_space).ok());
    REFUSED(m_anna->request(SpaceRestore{m_space}), ErrorCode::Gone);
}

void SpacesOnlineTest::kickedPeopleHearNothingMore()
{
    BAD_FIELD(m_bruno->request(MemberKick{m_space, u"bruno"_s, {}}), u"user"_s);
    REFUSED_BY(m_bruno->request(MemberKick{m_space, u"anna"_s, {}}), u"space.no_role_grants"_s);
    BAD_FIELD(m_anna->request(MemberKick{m_space, u"nobody"_s, {}}), u"user"_s);
    REFUSED(m_anna->request(MemberKick{m_space, u"carla"_s, {}}), ErrorCode::NotFound);
    const auto kicked = m_anna->request(MemberKick{m_space, u"bruno"_s, u"rude"_s});
    QVERIFY(kicked.ok());
    QVERIFY(m_anna->request(messageTo(m_room, u"now we are alone"_s)).ok());
    REFUSED(m_bruno->request(messageTo(m_room, u"hi"_s)), ErrorCode::NotFound);
    QCOMPARE(m_bruno->changes(m_space).back().rev, kicked->rev); // he hears that, and nothing after
    QVERIFY(m_bruno->messages(m_room).empty());
    QVERIFY(m_anna->request(MemberAdd{m_space, u"bruno"_s}).ok());
    QVERIFY(m_bruno->request(messageTo(m_room, u"hi"_s)).ok());
}

void SpacesOnlineTest::bannedPeopleStayOut()
{
    REFUSED_BY(m_bruno->request(ban(u"anna"_s)), u"space.no_role_grants"_s);
    REFUSED_BY(m_anna->request(ban(u"anna"_s)), u"space.only_higher_rank"_s);
    BAD_FIELD(m_anna->request(ban(u"nobody"_s)), u"user"_s);
    QVERIFY(m_anna->request(ban(u"bruno"_s)).ok());
    REFUSED(m_bruno->request(messageTo(m_room, u"hi"_s)), ErrorCode::NotFound);
    REFUSED_BY(m_anna->request(MemberAdd{m_space, u"bruno"_s}), u"space.banned"_s);
    const auto list = m_anna->request(BanList{m_space, {}, {}});
    QVERIFY(list.ok());
    QCOMPARE(list->bans.size(), 1u);
    QCOMPARE(list->bans.front().user, m_bruno->me().user.id);
    QCOMPARE(list->users.size(), 2u);
    BAD_FIELD(m_anna->request(MemberUnban{m_space, u"nobody"_s}), u"user"_s);
    QVERIFY(m_anna->request(MemberUnban{m_space, u"bruno"_s}).ok());
    QVERIFY(m_anna->request(MemberAdd{m_space, u"bruno"_s}).ok());
    REFUSED_BY(m_bruno->request(BanList{m_space, {}, {}}), u"space.no_role_grants"_s);
    REFUSED_BY(m_bruno->request(MemberUnban{m_space, u"carla"_s}), u"space.no_role_grants"_s);
}

void SpacesOnlineTest::bansTakeMessagesAlong()
{
    QVERIFY(m_anna->request(MemberAdd{m_space, u"carla"_s}).ok());
    QVERIFY(m_bruno->request(messageTo(m_room, u"bad"_s)).ok());
    MemberBan request = ban(u"bruno"_s);
    request.deleteMessagesS = 3600;
    request.dryRun = true;
    const auto dry = m_anna->request(request);
    QVERIFY(dry.ok());
    QCOMPARE(dry->people, 1);
    QCOMPARE(dry->messages, 1);
    QCOMPARE(dry->bytes, 3);
    QVERIFY(m_bruno->request(messageTo(m_room, u"worse"_s)).ok()); // nothing has happened yet
    request.dryRun = false;
    const auto done = m_anna->request(request);
    QVERIFY(done.ok());
    QCOMPARE(done->messages, 2);
    QTRY_COMPARE(m_carla->messages(m_room).size(), 4u);
    QVERIFY(m_carla->messages(m_room).back().deleted && m_carla->messages(m_room).back().body.isEmpty());
    const auto page = m_carla->request(HistoryPage{m_room, {}, {}, {}});
    QVERIFY(page.ok());
    for (const MessageRecord& message : page->messages)
        QVERIFY(message.deleted);
}

void SpacesOnlineTest::timeouts()
{
    const auto timeout = [&](WsClient& client, const QString& user, int seconds) {
        return client.request(MemberTimeout{m_space, user, seconds, {}});
    };
    const auto done = timeout(*m_anna, u"bruno"_s, 60);
    QVERIFY(done.ok());
    QTRY_COMPARE(m_bruno->lastOf<SpaceMemberRecord>(m_space), std::optional{done->member});
    REFUSED_BY(m_bruno->request(messageTo(m_room, u"hi"_s)), u"member.timed_out"_s);
    QVERIFY(m_bruno->request(HistoryPage{m_room, {}, {}, {}}).ok());
    QVERIFY(timeout(*m_anna, u"bruno"_s, 0).ok());
    QVERIFY(m_bruno->request(messageTo(m_room, u"hi"_s)).ok());
    BAD_FIELD(timeout(*m_anna, u"carla"_s, 60), u"user"_s);
    BAD_FIELD(timeout(*m_anna, u"nobody"_s, 60), u"user"_s);
    REFUSED_BY(timeout(*m_bruno, u"anna"_s, 60), u"space.no_role_grants"_s);
}

void SpacesOnlineTest::nicknames()
{
    const auto own = m_bruno->request(MemberNickname{m_space, {}, u"Benny"_s});
    QVERIFY(own.ok());
    QTRY_COMPARE(m_anna->lastOf<SpaceMemberRecord>(m_space), std::optional{own->member});
    const auto other = m_anna->request(MemberNickname{m_space, u"bruno"_s, u"Ben"_s});
    QVERIFY(other.ok());
    QCOMPARE(other->member.nickname, u"Ben"_s);
    REFUSED_BY(m_bruno->request(MemberNickname{m_space, u"anna"_s, u"x"_s}), u"space.no_role_grants"_s);
    BAD_FIELD(m_anna->request(MemberNickname{m_space, u"carla"_s, u"x"_s}), u"user"_s);
}

void SpacesOnlineTest::everyActIsInTheLog()
{
    QVERIFY(m_anna->request(SpaceEdit{m_space, u"Circle"_s, {}}).ok());
    QVERIFY(m_anna->request(MemberNickname{m_space, u"bruno"_s, u"Ben"_s}).ok());
    QVERIFY(m_anna->request(MemberTimeout{m_space, u"bruno"_s, 60, u"too loud"_s}).ok());
    QVERIFY(m_anna->request(MemberKick{m_space, u"bruno"_s, u"rude"_s}).ok());
    QVERIFY(m_anna->request(ban(u"bruno"_s)).ok());
    QVERIFY(m_anna->request(MemberUnban{m_space, u"bruno"_s}).ok());
    QVERIFY(m_anna->request(InviteCreate{m_space, {}, {}, {}}).ok());
    QVERIFY(m_anna->request(CategoryCreate{m_space, u"Work"_s}).ok());
    QVERIFY(m_anna->request(RoomDelete{m_room, {}}).ok());
    QVERIFY(m_anna->request(RoomRestore{m_room}).ok());
    QVERIFY(m_anna->request(SpaceDelete{m_space, {}}).ok());
    QVERIFY(m_anna->request(SpaceRestore{m_space}).ok());
    const auto log = m_anna->request(AuditPage{m_space, {}, {}, {}, {}});
    QVERIFY(log.ok());
    QStringList acts;
    for (const AuditEntry& entry : log->entries)
        acts.prepend(entry.action);
    QCOMPARE(acts.mid(acts.size() - 12),
             (QStringList{u"space.edit"_s, u"member.nickname"_s, u"member.timeout"_s, u"member.kick"_s, u"member.ban"_s,
                          u"member.unban"_s, u"invite.create"_s, u"category.create"_s, u"room.delete"_s,
                          u"room.restore"_s, u"space.delete"_s, u"space.restore"_s}));
    QCOMPARE(log->entries.at(8).reason, u"rude"_s);
    QCOMPARE(log->entries.at(8).user, std::optional{m_bruno->me().user.id});
}

void SpacesOnlineTest::fieldsHaveLimits()
{
    const auto text = [](int length) { return QString(length, u'x'); };
    const auto name = [&](int length) { return m_anna->request(SpaceEdit{m_space, text(length), {}}); };
    BAD_FIELD(name(0), u"name"_s);
    QVERIFY(name(limits::nameLength - 1).ok());
    QVERIFY(name(limits::nameLength).ok());
    BAD_FIELD(name(limits::nameLength + 1), u"name"_s);
    const auto description = [&](int length) { return m_anna->request(SpaceEdit{m_space, {}, text(length)}); };
    QVERIFY(description(limits::topicLength - 1).ok());
    QVERIFY(description(limits::topicLength).ok());
    BAD_FIELD(description(limits::topicLength + 1), u"description"_s);
    const auto nickname = [&](int length) { return m_anna->request(MemberNickname{m_space, {}, text(length)}); };
    QVERIFY(nickname(0).ok());
    QVERIFY(nickname(limits::nameLength - 1).ok());
    QVERIFY(nickname(limits::nameLength).ok());
    BAD_FIELD(nickname(limits::nameLength + 1), u"nickname"_s);
    const auto timeout = [&](int seconds, int reason = 0) {
        return m_anna->request(MemberTimeout{m_space, u"bruno"_s, seconds, text(reason)});
    };
    BAD_FIELD(timeout(-1), u"seconds"_s);
    QVERIFY(timeout(limits::timeoutMax - 1).ok());
    QVERIFY(timeout(limits::timeoutMax, limits::reasonLength - 1).ok());
    QVERIFY(timeout(0, limits::reasonLength).ok());
    BAD_FIELD(timeout(limits::timeoutMax + 1), u"seconds"_s);
    BAD_FIELD(timeout(1, limits::reasonLength + 1), u"reason"_s);
    const auto sweep = [&](int seconds) {
        MemberBan request = ban(u"bruno"_s);
        request.deleteMessagesS = seconds;
        request.dryRun = true;
        return m_anna->request(request);
    };
    BAD_FIELD(sweep(-1), u"delete_messages_s"_s);
    QVERIFY(sweep(limits::banSweepMax - 1).ok());
    QVERIFY(sweep(limits::banSweepMax).ok());
    BAD_FIELD(sweep(limits::banSweepMax + 1), u"delete_messages_s"_s);
    const auto bans = [&](int limit) { return m_anna->request(BanList{m_space, {}, limit}); };
    BAD_FIELD(bans(0), u"limit"_s);
    QVERIFY(bans(limits::pageMax - 1).ok());
    QVERIFY(bans(limits::pageMax).ok());
    BAD_FIELD(bans(limits::pageMax + 1), u"limit"_s);
}

void SpacesOnlineTest::hiddenAndMissingLookTheSame()
{
    const SpaceId none = SpaceId::make();
    SAME_AS_MISSING(m_carla, (SpaceEdit{m_space, u"x"_s, {}}), (SpaceEdit{none, u"x"_s, {}}));
    SAME_AS_MISSING(m_carla, (SpaceDelete{m_space, true}), (SpaceDelete{none, true}));
    SAME_AS_MISSING(m_carla, SpaceRestore{m_space}, SpaceRestore{none});
    SAME_AS_MISSING(m_carla, (SpaceHandOver{m_space, u"nobody"_s}), (SpaceHandOver{none, u"nobody"_s}));
    SAME_AS_MISSING(m_carla, (MemberKick{m_space, u"bruno"_s, {}}), (MemberKick{none, u"bruno"_s, {}}));
    MemberBan missing = ban(u"bruno"_s);
    missing.space = none;
    SAME_AS_MISSING(m_carla, ban(u"bruno"_s), missing);
    SAME_AS_MISSING(m_carla, (MemberUnban{m_space, u"bruno"_s}), (MemberUnban{none, u"bruno"_s}));
    SAME_AS_MISSING(m_carla, (BanList{m_space, {}, {}}), (BanList{none, {}, {}}));
    SAME_AS_MISSING(m_carla, (MemberTimeout{m_space, u"bruno"_s, 1, {}}), (MemberTimeout{none, u"bruno"_s, 1, {}}));
    SAME_AS_MISSING(m_carla, (MemberNickname{m_space, {}, u"x"_s}), (MemberNickname{none, {}, u"x"_s}));
    QVERIFY(m_anna->request(SpaceDelete{m_space, {}}).ok());
    SAME_AS_MISSING(m_bruno, SpaceRestore{m_space}, SpaceRestore{none});
    SAME_AS_MISSING(m_bruno, (SpaceEdit{m_space, u"x"_s, {}}), (SpaceEdit{none, u"x"_s, {}}));
}

} // namespace tertulia::test

using tertulia::test::SpacesOnlineTest;
TERTULIA_TEST(SpacesOnlineTest, "spaces")
#include "tst_spaces.moc"
