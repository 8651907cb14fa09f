// SPDX-License-Identifier: GPL-3.0-or-later
// What one transaction changed, in order, for those who are connected: a service function notes it while it works, and
// the bus hears it only after COMMIT returned. A transaction that fails throws its Changes away.
// Order matters: who joins is subscribed before the publication of the joining; who leaves is unsubscribed after the
// publication of the leaving, so that he still hears it and nothing later.
// A plain value; one thread at a time. It neither encodes nor delivers.
#pragma once

#include "shared/protocol/events.h"

#include <variant>
#include <vector>

namespace tertulia {

/// The stream moved to `rev`, which touched these records; as those who follow it are told.
using Publication = Changed;

/// Where a thread hangs: whoever does not follow the parent too, or may not see the root there, is told nothing of it,
/// so that whatever ends the view of the parent ends that of its threads at once.
struct Through
{
    ConversationId parent;
    Seq rootSeq = 0;
    static constexpr auto fields = std::tuple{Field{"parent", &Through::parent}, Field{"root_seq", &Through::rootSeq}};
    bool operator==(const Through&) const = default;
};

/// A stream that somebody follows, and the first message in it that he may see (0 = all). What happens to older ones is
/// not shown to him: he hears only that the stream moved on. A kind of record that quotes older messages must be held
/// back in Bus::deliver as well.
struct Followed
{
    Followed(StreamId stream, Seq firstSeq = 0) : stream(stream), firstSeq(firstSeq) {}
    template<typename Id>
    Followed(Id id) : stream(id)
    {
    }
    static Followed thread(ConversationId thread, const Through& through)
    {
        Followed made(thread);
        made.through = through;
        return made;
    }
    StreamId stream;
    Seq firstSeq = 0;
    std::optional<Through> through{}; ///< threads
    bool operator==(const Followed&) const = default;
};

/// All live sessions of the user start (`on`) or stop following the stream.
struct Subscription
{
    UserId user;
    StreamId stream;
    bool on = false;
    Seq firstSeq = 0;
    std::optional<Through> through{}; ///< threads

    [[nodiscard]] Followed followed() const
    {
        Followed made(stream, firstSeq);
        made.through = through;
        return made;
    }
    static constexpr auto fields = std::tuple{
        Field{"user", &Subscription::user}, Field{"stream", &Subscription::stream}, Field{"on", &Subscription::on},
        Field{"first_seq", &Subscription::firstSeq}, Field{"through", &Subscription::through}};
    bool operator==(const Subscription&) const = default;
};

/// Everybody following `of` follows `to` from now on: a public room was made in a space.
struct FollowAll
{
    StreamId of;
    StreamId to;
    static constexpr auto fields = std::tuple{Field{"of", &FollowAll::of}, Field{"to", &FollowAll::to}};
    bool operator==(const FollowAll&) const = default;
};

/// The device is signed out for ever: its live sockets close.
struct Revocation
{
    DeviceId device;
    static constexpr auto fields = std::tuple{Field{"device", &Revocation::device}};
    bool operator==(const Revocation&) const = default;
};

/// The two do not see each other's presence any more.
struct Parting
{
    UserId one;
    UserId other;
    static constexpr auto fields = std::tuple{Field{"one", &Parting::one}, Field{"other", &Parting::other}};
    bool operator==(const Parting&) const = default;
};

/// The user looks different now: everybody who follows one of these streams is shown him, once.
struct Appearance
{
    UserRecord user;
    std::vector<StreamId> streams;
};

/// A message or a reminder is worth a notification to the user.
struct Alert
{
    UserId user;
    std::optional<ConversationId> conversation{};
    std::optional<MessageId> message{};
    Seq seq = 0;
    QString rule;
    std::optional<ReminderId> reminder{};
};

class Changes
{
public:
    using Step = std::variant<Publication, Subscription, FollowAll, Revocation, Parting, Appearance, Alert>;

    /// Records of the same stream and rev that are published one after the other become one publication.
    void publish(StreamId stream, Rev rev, Record record)
    {
        auto* last = m_steps.empty() ? nullptr : std::get_if<Publication>(&m_steps.back());
        if (last != nullptr && last->stream == stream && last->rev == rev) {
            last->records.push_back(std::move(record));
            return;
        }
        Publication made{stream, rev, {}};
        made.records.push_back(std::move(record));
        m_steps.emplace_back(std::move(made));
    }
    void subscribe(UserId user, StreamId stream, Seq firstSeq = 0)
    {
        m_steps.emplace_back(Subscription{user, stream, true, firstSeq, {}});
    }
    void subscribe(UserId user, ConversationId thread, const Through& through)
    {
        m_steps.emplace_back(Subscription{user, thread, true, 0, through});
    }
    void unsubscribe(UserId user, StreamId stream) { m_steps.emplace_back(Subscription{user, stream, false, 0, {}}); }
    void followAll(StreamId of, StreamId to) { m_steps.emplace_back(FollowAll{of, to}); }
    void revoke(DeviceId device) { m_steps.emplace_back(Revocation{device}); }
    void showUser(UserRecord user, std::vector<StreamId> streams)
    {
        m_steps.emplace_back(Appearance{std::move(user), std::move(streams)});
    }
    /// What a part of the transaction changed that could have been taken back by itself.
    void append(Changes more)
    {
        m_steps.insert(m_steps.end(), std::make_move_iterator(more.m_steps.begin()),
                       std::make_move_iterator(more.m_steps.end()));
        m_hasDeliveries = m_hasDeliveries || more.m_hasDeliveries;
        noteFreed(more.m_freed);
    }
    void alert(Alert alert) { m_steps.emplace_back(std::move(alert)); }
    /// There is something to deliver outside: not for the bus.
    void noteDelivery() { m_hasDeliveries = true; }
    [[nodiscard]] bool hasDeliveries() const { return m_hasDeliveries; }
    /// Contents of files that may not be needed any more: not for the bus.
    void noteFreed(const std::vector<QString>& contents)
    {
        m_freed.insert(m_freed.end(), contents.begin(), contents.end());
    }
    [[nodiscard]] const std::vector<QString>& freed() const { return m_freed; }
    void part(UserId one, UserId other) { m_steps.emplace_back(Parting{one, other}); }

    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }
    [[nodiscard]] bool isEmpty() const { return m_steps.empty(); }

private:
    std::vector<Step> m_steps;
    std::vector<QString> m_freed;
    bool m_hasDeliveries = false;
};

} // namespace tertulia
