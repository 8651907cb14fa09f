// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/room_settings.h"

namespace tertulia {

using namespace Qt::StringLiterals;

void RoomSettings::begin()
{
    connect(&session()->records(), &AccountRecords::reset, this, &RoomSettings::show);
    connect(session(), &SessionView::changed, this, [this](const RowChanges& changes) {
        const auto& members = changes.membersChanged;
        if (std::find(members.begin(), members.end(), StreamId{m_id}) != members.end())
            readOwnRole();
        if (!changes.records.empty() || !changes.conversations.empty() || !changes.spaces.empty())
            show();
    });
    connect(&session()->directory(), &Directory::conversationGone, this, [this](ConversationId id) {
        if (id == m_id && !m_deleting && !m_deleted)
            Q_EMIT gone();
    });
    readOwnRole();
    show();
}

void RoomSettings::setConversationId(const QString& id)
{
    const auto conversation = ConversationId::fromText(id).value_or(ConversationId{});
    if (std::exchange(m_id, conversation) == conversation)
        return;
    m_deleted = false;
    m_role.reset();
    readOwnRole();
    show();
}

void RoomSettings::readOwnRole()
{
    if (!isUsable() || m_id.isNull())
        return;
    session()->account()->members(m_id).then(this, [this, id = m_id](const std::vector<MemberRow>& members) {
        if (id != m_id)
            return;
        m_role.reset();
        for (const MemberRow& member : members)
            if (member.user == self())
                m_role = member.role;
        Q_EMIT changed();
    });
}

const ConversationRecord* RoomSettings::record() const
{
    return isUsable() ? records().conversation(m_id) : nullptr;
}

void RoomSettings::show()
{
    std::vector<PlainRow> rows;
    if (record() && record()->space) {
        const auto& readers = record()->readers;
        for (const RoleRecord& role : records().roles(*record()->space))
            if (!role.everyone)
                rows.push_back(
                    {role.id.text(),
                     {role.name, role.color, std::find(readers.begin(), readers.end(), role.id) != readers.end()}});
    }
    m_readers.show(std::move(rows));
    Q_EMIT changed();
}

QString RoomSettings::spaceId() const
{
    const ConversationRow* row = isUsable() ? directory().conversation(m_id) : nullptr;
    return row && row->space ? row->space->text() : QString{};
}

QString RoomSettings::spaceName() const
{
    const auto id = SpaceId::fromText(spaceId());
    const SpaceRow* space = id ? directory().space(*id) : nullptr;
    return space ? space->name : QString{};
}

QString RoomSettings::title() const
{
    const ConversationRow* row = isUsable() ? directory().conversation(m_id) : nullptr;
    return row ? row->title : m_lastTitle;
}

QString RoomSettings::topic() const
{
    const ConversationRow* row = isUsable() ? directory().conversation(m_id) : nullptr;
    return row ? row->topic : QString{};
}

bool RoomSettings::isPrivate() const
{
    const ConversationRow* row = isUsable() ? directory().conversation(m_id) : nullptr;
    return row && row->isPrivate;
}

int RoomSettings::slowMode() const
{
    return record() ? record()->slowModeS : 0;
}

QString RoomSettings::categoryId() const
{
    return record() && record()->category ? record()->category->text() : QString{};
}

QStringList RoomSettings::categoryIds() const
{
    QStringList ids{QString{}};
    if (const auto space = SpaceId::fromText(spaceId()))
        for (const CategoryRecord& category : records().categories(*space))
            ids.append(category.id.text());
    return ids;
}

QStringList RoomSettings::categoryNames() const
{
    QStringList names{tr("No category")};
    if (const auto space = SpaceId::fromText(spaceId()))
        for (const CategoryRecord& category : records().categories(*space))
            names.append(category.name);
    return names;
}

QString RoomSettings::whyNotDo(Action action) const
{
    const ConversationRow* row = isUsable() ? directory().conversation(m_id) : nullptr;
    if (!row)
        return {};
    Facts facts;
    facts.kind = row->kind;
    facts.isPrivateRoom = row->isPrivate;
    facts.overrides = row->overrides;
    facts.conversationRole = m_role;
    facts.asker = self();
    facts.now = SystemClock{}.now();
    if (const SpaceRow* space = row->space ? directory().space(*row->space) : nullptr)
        facts.standing = space->standing;
    return whyNot(action, facts, roleNames());
}

void RoomSettings::fail(const Error& error)
{
    m_deleting = false;
    Errand::fail(error);
}

void RoomSettings::save(const QString& title, const QString& topic)
{
    RoomEdit request;
    request.room = m_id;
    request.title = title;
    request.topic = topic;
    if (accept(rule::roomName, *request.title, u"title"_s) && accept(rule::topic, *request.topic, u"topic"_s))
        ask(request, [this](const RoomReply&) { Q_EMIT saved(); });
}

void RoomSettings::setCategory(const QString& categoryId)
{
    RoomEdit request;
    request.room = m_id;
    request.category = CategoryId::fromText(categoryId);
    if (!request.category)
        request.noCategory = true;
    ask(request, [](const RoomReply&) {});
}

void RoomSettings::setPrivate(bool isPrivate)
{
    RoomEdit request;
    request.room = m_id;
    request.isPrivate = isPrivate;
    ask(request, [](const RoomReply&) {});
}

void RoomSettings::setSlowMode(int seconds)
{
    RoomEdit request;
    request.room = m_id;
    request.slowModeS = seconds;
    ask(request, [](const RoomReply&) {});
}

void RoomSettings::setReader(const QString& roleId, bool reads)
{
    const auto role = RoleId::fromText(roleId);
    if (!role || !record())
        return;
    RoomReaders request{m_id, record()->readers};
    std::erase(request.roles, *role);
    if (reads)
        request.roles.push_back(*role);
    ask(request, [](const RoomReply&) {});
}

void RoomSettings::rehearseDeletion()
{
    ask(RoomDelete{m_id, true}, [this](const LossReply& loss) {
        Q_EMIT lossKnown(static_cast<int>(loss.people), static_cast<int>(loss.messages));
    });
}

void RoomSettings::remove()
{
    m_lastTitle = title();
    m_deleting = true;
    ask(RoomDelete{m_id}, [this](const LossReply&) {
        m_deleting = false;
        m_deleted = true;
        Q_EMIT changed();
    });
}

void RoomSettings::restore()
{
    ask(RoomRestore{m_id}, [this](const RoomReply&) {
        m_deleted = false;
        Q_EMIT changed();
    });
}

} // namespace tertulia
