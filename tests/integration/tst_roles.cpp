// SPDX-License-Identifier: GPL-3.0-or-later
// Roles, rooms that depart from them, questions about permissions and the audit log over real connections: each
// request, what others hear of it, and the refusals as they stand on the wire.
#include "tests/integration/club.h"
#include "tests/integration/refusals.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

class RolesOnlineTest : public QObject, private Club
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { open(); }
    void cleanup() { close(); }

    void rolesAreMadeMovedAndDeleted();
    void grantOpensAPrivateRoomAtOnce();
    void roomsDepart();
    void permissionsExplainThemselves();
    void auditLogIsRead();
    void fieldsHaveLimits();
    void hiddenAndMissingLookTheSame();

private:
    RoleId role(const QString& name, PermissionSet permissions = {})
    {
        const auto made = m_anna->request(RoleCreate{m_space, name, {}, permissions, {}});
        return made.ok() ? made->role.id : RoleId{};
    }
    static QString named(const char* rule, RoleId id) { return QString::fromLatin1(rule) + u':' + id.text(); }
};

void RolesOnlineTest::rolesAreMadeMovedAndDeleted()
{
    const auto made = m_anna->request(RoleCreate{m_space, u"crew"_s, u"#aabbcc"_s, {Permission::Kick}, {}});
    QVERIFY(made.ok());
    const RoleId crew = made->role.id;
    const RoleId low = role(u"low"_s);
    const auto edited = m_anna->request(RoleEdit{crew, u"Crew"_s, {}, {}, 1});
    QVERIFY(edited.ok());
    QCOMPARE(edited->role.position, 1);
    const auto dry = m_anna->request(RoleDelete{low, true});
    QVERIFY(dry.ok());
    QCOMPARE(dry->rev, 0);
    QVERIFY(m_anna->request(RoleDelete{low, {}}).ok());
    const auto isGone = [&] {
        for (const Changed& changed : m_bruno->changes(m_space))
            for (const Record& record : changed.records)
                if (const auto* one = std::get_if<RoleRecord>(&record); one != nullptr && one->deleted)
                    return one->id == low;
        return false;
    };
    QTRY_VERIFY(isGone());
    REFUSED_BY(m_bruno->request(RoleEdit{crew, u"x"_s, {}, {}, {}}), u"space.no_role_grants"_s);
    REFUSED_BY(m_bruno->request(RoleDelete{crew, {}}), u"space.no_role_grants"_s);
    REFUSED_BY(m_bruno->request(RoleCreate{m_space, u"x"_s, {}, {}, {}}), u"space.no_role_grants"_s);
    BAD_FIELD(m_anna->request(RoleCreate{m_space, u"x"_s, u"green"_s, {}, {}}), u"color"_s);
    BAD_FIELD(m_anna->request(RoleEdit{crew, {}, {}, {}, 2}), u"position"_s);
}

void RolesOnlineTest::grantOpensAPrivateRoomAtOnce()
{
    const RoleId staff = role(u"staff"_s);
    const auto room = m_anna->request(RoomCreate{m_space, u"staff room"_s, {}, true});
    QVERIFY(room.ok());
    const ConversationId id = room->conversation.id;
    QVERIFY(m_anna->request(RoomReaders{id, {staff}}).ok());
    REFUSED(m_bruno->request(messageTo(id, u"hi"_s)), ErrorCode::NotFound);
    QVERIFY(m_anna->request(RoleGrant{staff, u"bruno"_s}).ok());
    QVERIFY(m_anna->request(messageTo(id, u"welcome"_s)).ok());
    QTRY_COMPARE(m_bruno->messages(id).size(), 1u);
    QVERIFY(m_bruno->request(messageTo(id, u"hi"_s)).ok());
    REFUSED_BY(m_bruno->request(MemberRemove{id, u"bruno"_s}), u"room.member_by_role"_s);
    QVERIFY(m_anna->request(RoleRevoke{staff, u"bruno"_s}).ok());
    QVERIFY(m_anna->request(messageTo(id, u"now we are alone"_s)).ok());
    QVERIFY(m_bruno->request(SyncHeads{}).ok()); // all that was for him has come
    QCOMPARE(m_bruno->messages(id).size(), 2u);
    REFUSED(m_bruno->request(messageTo(id, u"hi"_s)), ErrorCode::NotFound);
    BAD_FIELD(m_anna->request(RoleGrant{staff, u"carla"_s}), u"user"_s);
    BAD_FIELD(m_anna->request(RoomReaders{id, {RoleId::make()}}), u"roles[0]"_s);
    REFUSED_BY(m_bruno->request(RoleGrant{staff, u"bruno"_s}), u"space.no_role_grants"_s);
    REFUSED_BY(m_bruno->request(RoleRevoke{staff, u"anna"_s}), u"space.no_role_grants"_s);
}

