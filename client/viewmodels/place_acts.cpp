// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/place_acts.h"

#include "client/models/space_list_model.h"
#include "shared/protocol/permissions.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int step = 10; ///< between two positions given anew
/// A mute without an end has one nobody waits for.
constexpr auto veryLong = std::chrono::hours{24 * 365 * 100};

} // namespace

PlaceActs::PlaceActs(QObject* parent) : SessionPage(parent) {}

void PlaceActs::begin()
{
    connect(this, &SessionPage::problemChanged, session(), [this] {
        if (!problem().isEmpty())
            session()->showProblem(problem());
    });
}

const ConversationRow* PlaceActs::row(const QString& conversationId) const
{
    const auto id = ConversationId::fromText(conversationId);
    return id && session() ? session()->directory().conversation(*id) : nullptr;
}

void PlaceActs::markRead(const QString& conversationId)
{
    const ConversationRow* shown = row(conversationId);
    if (!shown || session()->records().unread(*shown) == 0)
        return;
    if (shown->lastSeq > shown->readSeq)
        return account()->markRead(shown->id, shown->lastSeq);
    ask(UnreadSet{shown->id, std::nullopt}); // read, and marked as unread by hand
}

void PlaceActs::markUnread(const QString& conversationId)
{
    if (const ConversationRow* shown = row(conversationId); shown && shown->lastSeq >= shown->firstSeq)
        ask(UnreadSet{shown->id, shown->lastSeq});
}

void PlaceActs::mute(const QString& conversationId, int minutes)
{
    const ConversationRow* shown = row(conversationId);
    if (!shown)
        return;
    std::optional<Timestamp> until;
    if (minutes == untilChanged)
        until = SystemClock{}.now() + veryLong;
    else if (minutes > 0)
        until = SystemClock{}.now() + std::chrono::minutes{minutes};
    set(conversationId, session()->records().notifySetting(shown->id).level, until);
}

void PlaceActs::setLevel(const QString& conversationId, const QString& level)
{
    if (const ConversationRow* shown = row(conversationId))
        set(conversationId, enumFromName<NotifyLevel>(level), session()->records().notifySetting(shown->id).mutedUntil);
}

void PlaceActs::set(const QString& conversationId, std::optional<NotifyLevel> level,
                    std::optional<Timestamp> mutedUntil)
{
    if (mutedUntil && *mutedUntil <= SystemClock{}.now())
        mutedUntil.reset();
    ask(NotificationSet{row(conversationId)->id, level, mutedUntil});
}

QString PlaceActs::levelOf(const QString& conversationId) const
{
    const ConversationRow* shown = row(conversationId);
    const auto level = shown ? session()->records().notifySetting(shown->id).level : std::nullopt;
    return level ? QString::fromLatin1(enumName(*level)) : QString{};
}

bool PlaceActs::isMuted(const QString& conversationId) const
{
    const ConversationRow* shown = row(conversationId);
    const auto until = shown ? session()->records().notifySetting(shown->id).mutedUntil : std::nullopt;
    return until && *until > SystemClock{}.now();
}

int PlaceActs::unreadOf(const QString& conversationId) const
{
    const ConversationRow* shown = row(conversationId);
    return shown ? session()->records().unread(*shown) : 0;
}

QString PlaceActs::kindOf(const QString& conversationId) const
{
    const ConversationRow* shown = row(conversationId);
    return shown ? QString::fromLatin1(enumName(shown->kind)) : QString{};
}

QString PlaceActs::titleOf(const QString& conversationId) const
{
    const ConversationRow* shown = row(conversationId);
    if (!shown)
        return {};
    const QString title = session()->directory().title(*shown);
    return shown->kind == ConversationKind::Room ? u'#' + title : title;
}

QString PlaceActs::peerOf(const QString& conversationId) const
{
    const ConversationRow* shown = row(conversationId);
    return shown && shown->peer ? shown->peer->text() : QString{};
}

void PlaceActs::copyLink(const QString& conversationId) const
{
    if (row(conversationId))
        QGuiApplication::clipboard()->setText(
            u"tertulia://%1/c/%2"_s.arg(account()->server().authority(), conversationId));
}

bool PlaceActs::canLeave(const QString& conversationId) const
{
    const ConversationRow* shown = row(conversationId);
    return shown && (shown->kind == ConversationKind::Group || shown->isPrivate);
}

