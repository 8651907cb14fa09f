// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/stage.h"

#include "server/services/message_acts.h"
#include "server/services/polls.h"
#include "server/services/reactions.h"
#include "server/services/threads.h"
#include "shared/protocol/error_codes.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
std::optional<ErrorCode> codeOf(const Result<T>& result)
{
    return result.ok() ? std::nullopt : std::optional{result.error().code};
}

QString textOf(const std::optional<ErrorCode>& code)
{
    return code ? QString{wireName(*code)} : u"done"_s;
}

const std::array emojiTexts{u"👍"_s, u"🎉"_s};

template<typename A, typename B>
QString differ(const char* what, const A& expected, const B& actual)
{
    QString text;
    if (expected != actual)
        QDebug(&text) << what << "expected" << expected << "actual" << actual;
    return text;
}

} // namespace

Stage::Stage(World& world, int number) : m_world(world)
{
    m_world.history.clear();
    for (int who = 0; who < peopleCount; ++who) {
        const QString handle = Model::handleOf(who) + u"-%1"_s.arg(number);
        m_people.push_back({m_world.person(handle.toLatin1().constData()), handle});
    }
    m_places.push_back(m_world.group(actor(0), {m_people.at(1).handle, m_people.at(2).handle}));
    m_space = m_world.space(actor(0));
    m_world.add(actor(0), m_space, m_people.at(1).handle.toLatin1().constData());
    m_world.add(actor(0), m_space, m_people.at(2).handle.toLatin1().constData());
    m_places.push_back(m_world.room(actor(0), m_space));
    m_places.push_back(m_world.room(actor(0), m_space, true));
    m_world.add(actor(0), m_places.back(), m_people.at(1).handle.toLatin1().constData());
    m_places.push_back(m_world.direct(actor(1), m_people.at(2).handle.toLatin1().constData()));
    m_messages.resize(m_places.size());
    for (const Person& person : m_people)
        m_mirrors.emplace_back(m_world, person.actor, 3);
    const auto soFar = m_world.history;
    tell(soFar);
}

MessageId Stage::messageOf(const Step& step) const
{
    const Seq seq = m_model.seqOf(step);
    return seq == 0 ? MessageId::make() : m_messages[m_model.placeOf(step)].at(static_cast<size_t>(seq - 1));
}

void Stage::tell(const std::vector<Changes::Step>& steps)
{
    for (const Changes::Step& step : steps) {
        if (const auto* publication = std::get_if<Publication>(&step))
            for (const MessageRecord& message : only<MessageRecord>(publication->records))
                learn(message);
        for (Mirror& mirror : m_mirrors)
            mirror.hear(step);
    }
}

void Stage::learn(const MessageRecord& message)
{
    const auto where = std::find(m_places.begin(), m_places.end(), message.conversation) - m_places.begin();
    auto& messages = m_messages.at(static_cast<size_t>(where));
    if (message.seq > static_cast<Seq>(messages.size()))
        messages.push_back(message.id);
}

QString Stage::play(const Step& step)
{
    const auto actual = perform(step);
    const auto expected = m_model.take(step);
    m_changes += m_world.last.isEmpty() ? 0 : 1;
    const Changes told = m_world.last; // catching up runs transactions of its own
    tell(told.steps());
    if (actual != expected)
        return u"expected %1, actual %2"_s.arg(textOf(expected), textOf(actual));
    for (const int who : std::set{step.who, step.whom, (step.who + step.which) % peopleCount})
        if (const QString difference = compare(who); !difference.isEmpty())
            return u"user%1 sees: "_s.arg(who) + difference;
    return {};
}

std::optional<ErrorCode> Stage::say(const Step& step)
{
    const size_t where = m_model.placeOf(step);
    QString body = Model::bodyOf(step);
    body.replace(Model::handleOf(step.whom) + u',', m_people.at(static_cast<size_t>(step.whom)).handle + u',');
    const auto sent = m_world.call(messages::send, actor(step.who),
                                   MessageSend{m_places[where], u"client-%1"_s.arg(++m_sent), body, {}});
    return codeOf(sent);
}

std::optional<ErrorCode> Stage::perform(const Step& step)
{
    const size_t where = m_model.placeOf(step);
    switch (step.act) {
    case Act::Say:
    case Act::SayToSomebody:
        return say(step);
    case Act::Edit:
        return codeOf(m_world.call(messages::edit, actor(step.who), MessageEdit{messageOf(step), Model::bodyOf(step)}));
    case Act::Delete:
        return codeOf(m_world.call(messages::remove, actor(step.who), MessageDelete{messageOf(step)}));
    case Act::Read:
    case Act::UnreadFrom:
        return readOrNot(step);
    case Act::Reply:
        return reply(step);
    case Act::Forward:
    case Act::Ask:
    case Act::Vote:
    case Act::ClosePoll:
        return pollOn(step);
    case Act::Follow:
    case Act::Unfollow:
        return codeOf(
            m_world.call(threads::follow, actor(step.who), ThreadFollow{m_places[where], step.act == Act::Follow}));
    case Act::Add:
    case Act::Remove:
        return move(step, step.whom);
    case Act::Leave:
        return move(step, step.who);
    case Act::Newcomers: {
        ConversationEdit edit{m_places.front()};
        edit.history = step.which % 2 == 0 ? HistoryAccess::Joined : HistoryAccess::All;
        return codeOf(m_world.call(groups::edit, actor(step.who), edit));
    }
    case Act::React:
    case Act::TakeBack:
    case Act::Pin:
    case Act::Unpin:
        return actOn(step);
    }
    return {};
}

