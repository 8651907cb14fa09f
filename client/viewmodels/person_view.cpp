// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/person_view.h"

#include <QDateTime>

namespace tertulia {

using namespace Qt::StringLiterals;

void PersonView::begin()
{
    connect(&session()->directory(), &Directory::userChanged, this, [this](UserId user) {
        if (user == m_user && !m_known)
            look();
        if (user == m_user)
            Q_EMIT changed();
    });
    connect(&session()->records(), &AccountRecords::changed, this, [this](const Record& record) {
        const auto* friendship = std::get_if<FriendRecord>(&record);
        const auto* block = std::get_if<BlockRecord>(&record);
        if ((friendship && friendship->user == m_user) || (block && block->user == m_user))
            look();
    });
    look();
}

void PersonView::setUserId(const QString& id)
{
    const UserId user = UserId::fromText(id).value_or(UserId{});
    if (std::exchange(m_user, user) == user)
        return;
    m_known = false;
    m_page = {};
    m_groups.clear();
    clearProblem();
    look();
    lookForGroups();
}

void PersonView::look()
{
    Q_EMIT changed();
    if (!isUsable() || m_user.isNull() || handle().isEmpty())
        return;
    ask(ProfileGet{handle()}, [this](const ProfilePage& page) {
        if (page.user.id != m_user)
            return;
        m_page = page;
        m_known = true;
        session()->directory().putUsers({page.user});
        Q_EMIT changed();
    });
}

void PersonView::lookForGroups()
{
    if (!isUsable() || m_user.isNull() || isSelf())
        return;
    for (const auto& [id, row] : directory().conversations()) {
        if (row.kind != ConversationKind::Group)
            continue;
        session()->account()->members(id).then(
            this, [this, user = m_user, title = row.title](const std::vector<MemberRow>& members) {
                const bool isIn = std::any_of(members.begin(), members.end(),
                                              [user](const MemberRow& member) { return member.user == user; });
                if (isIn && user == m_user && !m_groups.contains(title)) {
                    m_groups.append(title);
                    Q_EMIT changed();
                }
            });
    }
}

const UserRecord* PersonView::record() const
{
    return isUsable() && !m_user.isNull() ? directory().user(m_user) : nullptr;
}

QString PersonView::name() const
{
    return record() ? record()->displayName : QString{};
}

QString PersonView::handle() const
{
    return record() ? record()->handle : QString{};
}

QString PersonView::avatarImage() const
{
    return record() ? record()->avatar : QString{};
}

QString PersonView::presence() const
{
    if (!record())
        return {};
    return isSelf() ? session()->selfPresence() : directory().presence(m_user);
}

QString PersonView::status() const
{
    const bool isOver = record() && record()->statusUntil && *record()->statusUntil <= SystemClock{}.now();
    return record() && !isOver ? record()->status : QString{};
}

bool PersonView::isBot() const
{
    return record() && record()->bot;
}

QString PersonView::relation() const
{
    const FriendRecord* found = isUsable() ? records().friendship(m_user) : nullptr;
    return QString::fromLatin1(enumName(found ? found->state : FriendState::None));
}

QString PersonView::whyNotMessage() const
{
    if (!m_known)
        return isBusy() ? QString{} : tr("Not known while the server cannot be reached.");
    return m_page.write.allowed ? QString{} : ruleText(m_page.write.rule);
}

QString PersonView::whyNotBefriend() const
{
    if (!m_known)
        return isBusy() ? QString{} : tr("Not known while the server cannot be reached.");
    return m_page.befriend.allowed ? QString{} : ruleText(m_page.befriend.rule);
}

QStringList PersonView::sharedSpaces() const
{
    QStringList names;
    for (const SpaceId id : m_page.mutualSpaces)
        if (const SpaceRow* space = directory().space(id))
            names.append(space->name);
    return names;
}

QDateTime PersonView::since() const
{
    return record() ? QDateTime::fromMSecsSinceEpoch(record()->createdAt.time_since_epoch().count()) : QDateTime{};
}

void PersonView::message()
{
    ConversationCreate request;
    request.kind = ConversationKind::Direct;
    request.members = {handle()};
    ask(request, [this](const ConversationReply& reply) { Q_EMIT directOpened(reply.conversation.id.text()); });
}

void PersonView::befriend()
{
    if (relation() == "incoming"_L1)
        ask(FriendAccept{handle()}, [](const FriendReply&) {});
    else
        ask(FriendRequest{handle()}, [](const FriendReply&) {});
}

void PersonView::unfriend()
{
    const QString now = relation();
    if (now == "friends"_L1)
        ask(FriendRemove{handle()}, [](const FriendReply&) {});
    else if (now == "incoming"_L1)
        ask(FriendDecline{handle()}, [](const FriendReply&) {});
    else if (now == "outgoing"_L1)
        ask(FriendCancel{handle()}, [](const FriendReply&) {});
}

void PersonView::setBlocked(bool blocked)
{
    if (blocked)
        ask(BlockAdd{handle()}, [](const BlockReply&) {});
    else
        ask(BlockRemove{handle()}, [](const BlockReply&) {});
}

} // namespace tertulia
