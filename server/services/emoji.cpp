// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/emoji.h"

#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/stamps.h"
#include "server/store/blob_rows.h"
#include "server/store/emoji.h"
#include "server/store/locks.h"

namespace tertulia::emoji {

using namespace Qt::StringLiterals;

namespace {

/// As it is now, and nobody else changes it until the transaction ends.
Result<EmojiRecord> holdEmoji(Tx& tx, const Actor& actor, EmojiId id)
{
    TRY(auto found, store::findEmoji(tx.db, id));
    if (found && !store::isAlone(tx.db)) {
        CHECK(store::lockSpace(tx.db, found->space));
        TRY(found, store::findEmoji(tx.db, id));
    }
    if (!found || found->deleted)
        return ErrorCode::NotFound;
    CHECK(accessSpace(tx, actor, found->space, Action::ManageEmoji));
    return std::move(*found);
}

Result<Done> checkName(Tx& tx, SpaceId space, const QString& name)
{
    TRY(const auto other, store::findEmoji(tx.db, space, name));
    return other ? Result<Done>{Error::make(ErrorCode::Conflict, u"name_taken"_s)} : Result<Done>{Done{}};
}

Result<EmojiReply> write(Tx& tx, const Actor& actor, EmojiRecord emoji, const char* action, const QString& before,
                         const QString& after)
{
    TRY(emoji.rev, stamp(tx, emoji));
    audit::Note note{emoji.space, action, {}, emoji.id.text()};
    note.changed("name", before, after);
    CHECK(audit::write(tx, actor, note));
    return EmojiReply{std::move(emoji)};
}

} // namespace

Result<Done> mayAdd(Tx& tx, const Actor& actor, const EmojiAdd& request)
{
    CHECK(accessSpace(tx, actor, request.space, Action::ManageEmoji));
    CHECK(checkName(tx, request.space, request.name));
    TRY(const int64_t count, store::countEmoji(tx.db, request.space));
    if (count >= limits::customEmoji)
        return Error::make(ErrorCode::TooLarge, u"space_has_its_emoji"_s);
    return Done{};
}

Result<EmojiReply> add(Tx& tx, const Actor& actor, const EmojiAdd& request, const avatars::Picture& picture)
{
    CHECK(store::lockSpace(tx.db, request.space));
    CHECK(mayAdd(tx, actor, request));
    CHECK(store::needBlob(tx.db, picture.name, picture.bytes));
    return write(tx, actor,
                 EmojiRecord{EmojiId::make(), request.space, request.name, u"image:"_s + picture.name, actor.user},
                 EmojiAdd::type, {}, request.name);
}

Result<EmojiReply> rename(Tx& tx, const Actor& actor, const EmojiRename& request)
{
    TRY(auto emoji, holdEmoji(tx, actor, request.emoji));
    if (emoji.name == request.name)
        return EmojiReply{std::move(emoji)};
    CHECK(checkName(tx, emoji.space, request.name));
    const QString before = emoji.name;
    emoji.name = request.name;
    return write(tx, actor, std::move(emoji), EmojiRename::type, before, request.name);
}

Result<EmojiReply> remove(Tx& tx, const Actor& actor, const EmojiRemove& request)
{
    TRY(auto emoji, holdEmoji(tx, actor, request.emoji));
    CHECK(avatars::release(tx, emoji.picture));
    emoji.picture.clear();
    emoji.deleted = true;
    const QString name = emoji.name;
    return write(tx, actor, std::move(emoji), EmojiRemove::type, name, {});
}

Result<std::optional<QString>> customIn(Tx& tx, const std::optional<SpaceId>& space, const QString& text)
{
    static const QString prefix = u"custom:"_s;
    const auto id = text.startsWith(prefix) ? EmojiId::fromText(QStringView{text}.mid(prefix.size())) : std::nullopt;
    if (!id || !space)
        return std::optional<QString>{};
    TRY(const auto found, store::findEmoji(tx.db, *id));
    const bool isThere = found && !found->deleted && found->space == *space;
    return isThere ? std::optional{prefix + id->text()} : std::optional<QString>{};
}

} // namespace tertulia::emoji