void RolesOnlineTest::roomsDepart()
{
    const RoleId quiet = role(u"quiet"_s);
    QVERIFY(m_anna->request(RoleGrant{quiet, u"bruno"_s}).ok());
    const auto room = m_anna->request(RoomCreate{m_space, u"news"_s, {}, {}});
    QVERIFY(room.ok());
    const ConversationId id = room->conversation.id;
    const auto set = m_anna->request(RoomOverrideSet{id, quiet, {}, {}, {Permission::Post}});
    QVERIFY(set.ok());
    REFUSED_BY(m_bruno->request(messageTo(id, u"hi"_s)), named("room.denies_role", quiet));
    const auto heard = m_bruno->changes(id);
    QVERIFY(!heard.empty());
    QVERIFY(m_anna->request(RoomOverrideSet{id, quiet, {}, {}, {}}).ok());
    QVERIFY(m_bruno->request(messageTo(id, u"hi"_s)).ok());
    BAD_FIELD(m_anna->request(RoomOverrideSet{id, {}, {}, {}, {}}), u"role"_s);
    BAD_FIELD(m_anna->request(RoomOverrideSet{id, quiet, {}, {Permission::Ban}, {}}), u"allow"_s);
    REFUSED_BY(m_bruno->request(RoomOverrideSet{id, quiet, {}, {}, {}}), u"space.no_role_grants"_s);
}

void RolesOnlineTest::permissionsExplainThemselves()
{
    const RoleId crew = role(u"crew"_s, {Permission::Kick});
    QVERIFY(m_anna->request(RoleGrant{crew, u"bruno"_s}).ok());
    const ConversationId id = m_room;
    const auto why = m_bruno->request(PermissionExplain{{}, Action::DeleteMessage, id, {}, {}, {}});
    QVERIFY(why.ok() && !why->allowed);
    QCOMPARE(why->rule.name, u"space.no_role_grants"_s);
    const auto who = m_anna->request(PermissionWho{id, Action::Post, {}, {}});
    QVERIFY(who.ok());
    QCOMPARE(who->users.size(), 2u);
    const auto what = m_anna->request(PermissionPreview{crew, PermissionSet{Permission::Pin}, {}, {}, {}});
    QVERIFY(what.ok());
    QCOMPARE(what->changes.size(), 2u);
    QCOMPARE(what->changes.front().loses, PermissionSet{Permission::Kick});
    REFUSED(m_carla->request(PermissionExplain{{}, Action::Post, id, {}, {}, {}}), ErrorCode::NotFound);
    REFUSED(m_carla->request(PermissionWho{id, Action::SeeConversation, {}, {}}), ErrorCode::NotFound);
    REFUSED_BY(m_bruno->request(PermissionExplain{u"anna"_s, Action::Post, id, {}, {}, {}}), u"space.no_role_grants"_s);
    REFUSED_BY(m_bruno->request(PermissionPreview{crew, PermissionSet{}, {}, {}, {}}), u"space.no_role_grants"_s);
    BAD_FIELD(m_anna->request(PermissionPreview{crew, {}, {}, {}, {}}), u"permissions"_s);
    BAD_FIELD(m_anna->request(PermissionExplain{{}, Action::Post, {}, {}, {}, {}}), u"conversation"_s);
}

