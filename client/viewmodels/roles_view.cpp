// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/roles_view.h"

namespace tertulia {

RolesView::RolesView(QObject* parent) : Errand(parent)
{
    connect(&m_roster, &SpaceRoster::changed, this, &RolesView::show);
}

void RolesView::begin()
{
    if (!m_space.isNull())
        m_roster.follow(*session(), m_space);
    show();
}

void RolesView::setSpaceId(const QString& id)
{
    const SpaceId space = SpaceId::fromText(id).value_or(SpaceId{});
    if (std::exchange(m_space, space) != space && isUsable())
        begin();
}

int RolesView::holdersOf(const RoleRecord& role) const
{
    if (!m_roster.isLoaded())
        return -1;
    return role.everyone ? static_cast<int>(m_roster.members().size()) : m_roster.holdersOf(role.id);
}

void RolesView::show()
{
    std::vector<PlainRow> rows;
    if (isUsable()) {
        for (const RoleRecord& role : records().roles(m_space))
            rows.push_back({role.id.text(),
                            {roleName(role.id), role.color, holdersOf(role), role.everyone,
                             whyNot(Action::ManageRoles, m_roster.factsAbout(role), roleNames())}});
    }
    m_roles.show(std::move(rows));
    Q_EMIT changed();
}

QString RolesView::whyNotCreate() const
{
    return isUsable() && !m_space.isNull() ? whyNot(Action::ManageRoles, m_roster.facts(), roleNames()) : QString{};
}

void RolesView::create(const QString& name)
{
    RoleCreate request;
    request.space = m_space;
    request.name = name;
    if (accept(rule::name, request.name, QStringLiteral("name")))
        ask(request, [this](const RoleReply& reply) { Q_EMIT created(reply.role.id.text()); });
}

void RolesView::move(const QString& roleId, int to)
{
    const int from = m_roles.indexOf(roleId);
    const RoleRecord* role = records().find<RoleRecord>(roleId);
    if (!role || role->everyone || from < 0 || to < 0 || to >= m_roles.count() || from == to)
        return;
    const RoleRecord* there = records().find<RoleRecord>(m_roles.key(to));
    if (!there || there->everyone)
        return;
    RoleEdit request;
    request.role = role->id;
    request.position = there->position;
    ask(request, [](const RoleReply&) {});
}

void RolesView::rehearseDeletion(const QString& roleId)
{
    const auto role = RoleId::fromText(roleId);
    if (role)
        ask(RoleDelete{*role, true}, [this, role](const LossReply& loss) {
            Q_EMIT lossKnown(role->text(), roleName(*role), static_cast<int>(loss.people));
        });
}

void RolesView::remove(const QString& roleId)
{
    if (const auto role = RoleId::fromText(roleId))
        ask(RoleDelete{*role}, [](const LossReply&) {});
}

} // namespace tertulia