void PlaceActs::leave(const QString& conversationId)
{
    if (const ConversationRow* shown = row(conversationId))
        ask(MemberRemove{StreamId{shown->id}, account()->self().handle});
}

void PlaceActs::leaveSpace(const QString& spaceId)
{
    if (const auto id = SpaceId::fromText(spaceId))
        ask(MemberRemove{StreamId{*id}, account()->self().handle});
}

bool PlaceActs::isOwnSpace(const QString& spaceId) const
{
    const auto id = SpaceId::fromText(spaceId);
    const SpaceRow* space = id && session() ? session()->directory().space(*id) : nullptr;
    return space && space->standing.isOwner;
}

void PlaceActs::moveSpace(const QString& spaceId, int by)
{
    if (!session())
        return;
    const auto order = seatedSpaces(session()->directory(), session()->records());
    const auto found = std::find_if(order.begin(), order.end(),
                                    [&spaceId](const SeatedSpace& one) { return one.row.id.text() == spaceId; });
    const auto to = static_cast<int>(found - order.begin()) + by;
    if (to >= 0 && to < static_cast<int>(order.size()))
        putSpace(spaceId, to);
}

void PlaceActs::putSpace(const QString& spaceId, int index)
{
    const auto id = SpaceId::fromText(spaceId);
    if (!id || !session() || !session()->directory().space(*id))
        return;
    SpaceArrange request;
    for (const SeatedSpace& one : seatedSpaces(session()->directory(), session()->records()))
        if (one.row.id != *id)
            request.spaces.push_back(one.row.id);
    const int last = std::min(static_cast<int>(request.spaces.size()), limits::spacesOrdered - 1);
    request.spaces.insert(request.spaces.begin() + std::clamp(index, 0, last), *id);
    request.spaces.resize(std::min(request.spaces.size(), static_cast<size_t>(limits::spacesOrdered)));
    ask(request);
}

bool PlaceActs::mayArrange(const QString& spaceId) const
{
    const auto id = SpaceId::fromText(spaceId);
    const SpaceRow* space = id && session() ? session()->directory().space(*id) : nullptr;
    if (!space)
        return false;
    Facts facts;
    facts.standing = space->standing;
    facts.asker = session()->directory().self();
    facts.now = SystemClock{}.now();
    return resolve(Action::CreateRoom, facts).allowed;
}

std::vector<PlaceActs::Seat> PlaceActs::seats(SpaceId space, const std::optional<CategoryId>& category) const
{
    std::vector<const ConversationRow*> rooms;
    for (const auto& [id, one] : session()->directory().conversations()) {
        const bool known = one.category && session()->records().find<CategoryRecord>(one.category->text());
        if (one.kind == ConversationKind::Room && one.space == space &&
            (known ? one.category : std::nullopt) == category)
            rooms.push_back(&one);
    }
    std::sort(rooms.begin(), rooms.end(), [](const ConversationRow* a, const ConversationRow* b) {
        if (a->position != b->position)
            return a->position < b->position;
        const int order = QString::localeAwareCompare(a->title, b->title);
        return order != 0 ? order < 0 : a->id < b->id;
    });
    std::vector<Seat> seats;
    for (const ConversationRow* room : rooms)
        seats.push_back({room->id.text(), room->position});
    return seats;
}

std::vector<std::pair<size_t, int>> newPositions(const std::vector<int>& order, size_t moved, int highest)
{
    const int below = moved == 0 ? -1 : order.at(moved - 1);
    const bool isLast = moved + 1 == order.size();
    const int above = isLast ? std::min(highest + 1, below + 2 * step) : order.at(moved + 1);
    if (order.at(moved) > below && order.at(moved) < above)
        return {}; // it stands right already
    if (above - below >= 2)
        return {{moved, below + (above - below) / 2}};
    std::vector<std::pair<size_t, int>> changes;
    for (size_t i = 0; i < order.size(); ++i)
        if (const int position = std::min(highest, static_cast<int>(i + 1) * step); position != order.at(i))
            changes.emplace_back(i, position);
    return changes;
}

