// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/hooks_view.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tertulia {

using namespace Qt::StringLiterals;

void HooksView::setConversationId(const QString& id)
{
    const auto room = ConversationId::fromText(id).value_or(ConversationId{});
    if (std::exchange(m_room, room) == room)
        return;
    m_list.clear();
    m_loaded = false;
    forgetSecret();
    show();
    refresh();
}

void HooksView::refresh()
{
    if (m_room.isNull())
        return;
    list(WebhookList{m_room}, [this, room = m_room](const WebhookListReply& reply) {
        if (room != m_room)
            return;
        m_list = reply.webhooks;
        m_loaded = true;
        show();
    });
}

void HooksView::show()
{
    std::vector<PlainRow> rows;
    for (const WebhookInfo& one : m_list)
        rows.push_back(
            {one.id.text(),
             {one.name, one.url.value_or(QString{}), one.url.has_value(), static_cast<int>(one.lost), one.lastError}});
    m_hooks.show(std::move(rows));
    Q_EMIT changed();
}

void HooksView::create(const QString& name, const QString& url)
{
    WebhookCreate request;
    request.conversation = m_room;
    request.name = name;
    if (!accept(rule::name, request.name, u"name"_s))
        return;
    if (!url.trimmed().isEmpty()) {
        request.url = url.trimmed();
        if (!accept(rule::hookUrl, *request.url, u"url"_s))
            return;
    }
    change(request, [this](const WebhookCreateReply& reply) {
        m_secretIsPath = reply.path.has_value();
        m_secret = reply.path.value_or(reply.secret.value_or(QString{}));
        // The list may have come first, and have it already.
        std::erase_if(m_list, [&reply](const WebhookInfo& one) { return one.id == reply.webhook.id; });
        m_list.push_back(reply.webhook);
        show();
        Q_EMIT created();
    });
}

void HooksView::revoke(const QString& id)
{
    const auto hook = WebhookId::fromText(id);
    if (!hook)
        return;
    change(WebhookRevoke{*hook}, [this, hook](const EmptyReply&) {
        std::erase_if(m_list, [&hook](const WebhookInfo& one) { return one.id == *hook; });
        show();
    });
}

void HooksView::copySecret() const
{
    QGuiApplication::clipboard()->setText(m_secret);
}

void HooksView::forgetSecret()
{
    m_secret.clear();
    Q_EMIT changed();
}

} // namespace tertulia
