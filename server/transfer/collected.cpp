// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/collected.h"

#include "server/services/adoption.h"
#include "server/transfer/emoji_names.h"

#include <QDataStream>
#include <QIODevice>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t usersTaken = 200'000;
constexpr size_t roomsTaken = 50'000;
constexpr size_t spacesTaken = 1000;
constexpr int64_t memberNamesTaken = 2'000'000;
constexpr qsizetype longestText = 128 * 1024;
constexpr qsizetype longestId = 256;

Error tooLarge(const char* what)
{
    return Error::make(ErrorCode::TooLarge, u"the export has too many %1"_s.arg(QLatin1StringView{what}));
}

QDataStream& operator<<(QDataStream& out, const std::optional<Timestamp>& at)
{
    return out << static_cast<qint64>(at ? at->time_since_epoch().count() : -1);
}

QDataStream& operator>>(QDataStream& in, std::optional<Timestamp>& at)
{
    qint64 ms = -1;
    in >> ms;
    at = ms < 0 ? std::nullopt : std::optional{Timestamp{std::chrono::milliseconds{ms}}};
    return in;
}

QByteArray packed(const ImportedMessage& message)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << message.author << message.body << message.thread << message.editedAt << message.isDeleted
        << message.isBroadcast << static_cast<quint32>(message.reactions.size());
    for (const ImportedReaction& reaction : message.reactions)
        out << reaction.emoji << reaction.users;
    out << static_cast<quint32>(message.files.size());
    for (const ImportedFile& file : message.files)
        out << file.id << file.name << file.path;
    return bytes;
}

ImportedMessage unpacked(const QString& room, const store::ImportStage::Item& item)
{
    ImportedMessage message;
    message.id = item.id;
    message.room = room;
    message.atUs = item.at;
    QDataStream in(item.data);
    quint32 count = 0;
    in >> message.author >> message.body >> message.thread >> message.editedAt >> message.isDeleted >>
        message.isBroadcast >> count;
    for (quint32 i = 0; i < count; ++i) {
        ImportedReaction reaction;
        in >> reaction.emoji >> reaction.users;
        message.reactions.push_back(std::move(reaction));
    }
    in >> count;
    for (quint32 i = 0; i < count; ++i) {
        ImportedFile file;
        in >> file.id >> file.name >> file.path;
        message.files.push_back(std::move(file));
    }
    return message;
}

} // namespace

Result<std::unique_ptr<Collected>> Collected::open(const QString& stageFile)
{
    TRY(auto stage, store::ImportStage::open(stageFile));
    return std::unique_ptr<Collected>(new Collected(std::move(stage)));
}

Result<Done> Collected::take(ImportedUser user)
{
    if (user.id.isEmpty() || user.id.size() > longestId || m_userIds.contains(user.id))
        return Done{};
    if (m_users.size() >= usersTaken)
        return tooLarge("people");
    m_userIds.insert(user.id);
    m_users.push_back(std::move(user));
    return Done{};
}

Result<Done> Collected::take(ImportedSpace space)
{
    if (m_spaces.size() >= spacesTaken)
        return tooLarge("spaces");
    const auto isSame = [&space](const ImportedSpace& other) { return other.id == space.id; };
    if (std::none_of(m_spaces.begin(), m_spaces.end(), isSame))
        m_spaces.push_back(std::move(space));
    return Done{};
}

Result<Done> Collected::take(ImportedRoom room)
{
    if (room.id.isEmpty() || room.id.size() > longestId * 8 || m_counts.contains(room.id))
        return Done{};
    m_memberNames += room.members.size();
    if (m_rooms.size() >= roomsTaken || m_memberNames > memberNamesTaken)
        return tooLarge("conversations");
    room.members.removeDuplicates();
    if (room.kind == ImportedRoom::Direct && room.members.size() != 2)
        room.kind = ImportedRoom::Group; // with oneself
    m_counts.insert(room.id, 0);
    m_rooms.push_back(std::move(room));
    return Done{};
}

Result<Done> Collected::noteContent(const ImportedMessage& message)
{
    if (message.isBroadcast)
        m_report.lose("messages", "said in a thread and to all: they stand in the conversation only", message.id);
    else if (!message.thread.isEmpty())
        m_report.comesOver("messages in threads");
    for (const ImportedReaction& reaction : message.reactions) {
        const auto count = static_cast<int64_t>(reaction.users.size());
        if (emojiOf(reaction.emoji).isEmpty())
            m_report.lose("reactions", "an emoji of their own", u':' + reaction.emoji + u':', count);
        else
            m_report.comesOver("reactions", count);
    }
    for (const ImportedFile& file : message.files)
        CHECK(m_stage->wantFile(file.key()));
    return Done{};
}

Result<Done> Collected::take(ImportedMessage message)
{
    if (message.id.size() > longestId * 16 || message.author.size() > longestId) {
        m_report.lose("messages", "ids of a kind that is not known", message.room);
        return Done{};
    }
    if (message.body.size() > longestText) {
        m_report.lose("messages", "shortened", message.id);
        message.body.truncate(longestText);
    }
    message.body = adoption::cleanedBody(message.body);
    if (message.body.isEmpty() && message.files.empty() && !message.isDeleted) {
        m_report.lose("messages", "nothing in them that could be shown", message.id);
        return Done{};
    }
    if (!m_userIds.contains(message.author)) {
        const QString name = message.authorName.isEmpty() ? message.author : message.authorName;
        CHECK(take(ImportedUser{message.author, name, name, {}, ImportedUser::Gone}));
    }
    TRY(const bool isNew, m_stage->put(message.room, {message.atUs, message.id, packed(message)}));
    if (!isNew) {
        m_report.lose("messages", "twice in the export", message.id);
        return Done{};
    }
    ++m_counts[message.room];
    return noteContent(message);
}

Result<Done> Collected::completePeople()
{
    for (const ImportedRoom& room : m_rooms)
        for (const QString& member : room.members)
            if (!m_userIds.contains(member))
                CHECK(take(ImportedUser{member, member, member, {}, ImportedUser::Gone}));
    return Done{};
}

Result<std::vector<ImportedMessage>> Collected::next(const QString& room, store::ImportStage::Item& last, int limit)
{
    TRY(auto items, m_stage->next(room, last, limit));
    std::vector<ImportedMessage> messages;
    messages.reserve(items.size());
    for (const store::ImportStage::Item& item : items)
        messages.push_back(unpacked(room, item));
    if (!items.empty())
        last = std::move(items.back());
    return messages;
}

} // namespace tertulia::transfer
