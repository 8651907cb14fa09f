// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to do: which people and places of the export are here already, and which cannot come.
#include "server/services/adoption.h"
#include "server/store/conversations.h"
#include "server/store/profiles.h"
#include "server/store/users.h"
#include "server/transfer/importer.h"

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

const char* nameOfKind(ImportedRoom::Kind kind)
{
    switch (kind) {
    case ImportedRoom::Public:
        return "rooms";
    case ImportedRoom::Private:
        return "private rooms";
    case ImportedRoom::Group:
        return "groups";
    case ImportedRoom::Direct:
        return "directs";
    }
    return "";
}

bool isInSpace(const ImportedRoom& room)
{
    return room.kind == ImportedRoom::Public || room.kind == ImportedRoom::Private;
}

Result<UserRecord> existingUser(sql::Db& db, const char* field, const QString& handle)
{
    TRY(auto user, store::profileByHandle(db, foldHandle(handle)));
    if (!user || user->isDeleted())
        return Error::badField(QString::fromLatin1(field), u"nobody here is called %1"_s.arg(handle));
    return std::move(*user);
}

} // namespace

Result<Done> Importer::findOwner()
{
    const auto& rooms = m_collected.rooms();
    if (std::none_of(rooms.begin(), rooms.end(), isInSpace))
        return Done{};
    if (m_wish.owner.isEmpty())
        return Error::badField(u"owner"_s, u"say whose the new space is: --owner HANDLE"_s);
    TRY(const auto owner, existingUser(m_db, "owner", m_wish.owner));
    m_owner = owner.id;
    if (!m_wish.spaceName.isEmpty() && m_collected.spaces().size() > 1)
        return Error::badField(u"space"_s, u"the export has several spaces: they keep their names"_s);
    return Done{};
}

Result<Done> Importer::findMapped()
{
    for (auto wanted = m_wish.people.begin(); wanted != m_wish.people.end(); ++wanted) {
        const QString called = wanted.key().toLower();
        const auto& users = m_collected.users();
        const auto found = std::find_if(users.begin(), users.end(), [&](const ImportedUser& user) {
            return user.id.toLower() == called || user.handle.toLower() == called || user.email.toLower() == called;
        });
        if (found == users.end())
            return Error::badField(u"map"_s, u"nobody in the export is called %1"_s.arg(wanted.key()));
        TRY(auto user, existingUser(m_db, "map", wanted.value()));
        m_mapped.insert(found->id, std::move(user));
    }
    return Done{};
}

Result<Done> Importer::planPeople()
{
    for (const ImportedUser& user : m_collected.users()) {
        TRY(const auto known, store::findImported(m_db, named(ImportKind::User, user.id)));
        if (!known) {
            m_hasNewPeople = true;
            m_collected.report().comesOver(m_mapped.contains(user.id) ? "people who have an account" : "people");
            continue;
        }
        m_collected.report().wasThere("people");
        const UserId id = UserId::fromText(known->objectId).value_or(UserId{});
        TRY(const auto record, store::userById(m_db, id));
        m_people.insert(user.id, {id, record ? record->handle : user.handle, m_mapped.contains(user.id)});
    }
    return Done{};
}

Result<bool> Importer::haveDirect(Room& room)
{
    std::vector<UserId> people;
    for (const QString& member : room.imported->members) {
        if (const auto mapped = m_mapped.constFind(member); mapped != m_mapped.constEnd())
            people.push_back(mapped->id);
        else if (const auto person = m_people.constFind(member); person != m_people.constEnd())
            people.push_back(person->id);
    }
    if (people.size() != 2 || people.front() == people.back())
        return false;
    TRY(const auto found, store::findDirect(m_db, store::directKey(people.front(), people.back())));
    if (!found)
        return false;
    TRY(const auto sight, store::sightOfConversation(m_db, *found, people.front()));
    if (sight && sight->conversation.lastSeq > 0)
        return true;
    room.id = *found;
    room.isAdopted = true;
    return false;
}

void Importer::reportMembers(const ImportedRoom& room)
{
    if (room.isArchived && isInSpace(room))
        m_collected.report().lose("archived rooms", "nobody posts there, but they stand among the others", room.id);
    if (room.kind == ImportedRoom::Group && room.members.size() > limits::groupMembers)
        m_collected.report().lose("members of groups", "more than a group has", room.id);
}

Result<Done> Importer::planRoom(const ImportedRoom& imported)
{
    LossReport& report = m_collected.report();
    const int64_t messages = m_collected.messagesOf(imported.id);
    TRY(const auto known, store::findImported(m_db, named(ImportKind::Conversation, imported.id)));
    if (known && known->done) {
        report.wasThere(nameOfKind(imported.kind));
        report.wasThere("messages", messages);
        return Done{};
    }
    Room room{&imported, {}, known.has_value(), false};
    if (known) {
        room.id = ConversationId::fromText(known->objectId).value_or(ConversationId{});
        room.isAdopted = !known->made;
    } else if (!isInSpace(imported) && messages == 0) {
        report.lose(nameOfKind(imported.kind), "nothing was said in them", imported.id);
        return Done{};
    } else if (imported.kind == ImportedRoom::Direct) {
        TRY(const bool isTaken, haveDirect(room));
        if (isTaken) {
            report.lose("directs", "the two have one already, and nothing is put between its messages", imported.id);
            report.lose("messages", "their direct does not come over", imported.id, messages);
            return Done{};
        }
    }
    reportMembers(imported);
    report.comesOver(nameOfKind(imported.kind));
    report.comesOver("messages", messages);
    m_rooms.push_back(room);
    return Done{};
}

Result<Done> Importer::plan()
{
    CHECK(m_collected.completePeople());
    CHECK(findOwner());
    CHECK(findMapped());
    CHECK(planPeople());
    for (const ImportedRoom& room : m_collected.rooms())
        CHECK(planRoom(room));
    for (const ImportedUser& user : m_collected.users())
        if (user.standing == ImportedUser::Guest)
            m_collected.report().lose("guests", "they are authors only: there are no guests here", user.handle);
        else if (user.standing == ImportedUser::Gone)
            m_collected.report().lose("deactivated accounts and programs", "they are authors only", user.handle);
    return Done{};
}

} // namespace tertulia::transfer
