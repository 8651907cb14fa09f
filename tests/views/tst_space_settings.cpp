// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings of a space do: its looks, roles, the explainer and the what-if, members, invites, bans, emoji, log,
// bots and reports, against a real server.
#include "client/viewmodels/audit_view.h"
#include "client/viewmodels/bans_view.h"
#include "client/viewmodels/bots_view.h"
#include "client/viewmodels/emoji_view.h"
#include "client/viewmodels/explainer.h"
#include "client/viewmodels/new_space.h"
#include "client/viewmodels/reports_view.h"
#include "client/viewmodels/role_draft.h"
#include "client/viewmodels/roles_view.h"
#include "client/viewmodels/space_member_view.h"
#include "client/viewmodels/space_people.h"
#include "client/viewmodels/space_rooms.h"
#include "client/viewmodels/space_view.h"
#include "tests/support/test_main.h"
#include "tests/views/stage.h"

#include <QImage>
#include <QSignalSpy>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TestSpaceSettings : public QObject
{
    Q_OBJECT

    Stage m_stage;
    SpaceId m_space{};

    Desk& ada() { return *m_stage.ada; }
    [[nodiscard]] QString bruno() const { return m_stage.idOf(*m_stage.bruno).text(); }
    [[nodiscard]] QString space() const { return m_space.text(); }
    template<typename View>
    std::unique_ptr<View> viewOf()
    {
        auto view = errandOf<View>(ada());
        view->setSpaceId(space());
        return view;
    }
    /// A role of this name that allows this; its id as text.
    QString makeRole(const QString& name, PermissionSet permissions)
    {
        QString made;
        RoleCreate request;
        request.space = m_space;
        request.name = name;
        request.permissions = permissions;
        ada()->session()->account()->request(request).then(ada()->session(), [&made](const Result<RoleReply>& reply) {
            if (reply.ok())
                made = reply->role.id.text();
        });
        (void)QTest::qWaitFor([&] { return !made.isEmpty() && ada()->session()->records().find<RoleRecord>(made); },
                              60'000);
        return made;
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tertulia.*.info=false"_s); }
    void init()
    {
        QVERIFY(m_stage.open());
        m_space = m_stage.makeSpace(u"Librería"_s);
        QVERIFY(!m_space.isNull());
    }
    void cleanup() { m_stage.close(); }

    void itIsRenamedAndDescribed()
    {
        auto view = viewOf<SpaceView>();
        QVERIFY(!view->isLoaded()); // how many there are is not said before it is known
        QTRY_COMPARE(view->members(), 2);
        QVERIFY(view->isLoaded());
        QCOMPARE(view->whyNotEdit(), QString());
        QVERIFY(view->isOwner());
        view->save(u"Librería Norte"_s, u"Books"_s);
        QTRY_COMPARE(view->name(), u"Librería Norte"_s);
        QTRY_COMPARE(view->description(), u"Books"_s);
        view->save(u""_s, u"Books"_s);
        QCOMPARE(view->faultyField(), u"name"_s);
    }

    void theOwnerCannotLeaveButHandOver()
    {
        auto view = viewOf<SpaceView>();
        QTRY_VERIFY2(view->whyNotLeave().contains(u"Hand it over"_s), qPrintable(view->whyNotLeave()));
        view->handOver(u"bruno"_s);
        QTRY_VERIFY(!view->isOwner());
        QTRY_COMPARE(view->ownerName(), u"BRUNO"_s);
        QTRY_COMPARE(view->whyNotLeave(), QString());
        QTRY_VERIFY(!view->whyNotDo(u"see_audit_log"_s).isEmpty());
        QSignalSpy left(view.get(), &SpaceView::left);
        view->leave();
        QTRY_VERIFY(left.count() > 0);
    }

    void deletedItSaysWhatIsLostAndComesBack()
    {
        QVERIFY(!m_stage.makeRoom(m_space, u"general"_s).isNull());
        auto view = viewOf<SpaceView>();
        QSignalSpy loss(view.get(), &SpaceView::lossKnown);
        QSignalSpy left(view.get(), &SpaceView::left);
        view->rehearseDeletion();
        QTRY_COMPARE(loss.count(), 1);
        QCOMPARE(loss.first().at(0).toInt(), 2);
        QVERIFY(!view->isDeleted());
        view->remove();
        QTRY_VERIFY(view->isDeleted());
        QTRY_VERIFY(!ada()->session()->directory().space(m_space));
        QCOMPARE(left.count(), 0); // the page stays, to bring it back
        QCOMPARE(view->name(), u"Librería"_s);
        view->restore();
        QTRY_VERIFY(!view->isDeleted());
        QTRY_VERIFY(ada()->session()->directory().space(m_space));
    }

    void rolesAreMadeMovedAndDeleted()
    {
        auto roles = viewOf<RolesView>();
        QTRY_COMPARE(roles->roles()->count(), 1);                                    // that of everybody
        QCOMPARE(shown(roles->roles(), roles->roles()->key(0), "holders"), u"-1"_s); // not known yet
        QTRY_COMPARE(shown(roles->roles(), roles->roles()->key(0), "holders"), u"2"_s);
        QSignalSpy made(roles.get(), &RolesView::created);
        roles->create(u"Editors"_s);
        QTRY_COMPARE(made.count(), 1);
        roles->create(u"Guests"_s);
        QTRY_COMPARE(column(roles->roles(), "name"), (QStringList{u"Editors"_s, u"Guests"_s, u"Everyone"_s}));
        roles->move(roles->roles()->key(1), 0);
        QTRY_COMPARE(column(roles->roles(), "name"), (QStringList{u"Guests"_s, u"Editors"_s, u"Everyone"_s}));
        roles->move(roles->roles()->key(0), 2); // nothing is below everybody
        QVERIFY(!roles->isBusy());
        QSignalSpy loss(roles.get(), &RolesView::lossKnown);
        const QString editors = roles->roles()->key(1);
        roles->rehearseDeletion(editors);
        QTRY_COMPARE(loss.count(), 1);
        QCOMPARE(loss.first().at(1).toString(), u"Editors"_s);
        roles->remove(editors);
        QTRY_COMPARE(roles->roles()->count(), 2);
    }

    void aRoleIsChangedGivenAndTaken()
    {
        const QString editors = makeRole(u"Editors"_s, {});
        auto draft = errandOf<RoleDraft>(ada());
        draft->setRoleId(editors);
        QTRY_VERIFY(!shown(draft->permissions(), u"pin"_s, "label").isEmpty());
        QCOMPARE(draft->whyNotChange(), QString());
        QVERIFY(!draft->isDirty());
        draft->setPermission(u"pin"_s, true);
        draft->setName(u"Redaktion"_s);
        draft->setTint(u"#4a8fe0"_s);
        draft->setMentionable(true);
        QVERIFY(draft->isDirty());
        const RoleRecord* role = ada()->session()->records().find<RoleRecord>(editors);
        QVERIFY(role && role->permissions.isEmpty()); // nothing is done before it is saved
        draft->save();
        QTRY_VERIFY(!draft->isDirty());
        role = ada()->session()->records().find<RoleRecord>(editors);
        QTRY_COMPARE(role->name, u"Redaktion"_s);
        QCOMPARE(role->color, u"#4a8fe0"_s);
        QVERIFY(role->mentionable && role->permissions == PermissionSet{Permission::Pin});
        draft->grant({u"bruno"_s});
        QTRY_COMPARE(column(draft->holders(), "displayName"), QStringList{u"BRUNO"_s});
        draft->revoke(bruno());
        QTRY_COMPARE(draft->holders()->count(), 0);
        draft->setPermission(u"kick"_s, true);
        draft->revert();
        QVERIFY(!draft->isDirty());
    }

    void whatIfTellsWhoGainsAndLoses()
    {
        const QString editors = makeRole(u"Editors"_s, {Permission::Kick});
        auto draft = errandOf<RoleDraft>(ada());
        draft->setRoleId(editors);
        draft->grant({u"bruno"_s});
        QTRY_COMPARE(draft->holders()->count(), 1);
        draft->setPermission(u"kick"_s, false);
        draft->setPermission(u"ban"_s, true);
        QVERIFY(!draft->isPreviewed());
        draft->preview();
        QTRY_VERIFY(draft->isPreviewed());
        const int row = static_cast<int>(column(draft->effects(), "displayName").indexOf(u"BRUNO"_s));
        QVERIFY(row >= 0);
        QCOMPARE(draft->effects()->text(row, u"gains"_s), u"Ban people"_s);
        QCOMPARE(draft->effects()->text(row, u"loses"_s), u"Remove people"_s);
        draft->setPermission(u"pin"_s, true);
        QVERIFY(!draft->isPreviewed()); // it was about another draft
        QCOMPARE(ada()->session()->records().find<RoleRecord>(editors)->permissions, PermissionSet{Permission::Kick});
    }

    void theExplainerSaysWhy()
    {
        const ConversationId general = m_stage.makeRoom(m_space, u"general"_s);
        const QString editors = makeRole(u"Editors"_s, {Permission::Post});
        auto draft = errandOf<RoleDraft>(ada());
        draft->setRoleId(editors);
        draft->grant({u"bruno"_s});
        QTRY_COMPARE(draft->holders()->count(), 1);
        auto explainer = viewOf<Explainer>();
        QVERIFY(explainer->roomNames().contains(u"#general"_s));
        explainer->setRoomId(general.text());
        explainer->explain(u"bruno"_s, u"BRUNO"_s, u"post"_s);
        QTRY_COMPARE(explainer->answer(), u"#general: Yes, BRUNO may write in it."_s);
        QVERIFY(explainer->isAllowed());
        QCOMPARE(explainer->reason(), u"The role “Editors” allows it."_s);
        QVERIFY(column(explainer->beaten(), "sentence").contains(u"The role “Everyone” allows it."_s));
        explainer->setRoomId(QString());
        explainer->explain(u"bruno"_s, u"BRUNO"_s, u"delete_space"_s);
        QTRY_COMPARE(explainer->answer(), u"No, BRUNO may not delete the space."_s);
        QCOMPARE(explainer->reason(), u"Only the owner of the space may do this."_s);
        explainer->setRoomId(general.text());
        explainer->explain(QString(), QString(), u"post"_s);
        QTRY_COMPARE(explainer->reason(), u"The owner of the space may do everything."_s);
        explainer->who(u"post"_s);
        QTRY_COMPARE(column(explainer->people(), "displayName"), (QStringList{u"ADA"_s, u"BRUNO"_s}));
    }

    void membersAreFoundAndLookedAfter()
    {
        auto people = viewOf<SpacePeople>();
        QVERIFY(!people->isLoaded());
        QTRY_COMPARE(column(people->people(), "displayName"), (QStringList{u"ADA"_s, u"BRUNO"_s}));
        QVERIFY(people->isLoaded());
        QCOMPARE(people->whyNotAdd(), QString());
        people->setFilter(u"brun"_s);
        QCOMPARE(column(people->people(), "handle"), QStringList{u"bruno"_s});
        const QString editors = makeRole(u"Editors"_s, {});
        auto member = viewOf<SpaceMemberView>();
        member->setUserId(bruno());
        QTRY_VERIFY(member->isMember());
        QTRY_COMPARE(shown(member->roles(), editors, "held"), u"false"_s);
        member->setRole(editors, true);
        QTRY_COMPARE(shown(member->roles(), editors, "held"), u"true"_s);
        QTRY_COMPARE(shown(people->people(), bruno(), "roles"), u"Editors"_s);
        member->setNickname(u"El Bibliotecario"_s);
        QTRY_COMPARE(member->name(), u"El Bibliotecario"_s);
        QTRY_COMPARE(shown(people->people(), bruno(), "displayName"), u"El Bibliotecario"_s);
        member->silence(3600, u"too loud"_s);
        QTRY_VERIFY(member->timeoutUntil().isValid());
        member->silence(0, QString());
        QTRY_VERIFY(!member->timeoutUntil().isValid());
        member->kick(u"bye"_s);
        QTRY_VERIFY(!member->isMember());
        QTRY_COMPARE(people->all(), 1);
    }

    void aRuleSaysWhyAMemberCannotBeKicked()
    {
        auto me = viewOf<SpaceMemberView>();
        me->setUserId(ada()->session()->selfId());
        QTRY_VERIFY(me->isMember());
        QCOMPARE(me->whyNotKick(), u"That is you."_s);
        auto him = viewOf<SpaceMemberView>();
        him->setUserId(bruno());
        QTRY_VERIFY(him->isMember());
        QCOMPARE(him->whyNotKick(), QString());
        QVERIFY(m_stage.chloe->isOpen());
        auto view = viewOf<SpaceView>();
        view->handOver(u"bruno"_s);
        QTRY_VERIFY(him->isOwner());
        QTRY_COMPARE(him->whyNotKick(), u"No role allows it."_s);
    }

    void bannedAndForgiven()
    {
        auto bans = viewOf<BansView>();
        QTRY_VERIFY(bans->isLoaded());
        auto member = viewOf<SpaceMemberView>();
        member->setUserId(bruno());
        QTRY_VERIFY(member->isMember());
        member->ban(u"spam"_s, 3600);
        QTRY_VERIFY(!member->isMember());
        bans->refresh();
        QTRY_COMPARE(column(bans->bans(), "reason"), QStringList{u"spam"_s});
        QCOMPARE(column(bans->bans(), "byName"), QStringList{u"ADA"_s});
        bans->ban(u"chloe"_s, QString());
        QTRY_COMPARE(bans->bans()->count(), 2);
        bans->unban(bruno());
        QTRY_COMPARE(column(bans->bans(), "handle"), QStringList{u"chloe"_s});
        bans->ban(u"nobody-here"_s, QString());
        QTRY_VERIFY(!bans->problem().isEmpty());
    }

    void roomsStandUnderCategories()
    {
        const ConversationId general = m_stage.makeRoom(m_space, u"general"_s);
        auto rooms = viewOf<SpaceRooms>();
        QTRY_COMPARE(column(rooms->rows(), "name"), QStringList{u"general"_s});
        rooms->createCategory(u"Work"_s);
        QTRY_COMPARE(column(rooms->rows(), "kind"), (QStringList{u"room"_s, u"category"_s}));
        const QString work = rooms->rows()->key(1);
        QSignalSpy made(rooms.get(), &SpaceRooms::roomCreated);
        rooms->createRoom(u"plans"_s, work, false);
        QTRY_COMPARE(made.count(), 1);
        rooms->createRoom(u"news"_s, work, false);
        QTRY_COMPARE(column(rooms->rows(), "name"), (QStringList{u"general"_s, u"Work"_s, u"plans"_s, u"news"_s}));
        rooms->moveRoom(rooms->rows()->key(3), -1);
        QTRY_COMPARE(column(rooms->rows(), "name"), (QStringList{u"general"_s, u"Work"_s, u"news"_s, u"plans"_s}));
        rooms->createCategory(u"Play"_s);
        QTRY_COMPARE(rooms->rows()->count(), 5);
        rooms->moveCategory(rooms->rows()->key(4), -1);
        QTRY_COMPARE(column(rooms->rows(), "name"),
                     (QStringList{u"general"_s, u"Play"_s, u"Work"_s, u"news"_s, u"plans"_s}));
        rooms->renameCategory(work, u"Arbeit"_s);
        QTRY_COMPARE(shown(rooms->rows(), work, "name"), u"Arbeit"_s);
        rooms->removeCategory(work);
        QTRY_COMPARE(rooms->rows()->indexOf(work), -1);
        QTRY_COMPARE(rooms->rows()->count(), 4); // its rooms stay
        QVERIFY(rooms->rows()->indexOf(general.text()) >= 0);
    }

    void emojiComeFromFiles()
    {
        auto emoji = viewOf<EmojiView>();
        QImage picture(64, 64, QImage::Format_ARGB32);
        picture.fill(Qt::red);
        const QString file = m_stage.home->filePath(u"Party Parrot!.png"_s);
        QVERIFY(picture.save(file));
        const QUrl url = QUrl::fromLocalFile(file);
        QCOMPARE(EmojiView::nameFor(url), u"party_parrot_"_s);
        QSignalSpy added(emoji.get(), &EmojiView::added);
        emoji->add(u"parrot"_s, url);
        QTRY_COMPARE(added.count(), 1);
        QTRY_COMPARE(column(emoji->emoji(), "name"), QStringList{u"parrot"_s});
        QVERIFY(!column(emoji->emoji(), "picture").first().isEmpty());
        emoji->add(u"parrot"_s, url);
        QTRY_COMPARE(emoji->faultyField(), u"name"_s); // there is one of that name
        QFile text(m_stage.home->filePath(u"words.png"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no picture at all") > 0);
        text.close();
        emoji->add(u"words"_s, QUrl::fromLocalFile(text.fileName()));
        QTRY_COMPARE(emoji->faultyField(), u"file"_s);
        const QString id = emoji->emoji()->key(0);
        emoji->rename(id, u"bird"_s);
        QTRY_COMPARE(column(emoji->emoji(), "name"), QStringList{u"bird"_s});
        emoji->remove(id);
        QTRY_COMPARE(emoji->emoji()->count(), 0);
    }

    void theLogTellsInSentences()
    {
        const QString editors = makeRole(u"Editors"_s, {});
        auto draft = errandOf<RoleDraft>(ada());
        draft->setRoleId(editors);
        draft->setPermission(u"pin"_s, true);
        draft->save();
        QTRY_VERIFY(!draft->isDirty());
        draft->grant({u"bruno"_s});
        QTRY_COMPARE(draft->holders()->count(), 1);
        auto log = viewOf<AuditView>();
        QTRY_COMPARE(column(log->entries(), "sentence").value(0), u"ADA gave BRUNO the role Editors"_s);
        QCOMPARE(column(log->entries(), "sentence").value(1), u"ADA changed the role Editors"_s);
        QCOMPARE(column(log->entries(), "detail").value(1), u"Permissions: – → Pin"_s);
        log->setAction(u"role.grant"_s);
        QTRY_COMPARE(log->entries()->count(), 1);
        log->setAction(u"member.ban"_s);
        QTRY_COMPARE(log->entries()->count(), 0);
        log->setAction(QString());
        log->setActor(u"bruno"_s);
        QTRY_VERIFY(!log->isBusy());
        QTRY_COMPARE(log->entries()->count(), 0);
        QCOMPARE(log->actions().size(), log->actionLabels().size());
    }

    void botsHaveATokenOnce()
    {
        auto bots = viewOf<BotsView>();
        QTRY_VERIFY(bots->isLoaded());
        bots->create(u"helper"_s, u"Helper"_s, true, true, false);
        QTRY_VERIFY(!bots->token().isEmpty());
        QCOMPARE(column(bots->bots(), "scopes"), QStringList{u"reads, writes"_s});
        const QString first = bots->token();
        bots->forgetToken();
        QVERIFY(bots->token().isEmpty());
        bots->renewToken(u"helper"_s);
        QTRY_VERIFY(!bots->token().isEmpty() && bots->token() != first);
        auto people = viewOf<SpacePeople>();
        QTRY_VERIFY(column(people->people(), "handle").contains(u"helper"_s));
        bots->remove(u"helper"_s);
        QTRY_COMPARE(bots->bots()->count(), 0);
        bots->create(u"no good!"_s, u"Helper"_s, true, false, false);
        QCOMPARE(bots->faultyField(), u"handle"_s);
    }

    void reportsAreDecided()
    {
        const ConversationId general = m_stage.makeRoom(m_space, u"general"_s);
        ada()->openConversation(general.text());
        const auto sent = m_stage.bruno->request(messageTo(general, u"buy my things"_s));
        QVERIFY(sent.ok());
        QVERIFY(!m_stage.makeSpace(u"Other"_s).isNull());
        auto* account = ada()->session()->account();
        bool reported = false;
        account->request(MemberAdd{StreamId{m_space}, u"chloe"_s}).then(this, [&](const Result<RevReply>& added) {
            reported = added.ok();
        });
        QTRY_VERIFY(reported);
        QVERIFY(m_stage.chloe->request(ReportCreate{sent->id, u"spam"_s}).ok());
        auto reports = viewOf<ReportsView>();
        QTRY_COMPARE(column(reports->reports(), "body"), QStringList{u"buy my things"_s});
        QCOMPARE(column(reports->reports(), "reporterName"), QStringList{u"CHLOE"_s});
        QCOMPARE(column(reports->reports(), "place"), QStringList{u"#general"_s});
        reports->resolve(reports->reports()->key(0), u"delete_message"_s, 0, u"clear"_s);
        QTRY_COMPARE(reports->reports()->count(), 0);
        reports->setResolved(true);
        QTRY_COMPARE(column(reports->reports(), "outcome"), QStringList{u"delete_message"_s});
        QCOMPARE(column(reports->reports(), "note"), QStringList{u"clear"_s});
    }

    void aSpaceIsMadeWithItsRooms()
    {
        auto making = errandOf<NewSpace>(ada());
        QVERIFY(!making->checkName(u"  "_s));
        QVERIFY(!making->problem().isEmpty());
        QSignalSpy made(making.get(), &NewSpace::created);
        making->create(u"Kino"_s, u"Films"_s, {u"general"_s, u"welcome"_s});
        QTRY_COMPARE(made.count(), 1);
        ada()->openSpace(made.first().first().toString());
        QTRY_COMPARE(ada()->currentSpaceName(), u"Kino"_s);
        QTRY_VERIFY(!ada().byTitle(u"Kino/general"_s).isNull() && !ada().byTitle(u"Kino/welcome"_s).isNull());
    }
};

TERTULIA_TEST(TestSpaceSettings, "space_settings")

} // namespace tertulia::test

#include "tst_space_settings.moc"
