// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/account_records.h"

#include <algorithm>

namespace tertulia {

namespace {

template<typename R>
QString keyOf(const R& record)
{
    if constexpr (requires { record.id; })
        return record.id.text();
    else if constexpr (std::same_as<R, SavedRecord>)
        return record.message.text();
    else if constexpr (requires { record.conversation; })
        return record.conversation.text();
    else if constexpr (requires { record.user; })
        return record.user.text();
    else
        return {}; // one of its kind
}

template<typename R>
bool isGone(const R& record)
{
    if constexpr (std::same_as<R, ReminderRecord>)
        return record.state == ReminderState::Done || record.state == ReminderState::Cancelled;
    else if constexpr (std::same_as<R, ScheduledRecord>)
        return record.state == ScheduledState::Sent || record.state == ScheduledState::Cancelled;
    else if constexpr (std::same_as<R, FriendRecord>)
        return record.state == FriendState::None;
    else if constexpr (std::same_as<R, BlockRecord>)
        return !record.blocked;
    else if constexpr (std::same_as<R, UnreadFromRecord>)
        return record.seq == 0;
    else if constexpr (std::same_as<R, DraftRecord>)
        return record.body.isEmpty() && !record.replyTo;
    else if constexpr (requires { record.removed; })
        return record.removed;
    else if constexpr (requires { record.deleted; })
        return record.deleted;
    else
        return false;
}

/// The records of one of these kinds live in a space's or a conversation's stream, all others in mine.
template<typename R>
bool isIn(const R& record, const StreamId& stream)
{
    if constexpr (std::same_as<R, SpaceRecord> || std::same_as<R, ConversationRecord>)
        return StreamId{record.id} == stream;
    else if constexpr (requires { record.space; })
        return StreamId{record.space} == stream;
    else
        return stream.kind() == StreamKind::User;
}

} // namespace

AccountRecords::AccountRecords(QObject* parent) : QObject(parent) {}

void AccountRecords::clear()
{
    m_tables = {};
    m_loaded = false;
    Q_EMIT reset();
}

void AccountRecords::load(const std::vector<Record>& records)
{
    m_tables = {};
    for (const Record& record : records)
        put(record);
    m_loaded = true;
    Q_EMIT reset();
}

void AccountRecords::apply(const RowChanges& changes)
{
    if (!m_loaded)
        return; // the first read comes after these and holds them
    for (const StreamId& stream : changes.recordsReset)
        forget(stream);
    for (const Record& record : changes.records)
        put(record);
    if (!changes.recordsReset.empty())
        Q_EMIT reset();
    else
        for (const Record& record : changes.records)
            Q_EMIT changed(record);
}

void AccountRecords::put(const Record& record)
{
    std::visit(
        [this]<typename R>(const R& one) {
            if constexpr (isHeld<R>(static_cast<decltype(m_tables)*>(nullptr))) {
                auto& rows = std::get<Table<R>>(m_tables).rows;
                const QString key = keyOf(one);
                const auto known = rows.find(key);
                if (known != rows.end() && known->second.rev > one.rev)
                    return;
                if (isGone(one))
                    rows.erase(key);
                else
                    rows.insert_or_assign(key, one);
            }
        },
        record);
}

void AccountRecords::forget(const StreamId& stream)
{
    std::apply(
        [&stream](auto&... table) {
            (std::erase_if(table.rows, [&stream](const auto& row) { return isIn(row.second, stream); }), ...);
        },
        m_tables);
}

std::vector<RoleRecord> AccountRecords::roles(SpaceId space) const
{
    auto found = all<RoleRecord>();
    std::erase_if(found, [space](const RoleRecord& role) { return role.space != space; });
    std::ranges::sort(found, std::ranges::greater{}, &RoleRecord::position);
    return found;
}

std::vector<CategoryRecord> AccountRecords::categories(SpaceId space) const
{
    auto found = all<CategoryRecord>();
    std::erase_if(found, [space](const CategoryRecord& one) { return one.space != space; });
    std::ranges::stable_sort(found, {}, &CategoryRecord::position);
    return found;
}

std::vector<EmojiRecord> AccountRecords::emoji(SpaceId space) const
{
    auto found = all<EmojiRecord>();
    std::erase_if(found, [space](const EmojiRecord& one) { return one.space != space; });
    std::ranges::stable_sort(found, {}, &EmojiRecord::name);
    return found;
}

PrivacyRecord AccountRecords::privacy() const
{
    const auto* found = find<PrivacyRecord>({});
    return found ? *found : PrivacyRecord{};
}

NotifySettingRecord AccountRecords::notifySetting(ConversationId id) const
{
    const auto* found = find<NotifySettingRecord>(id.text());
    return found ? *found : NotifySettingRecord{id};
}

std::vector<SpaceId> AccountRecords::spaceOrder() const
{
    const auto* found = find<SpaceOrderRecord>({});
    return found ? found->spaces : std::vector<SpaceId>{};
}

NotifyPrefsRecord AccountRecords::notifyPrefs() const
{
    const auto* found = find<NotifyPrefsRecord>({});
    return found ? *found : NotifyPrefsRecord{};
}

Seq AccountRecords::boundary(const ConversationRow& row) const
{
    const Seq read = std::max(row.readSeq, row.firstSeq - 1);
    const UnreadFromRecord* from = find<UnreadFromRecord>(row.id.text());
    const bool holds = from && from->seq > 0 && row.readSeq <= from->readSeq;
    return holds ? std::min(read, std::max(from->seq, row.firstSeq) - 1) : read;
}

int AccountRecords::unread(const ConversationRow& row) const
{
    return static_cast<int>(std::max<Seq>(0, row.lastSeq - boundary(row)));
}

} // namespace tertulia
