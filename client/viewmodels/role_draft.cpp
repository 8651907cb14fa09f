// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/role_draft.h"

#include "client/models/permission_text.h"

namespace tertulia {

using namespace Qt::StringLiterals;

RoleDraft::RoleDraft(QObject* parent) : Errand(parent)
{
    connect(&m_roster, &SpaceRoster::changed, this, [this] {
        if (!isDirty() && record())
            m_draft = *record();
        show();
    });
}

void RoleDraft::begin()
{
    follow();
    connect(&session()->directory(), &Directory::userChanged, this, &RoleDraft::show);
    // A role that was made a moment ago is chosen before it has come.
    connect(&session()->records(), &AccountRecords::changed, this, [this](const Record& record) {
        const auto* role = std::get_if<RoleRecord>(&record);
        if (role && role->id == m_id && m_draft.id != m_id)
            follow();
    });
}

void RoleDraft::setRoleId(const QString& id)
{
    const RoleId role = RoleId::fromText(id).value_or(RoleId{});
    if (std::exchange(m_id, role) != role)
        follow();
}

void RoleDraft::follow()
{
    m_previewed = false;
    m_effects.show({});
    clearProblem();
    if (isUsable() && record()) {
        m_draft = *record();
        if (m_roster.space() != m_draft.space)
            m_roster.follow(*session(), m_draft.space);
    }
    show();
}

const RoleRecord* RoleDraft::record() const
{
    return isUsable() ? records().find<RoleRecord>(m_id.text()) : nullptr;
}

bool RoleDraft::isDirty() const
{
    const RoleRecord* now = record();
    return now && m_draft.id == now->id &&
           (m_draft.name != now->name || m_draft.color != now->color || m_draft.mentionable != now->mentionable ||
            m_draft.permissions != now->permissions);
}

QString RoleDraft::whyNotChange() const
{
    return record() ? whyNot(Action::ManageRoles, m_roster.factsAbout(*record()), roleNames()) : QString{};
}

void RoleDraft::show()
{
    if (!record()) {
        m_permissions.show({});
        m_holders.show({});
        Q_EMIT changed();
        return;
    }
    const QString fixed = whyNotChange();
    const Facts mine = m_roster.facts();
    const bool mayAll = mine.standing && (mine.standing->isOwner || mine.standing->isAdministrator());
    std::vector<PlainRow> permissions;
    for (const Permission permission : permissionsInOrder()) {
        const PermissionText text = permissionText(permission);
        const bool isHeld = mayAll || (mine.standing && mine.standing->granted().contains(permission));
        permissions.push_back({QString::fromLatin1(enumName(permission)),
                               {text.label, text.about, text.group, m_draft.permissions.contains(permission),
                                !fixed.isEmpty() ? fixed
                                : isHeld         ? QString{}
                                                 : ruleText(u"room.override_has_more_than_you"_s)}});
    }
    m_permissions.show(std::move(permissions));
    std::vector<PlainRow> holders;
    for (const auto& [id, member] : m_roster.members()) {
        if (std::find(member.roles.begin(), member.roles.end(), m_id) == member.roles.end())
            continue;
        const UserRecord* user = directory().user(id);
        Facts facts = m_roster.factsAbout(id);
        facts.role = HeldRole{record()->id, record()->position, record()->permissions};
        holders.push_back({id.text(),
                           {m_roster.nameOf(id), user ? user->handle : QString{}, user ? user->avatar : QString{},
                            directory().presence(id), whyNot(Action::GrantRole, facts, roleNames())}});
    }
    std::sort(holders.begin(), holders.end(), [](const PlainRow& a, const PlainRow& b) {
        return QString::localeAwareCompare(a.values.first().toString(), b.values.first().toString()) < 0;
    });
    m_holders.show(std::move(holders));
    Q_EMIT changed();
}

void RoleDraft::touched()
{
    m_previewed = false;
    m_effects.show({});
    show();
}

void RoleDraft::setName(const QString& name)
{
    if (std::exchange(m_draft.name, name) != name)
        Q_EMIT changed();
}

void RoleDraft::setTint(const QString& tint)
{
    if (std::exchange(m_draft.color, tint) != tint)
        Q_EMIT changed();
}

void RoleDraft::setMentionable(bool mentionable)
{
    if (std::exchange(m_draft.mentionable, mentionable) != mentionable)
        Q_EMIT changed();
}

void RoleDraft::setPermission(const QString& key, bool granted)
{
    const auto permission = enumFromName<Permission>(key);
    if (!permission || m_draft.permissions.contains(*permission) == granted)
        return;
    if (granted)
        m_draft.permissions.insert(*permission);
    else
        m_draft.permissions.remove(*permission);
    touched();
}

void RoleDraft::preview()
{
    PermissionPreview request;
    request.role = m_id;
    request.permissions = m_draft.permissions;
    ask(request, [this, asked = m_draft.permissions](const PermissionPreviewReply& reply) {
        if (asked == m_draft.permissions)
            showPreview(reply);
    });
}

void RoleDraft::showPreview(const PermissionPreviewReply& reply)
{
    session()->directory().putUsers(reply.users);
    std::vector<PlainRow> rows;
    for (const PermissionChange& change : reply.changes) {
        const ConversationRow* room = change.conversation ? directory().conversation(*change.conversation) : nullptr;
        const UserRecord* user = directory().user(change.user);
        rows.push_back(
            {change.user.text() + (change.conversation ? change.conversation->text() : QString{}),
             {m_roster.nameOf(change.user), change.user.text(), user ? user->avatar : QString{},
              room ? u'#' + room->title : QString{}, permissionList(change.gains), permissionList(change.loses)}});
    }
    m_effects.show(std::move(rows));
    m_previewed = true;
    m_previewCut = reply.more;
    Q_EMIT changed();
}

void RoleDraft::save()
{
    const RoleRecord* now = record();
    if (!now)
        return;
    RoleEdit request;
    request.role = m_id;
    if (m_draft.name != now->name) {
        request.name = m_draft.name;
        if (!accept(rule::name, *request.name, u"name"_s))
            return;
    }
    if (m_draft.color != now->color)
        request.color = m_draft.color;
    if (m_draft.mentionable != now->mentionable)
        request.mentionable = m_draft.mentionable;
    if (m_draft.permissions != now->permissions)
        request.permissions = m_draft.permissions;
    ask(request, [this](const RoleReply& reply) {
        if (reply.role.id == m_id)
            m_draft = reply.role;
        touched();
        Q_EMIT saved();
    });
}

void RoleDraft::revert()
{
    if (record())
        m_draft = *record();
    clearProblem();
    touched();
}

void RoleDraft::grant(const QStringList& handles)
{
    for (const QString& handle : handles)
        ask(RoleGrant{m_id, handle}, [](const SpaceMemberReply&) {});
}

void RoleDraft::revoke(const QString& userId)
{
    ask(RoleRevoke{m_id, handleOf(userId)}, [](const SpaceMemberReply&) {});
}

} // namespace tertulia
