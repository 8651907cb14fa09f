// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/notify_trial.h"

#include "client/models/notify_words.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 200;
constexpr size_t placesShown = 5;

} // namespace

NotifyTrial::NotifyTrial(QObject* parent) : QObject(parent) {}

void NotifyTrial::setPreferences(NotifyPreferences* preferences)
{
    if (m_preferences == preferences)
        return;
    m_preferences = preferences;
    // Other preferences: the numbers are of others.
    connect(preferences, &NotifyPreferences::changed, this, [this] {
        if (m_done && !(m_preferences->prefs() == m_prefs))
            run();
    });
    Q_EMIT changed();
}

int NotifyTrial::total() const
{
    int sum = 0;
    for (const auto& [rule, count] : m_byRule)
        sum += count;
    return sum;
}

QStringList NotifyTrial::reasons() const
{
    std::vector<std::pair<int, QString>> sorted;
    for (const auto& [rule, count] : m_byRule)
        sorted.emplace_back(-count, notifyRuleText(rule));
    std::sort(sorted.begin(), sorted.end());
    QStringList texts;
    for (const auto& [count, text] : sorted)
        texts.append(u"%1 — %2"_s.arg(-count).arg(text));
    return texts;
}

QStringList NotifyTrial::places() const
{
    if (!session())
        return {};
    const Directory& directory = session()->directory();
    std::vector<std::pair<int, QString>> sorted;
    for (const auto& [id, count] : m_byPlace)
        if (const ConversationRow* row = directory.conversation(id))
            sorted.emplace_back(-count,
                                (row->kind == ConversationKind::Room ? u"#"_s : QString{}) + directory.title(*row));
    std::sort(sorted.begin(), sorted.end());
    QStringList texts;
    for (size_t i = 0; i < std::min(sorted.size(), placesShown); ++i)
        texts.append(u"%1 — %2"_s.arg(-sorted[i].first).arg(sorted[i].second));
    return texts;
}

void NotifyTrial::run()
{
    if (!session() || !session()->account())
        return;
    ++m_run;
    m_prefs = m_preferences->prefs();
    m_byRule.clear();
    m_byPlace.clear();
    m_waiting.clear();
    m_seen = 0;
    m_running = true;
    m_since = SystemClock{}.now() - span;
    for (const auto& [id, row] : session()->directory().conversations())
        if (!row.lastAt || *row.lastAt > m_since)
            m_waiting.push_back(id);
    Q_EMIT changed();
    next();
}

void NotifyTrial::next()
{
    if (m_waiting.empty() || !session()) {
        m_running = false;
        m_done = true;
        Q_EMIT changed();
        return;
    }
    const ConversationId conversation = m_waiting.back();
    m_waiting.pop_back();
    look(conversation, 0);
}

void NotifyTrial::look(ConversationId conversation, Seq before)
{
    if (!session() || !session()->account())
        return next();
    const int run = m_run;
    const auto read = [=, this](const std::vector<MessageRow>& page) {
        if (run != m_run)
            return;
        Seq oldest = 0;
        for (const MessageRow& row : page) {
            if (row.delivery != SendState::Sent)
                continue;
            oldest = row.record.seq;
            if (row.record.createdAt < m_since)
                return next();
            judge(row.record);
        }
        if (oldest <= 1 || page.size() < static_cast<size_t>(pageSize))
            return next();
        look(conversation, oldest);
    };
    session()->account()->messages(conversation, before, pageSize).then(this, read);
}

void NotifyTrial::judge(const MessageRecord& message)
{
    ++m_seen;
    const Verdict verdict = resolveNotify(notifyFacts(message, session()->directory(), session()->records(), m_prefs));
    if (!verdict.allowed)
        return;
    ++m_byRule[verdict.rule.text()];
    ++m_byPlace[message.conversation];
}

} // namespace tertulia
