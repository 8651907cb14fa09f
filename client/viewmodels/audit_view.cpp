// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/audit_view.h"

#include "client/models/audit_text.h"

#include <QDateTime>

namespace tertulia {

using namespace Qt::StringLiterals;

void AuditView::setSpaceId(const QString& id)
{
    const SpaceId space = SpaceId::fromText(id).value_or(SpaceId{});
    if (std::exchange(m_space, space) != space)
        refresh();
}

void AuditView::setActor(const QString& handle)
{
    if (std::exchange(m_actor, handle) != handle)
        refresh();
}

void AuditView::setAction(const QString& action)
{
    if (std::exchange(m_action, action) != action)
        refresh();
}

QStringList AuditView::actions()
{
    QStringList keys{QString{}};
    for (const char* action : auditActions())
        keys.append(QString::fromLatin1(action));
    return keys;
}

QStringList AuditView::actionLabels()
{
    QStringList labels{tr("Everything")};
    for (const char* action : auditActions())
        labels.append(auditActionLabel(QString::fromLatin1(action)));
    return labels;
}

void AuditView::refresh()
{
    Q_EMIT changed();
    if (!m_space.isNull())
        read(std::nullopt);
}

void AuditView::loadMore()
{
    if (m_more && !m_list.empty() && !isBusy())
        read(m_list.back().seq);
}

void AuditView::read(std::optional<int64_t> before)
{
    AuditPage request{m_space, before};
    if (!m_actor.isEmpty())
        request.actor = m_actor;
    if (!m_action.isEmpty())
        request.action = m_action;
    ask(request, [this, before, actor = m_actor, action = m_action](const AuditPageReply& reply) {
        if (actor != m_actor || action != m_action)
            return; // of another filter
        session()->directory().putUsers(reply.users);
        if (!before)
            m_list.clear();
        m_list.insert(m_list.end(), reply.entries.begin(), reply.entries.end());
        m_more = reply.more;
        m_loaded = true;
        show();
    });
}

QString AuditView::nameOf(const QString& id) const
{
    if (const auto* role = records().find<RoleRecord>(id))
        return roleName(role->id);
    if (const auto* category = records().find<CategoryRecord>(id))
        return category->name;
    if (const auto* emoji = records().find<EmojiRecord>(id))
        return u':' + emoji->name + u':';
    const auto room = ConversationId::fromText(id);
    if (const ConversationRow* row = room ? directory().conversation(*room) : nullptr)
        return u'#' + row->title;
    const auto user = UserId::fromText(id);
    return user ? directory().name(*user) : QString{};
}

/// Everybody who was seen doing something so far.
void AuditView::meetActors()
{
    for (const AuditEntry& one : m_list) {
        const QString handle = handleOf(one.actor);
        if (handle.isEmpty() || m_actorHandles.contains(handle))
            continue;
        m_actorHandles.append(handle);
        m_actorNames.append(directory().name(one.actor));
    }
}

void AuditView::show()
{
    meetActors();
    const auto name = [this](const QString& id) { return nameOf(id); };
    std::vector<PlainRow> rows;
    for (const AuditEntry& one : m_list)
        rows.push_back({QString::number(one.seq),
                        {auditSentence(one, name), auditLines(one, name).join(u'\n'), one.reason,
                         QDateTime::fromMSecsSinceEpoch(one.at.time_since_epoch().count()), directory().name(one.actor),
                         one.actor.text(), directory().image(one.actor)}});
    m_entries.show(std::move(rows));
    Q_EMIT changed();
}

} // namespace tertulia
