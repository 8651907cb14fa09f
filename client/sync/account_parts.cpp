// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/account_parts.h"

#include <set>

namespace tertulia {

Result<std::unique_ptr<Local>> Local::open(const AccountConfig& config, Session& session, AnswerTurns& turns)
{
    TRY(auto outbox, Outbox::open(config.directory));
    TRY(auto cache, Cache::open(config.directory));
    auto local = std::make_unique<Local>(std::move(cache), std::move(outbox), session, turns, config);
    QObject::connect(&local->sender, &Sender::applied, &local->proofs, &Proofs::follow);
    return local;
}

/// The database threads end while those whom they answer still live.
Local::~Local()
{
    outbox->close();
    cache->close();
}

void Local::load()
{
    proofs.load();
    engine.load(cache->streamsAtStart());
    marks.stop();
    sender.load(cache->self().id);
    downloads.load(cache->self().id);
}

Result<Done> Local::wipe()
{
    const auto emptied = outbox->wipe();
    downloads.wipe();
    CHECK(cache->wipe());
    load();
    return emptied;
}

Result<Done> Local::rebuildCache()
{
    const UserRecord self = cache->self();
    CHECK(cache->wipe());
    proofs.load();
    engine.load({});
    marks.stop();
    return cache->adopt(self);
}

RowChanges Local::goneOf()
{
    RowChanges changes;
    const auto conversations = cache->conversations().result();
    const auto spaces = cache->spaces().result();
    if (conversations.ok())
        for (const ConversationRow& row : *conversations)
            changes.conversationsGone.push_back(row.id);
    if (spaces.ok())
        for (const SpaceRow& row : *spaces)
            changes.spacesGone.push_back(row.id);
    return changes;
}

std::vector<MessageRow> Local::withPending(ConversationId conversation, std::vector<MessageRow> page) const
{
    std::set<QString> arrived;
    for (const MessageRow& row : page)
        if (row.record.author == cache->self().id)
            arrived.insert(row.record.clientId);
    std::vector<MessageRow> rows;
    for (auto waiting = outbox->rows().rbegin(); waiting != outbox->rows().rend(); ++waiting)
        if (waiting->conversation == conversation && !arrived.contains(waiting->clientId))
            rows.push_back(waiting->row());
    rows.insert(rows.end(), std::make_move_iterator(page.begin()), std::make_move_iterator(page.end()));
    return rows;
}

bool Account::Parts::isOfAnotherHistory() const
{
    const QString& held = local->cache->history();
    return !held.isEmpty() && !link.history().isEmpty() && held != link.history();
}

Result<Done> Account::Parts::startOver()
{
    feed.add(local->goneOf());
    recorder.rebuilt();
    return local->rebuildCache();
}

void Account::Parts::connectionLost()
{
    if (!local)
        return;
    local->proofs.stop();
    local->engine.stop();
    local->marks.stop();
    local->sender.stop();
    local->line.stop();
    local->downloads.stop();
}

} // namespace tertulia
