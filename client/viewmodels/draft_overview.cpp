// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/draft_overview.h"

namespace tertulia {

DraftOverview::DraftOverview(QObject* parent) : SessionPage(parent) {}

void DraftOverview::begin()
{
    m_cards.setDirectory(&session()->directory());
    connect(&session()->directory(), &Directory::reset, this, &DraftOverview::build);
    connect(&session()->drafts(), &DraftBook::changed, this, &DraftOverview::build);
    connect(&session()->records(), &AccountRecords::reset, this, &DraftOverview::build);
    connect(&session()->records(), &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<DraftRecord>(record))
            build();
    });
    build();
}

void DraftOverview::build()
{
    const auto here = session()->drafts().all();
    QHash<ConversationId, QString> texts = here;
    for (const DraftRecord& record : session()->records().all<DraftRecord>())
        if (!here.contains(record.conversation))
            texts.insert(record.conversation, record.body);
    std::vector<MessageCard> cards;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        if (!session()->directory().conversation(it.key()) || it.value().trimmed().isEmpty())
            continue;
        const DraftRecord* record = session()->records().draft(it.key());
        MessageCard card;
        card.key = it.key().text();
        card.conversation = it.key();
        card.author = session()->directory().self();
        card.words = it.value().trimmed().left(MessageCards::wordsLength);
        if (record)
            card.at = record->updatedAt;
        card.place = record ? -record->updatedAt.time_since_epoch().count() : std::numeric_limits<int64_t>::min();
        cards.push_back(std::move(card));
    }
    m_cards.become(std::move(cards));
}

void DraftOverview::discard(const QString& conversationId)
{
    const auto id = ConversationId::fromText(conversationId);
    if (!id)
        return;
    session()->drafts().setDraft(*id, {});
    session()->draftSync().flush();
    Q_EMIT session()->draftSync().arrived(*id); // the field that shows it is emptied
}

} // namespace tertulia
