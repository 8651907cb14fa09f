// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/audit.h"

#include <QJsonDocument>

namespace tertulia::store {

namespace {

struct ChangeList
{
    std::vector<AuditChange> list{};
    static constexpr auto fields = std::tuple{Field{"list", &ChangeList::list, ListRule{limits::auditChanges}}};
};

QString textOf(const std::vector<AuditChange>& changes)
{
    if (changes.empty())
        return {};
    JsonWriter writer;
    encode(writer, ChangeList{changes});
    return QString::fromUtf8(writer.take());
}

std::vector<AuditChange> changesOf(const QString& text)
{
    if (text.isEmpty())
        return {};
    auto read = decode<ChangeList>(QJsonDocument::fromJson(text.toUtf8()).object());
    return read.ok() ? std::move(read).value().list : std::vector<AuditChange>{};
}

AuditEntry entryAt(const sql::Row& row)
{
    return {row.int64(0),         row.timestamp(1), row.id<UserId>(2), row.text(3),
            row.optId<UserId>(4), row.text(5),      row.text(6),       changesOf(row.text(7))};
}

} // namespace

Result<Done> insertAudit(sql::Db& db, SpaceId space, const AuditEntry& entry)
{
    TRY(const auto seq,
        db.value("UPDATE spaces SET audit_seq = audit_seq + 1 WHERE id = ? RETURNING audit_seq", space));
    if (!seq)
        return ErrorCode::NotFound;
    CHECK(db.exec("INSERT INTO audit_log (space_id, seq, at, actor_id, action, user_id, subject, reason, changes) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  space, *seq, entry.at, entry.actor, entry.action, entry.user, entry.subject, entry.reason,
                  textOf(entry.changes)));
    return Done{};
}

Result<std::vector<AuditEntry>> auditBefore(sql::Db& db, const AuditWanted& wanted)
{
    return db.many<AuditEntry>("SELECT seq, at, actor_id, action, user_id, subject, reason, changes FROM audit_log "
                               "WHERE space_id = ? AND seq < ? "
                               "AND (CAST(? AS TEXT) IS NULL OR actor_id = ?) "
                               "AND (CAST(? AS TEXT) IS NULL OR action = ?) ORDER BY seq DESC LIMIT ?",
                               entryAt, wanted.space, wanted.before, wanted.actor, wanted.actor, wanted.action,
                               wanted.action, wanted.limit);
}

} // namespace tertulia::store
