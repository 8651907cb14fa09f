// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of forwarding and of polls.
#include "tests/model/model.h"

namespace tertulia::test {

Outcome Model::forward(const Step& step)
{
    const Place& from = m_places[placeOf(step)];
    const Seq seq = seqOf(step);
    if (!sees(from, step.who, seq))
        return ErrorCode::NotFound;
    const Said original = from.said.at(static_cast<size_t>(seq - 1));
    if (original.deleted)
        return ErrorCode::Gone;
    if (original.isSystem || original.votes)
        return ErrorCode::BadField;
    Said said{step.who, hasComment(step) ? bodyOf(step) : QString{}};
    said.forwarded = original.forwarded && original.body.isEmpty() ? *original.forwarded : original.body;
    return append(m_places[targetOf(step)], std::move(said));
}

Outcome Model::vote(Place& place, const Step& step)
{
    const Seq seq = seqOf(step);
    if (!sees(place, step.who, seq))
        return ErrorCode::NotFound;
    Said& said = place.said.at(static_cast<size_t>(seq - 1));
    if (said.deleted)
        return ErrorCode::Gone;
    if (!said.votes)
        return ErrorCode::BadField;
    if (said.isClosed)
        return ErrorCode::Conflict;
    if (const auto option = voteOf(step))
        (*said.votes)[step.who] = *option;
    else
        said.votes->erase(step.who);
    return {};
}

Outcome Model::closePoll(Place& place, const Step& step)
{
    const Seq seq = seqOf(step);
    if (!sees(place, step.who, seq))
        return ErrorCode::NotFound;
    Said& said = place.said.at(static_cast<size_t>(seq - 1));
    if (!mayEnd(place, said, step.who))
        return ErrorCode::Forbidden;
    if (said.deleted)
        return ErrorCode::Gone;
    if (!said.votes)
        return ErrorCode::BadField;
    said.isClosed = true;
    return {};
}

} // namespace tertulia::test
