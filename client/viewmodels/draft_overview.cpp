// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/draft_overview.h"

#include "client/models/error_text.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

const QString refusedKey = u"refused:"_s; ///< before the client id
constexpr auto onTop = std::numeric_limits<int64_t>::min();

} // namespace

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
    connect(session(), &SessionView::changed, this, [this](const RowChanges& changes) {
        const auto isWaiting = [](const MessageRow& row) { return row.delivery != SendState::Sent; };
        if (!changes.discarded.empty() || std::ranges::any_of(changes.messages, isWaiting))
            build();
    });
    build();
}

void DraftOverview::addRefused(std::vector<MessageCard>& cards) const
{
    for (const MessageRow& row : account() ? account()->refused() : std::vector<MessageRow>{}) {
        MessageCard card;
        card.key = refusedKey + row.record.clientId;
        card.conversation = row.record.conversation;
        card.author = row.record.author;
        card.words = MessageCards::words(row.record, session()->directory());
        card.at = row.record.createdAt;
        card.detail = tr("Not sent: %1").arg(errorText(row.failure.value_or(ErrorCode::Internal)));
        card.isUrgent = true;
        card.place = onTop;
        cards.push_back(std::move(card));
    }
}

void DraftOverview::build()
{
    const auto here = session()->drafts().all();
    QHash<ConversationId, QString> texts = here;
    for (const DraftRecord& record : session()->records().all<DraftRecord>())
        if (!here.contains(record.conversation))
            texts.insert(record.conversation, record.body);
    std::vector<MessageCard> cards;
    addRefused(cards);
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
        card.place = record ? -record->updatedAt.time_since_epoch().count() : onTop + 1;
        cards.push_back(std::move(card));
    }
    m_cards.become(std::move(cards));
}

void DraftOverview::copy(const QString& key) const
{
    QString text = session()->drafts().draft(ConversationId::fromText(key).value_or(ConversationId{}));
    for (const MessageRow& row : account() ? account()->refused() : std::vector<MessageRow>{})
        if (key == refusedKey + row.record.clientId)
            text = row.record.body;
    QGuiApplication::clipboard()->setText(text);
}

void DraftOverview::discard(const QString& key)
{
    if (key.startsWith(refusedKey) && account())
        return account()->discard(key.mid(refusedKey.size()));
    const auto id = ConversationId::fromText(key);
    if (!id)
        return;
    session()->drafts().setDraft(*id, {});
    session()->drafts().setReply(*id, {});
    session()->draftSync().flush();
    Q_EMIT session()->draftSync().arrived(*id); // the field that shows it is emptied
}

} // namespace tertulia
