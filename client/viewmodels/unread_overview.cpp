// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/unread_overview.h"

namespace tertulia {

namespace {

constexpr int overviewLength = 160;
constexpr int64_t mutedBehind = int64_t{1} << 52; ///< later than any time

} // namespace

UnreadOverview::UnreadOverview(QObject* parent) : SessionPage(parent) {}

void UnreadOverview::begin()
{
    Directory& directory = session()->directory();
    m_cards.setDirectory(&directory);
    connect(&directory, &Directory::reset, this, &UnreadOverview::follow);
    connect(&directory, &Directory::conversationChanged, this, &UnreadOverview::follow);
    connect(&directory, &Directory::conversationGone, this, &UnreadOverview::follow);
    connect(&session()->records(), &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<UnreadFromRecord>(record) || std::holds_alternative<NotifySettingRecord>(record))
            follow();
    });
    build();
}

void UnreadOverview::follow()
{
    if (std::exchange(m_stale, true))
        return;
    QMetaObject::invokeMethod(this, &UnreadOverview::build, Qt::QueuedConnection);
}

void UnreadOverview::build()
{
    m_stale = false;
    const Timestamp now = SystemClock{}.now();
    std::vector<MessageCard> cards;
    for (const auto& [id, row] : session()->directory().conversations()) {
        const int unread = session()->records().unread(row);
        if (unread == 0)
            continue;
        const NotifySettingRecord setting = session()->records().notifySetting(id);
        const bool muted =
            setting.level == NotifyLevel::None || (setting.mutedUntil.has_value() && *setting.mutedUntil > now);
        MessageCard card;
        card.key = id.text();
        card.conversation = id;
        card.unread = unread;
        card.isUrgent = row.mentions > 0 || row.kind == ConversationKind::Direct;
        card.at = row.lastAt;
        card.author = row.peer.value_or(UserId{});
        card.place = -row.lastAt.value_or(Timestamp{}).time_since_epoch().count() + (muted ? mutedBehind : 0) -
                     (card.isUrgent && !muted ? mutedBehind : 0);
        if (row.mentions > 0)
            card.detail = tr("%n mention(s)", nullptr, row.mentions);
        const auto known = m_words.find(id);
        if (known != m_words.end())
            card.words = known->second.text;
        if (known == m_words.end() || known->second.upTo != row.lastSeq || known->second.unread != unread)
            readWords(id, unread);
        cards.push_back(std::move(card));
    }
    m_cards.become(std::move(cards));
}

void UnreadOverview::readWords(ConversationId id, int unread)
{
    const ConversationRow* row = session()->directory().conversation(id);
    Words& words = m_words[id];
    words.upTo = row->lastSeq;
    words.unread = unread;
    account()->messages(id, row->lastSeq + 1, shown).then(this, [=, this](const std::vector<MessageRow>& rows) {
        m_words[id].text = wordsOf(rows, unread);
        follow();
    });
}

/// The oldest first, each with who said it.
QString UnreadOverview::wordsOf(const std::vector<MessageRow>& rows, int unread) const
{
    QStringList lines;
    const size_t count = std::min(rows.size(), static_cast<size_t>(unread));
    for (size_t i = count; i-- > 0;) {
        const MessageRecord& record = rows.at(i).record;
        const QString said = MessageCards::words(record, session()->directory()).simplified().left(overviewLength);
        const QString who = record.system ? QString{} : session()->directory().name(record.author);
        if (!said.isEmpty())
            lines << (who.isEmpty() ? said : tr("%1: %2").arg(who, said));
    }
    return lines.join(QLatin1Char('\n'));
}

void UnreadOverview::markAllRead()
{
    for (const auto& [id, row] : session()->directory().conversations()) {
        if (row.unread() > 0)
            account()->markRead(id, row.lastSeq);
        else if (session()->records().unread(row) > 0)
            ask(UnreadSet{id, std::nullopt});
    }
}

} // namespace tertulia
