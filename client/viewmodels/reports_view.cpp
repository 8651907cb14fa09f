// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/reports_view.h"

#include <QDateTime>

namespace tertulia {

using namespace Qt::StringLiterals;

void ReportsView::setSpaceId(const QString& id)
{
    const SpaceId space = SpaceId::fromText(id).value_or(SpaceId{});
    if (std::exchange(m_space, space) != space)
        refresh();
}

void ReportsView::setResolved(bool resolved)
{
    if (std::exchange(m_resolved, resolved) == resolved)
        return;
    m_list.clear();
    m_loaded = false;
    show();
    refresh();
}

void ReportsView::refresh()
{
    if (!m_space.isNull())
        read(std::nullopt);
}

void ReportsView::loadMore()
{
    if (m_more && !m_list.empty() && !isBusy())
        read(m_list.back().id);
}

void ReportsView::read(std::optional<ReportId> after)
{
    ReportList request;
    request.space = m_space;
    request.after = after;
    if (m_resolved)
        request.resolved = true;
    list(request, [this, after, wanted = m_resolved](const ReportListReply& reply) {
        if (wanted != m_resolved)
            return;
        session()->directory().putUsers(reply.users);
        if (!after)
            m_list.clear();
        m_list.insert(m_list.end(), reply.reports.begin(), reply.reports.end());
        m_more = reply.more;
        m_loaded = true;
        show();
    });
}

void ReportsView::show()
{
    std::vector<PlainRow> rows;
    for (const ReportInfo& one : m_list) {
        const ConversationRow* room = directory().conversation(one.conversation);
        rows.push_back({one.id.text(),
                        {directory().name(one.author), one.author.text(), directory().image(one.author), one.body,
                         room ? u'#' + room->title : QString{}, directory().name(one.reporter), one.reason,
                         QDateTime::fromMSecsSinceEpoch(one.at.time_since_epoch().count()),
                         one.action ? QString::fromLatin1(enumName(*one.action)) : QString{}, one.note}});
    }
    m_reports.show(std::move(rows));
    Q_EMIT changed();
}

void ReportsView::resolve(const QString& id, const QString& act, int seconds, const QString& note)
{
    const auto report = ReportId::fromText(id);
    const auto action = enumFromName<ReportAction>(act);
    if (!report || !action)
        return;
    ReportResolve request;
    request.report = *report;
    request.action = *action;
    if (*action == ReportAction::Timeout)
        request.seconds = seconds;
    if (!note.trimmed().isEmpty())
        request.note = note.trimmed();
    change(request, [this, id](const LossReply&) {
        std::erase_if(m_list, [&id](const ReportInfo& one) { return one.id.text() == id; });
        show();
        Q_EMIT done(id);
    });
}

} // namespace tertulia
