// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/explainer.h"

#include "client/models/permission_text.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t peopleShown = 400;

const std::vector<Action>& questions(const QString& roomId)
{
    return roomId.isEmpty() ? spaceQuestions() : roomQuestions();
}

} // namespace

void Explainer::begin()
{
    connect(&session()->directory(), &Directory::conversationChanged, this, &Explainer::changed);
    Q_EMIT changed();
}

void Explainer::setSpaceId(const QString& id)
{
    m_space = SpaceId::fromText(id).value_or(SpaceId{});
    Q_EMIT changed();
}

void Explainer::setRoomId(const QString& id)
{
    m_roomId = id;
    Q_EMIT changed();
}

QStringList Explainer::roomIds() const
{
    std::vector<const ConversationRow*> rooms;
    if (isUsable())
        for (const auto& [id, row] : directory().conversations())
            if (row.kind == ConversationKind::Room && row.space == m_space)
                rooms.push_back(&row);
    std::sort(rooms.begin(), rooms.end(), [](const ConversationRow* a, const ConversationRow* b) {
        return a->position != b->position ? a->position < b->position : a->id < b->id;
    });
    QStringList ids;
    for (const ConversationRow* room : rooms)
        ids.append(room->id.text());
    ids.append(QString{});
    return ids;
}

QStringList Explainer::roomNames() const
{
    QStringList names;
    for (const QString& id : roomIds()) {
        const auto room = ConversationId::fromText(id);
        const ConversationRow* row = room ? directory().conversation(*room) : nullptr;
        names.append(row ? u'#' + row->title : tr("The space as such"));
    }
    return names;
}

QStringList Explainer::actions() const
{
    QStringList keys;
    for (const Action action : questions(m_roomId))
        keys.append(QString::fromLatin1(enumName(action)));
    return keys;
}

QStringList Explainer::actionLabels() const
{
    QStringList labels;
    for (const Action action : questions(m_roomId))
        labels.append(actionText(action));
    return labels;
}

void Explainer::explain(const QString& handle, const QString& name, const QString& action)
{
    const auto asked = enumFromName<Action>(action);
    if (!asked)
        return;
    PermissionExplain request;
    if (!handle.isEmpty() && handle != session()->selfHandle())
        request.user = handle;
    request.action = *asked;
    request.conversation = ConversationId::fromText(m_roomId);
    if (!request.conversation)
        request.space = m_space;
    const QString who = request.user ? name : session()->selfName();
    const ConversationRow* row = request.conversation ? directory().conversation(*request.conversation) : nullptr;
    const QString where = row ? u'#' + row->title : QString{};
    ask(request, [=, this](const PermissionExplainReply& reply) {
        m_allowed = reply.allowed;
        const QString yes = tr("Yes, %1 may %2.").arg(who, actionText(*asked));
        const QString no = tr("No, %1 may not %2.").arg(who, actionText(*asked));
        m_answer = reply.allowed ? yes : no;
        if (!where.isEmpty())
            m_answer = tr("%1: %2", "#general: Yes, Ada may write in it.").arg(where, m_answer);
        const auto sentence = [this](const RuleView& rule) {
            return ruleText(rule.role ? rule.name + u':' + rule.role->text() : rule.name, roleNames());
        };
        m_reason = sentence(reply.rule);
        std::vector<PlainRow> rows;
        for (const RuleView& rule : reply.beaten)
            rows.push_back(
                {QString::number(rows.size()), {sentence(rule), QString::fromLatin1(enumName(rule.effect))}});
        m_beaten.show(std::move(rows));
        Q_EMIT changed();
    });
}

void Explainer::who(const QString& action)
{
    const auto asked = enumFromName<Action>(action);
    const auto room = ConversationId::fromText(m_roomId);
    if (!asked || !room)
        return;
    const ConversationRow* row = directory().conversation(*room);
    m_peopleTitle = tr("Who may %1: %2").arg(actionText(*asked), row ? u'#' + row->title : QString{});
    whoFrom(*asked, *room, std::nullopt, {});
}

void Explainer::whoFrom(Action action, ConversationId room, std::optional<UserId> after, std::vector<PlainRow> sofar)
{
    PermissionWho request{room, action, after, limits::pageMax};
    ask(request, [=, this](const PermissionWhoReply& reply) {
        auto rows = sofar;
        session()->directory().putUsers(reply.users);
        for (const UserRecord& user : reply.users)
            rows.push_back({user.id.text(), {user.displayName, user.handle, user.avatar}});
        if (reply.more && reply.next && rows.size() < peopleShown)
            return whoFrom(action, room, reply.next, std::move(rows));
        m_more = reply.more;
        std::sort(rows.begin(), rows.end(), [](const PlainRow& a, const PlainRow& b) {
            return QString::localeAwareCompare(a.values.first().toString(), b.values.first().toString()) < 0;
        });
        m_people.show(std::move(rows));
        Q_EMIT changed();
    });
}

} // namespace tertulia
