// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about slash commands: a bot registers one in a place that it is in, people call it there, and the bot gets a
// record in its own stream.
#pragma once

#include "shared/protocol/requests_auth.h"

namespace tertulia {

namespace rule {
inline constexpr TextRule commandName{TextKind::Handle, 1, limits::commandNameLength};
inline constexpr TextRule commandAbout{TextKind::Name, 1, limits::commandAboutLength};
inline constexpr TextRule commandText{TextKind::Free, 0, limits::commandTextLength};
} // namespace rule

struct CommandInfo
{
    CommandId id;
    UserId bot;
    StreamId place; ///< the space or conversation it is registered in
    QString name;
    QString about;
    static constexpr auto fields =
        std::tuple{Field{"id", &CommandInfo::id}, Field{"bot", &CommandInfo::bot}, Field{"place", &CommandInfo::place},
                   Field{"name", &CommandInfo::name}, Field{"about", &CommandInfo::about}};
    bool operator==(const CommandInfo&) const = default;
};

struct CommandReply
{
    CommandInfo command;
    static constexpr auto fields = std::tuple{Field{"command", &CommandReply::command}};
};

struct CommandRegister
{
    using Reply = CommandReply;
    static constexpr auto type = "command.register";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Bots only: a command for everybody who may write in the place, a space (all its rooms that the bot sees) or a "
        "conversation. Again changes the description. `conflict` if another bot has the name there, `too_large` if the "
        "place has as many commands as one may.";
    StreamId place;
    QString name;
    QString description;
    static constexpr auto fields =
        std::tuple{Field{"place", &CommandRegister::place}, Field{"name", &CommandRegister::name, rule::commandName},
                   Field{"about", &CommandRegister::description, rule::commandAbout}};
};

struct CommandListReply
{
    std::vector<CommandInfo> commands; ///< by name
    static constexpr auto fields =
        std::tuple{Field{"commands", &CommandListReply::commands, ListRule{2 * limits::commandsOfAPlace}}};
};

struct CommandList
{
    using Reply = CommandListReply;
    static constexpr auto type = "command.list";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about = "What can be called in a conversation. A name of the room's goes before the space's.";
    ConversationId conversation;
    static constexpr auto fields = std::tuple{Field{"conversation", &CommandList::conversation}};
};

struct CommandDelete
{
    using Reply = EmptyReply;
    static constexpr auto type = "command.delete";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Takes a command away: for its bot, and for who edits the place. `forbidden` for others who see it.";
    CommandId command;
    static constexpr auto fields = std::tuple{Field{"command", &CommandDelete::command}};
};

struct CommandInvokeReply
{
    CommandCallId call;
    Timestamp at{};
    static constexpr auto fields =
        std::tuple{Field{"call", &CommandInvokeReply::call}, Field{"at", &CommandInvokeReply::at}};
};

struct CommandInvoke
{
    using Reply = CommandInvokeReply;
    static constexpr auto type = "command.invoke";
    static constexpr Guard guard = Guard::SignedIn;
    static constexpr auto about =
        "Calls a command. Its bot gets a `command_call` record in its own stream, at once or when it is back; nobody "
        "else sees the call. The same `client_id` again returns the first call.";
    ConversationId conversation;
    QString name;
    QString text;
    QString clientId;
    static constexpr auto fields = std::tuple{Field{"conversation", &CommandInvoke::conversation},
                                              Field{"name", &CommandInvoke::name, rule::commandName},
                                              Field{"text", &CommandInvoke::text, rule::commandText},
                                              Field{"client_id", &CommandInvoke::clientId, rule::clientId}};
};

} // namespace tertulia