std::optional<ErrorCode> Stage::pollOn(const Step& step)
{
    const Actor& who = actor(step.who);
    if (step.act == Act::Forward) {
        const auto comment = Model::hasComment(step) ? std::optional{Model::bodyOf(step)} : std::nullopt;
        return codeOf(m_world.call(
            messages::forward, who,
            MessageForward{messageOf(step), m_places[m_model.targetOf(step)], u"client-%1"_s.arg(++m_sent), comment}));
    }
    if (step.act == Act::Ask)
        return codeOf(m_world.call(polls::create, who,
                                   PollCreate{m_places[m_model.placeOf(step)],
                                              u"client-%1"_s.arg(++m_sent),
                                              Model::bodyOf(step),
                                              {u"yes"_s, u"no"_s}}));
    if (step.act == Act::ClosePoll)
        return codeOf(m_world.call(polls::close, who, PollClose{messageOf(step)}));
    const auto option = Model::voteOf(step);
    return codeOf(
        m_world.call(polls::vote, who, PollVote{messageOf(step), option ? std::vector{*option} : std::vector<int>{}}));
}

std::optional<ErrorCode> Stage::reply(const Step& step)
{
    const auto sent = m_world.call(threads::start, actor(step.who),
                                   ThreadStart{messageOf(step), u"client-%1"_s.arg(++m_sent), Model::bodyOf(step)});
    if (sent.ok() && std::ranges::find(m_places, sent->conversation.id) == m_places.end()) {
        m_places.push_back(sent->conversation.id);
        m_messages.emplace_back();
    }
    return codeOf(sent);
}

std::optional<ErrorCode> Stage::readOrNot(const Step& step)
{
    const size_t where = m_model.placeOf(step);
    const Seq last = m_model.places()[where].lastSeq();
    const bool isSpecial = step.which == whichCount - 1;
    if (step.act == Act::Read) {
        const Seq seq = isSpecial ? last + 1 : std::max<Seq>(0, last - step.which);
        return codeOf(m_world.call(reading::mark, actor(step.who), ReadMark{m_places[where], seq}));
    }
    const Seq seq = m_model.seqOf(step);
    const auto from = isSpecial || seq == 0 ? std::nullopt : std::optional{seq};
    return codeOf(m_world.call(reading::setUnread, actor(step.who), UnreadSet{m_places[where], from}));
}

std::optional<ErrorCode> Stage::actOn(const Step& step)
{
    const QString emoji = emojiTexts.at(static_cast<size_t>(Model::emojiOf(step)));
    if (step.act == Act::React)
        return codeOf(m_world.call(reactions::add, actor(step.who), ReactionAdd{messageOf(step), emoji}));
    if (step.act == Act::TakeBack)
        return codeOf(m_world.call(reactions::remove, actor(step.who), ReactionRemove{messageOf(step), emoji}));
    if (step.act == Act::Pin)
        return codeOf(m_world.call(message_acts::pin, actor(step.who), MessagePin{messageOf(step)}));
    return codeOf(m_world.call(message_acts::unpin, actor(step.who), MessageUnpin{messageOf(step)}));
}

std::optional<ErrorCode> Stage::move(const Step& step, int whom)
{
    const size_t where = m_model.placeOf(step) % 3;
    const StreamId stream = where == 1 ? StreamId{m_space} : StreamId{m_places[where]};
    const QString& handle = m_people.at(static_cast<size_t>(whom)).handle;
    if (step.act == Act::Add)
        return codeOf(m_world.call(places::addMember, actor(step.who), MemberAdd{stream, handle}));
    // An owner who leaves hands over or ends the place: not part of these stories.
    if (whom == 0 && step.who == 0)
        return ErrorCode::Forbidden;
    return codeOf(m_world.call(places::removeMember, actor(step.who), MemberRemove{stream, handle}));
}

QString Stage::compare(int who)
{
    const auto heads = m_world.call(sync::heads, actor(who), SyncHeads{});
    if (!heads.ok())
        return u"no heads"_s;
    if (const QString difference = compareHeads(who, *heads); !difference.isEmpty())
        return difference;
    for (size_t where = 0; where < m_places.size(); ++where)
        if (const QString difference = compareMessages(who, where); !difference.isEmpty())
            return u"place %1: "_s.arg(where) + difference;
    return {};
}

