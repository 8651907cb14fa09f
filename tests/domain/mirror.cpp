// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/mirror.h"

namespace tertulia::test {

namespace {
template<typename... F>
struct Overloaded : F...
{
    using F::operator()...;
};
template<typename... F>
Overloaded(F...) -> Overloaded<F...>;
/// The message that a record hangs on, and its place.
std::optional<std::pair<MessageId, Seq>> hangsOn(const Record& record)
{
    if (const auto* reaction = std::get_if<ReactionRecord>(&record))
        return std::pair{reaction->message, reaction->seq};
    if (const auto* vote = std::get_if<VoteRecord>(&record))
        return std::pair{vote->message, vote->seq};
    return std::nullopt;
}
bool isHidden(const Record& record, Seq firstSeq)
{
    const auto* message = std::get_if<MessageRecord>(&record);
    const auto place = hangsOn(record);
    return (message != nullptr && message->seq < firstSeq) || (place && place->second < firstSeq);
}
bool isTombstone(const Records& records, MessageId id)
{
    MessageRecord wanted;
    wanted.id = id;
    const auto found = records.find(identity(wanted));
    return found != records.end() && std::get<MessageRecord>(found->second).deleted;
}
} // namespace

QString identity(const Record& record)
{
    const QString about = std::visit(
        Overloaded{[](const ConversationRecord& one) { return one.id.text(); },
                   [](const MemberRecord& one) { return one.conversation.text() + one.user.text(); },
                   [](const MessageRecord& one) { return one.id.text(); },
                   [](const SpaceRecord& one) { return one.id.text(); },
                   [](const SpaceMemberRecord& one) { return one.space.text() + one.user.text(); },
                   [](const RoomRecord& one) { return one.conversation.text(); },
                   [](const MembershipRecord& one) { return one.conversation.text(); },
                   [](const SpaceMembershipRecord& one) { return one.space.text(); },
                   [](const ReadMarkRecord& one) { return one.conversation.text(); },
                   [](const FriendRecord& one) { return one.user.text(); },
                   [](const BlockRecord& one) { return one.user.text(); },
                   [](const PrivacyRecord& /*one*/) { return QString{}; },
                   [](const RoleRecord& one) { return one.id.text(); },
                   [](const CategoryRecord& one) { return one.id.text(); },
                   [](const CommandCallRecord& one) { return one.id.text(); },
                   [](const NotifySettingRecord& one) { return one.conversation.text(); },
                   [](const NotifyPrefsRecord& /*one*/) { return QString{}; },
                   [](const ReactionRecord& one) { return one.message.text() + one.user.text() + one.emoji; },
                   [](const VoteRecord& one) { return one.message.text() + one.user.text(); },
                   [](const EmojiRecord& one) { return one.id.text(); },
                   [](const UnreadFromRecord& one) { return one.conversation.text(); },
                   [](const DraftRecord& one) { return one.conversation.text(); },
                   [](const ScheduledRecord& one) { return one.id.text(); },
                   [](const ReminderRecord& one) { return one.id.text(); },
                   [](const SavedRecord& one) { return one.message.text(); },
                   [](const SpaceOrderRecord& /*one*/) { return QString{}; }},
        record);
    return QString::number(record.index()) + QLatin1Char(':') + about;
}

void applyTo(Records& records, const Record& record)
{
    if (const auto place = hangsOn(record); place && isTombstone(records, place->first))
        return;
    if (const auto* message = std::get_if<MessageRecord>(&record); message != nullptr && message->deleted)
        std::erase_if(records, [&](const auto& one) {
            const auto place = hangsOn(one.second);
            return place && place->first == message->id;
        });
    const auto [place, isNew] = records.try_emplace(identity(record), record);
    if (!isNew && revOf(place->second) < revOf(record))
        place->second = record;
}

Mirror::Mirror(World& world, Actor actor, int pageLimit) : m_world(world), m_actor(actor), m_pageLimit(pageLimit)
{
    m_streams[actor.user];
}

void Mirror::hear(const Changes::Step& step)
{
    if (const auto* publication = std::get_if<Publication>(&step)) {
        const auto found = m_streams.find(publication->stream);
        if (found == m_streams.end())
            return;
        Held& held = found->second;
        if (publication->rev > held.rev + 1)
            return catchUp(publication->stream, held);
        for (const Record& record : publication->records)
            if (!isHidden(record, held.firstSeq))
                applyTo(held.records, record);
        held.rev = std::max(held.rev, publication->rev);
    } else if (const auto* subscription = std::get_if<Subscription>(&step)) {
        if (subscription->user == m_actor.user)
            hearSubscription(*subscription);
    } else if (const auto* followAll = std::get_if<FollowAll>(&step)) {
        if (m_streams.contains(followAll->of))
            m_streams[followAll->to];
        reconcileThreads();
    }
}

void Mirror::hearSubscription(const Subscription& subscription)
{
    if (!subscription.on) {
        m_streams.erase(subscription.stream);
        m_threads.erase(subscription.stream);
    } else if (subscription.through) {
        m_threads[subscription.stream] = *subscription.through;
    } else {
        m_streams[subscription.stream].firstSeq = subscription.firstSeq;
    }
    reconcileThreads();
}

void Mirror::reconcileThreads()
{
    for (const auto& [stream, through] : m_threads) {
        const auto parent = m_streams.find(through.parent);
        if (parent != m_streams.end() && parent->second.firstSeq <= through.rootSeq)
            m_streams[stream];
        else
            m_streams.erase(stream);
    }
}

void Mirror::catchUpAll()
{
    for (auto& [stream, held] : m_streams)
        catchUp(stream, held);
}

Records Mirror::download(StreamId stream)
{
    Held held;
    catchUp(stream, held);
    return held.records;
}

Records Mirror::visible(StreamId stream, Records records) const
{
    std::erase_if(records, [&](const auto& one) { return isHidden(one.second, m_streams.at(stream).firstSeq); });
    return records;
}

std::set<StreamId> Mirror::following() const
{
    std::set<StreamId> streams;
    for (const auto& [stream, held] : m_streams)
        streams.insert(stream);
    return streams;
}

void Mirror::catchUp(StreamId stream, Held& held)
{
    for (bool more = true; more;) {
        const auto reply = m_world.call(sync::after, m_actor, SyncAfter{stream, held.rev, {}, m_pageLimit});
        if (!reply.ok()) // removed in the same transaction that is being told: the next step says so
            return;
        for (const Record& record : reply->records)
            applyTo(held.records, record);
        held.rev = reply->rev;
        more = reply->more;
    }
}

} // namespace tertulia::test
