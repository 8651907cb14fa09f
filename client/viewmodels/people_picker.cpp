// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/people_picker.h"

#include "client/models/fuzzy_rank.h"
#include "client/viewmodels/new_conversation.h"

namespace tertulia {

using namespace Qt::StringLiterals;

void PeoplePicker::begin()
{
    connect(&session()->directory(), &Directory::userChanged, this, &PeoplePicker::show);
    connect(&session()->records(), &AccountRecords::reset, this, &PeoplePicker::gather);
    gather();
}

void PeoplePicker::setFilter(const QString& filter)
{
    if (std::exchange(m_filter, filter) != filter)
        show();
}

void PeoplePicker::setLimit(int limit)
{
    if (std::exchange(m_limit, limit) != limit)
        show();
}

void PeoplePicker::setWithout(const QString& stream)
{
    if (std::exchange(m_without, stream) != stream)
        gather();
}

void PeoplePicker::gather()
{
    if (!isUsable())
        return;
    m_known.clear();
    m_excluded = {self()};
    for (const FriendRecord& one : records().all<FriendRecord>())
        m_known.insert(one.user);
    for (const auto& [id, row] : directory().conversations()) {
        if (row.peer)
            m_known.insert(*row.peer);
        if (row.kind == ConversationKind::Group)
            addMembersOf(id);
    }
    for (const auto& [id, row] : directory().spaces())
        addMembersOf(id);
    if (const auto stream = StreamId::fromText(m_without))
        session()->account()->members(*stream).then(this, [this](const std::vector<MemberRow>& members) {
            for (const MemberRow& member : members)
                m_excluded.insert(member.user);
            show();
        });
    show();
}

void PeoplePicker::addMembersOf(const StreamId& stream)
{
    session()->account()->members(stream).then(this, [this](const std::vector<MemberRow>& members) {
        for (const MemberRow& member : members)
            m_known.insert(member.user);
        show();
    });
}

void PeoplePicker::show()
{
    if (!isUsable())
        return;
    struct Candidate
    {
        const UserRecord* user;
        int rank;
    };
    std::vector<Candidate> candidates;
    const QString sought = m_filter.startsWith(u'@') ? m_filter.mid(1) : m_filter;
    for (const UserId id : m_known) {
        const UserRecord* user = directory().user(id);
        if (!user || user->isDeleted() || m_excluded.contains(id) || m_handles.contains(user->handle))
            continue;
        const int byName = fuzzyRank(user->displayName, sought);
        const int byHandle = fuzzyRank(user->handle, sought);
        if (byName >= 0 || byHandle >= 0)
            candidates.push_back({user, byName < 0 ? byHandle : byHandle < 0 ? byName : std::min(byName, byHandle)});
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        if (a.rank != b.rank)
            return a.rank < b.rank;
        if (const int order = QString::localeAwareCompare(a.user->displayName, b.user->displayName))
            return order < 0;
        return a.user->id < b.user->id;
    });
    std::vector<PlainRow> rows;
    const bool isFull = m_handles.size() >= m_limit;
    for (const Candidate& one : candidates)
        if (!isFull && rows.size() < static_cast<size_t>(shown))
            rows.push_back(
                {one.user->id.text(),
                 {one.user->displayName, one.user->handle, one.user->avatar, directory().presence(one.user->id)}});
    m_candidates.show(std::move(rows));
    Q_EMIT changed();
}

void PeoplePicker::pick(const QString& handle)
{
    if (!isUsable() || handle.isEmpty() || m_handles.contains(handle) || m_handles.size() >= m_limit)
        return;
    m_handles.append(handle);
    m_filter.clear();
    std::vector<PlainRow> rows;
    for (const QString& one : m_handles) {
        PlainRow row{one, {u'@' + one, QString{}, QString{}}};
        for (const UserId id : m_known)
            if (const UserRecord* user = directory().user(id); user && user->handle == one)
                row.values = {user->displayName, user->id.text(), user->avatar};
        rows.push_back(row);
    }
    m_chosen.show(std::move(rows));
    show();
}

void PeoplePicker::unpick(const QString& handle)
{
    m_handles.removeAll(handle);
    std::vector<PlainRow> rows;
    for (int i = 0; i < m_chosen.count(); ++i)
        if (m_chosen.key(i) != handle)
            rows.push_back(
                {m_chosen.key(i),
                 {m_chosen.value(i, "displayName"), m_chosen.value(i, "userId"), m_chosen.value(i, "avatarImage")}});
    m_chosen.show(std::move(rows));
    show();
}

bool PeoplePicker::pickTyped()
{
    if (m_filter.trimmed().isEmpty())
        return false;
    if (m_candidates.count() > 0) {
        pick(m_candidates.value(0, "handle").toString());
        return true;
    }
    QStringList handles = handlesFromText(m_filter);
    for (QString& handle : handles)
        if (!accept(rule::handle, handle, u"people"_s))
            return false;
    for (const QString& handle : handles)
        pick(handle);
    return !handles.isEmpty();
}

void PeoplePicker::clear()
{
    m_handles.clear();
    m_filter.clear();
    clearProblem();
    m_chosen.show({});
    gather();
    Q_EMIT changed();
}

} // namespace tertulia
