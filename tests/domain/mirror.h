// SPDX-License-Identifier: GPL-3.0-or-later
// A client's memory without a client: it follows streams as the bus would let it, applies what is published, and
// catches up by sync.after as the protocol says. What it holds in the end must equal a fresh download.
#pragma once

#include "tests/domain/world.h"

#include <map>
#include <set>

namespace tertulia::test {

/// Records by what they are about; the text is "message:ID", "member:ID" and so on.
using Records = std::map<QString, Record>;
QString identity(const Record& record);

class Mirror
{
public:
    Mirror(World& world, Actor actor, int pageLimit);

    void hear(const Changes::Step& step);
    /// Asks for everything that may be missing in every followed stream.
    void catchUpAll();

    /// All records of the stream from nothing, in pages.
    Records download(StreamId stream);
    [[nodiscard]] const Records& held(StreamId stream) const { return m_streams.at(stream).records; }
    [[nodiscard]] Rev rev(StreamId stream) const { return m_streams.at(stream).rev; }
    /// Of `records` those that this person may see.
    [[nodiscard]] Records visible(StreamId stream, Records records) const;
    [[nodiscard]] std::set<StreamId> following() const;
    [[nodiscard]] const Actor& actor() const { return m_actor; }

private:
    struct Held
    {
        Rev rev = 0;
        Records records{};
        Seq firstSeq = 0; ///< the bus holds back what happens to older messages
    };
    void catchUp(StreamId stream, Held& held);
    void hearSubscription(const Subscription& subscription);
    /// As the bus does: a thread is heard only while its parent is.
    void reconcileThreads();

    World& m_world;
    Actor m_actor;
    int m_pageLimit;
    std::map<StreamId, Held> m_streams;
    std::map<StreamId, Through> m_threads;
};

/// Keeps the higher rev.
void applyTo(Records& records, const Record& record);

} // namespace tertulia::test
