// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/avatars.h"

#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/profiles.h"
#include "server/services/stamps.h"
#include "server/services/system_notes.h"
#include "server/store/blob_rows.h"
#include "server/store/locks.h"
#include "server/store/profiles.h"

namespace tertulia::avatars {

using namespace Qt::StringLiterals;

namespace {

const QString imagePrefix = u"image:"_s;

Result<store::ConversationSight> groupToEdit(Tx& tx, const Actor& actor, ConversationId id)
{
    TRY(auto sight, accessConversation(tx, actor, id, Action::EditConversation));
    if (sight.conversation.record.kind != ConversationKind::Group)
        return Error::badField(u"stream"_s, u"not_a_group"_s);
    return sight;
}

/// Whether there is anything to do; then the new one is needed and the old one is not.
Result<bool> replaced(Tx& tx, const QString& before, const QString& after, const std::optional<Picture>& picture)
{
    if (before == after)
        return false;
    if (picture)
        CHECK(store::needBlob(tx.db, picture->name, picture->bytes));
    CHECK(release(tx, before));
    return true;
}

Result<Done> setOwn(Tx& tx, const Actor& actor, const QString& avatar, const std::optional<Picture>& picture)
{
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(auto profile, store::profileOf(tx.db, actor.user));
    if (!profile)
        return ErrorCode::NotFound;
    TRY(const bool changes, replaced(tx, profile->user.avatar, avatar, picture));
    if (!changes)
        return Done{};
    profile->user.avatar = avatar;
    CHECK(profiles::announce(tx, std::move(profile->user)));
    return Done{};
}

Result<Done> setGroups(Tx& tx, const Actor& actor, ConversationId id, const QString& avatar,
                       const std::optional<Picture>& picture)
{
    CHECK(store::lockStream(tx.db, id));
    TRY(auto sight, groupToEdit(tx, actor, id));
    TRY(const bool changes, replaced(tx, sight.conversation.record.avatar, avatar, picture));
    if (!changes)
        return Done{};
    sight.conversation.record.avatar = avatar;
    CHECK(stamp(tx, sight.conversation, false));
    return system_notes::add(tx, actor, sight.conversation.record, {SystemKind::Picture, {}, {}});
}

Result<Done> setSpaces(Tx& tx, const Actor& actor, SpaceId id, const QString& avatar,
                       const std::optional<Picture>& picture)
{
    CHECK(store::lockSpace(tx.db, id));
    TRY(auto sight, accessSpace(tx, actor, id, Action::EditSpace));
    TRY(const bool changes, replaced(tx, sight.record.icon, avatar, picture));
    if (!changes)
        return Done{};
    audit::Note note;
    note.space = id;
    note.action = AvatarSet::type;
    note.changed("icon", sight.record.icon, avatar);
    sight.record.icon = avatar;
    CHECK(stamp(tx, std::move(sight.record)));
    CHECK(audit::write(tx, actor, note));
    return Done{};
}

bool isOwn(const Actor& actor, const std::optional<StreamId>& stream)
{
    return !stream || *stream == StreamId{actor.user};
}

} // namespace

Result<Done> mayChange(Tx& tx, const Actor& actor, const std::optional<StreamId>& stream)
{
    if (isOwn(actor, stream))
        return Done{};
    if (const auto conversation = stream->conversation())
        CHECK(groupToEdit(tx, actor, *conversation));
    else if (const auto space = stream->space())
        CHECK(accessSpace(tx, actor, *space, Action::EditSpace));
    else
        return Error::badField(u"stream"_s, u"not_yours"_s);
    return Done{};
}

Result<AvatarReply> set(Tx& tx, const Actor& actor, const std::optional<StreamId>& stream,
                        const std::optional<Picture>& picture)
{
    CHECK(mayChange(tx, actor, stream));
    const QString avatar = picture ? imagePrefix + picture->name : QString{};
    if (isOwn(actor, stream))
        CHECK(setOwn(tx, actor, avatar, picture));
    else if (const auto conversation = stream->conversation())
        CHECK(setGroups(tx, actor, *conversation, avatar, picture));
    else if (const auto space = stream->space())
        CHECK(setSpaces(tx, actor, *space, avatar, picture));
    return AvatarReply{avatar};
}

Result<Done> maySee(Tx& tx, const Actor& actor, const QString& name)
{
    TRY(const bool isShown, store::isShownTo(tx.db, actor.user, imagePrefix + name));
    return isShown ? Result<Done>{Done{}} : ErrorCode::NotFound;
}

Result<Done> release(Tx& tx, const QString& avatar)
{
    if (avatar.startsWith(imagePrefix))
        CHECK(store::releaseBlob(tx.db, avatar.mid(imagePrefix.size())));
    return Done{};
}

} // namespace tertulia::avatars
