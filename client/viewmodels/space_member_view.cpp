// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/space_member_view.h"

#include <QDateTime>

namespace tertulia {

using namespace Qt::StringLiterals;

SpaceMemberView::SpaceMemberView(QObject* parent) : Errand(parent)
{
    connect(&m_roster, &SpaceRoster::changed, this, &SpaceMemberView::show);
}

void SpaceMemberView::setSpaceId(const QString& id)
{
    const SpaceId space = SpaceId::fromText(id).value_or(SpaceId{});
    if (std::exchange(m_space, space) != space)
        follow();
}

void SpaceMemberView::setUserId(const QString& id)
{
    const UserId user = UserId::fromText(id).value_or(UserId{});
    if (std::exchange(m_user, user) != user)
        show();
}

void SpaceMemberView::follow()
{
    if (isUsable() && !m_space.isNull())
        m_roster.follow(*session(), m_space);
    show();
}

void SpaceMemberView::show()
{
    std::vector<PlainRow> rows;
    if (isUsable() && record()) {
        for (const RoleRecord& role : records().roles(m_space)) {
            if (role.everyone)
                continue;
            Facts facts = m_roster.factsAbout(m_user);
            facts.role = HeldRole{role.id, role.position, role.permissions};
            const auto& held = record()->roles;
            rows.push_back({role.id.text(),
                            {role.name, role.color, std::find(held.begin(), held.end(), role.id) != held.end(),
                             whyNot(Action::GrantRole, facts, roleNames())}});
        }
    }
    m_roles.show(std::move(rows));
    Q_EMIT changed();
}

bool SpaceMemberView::isOwner() const
{
    const SpaceRecord* space = isUsable() ? records().space(m_space) : nullptr;
    return space && space->owner == m_user;
}

QString SpaceMemberView::spaceName() const
{
    const SpaceRow* space = isUsable() ? directory().space(m_space) : nullptr;
    return space ? space->name : QString{};
}

QString SpaceMemberView::name() const
{
    return isUsable() && !m_user.isNull() && !m_space.isNull() ? m_roster.nameOf(m_user) : QString{};
}

QString SpaceMemberView::nickname() const
{
    return record() ? record()->nickname : QString{};
}

QDateTime SpaceMemberView::timeoutUntil() const
{
    if (!record() || !record()->timeoutUntil || *record()->timeoutUntil <= SystemClock{}.now())
        return {};
    return QDateTime::fromMSecsSinceEpoch(record()->timeoutUntil->time_since_epoch().count());
}

QString SpaceMemberView::whyNotDo(Action action) const
{
    if (!isUsable() || !record())
        return ruleText(u"member.not_there"_s);
    if (m_user == self() && action != Action::SetNickname)
        return ruleText(u"user.is_self"_s);
    return whyNot(action, m_roster.factsAbout(m_user), roleNames());
}

void SpaceMemberView::setRole(const QString& roleId, bool held)
{
    const auto role = RoleId::fromText(roleId);
    if (!role)
        return;
    if (held)
        ask(RoleGrant{*role, handleOf(m_user)}, [](const SpaceMemberReply&) {});
    else
        ask(RoleRevoke{*role, handleOf(m_user)}, [](const SpaceMemberReply&) {});
}

void SpaceMemberView::setNickname(const QString& nickname)
{
    MemberNickname request;
    request.space = m_space;
    if (m_user != self())
        request.user = handleOf(m_user);
    request.nickname = nickname;
    if (accept(rule::nickname, request.nickname, u"nickname"_s))
        ask(request, [this](const SpaceMemberReply&) { Q_EMIT done(u"nickname"_s); });
}

void SpaceMemberView::silence(int seconds, const QString& reason)
{
    MemberTimeout request{m_space, handleOf(m_user), seconds};
    if (!reason.trimmed().isEmpty())
        request.reason = reason.trimmed();
    ask(request, [this](const SpaceMemberReply&) { Q_EMIT done(u"timeout"_s); });
}

void SpaceMemberView::kick(const QString& reason)
{
    MemberKick request{m_space, handleOf(m_user)};
    if (!reason.trimmed().isEmpty())
        request.reason = reason.trimmed();
    ask(request, [this](const LossReply&) { Q_EMIT done(u"kick"_s); });
}

void SpaceMemberView::ban(const QString& reason, int deleteSeconds)
{
    MemberBan request{m_space, handleOf(m_user)};
    if (!reason.trimmed().isEmpty())
        request.reason = reason.trimmed();
    if (deleteSeconds > 0)
        request.deleteMessagesS = deleteSeconds;
    ask(request, [this](const LossReply&) { Q_EMIT done(u"ban"_s); });
}

} // namespace tertulia