void PlaceActs::putRoom(const QString& roomId, const QString& section, int index)
{
    const ConversationRow* room = row(roomId);
    if (!room || !room->space)
        return;
    const auto category = section == u"rooms"_s ? std::nullopt : CategoryId::fromText(section);
    std::vector<Seat> order = seats(*room->space, category);
    std::erase_if(order, [&roomId](const Seat& seat) { return seat.id == roomId; });
    const auto at = static_cast<size_t>(std::clamp(index, 0, static_cast<int>(order.size())));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(at), Seat{roomId, room->position});
    std::vector<int> positions;
    for (const Seat& seat : order)
        positions.push_back(seat.position);
    const auto changes = newPositions(positions, at, limits::roomsOfASpace * 10);
    const bool moves = room->category != category;
    if (moves && std::none_of(changes.begin(), changes.end(), [at](const auto& one) { return one.first == at; })) {
        RoomEdit edit{room->id};
        edit.category = category;
        if (!category)
            edit.noCategory = true;
        ask(edit);
    }
    for (const auto& [which, position] : changes) {
        RoomEdit edit{*ConversationId::fromText(order.at(which).id)};
        edit.position = position;
        if (which == at && moves) {
            edit.category = category;
            if (!category)
                edit.noCategory = true;
        }
        ask(edit);
    }
}

void PlaceActs::moveRoom(const QString& roomId, int by)
{
    const ConversationRow* room = row(roomId);
    if (!room || !room->space)
        return;
    // The sections from above, the rooms without a category first.
    std::vector<std::optional<CategoryId>> sections{std::nullopt};
    for (const CategoryRecord& category : session()->records().categories(*room->space))
        sections.emplace_back(category.id);
    auto at = std::find(sections.begin(), sections.end(), room->category);
    if (at == sections.end())
        at = sections.begin();
    const std::vector<Seat> order = seats(*room->space, *at);
    const auto found = std::find_if(order.begin(), order.end(), [&](const Seat& seat) { return seat.id == roomId; });
    const auto to = static_cast<int>(found - order.begin()) + by;
    const auto key = [](const std::optional<CategoryId>& category) { return category ? category->text() : u"rooms"_s; };
    if (to >= 0 && to < static_cast<int>(order.size()))
        return putRoom(roomId, key(*at), to);
    if (by < 0 && at != sections.begin())
        putRoom(roomId, key(*std::prev(at)), limits::roomsOfASpace);
    else if (by > 0 && std::next(at) != sections.end())
        putRoom(roomId, key(*std::next(at)), 0);
}

void PlaceActs::moveCategory(const QString& categoryId, int by)
{
    const auto* moved = session()->records().find<CategoryRecord>(categoryId);
    if (!moved)
        return;
    std::vector<CategoryRecord> order = session()->records().categories(moved->space);
    const auto from =
        std::find_if(order.begin(), order.end(), [&](const CategoryRecord& one) { return one.id == moved->id; });
    const auto at = from - order.begin();
    const auto to = std::clamp<std::ptrdiff_t>(at + by, 0, static_cast<std::ptrdiff_t>(order.size()) - 1);
    if (to == at)
        return;
    const CategoryRecord record = *from;
    order.erase(from);
    order.insert(order.begin() + to, record);
    std::vector<int> positions;
    for (const CategoryRecord& one : order)
        positions.push_back(one.position);
    for (const auto& [which, position] :
         newPositions(positions, static_cast<size_t>(to), limits::categoriesOfASpace * 10))
        ask(CategoryEdit{order.at(which).id, {}, position});
}

void PlaceActs::createCategory(const QString& spaceId, const QString& name)
{
    if (const auto id = SpaceId::fromText(spaceId))
        ask(CategoryCreate{*id, name.trimmed()}, [this](const CategoryReply& /*reply*/) { Q_EMIT categoryKept(); });
}

void PlaceActs::renameCategory(const QString& categoryId, const QString& name)
{
    if (const auto id = CategoryId::fromText(categoryId))
        ask(CategoryEdit{*id, name.trimmed(), {}}, [this](const CategoryReply& /*reply*/) { Q_EMIT categoryKept(); });
}

void PlaceActs::removeCategory(const QString& categoryId)
{
    if (const auto id = CategoryId::fromText(categoryId))
        ask(CategoryDelete{*id});
}

QString PlaceActs::categoryName(const QString& categoryId) const
{
    const auto* category = session() ? session()->records().find<CategoryRecord>(categoryId) : nullptr;
    return category ? category->name : QString{};
}

} // namespace tertulia