void RolesOnlineTest::auditLogIsRead()
{
    const RoleId auditor = role(u"auditor"_s, {Permission::SeeAuditLog});
    REFUSED_BY(m_bruno->request(AuditPage{m_space, {}, {}, {}, {}}), u"space.no_role_grants"_s);
    QVERIFY(m_anna->request(RoleGrant{auditor, u"bruno"_s}).ok());
    const auto page = m_bruno->request(AuditPage{m_space, {}, 1, {}, {}});
    QVERIFY(page.ok());
    QVERIFY(page->more);
    QCOMPARE(page->entries.front().action, u"role.grant"_s);
    QCOMPARE(page->entries.front().user, std::optional{m_bruno->me().user.id});
    QCOMPARE(page->users.size(), 2u);
    BAD_FIELD(m_bruno->request(AuditPage{m_space, {}, {}, u"nobody"_s, {}}), u"actor"_s);
    REFUSED(m_carla->request(AuditPage{m_space, {}, {}, {}, {}}), ErrorCode::NotFound);
}

void RolesOnlineTest::fieldsHaveLimits()
{
    const auto create = [&](int length) {
        return m_anna->request(RoleCreate{m_space, QString(length, u'r'), {}, {}, {}});
    };
    QVERIFY(create(limits::nameLength - 1).ok());
    QVERIFY(create(limits::nameLength).ok());
    BAD_FIELD(create(limits::nameLength + 1), u"name"_s);
    BAD_FIELD(create(0), u"name"_s);
    const RoleId id = role(u"r"_s);
    BAD_FIELD(m_anna->request(RoleEdit{id, {}, {}, {}, 0}), u"position"_s);
    BAD_FIELD(m_anna->request(RoleEdit{id, {}, {}, {}, limits::rolesOfASpace + 1}), u"position"_s);
    const auto page = [&](int limit) { return m_anna->request(AuditPage{m_space, {}, limit, {}, {}}); };
    BAD_FIELD(page(0), u"limit"_s);
    QVERIFY(page(limits::pageMax).ok());
    BAD_FIELD(page(limits::pageMax + 1), u"limit"_s);
    const auto room = m_anna->request(RoomCreate{m_space, u"r"_s, {}, true});
    QVERIFY(room.ok());
    const auto readers = [&](int count) {
        return m_anna->request(RoomReaders{room->conversation.id, std::vector<RoleId>(static_cast<size_t>(count), id)});
    };
    QVERIFY(readers(limits::rolesOfASpace).ok());
    BAD_FIELD(readers(limits::rolesOfASpace + 1), u"roles"_s);
}

void RolesOnlineTest::hiddenAndMissingLookTheSame()
{
    const RoleId real = role(u"r"_s);
    const auto room = m_anna->request(RoomCreate{m_space, u"r"_s, {}, {}});
    QVERIFY(room.ok());
    const auto outcome = [](const auto& result) { return result.ok() ? Error{} : result.error(); };
    const auto same = [&](const auto& hidden, const auto& missing) {
        const Error one = outcome(m_carla->request(hidden));
        QCOMPARE(wireName(one.code), wireName(ErrorCode::NotFound));
        QVERIFY(one == outcome(m_carla->request(missing)));
    };
    const RoleId none = RoleId::make();
    const ConversationId nowhere = ConversationId::make();
    same(RoleEdit{real, u"x"_s, {}, {}, {}}, RoleEdit{none, u"x"_s, {}, {}, {}});
    same(RoleDelete{real, true}, RoleDelete{none, true});
    same(RoleGrant{real, u"nobody"_s}, RoleGrant{none, u"nobody"_s});
    same(RoleRevoke{real, u"bruno"_s}, RoleRevoke{none, u"bruno"_s});
    same(RoomReaders{room->conversation.id, {real}}, RoomReaders{nowhere, {real}});
    same(RoomOverrideSet{room->conversation.id, real, {}, {}, {}}, RoomOverrideSet{nowhere, real, {}, {}, {}});
    same(PermissionPreview{real, PermissionSet{}, {}, {}, {}}, PermissionPreview{none, PermissionSet{}, {}, {}, {}});
    same(AuditPage{m_space, {}, {}, {}, {}}, AuditPage{SpaceId::make(), {}, {}, {}, {}});
}

} // namespace tertulia::test

using tertulia::test::RolesOnlineTest;
TERTULIA_TEST(RolesOnlineTest, "roles")
#include "tst_roles.moc"
