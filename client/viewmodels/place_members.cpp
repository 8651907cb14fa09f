// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/place_members.h"

namespace tertulia {

using namespace Qt::StringLiterals;

void PlaceMembers::begin()
{
    connect(session(), &SessionView::changed, this, [this](const RowChanges& changes) {
        const auto& touched = changes.membersChanged;
        if (std::find(touched.begin(), touched.end(), StreamId{m_id}) != touched.end())
            read();
    });
    connect(&session()->directory(), &Directory::userChanged, this, &PlaceMembers::show);
    connect(&session()->directory(), &Directory::conversationGone, this, [this](ConversationId id) {
        if (id == m_id)
            Q_EMIT left();
    });
    read();
}

void PlaceMembers::setConversationId(const QString& id)
{
    const auto conversation = ConversationId::fromText(id).value_or(ConversationId{});
    if (std::exchange(m_id, conversation) == conversation)
        return;
    m_members.clear();
    m_loaded = false;
    read();
}

void PlaceMembers::read()
{
    if (!isUsable() || m_id.isNull())
        return;
    session()->account()->members(m_id).then(this, [this, id = m_id](const std::vector<MemberRow>& members) {
        if (id != m_id)
            return;
        m_members = members;
        m_loaded = true;
        show();
    });
}

Facts PlaceMembers::facts() const
{
    Facts facts;
    const ConversationRow* row = isUsable() ? directory().conversation(m_id) : nullptr;
    if (!row)
        return facts;
    facts.kind = row->kind;
    facts.isPrivateRoom = row->isPrivate;
    facts.overrides = row->overrides;
    facts.asker = self();
    facts.now = SystemClock{}.now();
    if (const SpaceRow* space = row->space ? directory().space(*row->space) : nullptr)
        facts.standing = space->standing;
    for (const MemberRow& member : m_members)
        if (member.user == facts.asker)
            facts.conversationRole = member.role;
    return facts;
}

void PlaceMembers::show()
{
    if (!isUsable())
        return;
    const Facts mine = facts();
    std::vector<PlainRow> rows;
    for (const MemberRow& member : m_members) {
        Facts about = mine;
        about.targetRole = member.role;
        about.targetIsSelf = member.user == mine.asker;
        const UserRecord* user = directory().user(member.user);
        const QString presence = directory().presence(member.user);
        rows.push_back({member.user.text(),
                        {user ? user->displayName : QString{}, user ? user->handle : QString{},
                         presence.isEmpty() ? u"offline"_s : presence, user ? user->avatar : QString{},
                         QString::fromLatin1(enumName(member.role)), about.targetIsSelf,
                         whyNot(Action::RemoveMember, about), whyNot(Action::SetMemberRole, about)}});
    }
    const auto rank = [](const PlainRow& row) {
        return row.values.at(4) == "owner"_L1 ? 0 : row.values.at(4) == "admin"_L1 ? 1 : 2;
    };
    std::sort(rows.begin(), rows.end(), [&rank](const PlainRow& a, const PlainRow& b) {
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        return QString::localeAwareCompare(a.values.first().toString(), b.values.first().toString()) < 0;
    });
    m_people.show(std::move(rows));
    Q_EMIT changed();
}

QString PlaceMembers::myRole() const
{
    const auto role = facts().conversationRole;
    return role ? QString::fromLatin1(enumName(*role)) : QString{};
}

QString PlaceMembers::whyNotAdd() const
{
    return m_loaded ? whyNot(Action::AddMember, facts(), roleNames()) : QString{}; // before, I would be no member
}

QString PlaceMembers::whyNotLeave() const
{
    Facts about = facts();
    about.targetIsSelf = true;
    about.targetRole = about.conversationRole;
    return whyNot(Action::RemoveMember, about, roleNames());
}

void PlaceMembers::fail(const Error& error)
{
    if (error.code == ErrorCode::NotFound || (error.code == ErrorCode::BadField && error.field == "user"_L1))
        return showFault(u"user"_s, tr("There is no one with that user name here."));
    Errand::fail(error);
}

void PlaceMembers::add(const QStringList& handles)
{
    if (!handles.isEmpty())
        addNext(handles);
}

void PlaceMembers::addNext(QStringList handles)
{
    if (handles.isEmpty()) {
        Q_EMIT added();
        return;
    }
    const MemberAdd request{StreamId{m_id}, handles.takeFirst()};
    ask(request, [this, handles](const RevReply&) { addNext(handles); });
}

void PlaceMembers::remove(const QString& userId)
{
    ask(MemberRemove{StreamId{m_id}, handleOf(userId)}, [](const RevReply&) {});
}

void PlaceMembers::rank(const QString& userId, const QString& role)
{
    const auto wanted = enumFromName<MemberRole>(role);
    if (wanted)
        ask(MemberSetRole{m_id, handleOf(userId), *wanted}, [](const RevReply&) {});
}

void PlaceMembers::leave()
{
    ask(MemberRemove{StreamId{m_id}, session()->selfHandle()}, [this](const RevReply&) { Q_EMIT left(); });
}

} // namespace tertulia
