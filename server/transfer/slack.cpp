// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/slack.h"

#include "server/transfer/json_stream.h"
#include "server/transfer/slack_message.h"

#include <QHash>
#include <QJsonArray>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMessage = 1024 * 1024;
constexpr qsizetype longestEntry = 16 * 1024 * 1024; ///< a channel with all its members

struct List
{
    const char* name;
    ImportedRoom::Kind kind;
};
constexpr std::array roomLists{List{"channels.json", ImportedRoom::Public}, List{"groups.json", ImportedRoom::Private},
                               List{"mpims.json", ImportedRoom::Group}, List{"dms.json", ImportedRoom::Direct}};

QStringList stringsOf(const QJsonArray& array)
{
    QStringList texts;
    for (const QJsonValue& value : array)
        if (value.isString())
            texts += value.toString();
    return texts;
}

ImportedUser userOf(const QJsonObject& json)
{
    const QJsonObject profile = json.value(u"profile"_s).toObject();
    const auto first = [](std::initializer_list<QJsonValue> values) {
        for (const QJsonValue& value : values)
            if (!value.toString().trimmed().isEmpty())
                return value.toString();
        return QString{};
    };
    ImportedUser user;
    user.id = json.value(u"id"_s).toString();
    user.handle = first({json.value(u"name"_s), profile.value(u"display_name"_s)});
    user.name = first({profile.value(u"display_name"_s), profile.value(u"real_name"_s), json.value(u"real_name"_s)});
    user.email = profile.value(u"email"_s).toString();
    const bool isGuest = json.value(u"is_restricted"_s).toBool() || json.value(u"is_ultra_restricted"_s).toBool() ||
                         json.value(u"is_stranger"_s).toBool();
    const bool isGone = json.value(u"deleted"_s).toBool() || json.value(u"is_bot"_s).toBool();
    user.standing = isGone ? ImportedUser::Gone : isGuest ? ImportedUser::Guest : ImportedUser::Member;
    return user;
}

/// The lists come first, but the archive may be in any order: hence two passes.
class SlackReader
{
public:
    SlackReader(const QString& file, ImportSink& sink, const ArchiveLimits& limits)
        : m_archive(file, limits), m_sink(sink), m_file(file)
    {
    }

    Result<QString> read()
    {
        CHECK(findRoot());
        CHECK(readLists());
        CHECK(m_sink.take(ImportedSpace{m_team, u"Slack"_s}));
        for (ImportedRoom& room : m_rooms)
            CHECK(m_sink.take(std::move(room)));
        m_rooms.clear();
        CHECK(readDays());
        return m_team;
    }

private:
    /// Some tools put everything into one folder.
    Result<Done> findRoot()
    {
        std::optional<QString> root;
        const auto look = [&](Archive::Entry& entry) -> Result<Done> {
            const QString folder = entry.path().left(entry.path().lastIndexOf(u'/') + 1);
            const QString name = entry.path().mid(folder.size());
            const bool isList = name == u"users.json"_s || name == u"channels.json"_s || name == u"dms.json"_s ||
                                name == u"org_users.json"_s;
            if (isList && (!root || folder.size() < root->size()))
                root = folder;
            return Done{};
        };
        CHECK(m_archive.visit(look,
                              [&](const QString& path) { m_sink.report().lose("entries", "no plain file", path); }));
        if (!root)
            return Error::badField(u"file"_s,
                                   u"%1 is no Slack export: it has neither users.json nor channels.json"_s.arg(m_file));
        m_root = *root;
        return Done{};
    }

    Result<Done> readLists()
    {
        return m_archive.visit([this](Archive::Entry& entry) -> Result<Done> {
            if (!entry.path().startsWith(m_root))
                return Done{};
            const QString name = entry.path().mid(m_root.size());
            if (name == u"users.json"_s || name == u"org_users.json"_s)
                return readArray(entry, longestEntry, [this](const QJsonObject& json) { return takeUser(json); });
            for (const List& list : roomLists)
                if (name == QLatin1StringView{list.name})
                    return readArray(entry, longestEntry,
                                     [this, &list](const QJsonObject& json) { return takeRoom(json, list.kind); });
            if (!name.contains(u'/') && name.endsWith(u".json"_s))
                m_sink.report().lose("lists", "has no counterpart here", name);
            return Done{};
        });
    }

