// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/audit.h"

#include "server/services/access.h"
#include "server/services/paging.h"
#include "server/store/audit.h"

#include <QStringList>

namespace tertulia::audit {

using namespace Qt::StringLiterals;

QString textOf(PermissionSet permissions)
{
    QStringList names;
    for (size_t i = 0; i < EnumNames<Permission>::names.size(); ++i)
        if (permissions.contains(static_cast<Permission>(i)))
            names << QLatin1StringView{EnumNames<Permission>::names.at(i)};
    return names.join(u' ');
}

void Note::changed(const char* field, const QString& before, const QString& after)
{
    if (before != after)
        changes.push_back({QString::fromLatin1(field), before, after});
}

void Note::changed(const char* field, int64_t before, int64_t after)
{
    changed(field, QString::number(before), QString::number(after));
}

void Note::changed(const char* field, PermissionSet before, PermissionSet after)
{
    changed(field, textOf(before), textOf(after));
}

Result<Done> write(Tx& tx, const Actor& actor, const Note& note)
{
    AuditEntry entry;
    entry.at = tx.clock.now();
    entry.actor = actor.user;
    entry.action = QString::fromLatin1(note.action);
    entry.user = note.user;
    entry.subject = note.subject;
    entry.reason = note.reason;
    entry.changes = note.changes;
    return store::insertAudit(tx.db, note.space, entry);
}

namespace {

/// Not less than what the JSON takes.
qsizetype wireWeight(const AuditEntry& entry)
{
    constexpr qsizetype frame = 400;
    const auto weight = [](const QString& text) { return 16 + 2 * text.toUtf8().size(); };
    qsizetype bytes = frame + weight(entry.reason);
    for (const AuditChange& change : entry.changes)
        bytes += 40 + weight(change.field) + weight(change.before) + weight(change.after);
    return bytes;
}

/// What goes on the page: the asked number, and limits::pageBytes.
void cut(AuditPageReply& reply, size_t limit)
{
    qsizetype bytes = 0;
    size_t fits = 0;
    while (fits < reply.entries.size() && fits < limit) {
        bytes += wireWeight(reply.entries.at(fits));
        if (fits > 0 && bytes > limits::pageBytes)
            break;
        ++fits;
    }
    reply.more = fits < reply.entries.size();
    reply.entries.resize(fits);
}

} // namespace

Result<AuditPageReply> page(Tx& tx, const Actor& actor, const AuditPage& request)
{
    CHECK(accessSpace(tx, actor, request.space, Action::SeeAuditLog));
    const int limit = std::clamp(request.limit.value_or(limits::pageDefault), 1, limits::pageMax);
    store::AuditWanted wanted{request.space, request.before.value_or(limits::maxInteger), limit + 1};
    wanted.action = request.action;
    if (request.actor) {
        auto by = namedUser(tx, *request.actor);
        if (!by.ok() && by.error().code == ErrorCode::BadField)
            return Error::badField(u"actor"_s, u"unknown_user"_s);
        CHECK(by);
        wanted.actor = by->id;
    }
    AuditPageReply reply;
    TRY(reply.entries, store::auditBefore(tx.db, wanted));
    cut(reply, static_cast<size_t>(limit));
    std::vector<UserId> people;
    for (const AuditEntry& entry : reply.entries) {
        people.push_back(entry.actor);
        people.push_back(entry.user.value_or(UserId{}));
    }
    TRY(auto profiles, loadProfiles(tx, std::move(people)));
    for (auto& [id, user] : profiles)
        reply.users.push_back(std::move(user));
    return reply;
}

} // namespace tertulia::audit
