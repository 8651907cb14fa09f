// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/replay_questions.h"

#include "shared/protocol/requests.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

bool isEntrance(const QString& type)
{
    return type == QLatin1StringView{AuthLogin::type} || type == QLatin1StringView{AuthRegister::type} ||
           type == QLatin1StringView{AuthResume::type};
}

bool isPartOf(const QJsonValue& some, const QJsonValue& all)
{
    const QJsonArray list = all.toArray();
    return some.isArray() &&
           std::ranges::all_of(some.toArray(), [&list](const QJsonValue& one) { return list.contains(one); });
}

QJsonValue placeOf(const Asked& question)
{
    const QJsonValue stream = question.data.value(u"stream"_s);
    return stream.isUndefined() ? question.data.value(u"conversation"_s) : stream;
}

} // namespace

template<typename F>
bool ReplayQuestions::bind(int64_t recordedId, F isIt, bool all)
{
    bool found = false;
    for (auto it = m_open.begin(); it != m_open.end() && (all || !found);) {
        if (isIt(*it)) {
            m_bound[recordedId].push_back(*it);
            it = m_open.erase(it);
            found = true;
        } else {
            ++it;
        }
    }
    return found;
}

bool ReplayQuestions::match(const Asked& recorded)
{
    const auto isSame = [&recorded](const Asked& ours) {
        const bool isFree = ours.type == QLatin1StringView{Hello::type};
        return ours.type == recorded.type && (isFree || ours.data == recorded.data);
    };
    if (isEntrance(recorded.type))
        return bind(recorded.id, [](const Asked& ours) { return isEntrance(ours.type); });
    if (recorded.type == QLatin1StringView{UserGet::type}) {
        const QJsonValue people = recorded.data.value(u"ids"_s);
        const auto isPart = [&people](const Asked& ours) {
            return ours.type == QLatin1StringView{UserGet::type} && isPartOf(ours.data.value(u"ids"_s), people);
        };
        return bind(recorded.id, isPart, true);
    }
    return bind(recorded.id, isSame);
}

bool ReplayQuestions::matchLoosely(const Asked& recorded)
{
    for (auto& [id, questions] : m_bound) // asked again: the first one was never answered
        for (auto it = questions.begin(); it != questions.end(); ++it)
            if (id != recorded.id && it->type == recorded.type && it->data == recorded.data) {
                m_bound[recorded.id].push_back(*it);
                questions.erase(it);
                return true;
            }
    return bind(recorded.id, [&recorded](const Asked& ours) {
        return ours.type == recorded.type && placeOf(ours) == placeOf(recorded);
    });
}

std::vector<int64_t> ReplayQuestions::answered(int64_t recordedId)
{
    std::vector<int64_t> ids;
    const auto found = m_bound.find(recordedId);
    if (found == m_bound.end())
        return ids;
    for (const Asked& question : found->second)
        ids.push_back(question.id);
    m_bound.erase(found);
    return ids;
}

void ReplayQuestions::clear()
{
    m_unanswered += static_cast<int>(m_open.size());
    m_open.clear();
    m_bound.clear();
}

} // namespace tertulia
