// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/mattermost.h"

#include "server/transfer/json_stream.h"
#include "server/transfer/mattermost_post.h"

#include <QFile>
#include <QJsonArray>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 16 * 1024 * 1024; ///< a post with all its replies
constexpr qsizetype pieceBytes = 64 * 1024;

/// The members of a direct name it: the same ones, in whatever order, the same direct.
QString directId(QStringList members)
{
    members.sort();
    members.removeDuplicates();
    return u"direct:"_s + members.join(u',');
}

QStringList stringsAt(const QJsonObject& json, const QString& key)
{
    QStringList texts;
    for (const QJsonValue& value : json.value(key).toArray())
        texts += value.toString();
    texts.removeAll(QString{});
    return texts;
}

class MattermostReader
{
public:
    MattermostReader(QString file, ImportSink& sink, const ArchiveLimits& limits)
        : m_file(std::move(file)), m_limits(limits), m_sink(sink)
    {
    }

    Result<QString> read()
    {
        QFile file(m_file);
        if (!file.open(QIODevice::ReadOnly))
            return Error::badField(u"file"_s, u"%1 cannot be read"_s.arg(m_file));
        CHECK(file.peek(2) == "PK" ? readArchive()
                                   : readLines([&] { return Result<QByteArray>(file.read(pieceBytes)); }));
        CHECK(flushRooms());
        if (!m_hasVersion)
            return Error::badField(u"file"_s, u"%1 is no Mattermost bulk file: it has no version line"_s.arg(m_file));
        return m_firstTeam;
    }

private:
    Result<Done> readArchive()
    {
        Archive archive(m_file, m_limits);
        const auto read = [this](Archive::Entry& entry) -> Result<Done> {
            if (!entry.path().endsWith(u".jsonl"_s) || entry.path().contains(u'/'))
                return Done{};
            return readLines([&entry] { return entry.piece(); });
        };
        return archive.visit(read,
                             [this](const QString& path) { m_sink.report().lose("entries", "no plain file", path); });
    }

    Result<Done> readLines(const std::function<Result<QByteArray>()>& next)
    {
        JsonCutter cutter(JsonCutter::Lines, longestLine);
        const TakeObject take = [this](const QJsonObject& json) { return takeLine(json); };
        while (true) {
            TRY(const QByteArray bytes, next());
            if (bytes.isEmpty())
                break;
            CHECK(cutter.feed(bytes, take));
        }
        CHECK(cutter.end(take));
        if (cutter.passedOver() > 0)
            m_sink.report().lose("lines", "cannot be read", {}, cutter.passedOver());
        return Done{};
    }

    Result<Done> takeLine(const QJsonObject& line)
    {
        const QString type = line.value(u"type"_s).toString();
        const QJsonObject json = line.value(type).toObject();
        if (type == u"version"_s) {
            m_hasVersion = true;
            if (line.value(type).toInt() != 1)
                return Error::badField(u"file"_s, u"this version of Mattermost's bulk file is not known"_s);
        } else if (type == u"team"_s) {
            return takeTeam(json);
        } else if (type == u"channel"_s) {
            return takeChannel(json);
        } else if (type == u"user"_s || type == u"bot"_s) {
            return takeUser(json, type == u"bot"_s);
        } else if (type == u"direct_channel"_s) {
            return takeDirect(stringsAt(json, u"members"_s), json.value(u"header"_s).toString());
        } else if (type == u"post"_s) {
            CHECK(flushRooms());
            return takePost(json, json.value(u"team"_s).toString() + u'/' + json.value(u"channel"_s).toString());
        } else if (type == u"direct_post"_s) {
            const QStringList members = stringsAt(json, u"channel_members"_s);
            CHECK(takeDirect(members, {}));
            return takePost(json, directId(members));
        } else {
            m_sink.report().lose("lines", "has no counterpart here", type);
        }
        return Done{};
    }

    Result<Done> takeTeam(const QJsonObject& json)
    {
        ImportedSpace space{json.value(u"name"_s).toString(), json.value(u"display_name"_s).toString()};
        if (space.id.isEmpty())
            return Done{};
        if (m_firstTeam.isEmpty())
            m_firstTeam = space.id;
        return m_sink.take(std::move(space));
    }

