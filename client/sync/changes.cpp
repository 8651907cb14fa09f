// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/changes.h"

#include <set>

namespace tertulia {

namespace {

/// Later rows replace earlier ones with the same key, in place.
template<typename Row, typename Key>
void mergeRows(std::vector<Row>& into, std::vector<Row> later, Key key)
{
    if (into.empty()) {
        into = std::move(later);
        return;
    }
    std::map<decltype(key(later.front())), size_t> places;
    for (size_t i = 0; i < into.size(); ++i)
        places[key(into[i])] = i;
    for (Row& row : later) {
        const auto [found, isNew] = places.try_emplace(key(row), into.size());
        if (isNew)
            into.push_back(std::move(row));
        else
            into[found->second] = std::move(row);
    }
}

/// A message is the same one before and after the server named it.
auto messageKey(const MessageRow& row)
{
    return row.record.clientId.isEmpty() ? std::pair{row.record.author, row.record.id.text()}
                                         : std::pair{row.record.author, row.record.clientId};
}

void mergeMessages(std::vector<MessageRow>& into, std::vector<MessageRow> later)
{
    // A pending row never replaces the sent one, and of two sent ones the higher rev is the newer.
    std::map<decltype(messageKey(later.front())), Rev> revs;
    for (const MessageRow& row : into)
        revs[messageKey(row)] = row.record.rev;
    std::erase_if(later, [&revs](const MessageRow& row) {
        const auto known = revs.find(messageKey(row));
        return known != revs.end() && known->second > row.record.rev;
    });
    mergeRows(into, std::move(later), messageKey);
}

template<typename Id>
void mergeIds(std::vector<Id>& into, const std::vector<Id>& later)
{
    for (const Id& id : later)
        if (std::ranges::find(into, id) == into.end())
            into.push_back(id);
}

/// What came back is not gone, what went is not shown.
template<typename Row, typename Id>
void mergeVisible(std::vector<Row>& rows, std::vector<Id>& gone, std::vector<Row> later,
                  const std::vector<Id>& goneLater)
{
    const std::set<Id> going(goneLater.begin(), goneLater.end());
    std::erase_if(rows, [&going](const Row& row) { return going.contains(row.id); });
    mergeIds(gone, goneLater);
    std::set<Id> coming;
    for (const Row& row : later)
        coming.insert(row.id);
    std::erase_if(gone, [&coming](const Id& id) { return coming.contains(id); });
    mergeRows(rows, std::move(later), [](const Row& row) { return row.id; });
}

} // namespace

bool RowChanges::isEmpty() const
{
    return messages.empty() && messagesGone.empty() && discarded.empty() && conversations.empty() &&
           conversationsGone.empty() && spaces.empty() && spacesGone.empty() && users.empty() && records.empty() &&
           recordsReset.empty() && membersChanged.empty() && historyReset.empty();
}

void RowChanges::merge(RowChanges later)
{
    if (!later.messagesGone.empty()) {
        const std::set<MessageId> gone(later.messagesGone.begin(), later.messagesGone.end());
        std::erase_if(messages, [&gone](const MessageRow& row) { return gone.contains(row.record.id); });
        mergeIds(messagesGone, later.messagesGone);
    }
    mergeMessages(messages, std::move(later.messages));
    mergeIds(discarded, later.discarded);
    std::erase_if(messages, [this](const MessageRow& row) {
        return row.record.id.isNull() && std::ranges::find(discarded, row.record.clientId) != discarded.end();
    });
    mergeVisible(conversations, conversationsGone, std::move(later.conversations), later.conversationsGone);
    mergeVisible(spaces, spacesGone, std::move(later.spaces), later.spacesGone);
    mergeRows(users, std::move(later.users), [](const UserRecord& user) { return user.id; });
    if (!later.recordsReset.empty())
        records.clear(); // they are part of what is read anew
    mergeIds(recordsReset, later.recordsReset);
    records.insert(records.end(), std::make_move_iterator(later.records.begin()),
                   std::make_move_iterator(later.records.end()));
    mergeIds(membersChanged, later.membersChanged);
    mergeIds(historyReset, later.historyReset);
}

} // namespace tertulia
