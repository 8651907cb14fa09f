// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/commands.h"

#define COMMANDS "SELECT id, bot_id, place, name, about FROM commands WHERE "
#define CALLS "SELECT id, command_id, name, conversation_id, user_id, text, at, rev FROM command_calls WHERE "

namespace tertulia::store {

namespace {

CommandInfo commandAt(const sql::Row& row)
{
    return {row.id<CommandId>(0), row.id<UserId>(1), StreamId::fromText(row.text(2)).value_or(StreamId{}), row.text(3),
            row.text(4)};
}

CommandCallRecord callAt(const sql::Row& row)
{
    return {row.id<CommandCallId>(0), row.id<CommandId>(1), row.text(2),      row.id<ConversationId>(3),
            row.id<UserId>(4),        row.text(5),          row.timestamp(6), row.int64(7)};
}

} // namespace

Result<Done> putCommand(sql::Db& db, const CommandInfo& command)
{
    CHECK(db.exec("INSERT INTO commands (id, place, bot_id, name, about) VALUES (?, ?, ?, ?, ?) "
                  "ON CONFLICT (id) DO UPDATE SET about = excluded.about",
                  command.id, command.place.text(), command.bot, command.name, command.about));
    return Done{};
}

Result<std::optional<CommandInfo>> findCommand(sql::Db& db, CommandId id)
{
    return db.one<CommandInfo>(COMMANDS "id = ?", commandAt, id);
}

Result<std::optional<CommandInfo>> findCommand(sql::Db& db, StreamId place, const QString& name)
{
    return db.one<CommandInfo>(COMMANDS "place = ? AND name = ?", commandAt, place.text(), name);
}

Result<std::vector<CommandInfo>> commandsIn(sql::Db& db, StreamId place)
{
    return db.many<CommandInfo>(COMMANDS "place = ? ORDER BY name", commandAt, place.text());
}

Result<Done> deleteCommand(sql::Db& db, CommandId id)
{
    CHECK(db.exec("DELETE FROM commands WHERE id = ?", id));
    return Done{};
}

Result<Done> deleteCommandsOf(sql::Db& db, UserId bot)
{
    CHECK(db.exec("DELETE FROM commands WHERE bot_id = ?", bot));
    return Done{};
}

Result<Done> insertCall(sql::Db& db, UserId bot, const CommandCallRecord& call, const QString& clientId)
{
    CHECK(db.exec("INSERT INTO command_calls (bot_id, rev, id, command_id, name, conversation_id, user_id, client_id, "
                  "text, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  bot, call.rev, call.id, call.command, call.name, call.conversation, call.user, clientId, call.text,
                  call.at));
    CHECK(db.exec("DELETE FROM command_calls WHERE bot_id = ? AND rev IN (SELECT rev FROM command_calls "
                  "WHERE bot_id = ? ORDER BY rev DESC LIMIT 1000 OFFSET ?)",
                  bot, bot, limits::commandCallsKept));
    return Done{};
}

Result<std::optional<CommandCallRecord>> findCall(sql::Db& db, UserId caller, const QString& clientId)
{
    return db.one<CommandCallRecord>(CALLS "user_id = ? AND client_id = ?", callAt, caller, clientId);
}

Result<std::vector<CommandCallRecord>> callsAfter(sql::Db& db, UserId bot, Rev rev, int limit)
{
    return db.many<CommandCallRecord>(CALLS "bot_id = ? AND rev > ? ORDER BY rev LIMIT ?", callAt, bot, rev, limit);
}

} // namespace tertulia::store
