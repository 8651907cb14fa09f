// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/friends_view.h"

#include "client/models/switcher_model.h"

namespace tertulia {

using namespace Qt::StringLiterals;

void FriendsView::begin()
{
    connect(&session()->records(), &AccountRecords::reset, this, &FriendsView::show);
    connect(&session()->records(), &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<FriendRecord>(record) || std::holds_alternative<BlockRecord>(record))
            show();
    });
    connect(&session()->directory(), &Directory::userChanged, this, &FriendsView::show);
    show();
}

void FriendsView::setTab(const QString& tab)
{
    if (std::exchange(m_tab, tab) != tab)
        show();
}

void FriendsView::setFilter(const QString& filter)
{
    if (std::exchange(m_filter, filter) != filter)
        show();
}

bool FriendsView::isWanted(FriendState state, const QString& presence) const
{
    const bool isHere = !presence.isEmpty() && presence != "offline"_L1;
    if (state == FriendState::Friends)
        return m_tab == "all"_L1 || (m_tab == "online"_L1 && isHere);
    return m_tab == "pending"_L1;
}

PlainRow FriendsView::row(UserId user, const QString& state) const
{
    const UserRecord* known = directory().user(user);
    const QString presence = directory().presence(user);
    if (!known)
        return {user.text(), {QString{}, QString{}, QString{}, u"offline"_s, QString{}, state}};
    return {user.text(),
            {known->displayName, known->handle, known->status, presence.isEmpty() ? u"offline"_s : presence,
             known->avatar, state}};
}

void FriendsView::show()
{
    if (!isUsable())
        return;
    std::vector<PlainRow> rows;
    m_online = m_all = m_incoming = m_pendingCount = m_blocked = 0;
    for (const FriendRecord& one : records().all<FriendRecord>()) {
        const QString presence = directory().presence(one.user);
        const bool isFriend = one.state == FriendState::Friends;
        m_all += isFriend;
        m_online += isFriend && !presence.isEmpty() && presence != "offline"_L1;
        m_pendingCount += !isFriend;
        m_incoming += one.state == FriendState::Incoming;
        if (isWanted(one.state, presence))
            rows.push_back(row(one.user, QString::fromLatin1(enumName(one.state))));
    }
    for (const BlockRecord& one : records().all<BlockRecord>()) {
        ++m_blocked;
        if (m_tab == "blocked"_L1)
            rows.push_back(row(one.user, u"blocked"_s));
    }
    std::erase_if(rows, [this](const PlainRow& one) {
        return SwitcherModel::rank(one.values.at(0).toString(), m_filter) < 0 &&
               SwitcherModel::rank(one.values.at(1).toString(), m_filter) < 0;
    });
    const auto part = [](const PlainRow& one) { // what waits for me comes first
        return one.values.last() == "incoming"_L1 ? 0 : one.values.at(3) == "offline"_L1 ? 2 : 1;
    };
    std::sort(rows.begin(), rows.end(), [&part](const PlainRow& a, const PlainRow& b) {
        if (part(a) != part(b))
            return part(a) < part(b);
        return QString::localeAwareCompare(a.values.first().toString(), b.values.first().toString()) < 0;
    });
    m_people.show(std::move(rows));
    Q_EMIT changed();
}

void FriendsView::fail(const Error& error)
{
    if (error.code == ErrorCode::NotFound || (error.code == ErrorCode::BadField && error.field == "user"_L1))
        return showFault(u"user"_s, tr("There is no one with that user name here."));
    Errand::fail(error);
}

template<typename R>
void FriendsView::askAbout(const QString& userId)
{
    const auto user = UserId::fromText(userId);
    if (const QString handle = handleOf(userId); !user || !handle.isEmpty())
        return ask(R{handle}, [](const typename R::Reply&) {});
    UserGet who;
    who.ids = {*user};
    ask(who, [this](const UserGetReply& reply) {
        if (reply.users.empty())
            return fail(Error::make(ErrorCode::NotFound));
        session()->directory().putUsers(reply.users);
        ask(R{reply.users.front().handle}, [](const typename R::Reply&) {});
    });
}

void FriendsView::add(const QString& handle)
{
    FriendRequest request{foldHandle(handle)};
    if (!accept(rule::handle, request.user, u"user"_s))
        return;
    ask(request, [this, handle = request.user](const FriendReply& reply) {
        Q_EMIT added(handle, QString::fromLatin1(enumName(reply.relation.state)));
    });
}

void FriendsView::acceptRequest(const QString& userId)
{
    askAbout<FriendAccept>(userId);
}

void FriendsView::decline(const QString& userId)
{
    askAbout<FriendDecline>(userId);
}

void FriendsView::cancel(const QString& userId)
{
    askAbout<FriendCancel>(userId);
}

void FriendsView::remove(const QString& userId)
{
    askAbout<FriendRemove>(userId);
}

void FriendsView::block(const QString& userId)
{
    askAbout<BlockAdd>(userId);
}

void FriendsView::unblock(const QString& userId)
{
    askAbout<BlockRemove>(userId);
}

void FriendsView::message(const QString& userId)
{
    ConversationCreate request;
    request.kind = ConversationKind::Direct;
    request.members = {handleOf(userId)};
    ask(request, [this](const ConversationReply& reply) { Q_EMIT directOpened(reply.conversation.id.text()); });
}

} // namespace tertulia