QString Stage::compareHeads(int who, const SyncHeadsReply& heads)
{
    for (size_t where = 0; where < m_places.size(); ++where) {
        const Place& place = m_model.places()[where];
        const auto head = std::find_if(heads.heads.begin(), heads.heads.end(),
                                       [&](const StreamHead& one) { return one.stream == StreamId{m_places[where]}; });
        QString difference = differ("hears", m_model.hears(place, who), head != heads.heads.end());
        if (m_model.hears(place, who) && difference.isEmpty()) {
            difference += differ("last seq", place.lastSeq(), head->lastSeq.value_or(-1));
            difference += differ("read seq", place.readSeq.at(static_cast<size_t>(who)), head->readSeq.value_or(0));
            difference += differ("unread from", place.unreadFrom(who).value_or(0), head->unreadFrom.value_or(0));
            difference += differ("mentions", m_model.mentions(place, who), head->mentions.value_or(0));
        }
        if (!difference.isEmpty())
            return u"place %1: "_s.arg(where) + difference;
    }
    return {};
}

QString Stage::compareMessages(int who, size_t where)
{
    const Place& place = m_model.places()[where];
    const auto page = m_world.call(sync::history, actor(who), HistoryPage{m_places[where], {}, {}, limits::pageMax});
    if (!m_model.isIn(place, who))
        return differ("history", textOf(ErrorCode::NotFound), textOf(codeOf(page)));
    if (!page.ok())
        return textOf(page.error().code);
    Seq next = std::max<Seq>(1, place.firstSeq.at(static_cast<size_t>(who)).value_or(0));
    std::map<MessageId, std::set<std::pair<UserId, QString>>> reactions;
    for (const ReactionRecord& one : page->reactions)
        if (!one.removed)
            reactions[one.message].emplace(one.user, one.emoji);
    for (const MessageRecord& message : page->messages) {
        if (message.seq != next)
            return differ("seq", next, message.seq);
        const Said& said = place.said.at(static_cast<size_t>(next - 1));
        std::set<std::pair<UserId, QString>> expected;
        for (const auto& [person, emoji] : said.reactions)
            expected.emplace(actor(person).user, emojiTexts.at(static_cast<size_t>(emoji)));
        const QString difference = compareMessage(said, message) + compareVotes(who, said, message) +
                                   differ("reactions are right", true, expected == reactions[message.id]);
        if (!difference.isEmpty())
            return u"message %1: "_s.arg(next) + difference;
        ++next;
    }
    return differ("end of history", std::max(place.lastSeq(), next - 1), next - 1);
}

QString Stage::plain(QString text) const
{
    for (int who = 0; who < peopleCount; ++who)
        text.replace(m_people.at(static_cast<size_t>(who)).handle, Model::handleOf(who));
    return text;
}

QString Stage::compareVotes(int who, const Said& expected, const MessageRecord& actual)
{
    if (!expected.votes)
        return {};
    const auto found = m_world.call(polls::votes, actor(who), PollVotes{actual.id});
    if (!found.ok())
        return u"no votes: "_s + textOf(found.error().code);
    std::vector<int> counts(2);
    std::map<UserId, std::vector<int>> choices;
    for (const auto& [person, option] : *expected.votes) {
        ++counts.at(static_cast<size_t>(option));
        choices[actor(person).user] = {option};
    }
    std::map<UserId, std::vector<int>> told;
    for (const VoteRecord& one : found->votes)
        if (!one.options.empty())
            told[one.user] = one.options;
    return differ("counts", QList<int>(counts.begin(), counts.end()),
                  QList<int>(found->counts.begin(), found->counts.end())) +
           differ("votes are right", true, told == choices);
}

QString Stage::compareMessage(const Said& expected, const MessageRecord& actual)
{
    return differ("author", actor(expected.author).user.text(), actual.author.text()) +
           differ("body", expected.body, plain(actual.body)) + differ("deleted", expected.deleted, actual.deleted) +
           differ("system", expected.isSystem && !expected.deleted, actual.system.has_value()) +
           differ("edited", expected.edited, actual.editedAt.has_value()) +
           differ("pinned", expected.isPinned, actual.pinnedAt.has_value()) +
           differ("forwarded", expected.forwarded.value_or(QString{}),
                  actual.forwarded ? plain(actual.forwarded->body) : QString{}) +
           differ("poll", expected.votes.has_value(), actual.poll.has_value()) +
           differ("closed", expected.isClosed, actual.poll && actual.poll->closedAt) +
           differ("replies", expected.thread ? m_model.places()[*expected.thread].lastSeq() : 0,
                  actual.thread ? actual.thread->replies : 0) +
           differ("named", static_cast<qsizetype>(expected.named.size()),
                  actual.mentions ? static_cast<qsizetype>(actual.mentions->users.size()) : 0);
}

QString Stage::compareMirrors()
{
    for (int who = 0; who < peopleCount; ++who) {
        Mirror& mirror = m_mirrors.at(static_cast<size_t>(who));
        mirror.catchUpAll(); // only what it does not claim to have
        const auto streams = m_world.streamsOf(actor(who));
        if (mirror.following() != std::set<StreamId>(streams.begin(), streams.end()))
            return u"user%1 follows other streams"_s.arg(who);
        for (const StreamId stream : streams)
            if (mirror.held(stream) != mirror.download(stream))
                return u"user%1 holds other records of %2"_s.arg(who).arg(stream.text());
    }
    return {};
}

} // namespace tertulia::test
