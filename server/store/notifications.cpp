// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/notifications.h"

#include "server/store/columns.h"
#include "server/store/listeners.h"

#include <QJsonDocument>

namespace tertulia::store {

namespace {

/// The record's own JSON keeps the lists.
NotifyPrefsRecord prefsFrom(const QString& keywords, const QString& quiet)
{
    const auto read = [](const QString& text) { return QJsonDocument::fromJson(text.toUtf8()).object(); };
    NotifyPrefsRecord prefs;
    if (!keywords.isEmpty()) {
        QJsonObject whole = read(keywords);
        whole.insert(QLatin1StringView{"rev"}, 0);
        auto decoded = decode<NotifyPrefsRecord>(whole);
        if (decoded.ok())
            prefs.keywords = std::move(decoded->keywords);
    }
    if (!quiet.isEmpty()) {
        auto decoded = decode<QuietHours>(read(quiet));
        if (decoded.ok())
            prefs.quiet = *decoded;
    }
    return prefs;
}

template<WireStruct T>
QString textOf(const T& value)
{
    JsonWriter writer;
    encode(writer, value);
    return QString::fromUtf8(writer.take());
}

NotifySettingRecord settingAt(const sql::Row& row)
{
    return {row.id<ConversationId>(0), optEnumAt<NotifyLevel>(row, 1), row.optTimestamp(2), row.int64(3)};
}

NotifyPrefsRecord prefsAt(const sql::Row& row)
{
    NotifyPrefsRecord prefs = prefsFrom(row.text(0), row.text(1));
    prefs.rev = row.int64(2);
    return prefs;
}

} // namespace

Listener listenerAt(const sql::Row& row)
{
    Listener one{row.id<UserId>(0), row.boolean(1)};
    one.setting.level = optEnumAt<NotifyLevel>(row, 2);
    one.setting.mutedUntil = row.optTimestamp(3);
    one.prefs = prefsFrom(row.text(4), row.text(5));
    return one;
}

Result<Done> putNotifySetting(sql::Db& db, UserId user, const NotifySettingRecord& record)
{
    const auto level = record.level ? std::optional{QString(nameOf(*record.level))} : std::nullopt;
    CHECK(db.exec("INSERT INTO notify_settings (user_id, conversation_id, level, muted_until, rev) "
                  "VALUES (?, ?, ?, ?, ?) ON CONFLICT (user_id, conversation_id) DO UPDATE SET level = excluded.level, "
                  "muted_until = excluded.muted_until, rev = excluded.rev",
                  user, record.conversation, level, record.mutedUntil, record.rev));
    return Done{};
}

Result<Done> putNotifyPrefs(sql::Db& db, UserId user, const NotifyPrefsRecord& record)
{
    CHECK(db.exec("INSERT INTO notify_prefs (user_id, keywords, quiet, rev) VALUES (?, ?, ?, ?) "
                  "ON CONFLICT (user_id) DO UPDATE SET keywords = excluded.keywords, quiet = excluded.quiet, "
                  "rev = excluded.rev",
                  user, record.keywords.empty() ? QString{} : textOf(NotifyPrefsRecord{record.keywords, {}, 0}),
                  record.quiet ? textOf(*record.quiet) : QString{}, record.rev));
    return Done{};
}

Result<NotifySettingRecord> notifySettingOf(sql::Db& db, UserId user, ConversationId conversation)
{
    TRY(const auto found, db.one<NotifySettingRecord>("SELECT conversation_id, level, muted_until, rev "
                                                      "FROM notify_settings WHERE user_id = ? AND conversation_id = ?",
                                                      settingAt, user, conversation));
    return found.value_or(NotifySettingRecord{conversation});
}

Result<NotifyPrefsRecord> notifyPrefsOf(sql::Db& db, UserId user)
{
    TRY(const auto found,
        db.one<NotifyPrefsRecord>("SELECT keywords, quiet, rev FROM notify_prefs WHERE user_id = ?", prefsAt, user));
    return found.value_or(NotifyPrefsRecord{});
}

Result<std::vector<NotifySettingRecord>> notifySettingsAfter(sql::Db& db, UserId user, Rev rev, int limit)
{
    return db.many<NotifySettingRecord>("SELECT conversation_id, level, muted_until, rev FROM notify_settings "
                                        "WHERE user_id = ? AND rev > ? ORDER BY rev LIMIT ?",
                                        settingAt, user, rev, limit);
}

Result<std::vector<NotifyPrefsRecord>> notifyPrefsAfter(sql::Db& db, UserId user, Rev rev)
{
    return db.many<NotifyPrefsRecord>("SELECT keywords, quiet, rev FROM notify_prefs WHERE user_id = ? AND rev > ?",
                                      prefsAt, user, rev);
}

Result<std::vector<Listener>> membersListening(sql::Db& db, ConversationId conversation, UserId author, int limit)
{
    return db.many<Listener>("SELECT u.id, " LISTENING " FROM members m JOIN users u ON u.id = m.user_id " SETTINGS
                             "WHERE m.conversation_id = ? AND NOT m.has_left ORDER BY u.id LIMIT ?",
                             listenerAt, author, conversation, conversation, limit);
}

Result<std::vector<Listener>> spaceListening(sql::Db& db, SpaceId space, ConversationId room, UserId author,
                                             bool everybody, int limit)
{
    if (everybody)
        return db.many<Listener>("SELECT u.id, " LISTENING
                                 " FROM space_members m JOIN users u ON u.id = m.user_id " SETTINGS
                                 "WHERE m.space_id = ? AND NOT m.has_left ORDER BY u.id LIMIT ?",
                                 listenerAt, author, room, space, limit);
    // From the few who set something, not from the many who are in the space.
    return db.many<Listener>(
        "SELECT u.id, " LISTENING
        " FROM (SELECT user_id FROM notify_settings WHERE conversation_id = ? AND level = 'all' UNION "
        "SELECT user_id FROM notify_prefs WHERE keywords <> '') few JOIN users u ON u.id = few.user_id "
        "JOIN space_members m ON m.space_id = ? AND m.user_id = u.id AND NOT m.has_left " SETTINGS
        "ORDER BY u.id LIMIT ?",
        listenerAt, author, room, space, room, limit);
}

Result<std::vector<Listener>> holdersListening(sql::Db& db, SpaceId space, RoleId role, ConversationId room,
                                               UserId author, int limit)
{
    return db.many<Listener>("SELECT u.id, " LISTENING
                             " FROM space_members m JOIN users u ON u.id = m.user_id " SETTINGS
                             "WHERE m.space_id = ? AND NOT m.has_left AND m.roles LIKE ? ORDER BY u.id LIMIT ?",
                             listenerAt, author, room, space, QString(u'%' + role.text() + u'%'), limit);
}

Result<std::optional<Listener>> listener(sql::Db& db, UserId user, ConversationId conversation, UserId author)
{
    return db.one<Listener>("SELECT u.id, " LISTENING " FROM users u " SETTINGS "WHERE u.id = ?", listenerAt, author,
                            conversation, user);
}

} // namespace tertulia::store