    Result<Done> takeChannel(const QJsonObject& json)
    {
        ImportedRoom room;
        room.space = json.value(u"team"_s).toString();
        const QString name = json.value(u"name"_s).toString();
        if (room.space.isEmpty() || name.isEmpty())
            return Done{};
        room.id = room.space + u'/' + name;
        room.kind = json.value(u"type"_s).toString() == u"P"_s ? ImportedRoom::Private : ImportedRoom::Public;
        room.title = json.value(u"display_name"_s).toString();
        if (room.title.isEmpty())
            room.title = name;
        room.topic = json.value(u"header"_s).toString();
        if (room.topic.isEmpty())
            room.topic = json.value(u"purpose"_s).toString();
        room.isArchived = json.value(u"deleted_at"_s).toInteger() > 0;
        m_waiting.insert(room.id, std::move(room));
        return Done{};
    }

    Result<Done> takeUser(const QJsonObject& json, bool isBot)
    {
        ImportedUser user;
        user.id = json.value(u"username"_s).toString();
        if (user.id.isEmpty())
            return Done{};
        user.handle = user.id;
        user.email = json.value(u"email"_s).toString();
        const QString names = json.value(u"first_name"_s).toString() + u' ' + json.value(u"last_name"_s).toString();
        for (const QString& name :
             {json.value(u"nickname"_s).toString(), json.value(u"display_name"_s).toString(), names, user.id})
            if (user.name.trimmed().isEmpty())
                user.name = name;
        const bool isGone = isBot || json.value(u"delete_at"_s).toInteger() > 0;
        const bool isGuest = json.value(u"roles"_s).toString().contains(u"system_guest"_s);
        user.standing = isGone ? ImportedUser::Gone : isGuest ? ImportedUser::Guest : ImportedUser::Member;
        if (json.contains(u"profile_image"_s))
            m_sink.report().lose("pictures of people", "not brought over", user.id);
        for (const QJsonValue& team : json.value(u"teams"_s).toArray())
            joinRooms(user.id, team.toObject());
        m_users.insert(user.id);
        return m_sink.take(std::move(user));
    }

    void joinRooms(const QString& user, const QJsonObject& team)
    {
        for (const QJsonValue& channel : team.value(u"channels"_s).toArray()) {
            const auto room = m_waiting.find(team.value(u"name"_s).toString() + u'/' +
                                             channel.toObject().value(u"name"_s).toString());
            if (room != m_waiting.end() && room->kind == ImportedRoom::Private)
                room->members += user;
        }
    }

    Result<Done> takeDirect(const QStringList& members, const QString& header)
    {
        ImportedRoom room;
        room.id = directId(members);
        if (members.isEmpty() || m_rooms.contains(room.id))
            return Done{};
        room.members = members;
        room.members.sort();
        room.members.removeDuplicates();
        room.kind = room.members.size() == 2 ? ImportedRoom::Direct : ImportedRoom::Group;
        room.topic = header;
        m_rooms.insert(room.id);
        return m_sink.take(std::move(room));
    }

    /// Who is in a private channel stands with the people, who come after it and before all posts.
    Result<Done> flushRooms()
    {
        QStringList ids = m_waiting.keys();
        ids.sort();
        for (const QString& id : ids) {
            m_rooms.insert(id);
            CHECK(m_sink.take(m_waiting.take(id)));
        }
        return Done{};
    }

    Result<Done> takePost(const QJsonObject& json, const QString& room)
    {
        if (!m_rooms.contains(room)) {
            m_sink.report().lose("messages", "in no channel of the file", room);
            return Done{};
        }
        return takeMattermostPost(json, room, m_users, m_sink);
    }

    const QString m_file;
    const ArchiveLimits m_limits;
    ImportSink& m_sink;
    bool m_hasVersion = false;
    QString m_firstTeam{};
    QHash<QString, ImportedRoom> m_waiting{};
    QSet<QString> m_rooms{};
    QSet<QString> m_users{};
};

} // namespace

Result<QString> readMattermost(const QString& file, ImportSink& sink, const ArchiveLimits& limits)
{
    return MattermostReader(file, sink, limits).read();
}

} // namespace tertulia::transfer