    Result<Done> readDays()
    {
        return m_archive.visit([this](Archive::Entry& entry) -> Result<Done> {
            if (!entry.path().startsWith(m_root))
                return Done{};
            const QStringList parts = entry.path().mid(m_root.size()).split(u'/');
            if (parts.size() != 2 || !parts.at(1).endsWith(u".json"_s))
                return Done{};
            const auto room = m_roomOfFolder.constFind(parts.at(0));
            if (room == m_roomOfFolder.constEnd()) {
                m_sink.report().lose("files of messages", "in no channel's folder", entry.path());
                return Done{};
            }
            const SlackPlace place{*room, m_roomNames};
            return readArray(entry, longestMessage,
                             [&](const QJsonObject& json) { return takeSlackMessage(json, place, m_sink); });
        });
    }

    Result<Done> readArray(Archive::Entry& entry, qsizetype longest, const TakeObject& take)
    {
        JsonCutter cutter(JsonCutter::Array, longest);
        while (true) {
            TRY(const QByteArray bytes, entry.piece());
            if (bytes.isEmpty())
                break;
            const auto fed = cutter.feed(bytes, take);
            if (!fed.ok() && fed.error().detail == u"not_an_array"_s) {
                m_sink.report().lose("files", "is no list", entry.path());
                return Done{};
            }
            CHECK(fed);
        }
        CHECK(cutter.end(take));
        if (cutter.passedOver() > 0)
            m_sink.report().lose("list entries", "cannot be read", entry.path(), cutter.passedOver());
        return Done{};
    }

    Result<Done> takeUser(const QJsonObject& json)
    {
        ImportedUser user = userOf(json);
        if (user.id.isEmpty())
            return Done{};
        // Those of other workspaces stand in the list too: the own one is the first member's.
        if (m_team.isEmpty() && user.standing == ImportedUser::Member)
            m_team = json.value(u"team_id"_s).toString();
        if (json.value(u"profile"_s).toObject().contains(u"image_original"_s))
            m_sink.report().lose("pictures of people", "the export has only their addresses", user.id);
        return m_sink.take(std::move(user));
    }

    Result<Done> takeRoom(const QJsonObject& json, ImportedRoom::Kind kind)
    {
        ImportedRoom room;
        room.id = json.value(u"id"_s).toString();
        const QString name = json.value(u"name"_s).toString();
        if (room.id.isEmpty())
            return Done{};
        room.kind = kind;
        room.title = kind == ImportedRoom::Public || kind == ImportedRoom::Private ? name : QString{};
        room.topic = json.value(u"topic"_s).toObject().value(u"value"_s).toString();
        if (room.topic.isEmpty())
            room.topic = json.value(u"purpose"_s).toObject().value(u"value"_s).toString();
        room.isArchived = json.value(u"is_archived"_s).toBool();
        const auto created = json.value(u"created"_s).toInteger();
        if (created > 0 && created < maxSeconds)
            room.createdAt = Timestamp{std::chrono::seconds{created}};
        if (kind != ImportedRoom::Public)
            room.members = stringsOf(json.value(u"members"_s).toArray());
        if (json.value(u"pins"_s).toArray().size() > 0)
            m_sink.report().lose("pins", "not brought over", room.id, json.value(u"pins"_s).toArray().size());
        if (!name.isEmpty()) {
            m_roomNames.insert(room.id, name);
            m_roomOfFolder.insert(name, room.id);
        }
        m_roomOfFolder.insert(room.id, room.id);
        m_rooms.push_back(std::move(room));
        return Done{};
    }

    static constexpr int64_t maxSeconds = 253'402'300'799; // the end of the year 9999

    Archive m_archive;
    ImportSink& m_sink;
    const QString m_file;
    QString m_root{};
    QString m_team{};
    std::vector<ImportedRoom> m_rooms{};
    QHash<QString, QString> m_roomNames{};
    QHash<QString, QString> m_roomOfFolder{};
};

} // namespace

Result<QString> readSlack(const QString& file, ImportSink& sink, const ArchiveLimits& limits)
{
    return SlackReader(file, sink, limits).read();
}

} // namespace tertulia::transfer
