// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/join_view.h"

#include <QUrlQuery>

namespace tertulia {

using namespace Qt::StringLiterals;

std::optional<InviteText> inviteFromText(const QString& text)
{
    const QString typed = text.trimmed();
    InviteText invite{typed, {}};
    if (typed.contains("://"_L1)) {
        const QUrl url(typed, QUrl::StrictMode);
        if (!url.isValid() || !url.userInfo().isEmpty())
            return std::nullopt;
        // The first part of the path is the host in our own scheme.
        const QString path = url.scheme() == "tertulia"_L1 ? u'/' + url.host() + url.path() : url.path();
        if (!path.startsWith("/join/"_L1))
            return std::nullopt;
        invite.code = path.section(u'/', 2, 2);
        invite.server = url.scheme() == "tertulia"_L1
                            ? QUrl(QUrlQuery(url).queryItemValue(u"server"_s, QUrl::FullyDecoded))
                            : QUrl(url.scheme() + u"://"_s + url.authority());
    }
    if (applyTextRule(rule::inviteCode, invite.code))
        return std::nullopt;
    return invite;
}

void JoinView::look(const QString& text)
{
    m_page.reset();
    Q_EMIT changed();
    const auto invite = inviteFromText(text);
    if (!invite)
        return showFault(u"code"_s, tr("This is not an invite. It looks like tertulia://join/… or like a long code."));
    if (!isUsable())
        return;
    const QUrl here = session()->account()->server();
    if (!invite->server.isEmpty() && (invite->server.host() != here.host() || invite->server.port() != here.port()))
        return showFault(
            u"code"_s,
            tr("This invite is for another server: %1. Sign in there first.").arg(invite->server.authority()));
    m_code = invite->code;
    ask(InvitePreview{m_code}, [this, code = m_code](const InvitePreviewReply& reply) {
        if (code != m_code)
            return;
        m_page = reply;
        Q_EMIT changed();
    });
}

void JoinView::join()
{
    if (!m_page)
        return;
    if (m_page->joined) {
        Q_EMIT joined(spaceId(), m_page->room ? m_page->room->text() : QString{});
        return;
    }
    ask(SpaceJoin{m_code}, [this](const SpaceJoinReply& reply) {
        Q_EMIT joined(reply.space.id.text(), reply.room ? reply.room->text() : QString{});
    });
}

void JoinView::forget()
{
    m_page.reset();
    m_code.clear();
    clearProblem();
    Q_EMIT changed();
}

void JoinView::fail(const Error& error)
{
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Gone)
        return showFault(u"code"_s, tr("This invite does not lead anywhere (any more). Ask for a new one."));
    showFault(u"code"_s, problemText(error, roleNames()));
}

} // namespace tertulia
