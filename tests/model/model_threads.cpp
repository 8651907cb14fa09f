// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of threads, of who sees what, and of what is unread.
#include "tests/model/model.h"

#include <algorithm>

namespace tertulia::test {

std::optional<Seq> Place::unreadFrom(int who) const
{
    const auto& one = again.at(at(who));
    return one && readSeq.at(at(who)) <= one->readSeq ? std::optional{one->from} : std::nullopt;
}

size_t Model::placeOf(const Step& step) const
{
    constexpr size_t outside = 4; // the threads come after them
    const auto where = static_cast<size_t>(step.where);
    const size_t threads = m_places.size() - outside;
    const bool isOdd = where == whereCount - 1;
    if (step.act == Act::Reply && !isOdd)
        return where % outside;
    if ((step.act == Act::Follow || step.act == Act::Unfollow) && !isOdd && threads > 0)
        return outside + (where % threads);
    return where % m_places.size();
}

const Place& Model::ground(const Place& place) const
{
    return place.parent ? m_places[*place.parent] : place;
}

bool Model::isIn(const Place& place, int who) const
{
    return place.parent ? sees(m_places[*place.parent], who, place.rootSeq) : place.firstSeq.at(at(who)).has_value();
}

bool Model::sees(const Place& place, int who, Seq seq) const
{
    return seq > 0 && isIn(place, who) && seq >= place.firstSeq.at(at(who)).value_or(0);
}

bool Model::hears(const Place& place, int who) const
{
    const auto follows = place.follows.find(who);
    return isIn(place, who) && (!place.parent || (follows != place.follows.end() && follows->second));
}

int Model::mentions(const Place& place, int who) const
{
    int count = 0;
    const Seq first = place.unreadFrom(who).value_or(place.readSeq.at(at(who)) + 1);
    for (Seq seq = first; seq <= place.lastSeq(); ++seq) {
        const Said& one = place.said.at(static_cast<size_t>(seq - 1));
        count += !one.deleted && one.named.contains(who) && sees(place, who, seq) ? 1 : 0;
    }
    return count;
}

Outcome Model::unreadFrom(Place& place, const Step& step)
{
    if (!isIn(place, step.who))
        return ErrorCode::NotFound;
    const Seq seq = step.which == whichCount - 1 ? 0 : seqOf(step);
    auto& again = place.again.at(at(step.who));
    if (seq == 0) {
        again.reset();
        return {};
    }
    const Seq mark = place.readSeq.at(at(step.who));
    if (seq > mark || !sees(place, step.who, seq))
        return ErrorCode::BadField;
    again = Again{seq, mark};
    return {};
}

/// Whoever began by himself is where he was: what he has read before counts.
void Model::beginToFollow(Place& thread, int who, Seq readTo, bool evenIfStopped)
{
    const auto before = thread.follows.find(who);
    if (before != thread.follows.end() && (before->second || !evenIfStopped))
        return;
    thread.follows[who] = true;
    Seq& mark = thread.readSeq.at(at(who));
    mark = std::max(mark, readTo);
}

Outcome Model::reply(const Step& step)
{
    const size_t where = placeOf(step);
    const Seq seq = seqOf(step);
    if (!sees(m_places[where], step.who, seq))
        return ErrorCode::NotFound;
    if (m_places[where].parent)
        return ErrorCode::BadField;
    const Said root = m_places[where].said.at(static_cast<size_t>(seq - 1));
    if (!root.thread && root.deleted)
        return ErrorCode::Gone;
    const size_t thread = root.thread.value_or(m_places.size());
    if (!root.thread) {
        Place place;
        place.kind = ConversationKind::Thread;
        place.parent = where;
        place.rootSeq = seq;
        m_places.push_back(std::move(place));
        m_places[where].said.at(static_cast<size_t>(seq - 1)).thread = thread;
        beginToFollow(m_places[thread], step.who, 0, true);
        if (isIn(m_places[thread], root.author))
            beginToFollow(m_places[thread], root.author, 0, true);
    }
    return say(m_places[thread], step);
}

Outcome Model::follow(Place& place, const Step& step)
{
    if (!isIn(place, step.who))
        return ErrorCode::NotFound;
    if (!place.parent)
        return ErrorCode::BadField;
    if (step.act == Act::Follow)
        beginToFollow(place, step.who, place.lastSeq(), true);
    else
        place.follows[step.who] = false;
    return {};
}

} // namespace tertulia::test
