// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/bots_view.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>

namespace tertulia {

using namespace Qt::StringLiterals;

void BotsView::setSpaceId(const QString& id)
{
    const SpaceId space = SpaceId::fromText(id).value_or(SpaceId{});
    if (std::exchange(m_space, space) != space)
        refresh();
}

void BotsView::refresh()
{
    if (m_space.isNull())
        return;
    list(BotList{m_space}, [this](const BotListReply& reply) {
        m_list = reply.bots;
        m_loaded = true;
        show();
    });
}

void BotsView::show()
{
    std::vector<PlainRow> rows;
    for (const BotInfo& one : m_list) {
        QStringList scopes;
        for (const auto& [scope, text] :
             {std::pair{Scope::Read, tr("reads")}, {Scope::Write, tr("writes")}, {Scope::Manage, tr("manages")}})
            if (one.scopes.contains(scope))
                scopes.append(text);
        const QDateTime seen =
            one.lastSeenAt ? QDateTime::fromMSecsSinceEpoch(one.lastSeenAt->time_since_epoch().count()) : QDateTime{};
        rows.push_back(
            {one.user.handle, {one.user.displayName, one.user.id.text(), one.user.avatar, scopes.join(u", "_s), seen}});
    }
    m_bots.show(std::move(rows));
    Q_EMIT changed();
}

void BotsView::create(const QString& handle, const QString& displayName, bool read, bool write, bool manage)
{
    BotCreate request;
    request.space = m_space;
    request.handle = foldHandle(handle);
    request.displayName = displayName;
    for (const auto& [scope, wanted] : {std::pair{Scope::Read, read}, {Scope::Write, write}, {Scope::Manage, manage}})
        if (wanted)
            request.scopes.insert(scope);
    if (!accept(rule::handle, request.handle, u"handle"_s) ||
        !accept(rule::name, request.displayName, u"display_name"_s))
        return;
    change(request, [this](const BotTokenReply& reply) {
        keep(reply);
        // It belongs to the space, so it is in it.
        ask(MemberAdd{StreamId{m_space}, reply.bot.user.handle}, [](const RevReply&) {});
        Q_EMIT created();
    });
}

void BotsView::keep(const BotTokenReply& reply)
{
    m_token = reply.token;
    m_tokenOwner = reply.bot.user.displayName;
    const auto same = [&reply](const BotInfo& one) { return one.user.id == reply.bot.user.id; };
    if (std::none_of(m_list.begin(), m_list.end(), same))
        m_list.push_back(reply.bot);
    show();
}

void BotsView::renewToken(const QString& handle)
{
    change(BotTokenNew{handle}, [this](const BotTokenReply& reply) { keep(reply); });
}

void BotsView::remove(const QString& handle)
{
    change(BotDelete{handle}, [this, handle](const LossReply&) {
        std::erase_if(m_list, [&handle](const BotInfo& one) { return one.user.handle == handle; });
        show();
    });
}

void BotsView::copyToken() const
{
    QGuiApplication::clipboard()->setText(m_token);
}

void BotsView::forgetToken()
{
    m_token.clear();
    m_tokenOwner.clear();
    Q_EMIT changed();
}

} // namespace tertulia
