// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/stage.h"

#include "server/services/message_acts.h"
#include "server/services/reactions.h"
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
    const Place& place = m_model.places()[where];
    switch (step.act) {
    case Act::Say:
    case Act::SayToSomebody:
        return say(step);
    case Act::Edit:
        return codeOf(m_world.call(messages::edit, actor(step.who), MessageEdit{messageOf(step), Model::bodyOf(step)}));
    case Act::Delete:
        return codeOf(m_world.call(messages::remove, actor(step.who), MessageDelete{messageOf(step)}));
    case Act::Read: {
        const Seq seq = step.which == 7 ? place.lastSeq() + 1 : std::max<Seq>(0, place.lastSeq() - step.which);
        return codeOf(m_world.call(reading::mark, actor(step.who), ReadMark{m_places[where], seq}));
    }
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
        QString difference = differ("is in", place.isIn(who), head != heads.heads.end());
        if (place.isIn(who) && difference.isEmpty()) {
            difference += differ("last seq", place.lastSeq(), head->lastSeq.value_or(-1));
            difference += differ("read seq", place.readSeq.at(static_cast<size_t>(who)), head->readSeq.value_or(0));
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
    if (!place.isIn(who))
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
        const QString difference =
            compareMessage(said, message) + differ("reactions are right", true, expected == reactions[message.id]);
        if (!difference.isEmpty())
            return u"message %1: "_s.arg(next) + difference;
        ++next;
    }
    return differ("end of history", std::max(place.lastSeq(), next - 1), next - 1);
}

QString Stage::compareMessage(const Said& expected, const MessageRecord& actual)
{
    QString body = actual.body;
    for (int who = 0; who < peopleCount; ++who)
        body.replace(m_people.at(static_cast<size_t>(who)).handle, Model::handleOf(who));
    return differ("author", actor(expected.author).user.text(), actual.author.text()) +
           differ("body", expected.body, body) + differ("deleted", expected.deleted, actual.deleted) +
           differ("system", expected.isSystem && !expected.deleted, actual.system.has_value()) +
           differ("edited", expected.edited, actual.editedAt.has_value()) +
           differ("pinned", expected.isPinned, actual.pinnedAt.has_value()) +
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
