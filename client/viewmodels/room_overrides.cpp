// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/room_overrides.h"

#include "client/models/permission_text.h"

namespace tertulia {

using namespace Qt::StringLiterals;

void RoomOverrides::begin()
{
    connect(&session()->records(), &AccountRecords::reset, this, &RoomOverrides::show);
    connect(session(), &SessionView::changed, this, [this](const RowChanges& changes) {
        if (!changes.records.empty() || !changes.spaces.empty())
            show();
    });
    connect(&session()->directory(), &Directory::userChanged, this, &RoomOverrides::show);
    show();
}

void RoomOverrides::setConversationId(const QString& id)
{
    const auto conversation = ConversationId::fromText(id).value_or(ConversationId{});
    if (std::exchange(m_id, conversation) == conversation)
        return;
    m_subject.clear();
    m_newPerson.clear();
    show();
}

void RoomOverrides::setSubject(const QString& subject)
{
    if (std::exchange(m_subject, subject) != subject)
        showPermissions();
}

const ConversationRecord* RoomOverrides::record() const
{
    return isUsable() ? records().conversation(m_id) : nullptr;
}

RoomOverride RoomOverrides::current() const
{
    RoomOverride wanted;
    wanted.role = m_subject.startsWith("role:"_L1) ? RoleId::fromText(m_subject.mid(5)) : std::nullopt;
    wanted.user = m_subject.startsWith("user:"_L1) ? UserId::fromText(m_subject.mid(5)) : std::nullopt;
    if (record())
        for (const RoomOverride& one : record()->overrides)
            if (one.role == wanted.role && one.user == wanted.user)
                return one;
    return wanted;
}

QString RoomOverrides::nameOf(const QString& subject) const
{
    const auto role = subject.startsWith("role:"_L1) ? RoleId::fromText(subject.mid(5)) : std::nullopt;
    const auto user = subject.startsWith("user:"_L1) ? UserId::fromText(subject.mid(5)) : std::nullopt;
    return role ? roleName(*role) : user ? directory().name(*user) : QString{};
}

QString RoomOverrides::subjectName() const
{
    return isUsable() ? nameOf(m_subject) : QString{};
}

void RoomOverrides::show()
{
    std::vector<PlainRow> rows;
    if (record() && record()->space) {
        const auto isDifferent = [this](const std::optional<RoleId>& role) {
            return std::any_of(record()->overrides.begin(), record()->overrides.end(),
                               [&role](const RoomOverride& one) { return one.role && one.role == role; });
        };
        for (const RoleRecord& role : records().roles(*record()->space))
            rows.push_back({u"role:"_s + role.id.text(), {roleName(role.id), role.color, false, isDifferent(role.id)}});
        for (const RoomOverride& one : record()->overrides)
            if (one.user)
                rows.push_back({u"user:"_s + one.user->text(), {directory().name(*one.user), QString{}, true, true}});
        if (!m_newPerson.isEmpty())
            rows.push_back({m_newPerson, {nameOf(m_newPerson), QString{}, true, false}});
        if (m_subject.isEmpty() && !rows.empty())
            for (const PlainRow& row : rows)
                if (!row.values.at(2).toBool())
                    m_subject = row.key; // the role of everybody is the last one
    }
    m_subjects.show(std::move(rows));
    showPermissions();
}

void RoomOverrides::showPermissions()
{
    std::vector<PlainRow> rows;
    const ConversationRow* row = isUsable() ? directory().conversation(m_id) : nullptr;
    if (row && row->space && !m_subject.isEmpty()) {
        const RoomOverride now = current();
        Facts facts;
        facts.kind = row->kind;
        facts.isPrivateRoom = false; // what is decided here does not depend on being in it
        facts.overrides = row->overrides;
        facts.asker = self();
        facts.now = SystemClock{}.now();
        if (const SpaceRow* space = directory().space(*row->space))
            facts.standing = space->standing;
        if (const RoleRecord* role = now.role ? records().find<RoleRecord>(now.role->text()) : nullptr)
            facts.role = HeldRole{role->id, role->position, role->permissions};
        for (const Permission permission : permissionsInOrder()) {
            if (!roomPermissions().contains(permission))
                continue;
            facts.changed = {permission};
            const PermissionText text = permissionText(permission);
            rows.push_back({QString::fromLatin1(enumName(permission)),
                            {text.label, text.about,
                             now.allow.contains(permission)  ? 1
                             : now.deny.contains(permission) ? -1
                                                             : 0,
                             whyNot(Action::OverridePermissions, facts, roleNames())}});
        }
    }
    m_permissions.show(std::move(rows));
    Q_EMIT changed();
}

void RoomOverrides::set(const QString& permission, int state)
{
    const auto which = enumFromName<Permission>(permission);
    const RoomOverride now = current();
    if (!which || (!now.role && !now.user))
        return;
    RoomOverrideSet request;
    request.room = m_id;
    request.role = now.role;
    if (now.user)
        request.user = handleOf(*now.user);
    request.allow = now.allow;
    request.deny = now.deny;
    request.allow.remove(*which);
    request.deny.remove(*which);
    if (state > 0)
        request.allow.insert(*which);
    else if (state < 0)
        request.deny.insert(*which);
    ask(request, [](const RoomReply&) {});
}

void RoomOverrides::addPerson(const QString& handle)
{
    UserGet request;
    request.handles = {handle};
    ask(request, [this](const UserGetReply& reply) {
        if (reply.users.empty())
            return showFault(QStringLiteral("user"), tr("There is no one with that user name here."));
        session()->directory().putUsers(reply.users);
        m_newPerson = u"user:"_s + reply.users.front().id.text();
        m_subject = m_newPerson;
        show();
    });
}

} // namespace tertulia
