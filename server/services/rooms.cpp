// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/rooms.h"

#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/stamps.h"
#include "server/services/system_notes.h"
#include "server/store/locks.h"
#include "server/store/roles.h"

namespace tertulia::rooms {

using namespace Qt::StringLiterals;

namespace {

Result<Done> apply(Tx& tx, const RoomEdit& request, ConversationRecord& room)
{
    if (request.category && request.noCategory.value_or(false))
        return Error::badField(u"no_category"_s, u"together_with_category"_s);
    if (request.category) {
        TRY(const auto category, store::findCategory(tx.db, *request.category));
        if (!category || category->deleted || category->space != room.space)
            return Error::badField(u"category"_s, u"not_in_space"_s);
        room.category = request.category;
    }
    if (request.noCategory.value_or(false))
        room.category.reset();
    room.title = request.title.value_or(room.title);
    room.topic = request.topic.value_or(room.topic);
    room.position = request.position.value_or(room.position);
    room.slowModeS = request.slowModeS.value_or(room.slowModeS);
    room.isPrivate = request.isPrivate.value_or(room.isPrivate);
    return Done{};
}

QString textOf(const std::optional<CategoryId>& category)
{
    return category ? category->text() : QString{};
}

audit::Note noteOf(const ConversationRecord& before, const ConversationRecord& after)
{
    audit::Note note{after.space.value_or(SpaceId{}), RoomEdit::type, {}, after.id.text()};
    note.changed("title", before.title, after.title);
    note.changed("topic", before.topic, after.topic);
    note.changed("category", textOf(before.category), textOf(after.category));
    note.changed("position", before.position, after.position);
    note.changed("slow_mode_s", before.slowModeS, after.slowModeS);
    note.changed("private", before.isPrivate, after.isPrivate);
    return note;
}

/// Whether the room's record in the space's stream says something else now.
bool isListedDifferently(const ConversationRecord& before, const ConversationRecord& after)
{
    return !after.isPrivate && (before.title != after.title || before.topic != after.topic ||
                                before.category != after.category || before.position != after.position);
}

/// As it is now, and nobody else changes it until the transaction ends.
Result<CategoryRecord> holdCategory(Tx& tx, const Actor& actor, CategoryId id)
{
    TRY(auto category, store::findCategory(tx.db, id));
    if (!category)
        return ErrorCode::NotFound;
    if (!store::isAlone(tx.db)) {
        CHECK(store::lockRooms(tx.db, category->space));
        TRY(category, store::findCategory(tx.db, id));
    }
    if (!category || category->deleted)
        return ErrorCode::NotFound;
    CHECK(accessSpace(tx, actor, category->space, Action::CreateRoom));
    return std::move(*category);
}

Result<CategoryReply> write(Tx& tx, const Actor& actor, CategoryRecord category, audit::Note note)
{
    TRY(category.rev, stamp(tx, category));
    note.space = category.space;
    note.subject = category.id.text();
    CHECK(audit::write(tx, actor, note));
    return CategoryReply{std::move(category)};
}

} // namespace

Result<RoomReply> edit(Tx& tx, const Actor& actor, const RoomEdit& request)
{
    CHECK(store::lockPlace(tx.db, request.room));
    TRY(auto sight, accessConversation(tx, actor, request.room, Action::EditConversation));
    store::ConversationRow& row = sight.conversation;
    if (row.record.kind != ConversationKind::Room)
        return Error::badField(u"room"_s, u"not_a_room"_s);
    const ConversationRecord before = row.record;
    CHECK(apply(tx, request, row.record));
    if (row.record == before)
        return RoomReply{before};
    CHECK(audit::write(tx, actor, noteOf(before, row.record)));
    if (before.isPrivate == row.record.isPrivate) {
        CHECK(stamp(tx, row, isListedDifferently(before, row.record)));
        CHECK(system_notes::addChanges(tx, actor, before, row.record));
    } else if (row.record.isPrivate) {
        CHECK(becomePrivate(tx, actor, row));
    } else {
        CHECK(becomePublic(tx, row));
    }
    return RoomReply{row.record};
}

Result<CategoryReply> createCategory(Tx& tx, const Actor& actor, const CategoryCreate& request)
{
    CHECK(store::lockSpace(tx.db, request.space));
    CHECK(accessSpace(tx, actor, request.space, Action::CreateRoom));
    TRY(const auto others, store::presentCategories(tx.db, request.space));
    if (others.size() >= static_cast<size_t>(limits::categoriesOfASpace))
        return Error::make(ErrorCode::TooLarge, u"space_has_its_categories"_s);
    CategoryRecord category{CategoryId::make(), request.space, request.name};
    if (!others.empty())
        category.position = others.back().position + 1;
    audit::Note note;
    note.action = CategoryCreate::type;
    note.changed("name", {}, request.name);
    return write(tx, actor, std::move(category), std::move(note));
}

Result<CategoryReply> editCategory(Tx& tx, const Actor& actor, const CategoryEdit& request)
{
    TRY(auto category, holdCategory(tx, actor, request.category));
    const CategoryRecord before = category;
    category.name = request.name.value_or(category.name);
    category.position = request.position.value_or(category.position);
    if (category == before)
        return CategoryReply{std::move(category)};
    audit::Note note;
    note.action = CategoryEdit::type;
    note.changed("name", before.name, category.name);
    note.changed("position", before.position, category.position);
    return write(tx, actor, std::move(category), std::move(note));
}

Result<CategoryReply> removeCategory(Tx& tx, const Actor& actor, const CategoryDelete& request)
{
    TRY(auto category, holdCategory(tx, actor, request.category));
    TRY(auto all, store::roomsOf(tx.db, category.space));
    for (store::ConversationRow& row : all) {
        if (row.record.category != category.id)
            continue;
        row.record.category.reset();
        CHECK(stamp(tx, row, !row.record.isPrivate));
    }
    category.deleted = true;
    audit::Note note;
    note.action = CategoryDelete::type;
    note.changed("name", category.name, QString{});
    return write(tx, actor, std::move(category), std::move(note));
}

} // namespace tertulia::rooms
