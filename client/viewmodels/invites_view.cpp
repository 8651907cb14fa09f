// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/invites_view.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QUrlQuery>

namespace tertulia {

using namespace Qt::StringLiterals;

QString inviteLink(const QString& code, const QUrl& server)
{
    return u"tertulia://join/%1?server=%2"_s.arg(code, QString::fromLatin1(QUrl::toPercentEncoding(server.toString())));
}

void InvitesView::setSpaceId(const QString& id)
{
    const SpaceId space = SpaceId::fromText(id).value_or(SpaceId{});
    if (std::exchange(m_space, space) != space)
        refresh();
}

void InvitesView::refresh()
{
    if (m_space.isNull())
        return;
    list(InviteList{m_space}, [this](const InviteListReply& reply) {
        session()->directory().putUsers(reply.users);
        m_list = reply.invites;
        m_loaded = true;
        show();
    });
}

void InvitesView::show()
{
    std::vector<PlainRow> rows;
    for (const Invite& one : m_list) {
        const QDateTime end =
            one.expiresAt ? QDateTime::fromMSecsSinceEpoch(one.expiresAt->time_since_epoch().count()) : QDateTime{};
        rows.push_back({one.code,
                        {inviteLink(one.code, session()->account()->server()), directory().name(one.author), end,
                         one.uses.value_or(0), one.used}});
    }
    m_invites.show(std::move(rows));
    Q_EMIT changed();
}

void InvitesView::create(int expiresInSeconds, int uses)
{
    InviteCreate request;
    request.space = m_space;
    if (expiresInSeconds > 0)
        request.expiresInS = expiresInSeconds;
    if (uses > 0)
        request.uses = uses;
    change(request, [this](const InviteReply& reply) {
        // The list may have come first, and have it already.
        std::erase_if(m_list, [&reply](const Invite& one) { return one.code == reply.invite.code; });
        m_list.insert(m_list.begin(), reply.invite);
        show();
        Q_EMIT created(inviteLink(reply.invite.code, session()->account()->server()));
    });
}

void InvitesView::revoke(const QString& code)
{
    change(InviteRevoke{code}, [this, code](const InviteReply&) {
        std::erase_if(m_list, [&code](const Invite& one) { return one.code == code; });
        show();
    });
}

void InvitesView::copy(const QString& text) const
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace tertulia
