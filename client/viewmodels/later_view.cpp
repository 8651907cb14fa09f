// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/later_view.h"

#include "client/models/error_text.h"
#include "client/models/spoken_time.h"

namespace tertulia {

namespace {

/// Soon enough to be now, and still in the future when the server looks.
constexpr auto aMoment = std::chrono::seconds{2};

int64_t millisecondsOf(Timestamp at)
{
    return at.time_since_epoch().count();
}

} // namespace

LaterView::LaterView(QObject* parent) : SessionPage(parent) {}

void LaterView::begin()
{
    m_scheduled.setDirectory(&session()->directory());
    m_reminders.setDirectory(&session()->directory());
    connect(&session()->records(), &AccountRecords::reset, this, &LaterView::build);
    connect(&session()->records(), &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<ScheduledRecord>(record) || std::holds_alternative<ReminderRecord>(record))
            build();
    });
    build();
}

void LaterView::build()
{
    std::vector<MessageCard> cards;
    for (const ScheduledRecord& record : session()->records().all<ScheduledRecord>())
        if (record.state == ScheduledState::Waiting || record.state == ScheduledState::Refused)
            cards.push_back(card(record));
    m_scheduled.become(std::move(cards));
    buildReminders();
}

void LaterView::buildReminders()
{
    std::vector<MessageCard> cards;
    for (const ReminderRecord& record : session()->records().all<ReminderRecord>()) {
        if (record.state != ReminderState::Waiting && record.state != ReminderState::Due)
            continue;
        cards.push_back(card(record));
        if (record.message && !m_said.contains(*record.message))
            lookUp(*record.message);
    }
    m_reminders.become(std::move(cards));
}

MessageCard LaterView::card(const ScheduledRecord& record) const
{
    MessageCard card;
    card.key = record.id.text();
    card.isUrgent = record.state == ScheduledState::Refused;
    card.place = card.isUrgent ? 0 : millisecondsOf(record.dueAt);
    card.conversation = record.conversation;
    card.author = session()->directory().self();
    MessageRecord said;
    said.body = record.body;
    said.attachments = record.attachments;
    MessageCards::say(card, said, session()->directory());
    card.at = record.dueAt;
    if (card.isUrgent) {
        const auto code = errorCodeFromWire(record.error);
        card.detail = tr("Not sent: %1").arg(errorText(code.value_or(ErrorCode::Internal)));
    } else if (record.silent.value_or(false)) {
        card.detail = tr("Silent: it will notify nobody");
    }
    return card;
}

MessageCard LaterView::card(const ReminderRecord& record) const
{
    MessageCard card;
    card.key = record.id.text();
    card.isUrgent = record.state == ReminderState::Due;
    card.place = millisecondsOf(record.dueAt);
    card.conversation = record.conversation.value_or(ConversationId{});
    card.message = record.message;
    card.author = session()->directory().self();
    card.words = record.text;
    card.at = record.dueAt;
    card.detail = card.isUrgent ? tr("It is time") : QString{};
    const auto said = record.message ? m_said.find(*record.message) : m_said.end();
    if (said == m_said.end())
        return card;
    card.author = said->second.author;
    MessageCards::say(card, said->second, session()->directory());
    card.note = record.text;
    return card;
}

void LaterView::lookUp(MessageId id)
{
    account()->message(id).then(this, [this, id](const std::optional<MessageRow>& row) {
        if (row && m_said.try_emplace(id, row->record).second)
            buildReminders();
    });
}

void LaterView::editScheduled(const QString& id, const QString& body, const QDateTime& due)
{
    const auto scheduled = ScheduledId::fromText(id);
    if (!scheduled)
        return;
    ScheduleEdit edit;
    edit.scheduled = *scheduled;
    edit.body = body.trimmed();
    if (due.isValid())
        edit.dueAt = timestampOf(due);
    ask(edit);
}

void LaterView::sendNow(const QString& id)
{
    const auto scheduled = ScheduledId::fromText(id);
    if (!scheduled)
        return;
    ScheduleEdit edit;
    edit.scheduled = *scheduled;
    edit.dueAt = SystemClock{}.now() + aMoment;
    ask(edit);
}

void LaterView::cancelScheduled(const QString& id)
{
    if (const auto scheduled = ScheduledId::fromText(id))
        ask(ScheduleCancel{*scheduled});
}

void LaterView::finishReminder(const QString& id)
{
    if (const auto reminder = ReminderId::fromText(id))
        ask(ReminderDone{*reminder});
}

void LaterView::snooze(const QString& id, const QDateTime& due)
{
    const auto reminder = ReminderId::fromText(id);
    if (!reminder || !due.isValid())
        return;
    ReminderEdit edit;
    edit.reminder = *reminder;
    edit.dueAt = timestampOf(due);
    ask(edit);
}

void LaterView::cancelReminder(const QString& id)
{
    if (const auto reminder = ReminderId::fromText(id))
        ask(ReminderCancel{*reminder});
}

QString LaterView::bodyOf(const QString& id) const
{
    const auto* record = session() ? session()->records().find<ScheduledRecord>(id) : nullptr;
    return record ? record->body : QString{};
}

QDateTime LaterView::dueOf(const QString& id) const
{
    const auto* record = session() ? session()->records().find<ScheduledRecord>(id) : nullptr;
    return record ? QDateTime::fromMSecsSinceEpoch(millisecondsOf(record->dueAt)) : QDateTime{};
}

QString LaterView::filesOf(const QString& id) const
{
    const auto* record = session() ? session()->records().find<ScheduledRecord>(id) : nullptr;
    QStringList names;
    for (const Attachment& file : record ? record->attachments : std::vector<Attachment>{})
        names.append(file.name);
    return names.join(QStringLiteral(", "));
}

} // namespace tertulia
