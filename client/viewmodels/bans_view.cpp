// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/bans_view.h"

#include <QDateTime>

namespace tertulia {

using namespace Qt::StringLiterals;

void BansView::setSpaceId(const QString& id)
{
    const SpaceId space = SpaceId::fromText(id).value_or(SpaceId{});
    if (std::exchange(m_space, space) != space)
        refresh();
}

void BansView::refresh()
{
    if (!m_space.isNull())
        read(std::nullopt);
}

void BansView::loadMore()
{
    if (m_more && !m_list.empty() && !isBusy())
        read(m_list.back().user);
}

void BansView::read(std::optional<UserId> after)
{
    list(BanList{m_space, after}, [this, after](const BanListReply& reply) {
        session()->directory().putUsers(reply.users);
        if (!after)
            m_list.clear();
        m_list.insert(m_list.end(), reply.bans.begin(), reply.bans.end());
        m_more = reply.more;
        m_loaded = true;
        show();
    });
}

void BansView::show()
{
    std::vector<PlainRow> rows;
    for (const Ban& one : m_list) {
        const UserRecord* user = directory().user(one.user);
        rows.push_back({one.user.text(),
                        {user ? user->displayName : QString{}, user ? user->handle : QString{},
                         user ? user->avatar : QString{}, directory().name(one.by), one.reason,
                         QDateTime::fromMSecsSinceEpoch(one.at.time_since_epoch().count())}});
    }
    m_bans.show(std::move(rows));
    Q_EMIT changed();
}

void BansView::ban(const QString& handle, const QString& reason)
{
    MemberBan request{m_space, foldHandle(handle)};
    if (!accept(rule::handle, request.user, u"user"_s))
        return;
    if (!reason.trimmed().isEmpty())
        request.reason = reason.trimmed();
    change(request, [this](const LossReply&) { refresh(); });
}

void BansView::unban(const QString& userId)
{
    change(MemberUnban{m_space, handleOf(userId)}, [this, userId](const EmptyReply&) {
        std::erase_if(m_list, [&userId](const Ban& one) { return one.user.text() == userId; });
        show();
    });
}

} // namespace tertulia
