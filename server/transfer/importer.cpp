// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/importer.h"

#include "server/services/adoption.h"
#include "server/services/places.h"
#include "server/store/conversations.h"
#include "server/store/spaces.h"
#include "server/transfer/transaction.h"

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t peopleAtOnce = 100;
constexpr size_t joinsAtOnce = 20; ///< each marks all rooms as read

/// A space has only so many rooms: the export's goes on in further ones.
QString numbered(const QString& id, int number)
{
    return number < 2 ? id : u"%1#%2"_s.arg(id).arg(number);
}

} // namespace

Importer::Importer(sql::Db& db, const Clock& clock, Collected& collected, ImportWish wish)
    : m_db(db), m_clock(clock), m_collected(collected), m_wish(std::move(wish))
{
}

store::ExternalName Importer::named(ImportKind kind, const QString& id) const
{
    return {m_wish.source, kind, id};
}

Result<ImportOutcome> Importer::run()
{
    CHECK(plan());
    TRY(m_batch, store::openBatch(m_db, m_wish.source));
    if (m_batch)
        m_outcome.batch = m_batch->id;
    const bool isNothingNew = m_rooms.empty() && !m_hasNewPeople && !m_batch;
    if (m_wish.isDryRun || isNothingNew)
        return m_outcome;
    CHECK(write());
    return m_outcome;
}

Result<Done> Importer::write()
{
    CHECK(beginBatch());
    CHECK(writePeople());
    if (m_hasNewPeople)
        CHECK(joinPeople());
    for (Room& room : m_rooms) {
        if (!m_outcome.isWhole || !goesOn()) {
            m_outcome.isWhole = false;
            return Done{};
        }
        CHECK(writeRoom(room));
    }
    if (!m_outcome.isWhole)
        return Done{};
    return inOneTransaction(m_db, m_clock, [this](Tx& tx) {
        m_batch->finishedAt = m_clock.now();
        return store::updateBatch(tx.db, *m_batch);
    });
}

Result<Done> Importer::beginBatch()
{
    if (m_batch)
        return Done{};
    m_batch = store::ImportBatch{ImportId::make(), m_wish.source, m_clock.now()};
    m_outcome.batch = m_batch->id;
    return inOneTransaction(m_db, m_clock, [this](Tx& tx) { return store::insertBatch(tx.db, *m_batch); });
}

Result<Done> Importer::writePeople()
{
    const auto& users = m_collected.users();
    for (size_t first = 0; first < users.size(); first += peopleAtOnce) {
        CHECK(inOneTransaction(m_db, m_clock, [&](Tx& tx) -> Result<Done> {
            for (size_t i = first; i < std::min(users.size(), first + peopleAtOnce); ++i)
                if (!m_people.contains(users.at(i).id))
                    CHECK(writePerson(tx, users.at(i)));
            return Done{};
        }));
    }
    return Done{};
}

Result<Done> Importer::writePerson(Tx& tx, const ImportedUser& user)
{
    const auto mapped = m_mapped.constFind(user.id);
    const bool isMapped = mapped != m_mapped.constEnd();
    Person person{isMapped ? mapped->id : UserId{}, isMapped ? mapped->handle : QString{}, isMapped};
    if (!isMapped) {
        TRY(const auto made, adoption::person(tx, user.handle, user.name));
        person.id = made.id;
        person.handle = made.handle;
    }
    CHECK(store::noteImported(tx.db, m_batch->id, named(ImportKind::User, user.id), person.id.text(), !isMapped));
    m_people.insert(user.id, person);
    return Done{};
}

Result<std::optional<SpaceId>> Importer::knownSpace(const QString& id)
{
    TRY(const auto known, store::findImported(m_db, named(ImportKind::Space, id)));
    return known ? SpaceId::fromText(known->objectId) : std::nullopt;
}

Result<Done> Importer::joinPeople()
{
    for (const ImportedSpace& space : m_collected.spaces()) {
        for (int number = 1;; ++number) {
            TRY(const auto known, knownSpace(numbered(space.id, number)));
            if (!known)
                break;
            CHECK(joinPeople(*known));
        }
    }
    return Done{};
}

Result<Done> Importer::joinPeople(SpaceId space)
{
    const auto& users = m_collected.users();
    for (size_t first = 0; first < users.size(); first += joinsAtOnce) {
        CHECK(inOneTransaction(m_db, m_clock, [&](Tx& tx) -> Result<Done> {
            for (size_t i = first; i < std::min(users.size(), first + joinsAtOnce); ++i)
                if (users.at(i).standing == ImportedUser::Member)
                    CHECK(adoption::join(tx, space, m_people.value(users.at(i).id).id));
            return Done{};
        }));
    }
    return Done{};
}

Result<SpaceId> Importer::spaceFor(const QString& id)
{
    const auto& spaces = m_collected.spaces();
    const auto imported =
        std::find_if(spaces.begin(), spaces.end(), [&id](const ImportedSpace& space) { return space.id == id; });
    QString name = imported == spaces.end() ? id : imported->name;
    if (!m_wish.spaceName.isEmpty())
        name = m_wish.spaceName;
    name = adoption::cleanedName(name, limits::nameLength - 5, u"import"_s);
    for (int number = 1;; ++number) {
        const QString external = numbered(id, number);
        TRY(const auto known, knownSpace(external));
        if (!known)
            return makeSpace(external, number < 2 ? name : u"%1 %2"_s.arg(name).arg(number));
        TRY(const auto sight, store::sightOfSpace(m_db, *known, m_owner));
        TRY(const auto count, store::countRooms(m_db, *known));
        if (sight && !sight->record.deleted && count.rooms < limits::roomsOfASpace)
            return *known;
    }
}

Result<SpaceId> Importer::makeSpace(const QString& id, const QString& name)
{
    TRY(const SpaceId made, inOneTransaction(m_db, m_clock, [&](Tx& tx) -> Result<SpaceId> {
            TRY(const auto space, places::createSpace(tx, Actor{m_owner, {}}, SpaceCreate{name}));
            CHECK(store::noteImported(tx.db, m_batch->id, named(ImportKind::Space, id), space.space.id.text(), true));
            return space.space.id;
        }));
    CHECK(joinPeople(made));
    return made;
}

} // namespace tertulia::transfer
