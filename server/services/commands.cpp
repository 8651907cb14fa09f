// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/commands.h"

#include "server/services/access.h"
#include "server/services/contacts.h"
#include "server/services/stamps.h"
#include "server/store/commands.h"
#include "server/store/locks.h"

#include <algorithm>

namespace tertulia::commands {

using namespace Qt::StringLiterals;

namespace {

/// Done for who sees the place, or with other actions for who looks after it.
Result<Done> accessPlace(Tx& tx, const Actor& actor, StreamId place, Action inConversation, Action inSpace)
{
    if (const auto conversation = place.conversation())
        CHECK(accessConversation(tx, actor, *conversation, inConversation));
    else if (const auto space = place.space())
        CHECK(accessSpace(tx, actor, *space, inSpace));
    else
        return Error::badField(u"place"_s, u"not_a_place"_s);
    return Done{};
}

/// A bot that left or was shut out answers no calls.
Result<bool> seesConversation(Tx& tx, UserId bot, ConversationId conversation)
{
    const auto sight = accessConversation(tx, Actor{bot, {}}, conversation, Action::SeeConversation);
    if (!sight.ok() && sight.error().code != ErrorCode::NotFound)
        return sight.error();
    return sight.ok();
}

Result<std::optional<CommandInfo>> callable(Tx& tx, const ConversationRecord& conversation, const QString& name)
{
    TRY(auto found, store::findCommand(tx.db, StreamId{conversation.id}, name));
    if (!found && conversation.space) {
        TRY(found, store::findCommand(tx.db, StreamId{*conversation.space}, name));
    }
    if (found) {
        TRY(const bool sees, seesConversation(tx, found->bot, conversation.id));
        if (!sees)
            found.reset();
    }
    return found;
}

} // namespace

Result<CommandReply> enroll(Tx& tx, const Actor& actor, const CommandRegister& request)
{
    if (!actor.scopes)
        return Error::forbidden(u"command.bots_register"_s);
    if (const auto space = request.place.space())
        CHECK(store::lockSpace(tx.db, *space));
    else if (const auto conversation = request.place.conversation())
        CHECK(store::lockPlace(tx.db, *conversation));
    CHECK(accessPlace(tx, actor, request.place, Action::SeeConversation, Action::SeeSpace));
    TRY(auto found, store::findCommand(tx.db, request.place, request.name));
    if (found && found->bot != actor.user)
        return Error::make(ErrorCode::Conflict, u"name_taken"_s);
    if (!found) {
        TRY(const auto others, store::commandsIn(tx.db, request.place));
        if (others.size() >= static_cast<size_t>(limits::commandsOfAPlace))
            return Error::make(ErrorCode::TooLarge, u"too_many_commands"_s);
        found = CommandInfo{CommandId::make(), actor.user, request.place, request.name, {}};
    }
    found->about = request.description;
    CHECK(store::putCommand(tx.db, *found));
    return CommandReply{std::move(*found)};
}

Result<CommandListReply> list(Tx& tx, const Actor& actor, const CommandList& request)
{
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::SeeConversation));
    CommandListReply reply;
    TRY(auto all, store::commandsIn(tx.db, StreamId{sight.place().id}));
    if (const auto& space = sight.place().space) {
        TRY(const auto wide, store::commandsIn(tx.db, StreamId{*space}));
        for (const CommandInfo& one : wide)
            if (std::none_of(all.begin(), all.end(), [&](const auto& own) { return own.name == one.name; }))
                all.push_back(one);
    }
    for (CommandInfo& one : all) {
        TRY(const bool sees, seesConversation(tx, one.bot, request.conversation));
        if (sees)
            reply.commands.push_back(std::move(one));
    }
    std::sort(reply.commands.begin(), reply.commands.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    return reply;
}

Result<EmptyReply> remove(Tx& tx, const Actor& actor, const CommandDelete& request)
{
    TRY(const auto found, store::findCommand(tx.db, request.command));
    if (!found)
        return ErrorCode::NotFound;
    if (found->bot != actor.user)
        CHECK(accessPlace(tx, actor, found->place, Action::EditConversation, Action::EditSpace));
    CHECK(store::deleteCommand(tx.db, found->id));
    return EmptyReply{};
}

Result<CommandInvokeReply> invoke(Tx& tx, const Actor& actor, const CommandInvoke& request)
{
    TRY(const auto before, store::findCall(tx.db, actor.user, request.clientId));
    if (before) {
        if (before->conversation != request.conversation || before->name != request.name ||
            before->text != request.text)
            return Error::make(ErrorCode::Conflict, u"client_id_reused"_s);
        return CommandInvokeReply{before->id, before->at};
    }
    TRY(const auto sight, accessConversation(tx, actor, request.conversation, Action::Post));
    CHECK(contacts::mayWriteIn(tx, actor, sight.place().id, sight.place().kind));
    TRY(const auto command, callable(tx, sight.place(), request.name));
    if (!command)
        return Error{ErrorCode::NotFound, u"name"_s, {}, {}, 0};
    CommandCallRecord call{CommandCallId::make(), command->id,   command->name, request.conversation, actor.user,
                           request.text,          tx.clock.now()};
    const CommandInvokeReply reply{call.id, call.at};
    CHECK(stamp(tx, command->bot, std::move(call), request.clientId));
    return reply;
}

} // namespace tertulia::commands
