// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a collected export into the database: people, spaces, then one conversation after the other, in bounded
// transactions. Everything it makes is noted under what the source calls it, so a second run adds nothing and an
// interrupted one goes on. A conversation is seen by nobody before all its messages are in, and none that others have
// written in is added to. No server may run on the same data. Thread of the Db.
#pragma once

#include "server/services/adoption.h"
#include "server/store/imports.h"
#include "server/transfer/collected.h"
#include "shared/protocol/records.h"

#include <functional>

namespace tertulia::transfer {

struct ImportWish
{
    QString source;                  ///< which installation this comes from
    QString spaceName{};             ///< instead of the export's
    QString owner{};                 ///< the handle of whom the new spaces belong to
    QMap<QString, QString> people{}; ///< what the export calls somebody (handle, id or e-mail) -> handle here
    bool isDryRun = false;
    int atOnce = 500;               ///< messages in one transaction
    std::function<bool()> goesOn{}; ///< asked between transactions; false = stop here
};

struct ImportOutcome
{
    std::optional<ImportId> batch{}; ///< nothing: there was nothing new
    bool isWhole = true;             ///< false: it was stopped; the same again goes on
    int64_t messages = 0;            ///< written by this run
};

class Importer
{
public:
    Importer(sql::Db& db, const Clock& clock, Collected& collected, ImportWish wish);
    /// What comes over stands in the collected report. Errors: BadField "owner", "map", "space".
    Result<ImportOutcome> run();

private:
    struct Person
    {
        UserId id{};
        QString handle{};
        bool isMapped = false;
    };
    /// A conversation of the export, as far as it is here.
    struct Room
    {
        const ImportedRoom* imported = nullptr;
        ConversationId id{};
        bool isKnown = false;   ///< begun by a run before
        bool isAdopted = false; ///< an empty direct that was there
    };

    [[nodiscard]] store::ExternalName named(ImportKind kind, const QString& id) const;
    [[nodiscard]] bool goesOn() const { return !m_wish.goesOn || m_wish.goesOn(); }

    // What there is to do; writes nothing (importer_plan.cpp).
    Result<Done> plan();
    Result<Done> findOwner();
    Result<Done> findMapped();
    Result<Done> planPeople();
    Result<Done> planRoom(const ImportedRoom& imported);
    /// True if the two have a direct in which something was said.
    Result<bool> haveDirect(Room& room);
    void reportMembers(const ImportedRoom& room);

    // People and spaces (importer.cpp).
    Result<Done> write();
    Result<Done> beginBatch();
    Result<Done> writePeople();
    Result<Done> writePerson(Tx& tx, const ImportedUser& user);
    Result<Done> joinPeople();
    Result<Done> joinPeople(SpaceId space);
    /// A space with room for one more.
    Result<SpaceId> spaceFor(const QString& id);
    Result<std::optional<SpaceId>> knownSpace(const QString& id);
    Result<SpaceId> makeSpace(const QString& id, const QString& name);

    // Conversations (importer_rooms.cpp).
    Result<Done> writeRoom(Room& room);
    Result<Done> beginRoom(Room& room);
    Result<bool> writeMessages(const Room& room);
    Result<Done> writeMessage(Tx& tx, const Room& room, const ImportedMessage& imported);
    Result<Done> findThread(Tx& tx, const ImportedMessage& imported, MessageRecord& message);
    Result<Done> openRoom(const Room& room);
    struct Content
    {
        QStringList bodies{};
        std::vector<adoption::File> files{};
    };
    Result<Content> contentOf(const ImportedMessage& imported);
    Result<Done> writeReactions(Tx& tx, const MessageRecord& message, const ImportedMessage& imported);
    [[nodiscard]] std::vector<UserId> membersOf(const ImportedRoom& room) const;
    [[nodiscard]] QString titleOf(const ImportedRoom& room) const;
    [[nodiscard]] QString bodyOf(const ImportedMessage& message) const;

    sql::Db& m_db;
    const Clock& m_clock;
    Collected& m_collected;
    const ImportWish m_wish;
    UserId m_owner{};
    std::optional<store::ImportBatch> m_batch{};
    QHash<QString, Person> m_people{};     ///< by the export's id
    QHash<QString, UserRecord> m_mapped{}; ///< by the export's id
    std::vector<Room> m_rooms{};
    bool m_hasNewPeople = false;
    ImportOutcome m_outcome{};
};

} // namespace tertulia::transfer
