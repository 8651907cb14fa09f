// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing in what was said elsewhere (imports): people without a way to sign in, places that nobody sees before they
// are whole, messages with the time they were written at. Nobody is notified and no webhook is told. No permission is
// checked: who runs an import runs the server. Write lane.
#pragma once

#include "server/services/tx.h"
#include "server/store/conversations.h"
#include "server/store/files.h"

namespace tertulia::adoption {

/// A name of the kind, out of whatever it was; `otherwise` if nothing is left of it.
QString cleanedName(QString text, int longest, const QString& otherwise);
QString cleanedTopic(QString text);
/// Every text that can be kept, without what cannot; may be empty.
QString cleanedBody(const QString& text);

/// An account that nobody can sign in to until an administrator makes a reset link for it. The handle is made of
/// `wish`: what does not belong goes, and a number is added if it is taken or looks like another.
Result<UserRecord> person(Tx& tx, const QString& wish, const QString& displayName);
/// He comes into the space as anybody who joins. Nothing happens if he is or was in, is banned, or follows as many
/// streams as one can; false then.
Result<bool> join(Tx& tx, SpaceId space, UserId user);

struct Place
{
    ConversationKind kind = ConversationKind::Room;
    std::optional<SpaceId> space{};
    QString title{};
    QString topic{};
    std::optional<Timestamp> createdAt{};
    std::optional<QString> directKey{};
};
/// Nobody is in it. TooLarge if the space has its rooms.
Result<ConversationId> place(Tx& tx, const Place& wanted);
/// A file that is on the disk under its content.
struct File
{
    QString name{};
    store::FileContent content{};
};
/// The next message of a place that is not opened: by this author, at this time, which may be long ago. In a thread,
/// its root says so too.
Result<MessageRecord> message(Tx& tx, MessageRecord message, const std::vector<File>& files = {});
/// False if it is no emoji, or there are as many as there can be, or it is there.
Result<bool> react(Tx& tx, const MessageRecord& message, UserId user, const QString& emoji);
/// The thread that hangs on a message, made if there is none; nobody follows it. NotFound.
Result<ConversationId> threadOn(Tx& tx, MessageId root);

struct Opening
{
    ConversationId place;
    bool isPublic = false;         ///< a room for everybody in its space
    bool isReadOnly = false;       ///< a room where nobody posts any more
    std::vector<UserId> members{}; ///< the first one leads
};
/// The place is whole: those who belong there see it, with all of it read. Who was left out: those who follow as many
/// streams as one can, and in rooms those who are not in the space.
Result<std::vector<UserId>> open(Tx& tx, const Opening& opening);

/// The way back: a room or space is deleted, a group is left by all; a direct keeps its two people.
Result<Done> withdraw(Tx& tx, ConversationId conversation);
Result<Done> withdraw(Tx& tx, SpaceId space);

} // namespace tertulia::adoption
