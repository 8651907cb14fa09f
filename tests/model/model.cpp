// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/model.h"

#include <algorithm>

namespace tertulia::test {

namespace {

constexpr size_t group = 0;
constexpr size_t publicRoom = 1;
constexpr size_t privateRoom = 2;
constexpr size_t joinable = 3; ///< the direct is not

} // namespace

Model::Model() : m_places(4)
{
    for (size_t i = 0; i < m_places.size(); ++i) {
        Place& place = m_places[i];
        place.kind = i == group                 ? ConversationKind::Group
                     : i == m_places.size() - 1 ? ConversationKind::Direct
                                                : ConversationKind::Room;
        place.isPrivate = i == privateRoom;
        const std::vector<int> people = place.kind == ConversationKind::Direct ? std::vector{1, 2}
                                        : i == privateRoom                     ? std::vector{0, 1}
                                                                               : std::vector{0, 1, 2};
        for (const int who : people)
            place.firstSeq.at(at(who)) = 0;
    }
    note(m_places[privateRoom], 0); // person 1 was added
}

void Model::note(Place& place, int who, bool stays)
{
    Said said;
    said.author = who;
    said.isSystem = true;
    place.said.push_back(std::move(said));
    Seq& mark = place.readSeq.at(at(who));
    if (stays && mark == place.lastSeq() - 1)
        mark = place.lastSeq();
}

Seq Model::seqOf(const Step& step) const
{
    const Seq last = m_places[placeOf(step)].lastSeq();
    return last == 0 || step.which == whichCount - 1 ? 0 : last - step.which % last;
}

QString Model::bodyOf(const Step& step)
{
    if (step.act == Act::SayToSomebody)
        return QStringLiteral("@%1, number %2?").arg(handleOf(step.whom)).arg(step.which);
    return QStringLiteral("number %1").arg(step.which);
}

Outcome Model::take(const Step& step)
{
    Place& place = m_places[placeOf(step)];
    switch (step.act) {
    case Act::Say:
    case Act::SayToSomebody:
    case Act::Ask:
        return say(place, step);
    case Act::Forward:
        return forward(step);
    case Act::Vote:
        return vote(place, step);
    case Act::ClosePoll:
        return closePoll(place, step);
    case Act::Edit:
    case Act::Delete:
        return change(place, step);
    case Act::Read:
        return read(place, step);
    case Act::Add:
        return add(step);
    case Act::Remove:
        return remove(step, step.whom);
    case Act::Leave:
        return remove(step, step.who);
    case Act::Newcomers:
        return newcomers(m_places[group], step);
    case Act::React:
    case Act::TakeBack:
        return react(place, step);
    case Act::Pin:
    case Act::Unpin:
        return pin(place, step);
    case Act::Reply:
        return reply(step);
    case Act::Follow:
    case Act::Unfollow:
        return follow(place, step);
    case Act::UnreadFrom:
        return unreadFrom(place, step);
    }
    return {};
}

Outcome Model::say(Place& place, const Step& step)
{
    Said said{step.who, bodyOf(step)};
    if (step.act == Act::SayToSomebody && step.whom != step.who && isIn(place, step.whom))
        said.named.insert(step.whom);
    if (step.act == Act::Ask)
        said.votes.emplace();
    return append(place, std::move(said));
}

Outcome Model::append(Place& place, Said said)
{
    const int author = said.author;
    if (!isIn(place, author))
        return ErrorCode::NotFound;
    if (place.parent) {
        beginToFollow(place, author, 0, true);
        for (const int who : said.named)
            beginToFollow(place, who, place.lastSeq(), false);
    }
    place.said.push_back(std::move(said));
    place.readSeq.at(at(author)) = place.lastSeq();
    return {};
}

bool Model::isOwn(const Said& said, int who)
{
    return said.author == who && (!said.isSystem || said.deleted); // a tombstone is anybody's
}

bool Model::mayEnd(const Place& place, const Said& said, int who) const
{
    return isOwn(said, who) || (who == 0 && ground(place).kind != ConversationKind::Direct);
}

Outcome Model::change(Place& place, const Step& step)
{
    const Seq seq = seqOf(step);
    if (!sees(place, step.who, seq))
        return ErrorCode::NotFound;
    Said& said = place.said.at(static_cast<size_t>(seq - 1));
    if (step.act == Act::Delete) {
        if (!mayEnd(place, said, step.who))
            return ErrorCode::Forbidden;
        const auto thread = said.thread;
        said = Said{said.author, {}, true, said.edited};
        said.thread = thread;
        return {};
    }
    if (!isOwn(said, step.who))
        return ErrorCode::Forbidden;
    if (said.deleted)
        return ErrorCode::Gone;
    if (said.votes)
        return ErrorCode::BadField;
    if (said.body != bodyOf(step)) {
        said.edited = true;
        said.body = bodyOf(step);
        said.named.clear();
    }
    return {};
}

Outcome Model::react(Place& place, const Step& step)
{
    const Seq seq = seqOf(step);
    if (!sees(place, step.who, seq))
        return ErrorCode::NotFound;
    Said& said = place.said.at(static_cast<size_t>(seq - 1));
    if (said.deleted)
        return ErrorCode::Gone;
    if (step.act == Act::React)
        said.reactions.emplace(step.who, emojiOf(step));
    else
        said.reactions.erase({step.who, emojiOf(step)});
    return {};
}

Outcome Model::pin(Place& place, const Step& step)
{
    const Seq seq = seqOf(step);
    if (!sees(place, step.who, seq))
        return ErrorCode::NotFound;
    if (ground(place).kind == ConversationKind::Room && step.who != 0)
        return ErrorCode::Forbidden;
    Said& said = place.said.at(static_cast<size_t>(seq - 1));
    if (said.deleted)
        return ErrorCode::Gone;
    if (said.isSystem && step.act == Act::Pin)
        return ErrorCode::BadField;
    const bool isNews = step.act == Act::Pin && !said.isPinned;
    said.isPinned = step.act == Act::Pin;
    if (isNews && !place.parent && (place.kind != ConversationKind::Room || place.isPrivate))
        note(place, step.who);
    return {};
}

Outcome Model::read(Place& place, const Step& step)
{
    const bool isBeyond = step.which == whichCount - 1;
    const Seq seq = isBeyond ? place.lastSeq() + 1 : std::max<Seq>(0, place.lastSeq() - step.which);
    if (!isIn(place, step.who))
        return ErrorCode::NotFound;
    Seq& mark = place.readSeq.at(at(step.who));
    if (seq > place.lastSeq())
        return ErrorCode::BadField;
    if (seq < mark)
        return ErrorCode::Conflict;
    if (seq == mark)
        place.again.at(at(step.who)).reset();
    mark = seq;
    return {};
}

void Model::enter(Place& place, int who)
{
    place.firstSeq.at(at(who)) = place.joinedOnly ? place.lastSeq() + 1 : 0;
    place.readSeq.at(at(who)) = place.lastSeq(); // no flood of old unread
}

Outcome Model::add(const Step& step)
{
    const size_t where = placeOf(step) % joinable;
    Place& place = m_places[where];
    if (!isIn(place, step.who))
        return ErrorCode::NotFound;
    if (where != group && step.who != 0)
        return ErrorCode::Forbidden;
    if (isIn(place, step.whom))
        return ErrorCode::Conflict;
    if (where == privateRoom && !isIn(m_places[publicRoom], step.whom))
        return ErrorCode::BadField;
    enter(place, step.whom);
    if (where != publicRoom)
        note(place, step.who);
    return {};
}

Outcome Model::remove(const Step& step, int whom)
{
    const size_t where = placeOf(step) % joinable;
    Place& place = m_places[where];
    if (!isIn(place, step.who))
        return ErrorCode::NotFound;
    if (whom == step.who && step.who == 0)
        return ErrorCode::Forbidden; // see Stage: owners hand over first, which is another story
    if (!isIn(place, whom))
        return ErrorCode::NotFound;
    if (whom != step.who && step.who != 0)
        return ErrorCode::Forbidden;
    place.firstSeq.at(at(whom)).reset();
    if (where == publicRoom)
        m_places[privateRoom].firstSeq.at(at(whom)).reset();
    else
        note(place, step.who, whom != step.who);
    return {};
}

Outcome Model::newcomers(Place& place, const Step& step)
{
    if (!isIn(place, step.who))
        return ErrorCode::NotFound;
    if (step.who != 0)
        return ErrorCode::Forbidden;
    place.joinedOnly = step.which % 2 == 0;
    return {};
}

} // namespace tertulia::test
