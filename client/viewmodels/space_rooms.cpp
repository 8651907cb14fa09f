// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/space_rooms.h"

namespace tertulia {

using namespace Qt::StringLiterals;

void SpaceRooms::begin()
{
    Directory& names = session()->directory();
    connect(&names, &Directory::conversationChanged, this, &SpaceRooms::show);
    connect(&names, &Directory::conversationGone, this, &SpaceRooms::show);
    connect(&session()->records(), &AccountRecords::reset, this, &SpaceRooms::show);
    connect(&session()->records(), &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<CategoryRecord>(record))
            show();
    });
    show();
}

void SpaceRooms::setSpaceId(const QString& id)
{
    m_space = SpaceId::fromText(id).value_or(SpaceId{});
    show();
}

std::vector<const ConversationRow*> SpaceRooms::roomsIn(std::optional<CategoryId> category) const
{
    std::vector<const ConversationRow*> rooms;
    for (const auto& [id, row] : directory().conversations()) {
        const bool isKnown = row.category && records().find<CategoryRecord>(row.category->text());
        if (row.kind == ConversationKind::Room && row.space == m_space &&
            (isKnown ? row.category : std::nullopt) == category)
            rooms.push_back(&row);
    }
    std::sort(rooms.begin(), rooms.end(), [](const ConversationRow* a, const ConversationRow* b) {
        return a->position != b->position ? a->position < b->position : a->id < b->id;
    });
    return rooms;
}

void SpaceRooms::show()
{
    if (!isUsable())
        return;
    std::vector<PlainRow> rows;
    const auto addRooms = [&rows, this](std::optional<CategoryId> category) {
        const auto rooms = roomsIn(category);
        for (size_t i = 0; i < rooms.size(); ++i)
            rows.push_back({rooms[i]->id.text(),
                            {u"room"_s, rooms[i]->title, rooms[i]->isPrivate, i == 0, i + 1 == rooms.size(), 0}});
    };
    addRooms(std::nullopt);
    const auto categories = records().categories(m_space);
    for (size_t i = 0; i < categories.size(); ++i) {
        rows.push_back({categories[i].id.text(),
                        {u"category"_s, categories[i].name, false, i == 0, i + 1 == categories.size(),
                         static_cast<int>(roomsIn(categories[i].id).size())}});
        addRooms(categories[i].id);
    }
    m_rows.show(std::move(rows));
    Q_EMIT changed();
}

void SpaceRooms::createRoom(const QString& title, const QString& categoryId, bool isPrivate)
{
    RoomCreate request;
    request.space = m_space;
    request.title = title;
    request.category = CategoryId::fromText(categoryId);
    request.isPrivate = isPrivate;
    if (accept(rule::roomName, request.title, u"title"_s))
        ask(request, [this](const ConversationReply& reply) { Q_EMIT roomCreated(reply.conversation.id.text()); });
}

void SpaceRooms::createCategory(const QString& name)
{
    CategoryCreate request{m_space, name};
    if (accept(rule::name, request.name, u"name"_s))
        ask(request, [this](const CategoryReply& reply) { Q_EMIT categoryCreated(reply.category.id.text()); });
}

void SpaceRooms::renameCategory(const QString& id, const QString& name)
{
    const auto category = CategoryId::fromText(id);
    CategoryEdit request;
    request.name = name;
    if (!category || !accept(rule::name, *request.name, u"name"_s))
        return;
    request.category = *category;
    ask(request, [](const CategoryReply&) {});
}

void SpaceRooms::removeCategory(const QString& id)
{
    if (const auto category = CategoryId::fromText(id))
        ask(CategoryDelete{*category}, [](const CategoryReply&) {});
}

/// Positions can be equal or have gaps, so those that are not 0, 1, 2 … yet are written anew, with the two swapped.
void SpaceRooms::moveCategory(const QString& id, int by)
{
    auto categories = records().categories(m_space);
    const auto found = std::find_if(categories.begin(), categories.end(),
                                    [&id](const CategoryRecord& one) { return one.id.text() == id; });
    const auto from = found - categories.begin();
    const auto to = from + by;
    if (found == categories.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(categories.size()))
        return;
    std::swap(categories[static_cast<size_t>(from)], categories[static_cast<size_t>(to)]);
    for (size_t i = 0; i < categories.size(); ++i) {
        if (categories[i].position == static_cast<int>(i))
            continue;
        CategoryEdit request;
        request.category = categories[i].id;
        request.position = static_cast<int>(i);
        ask(request, [](const CategoryReply&) {});
    }
}

void SpaceRooms::place(const ConversationRow& room, int position)
{
    if (room.position == position)
        return;
    RoomEdit request;
    request.room = room.id;
    request.position = position;
    ask(request, [](const RoomReply&) {});
}

void SpaceRooms::moveRoom(const QString& id, int by)
{
    const auto conversation = ConversationId::fromText(id);
    const ConversationRow* row = conversation ? directory().conversation(*conversation) : nullptr;
    if (!row)
        return;
    auto rooms = roomsIn(row->category);
    const auto from = std::find(rooms.begin(), rooms.end(), row) - rooms.begin();
    const auto to = from + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(rooms.size()) || from >= static_cast<std::ptrdiff_t>(rooms.size()))
        return;
    std::swap(rooms[static_cast<size_t>(from)], rooms[static_cast<size_t>(to)]);
    for (size_t i = 0; i < rooms.size(); ++i)
        place(*rooms[i], static_cast<int>(i));
}

} // namespace tertulia
