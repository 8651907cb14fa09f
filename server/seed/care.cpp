// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seed/care.h"

#include "server/services/invites.h"
#include "server/services/roles.h"
#include "server/services/rooms.h"
#include "server/services/space_members.h"

namespace tertulia::demo {

namespace {

class Caretaker
{
public:
    Caretaker(Tx& tx, const Cast& cast) : m_tx(tx), m_cast(cast) {}

    Result<Done> make(const Category& one)
    {
        const Actor owner = ownerOf(one.space);
        TRY(const auto made, rooms::createCategory(m_tx, owner, {m_cast.spaces.value(one.space), one.name}));
        for (const QString& room : one.rooms) {
            RoomEdit move;
            move.room = roomOf(one.space, room);
            move.category = made.category.id;
            CHECK(rooms::edit(m_tx, owner, move));
        }
        return Done{};
    }

    Result<Done> make(const Role& one)
    {
        const Actor owner = ownerOf(one.space);
        RoleCreate request;
        request.space = m_cast.spaces.value(one.space);
        request.name = one.name;
        request.color = one.color;
        request.permissions = one.permissions;
        TRY(const auto made, roles::create(m_tx, owner, request));
        for (const QString& handle : one.people)
            CHECK(roles::grant(m_tx, owner, {made.role.id, handle}));
        return Done{};
    }

    Result<Done> make(const Nickname& one)
    {
        const Actor self{m_cast.users.value(one.handle), {}};
        CHECK(space_members::nickname(m_tx, self, {m_cast.spaces.value(one.space), {}, one.name}));
        return Done{};
    }

    Result<Done> make(const BanNote& one)
    {
        MemberBan request;
        request.space = m_cast.spaces.value(one.space);
        request.user = one.handle;
        request.reason = one.reason;
        CHECK(space_members::ban(m_tx, ownerOf(one.space), request));
        return Done{};
    }

    Result<Done> make(const OpenDoor& one)
    {
        InviteCreate request;
        request.space = m_cast.spaces.value(one.space);
        request.room = roomOf(one.space, one.room);
        CHECK(invites::create(m_tx, ownerOf(one.space), request));
        return Done{};
    }

    template<typename T>
    Result<Done> makeAll(const std::vector<T>& all)
    {
        for (const T& one : all)
            CHECK(make(one));
        return Done{};
    }

private:
    Actor ownerOf(const QString& space) const { return m_cast.owners.value(space); }
    ConversationId roomOf(const QString& space, const QString& room) const
    {
        return m_cast.rooms.value(space + QLatin1Char('/') + room);
    }

    Tx& m_tx;
    const Cast& m_cast;
};

} // namespace

Result<Done> lookAfter(Tx& tx, const Care& care, const Cast& cast)
{
    Caretaker caretaker(tx, cast);
    CHECK(caretaker.makeAll(care.categories));
    CHECK(caretaker.makeAll(care.roles));
    CHECK(caretaker.makeAll(care.nicknames));
    CHECK(caretaker.makeAll(care.bans));
    return caretaker.makeAll(care.invites);
}

} // namespace tertulia::demo
