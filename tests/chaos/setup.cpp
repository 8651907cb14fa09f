// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/setup.h"

#include "shared/protocol/requests.h"
#include "tests/support/ws_client.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

/// In a space of all of them: a public room in which one may speak once a second, and one for everybody who comes by
/// the invite.
std::optional<QJsonObject> foundRooms(std::vector<std::unique_ptr<WsClient>>& people)
{
    WsClient& owner = *people.front();
    const auto space = owner.request(SpaceCreate{u"Chaos"_s});
    if (!space.ok())
        return std::nullopt;
    const auto hall = owner.request(RoomCreate{space->space.id, u"hall"_s, {}, {}, {}});
    const auto room = owner.request(RoomCreate{space->space.id, u"slow"_s, {}, {}, {}});
    if (!room.ok() || !hall.ok())
        return std::nullopt;
    RoomEdit slow;
    slow.room = room->conversation.id;
    slow.slowModeS = 1;
    const auto invite = owner.request(InviteCreate{space->space.id, {}, {}, {}});
    if (!owner.request(slow).ok() || !invite.ok())
        return std::nullopt;
    for (size_t i = 1; i < people.size(); ++i)
        if (!people[i]->request(SpaceJoin{invite->invite.code}).ok())
            return std::nullopt;
    return QJsonObject{{u"slow"_s, room->conversation.id.text()},
                       {u"hall"_s, hall->conversation.id.text()},
                       {u"invite"_s, invite->invite.code}};
}

} // namespace

int foundPlaces(const QJsonObject& plan)
{
    const QUrl server(plan[u"url"_s].toString());
    std::vector<std::unique_ptr<WsClient>> people;
    QStringList others;
    for (const QJsonValue& handle : plan[u"found"_s].toArray()) {
        auto& one = people.emplace_back(std::make_unique<WsClient>());
        if (!one->open(server) || !one->enroll(handle.toString()))
            return 1;
        if (people.size() > 1)
            others.append(handle.toString());
    }
    QJsonArray talks;
    for (int i = 0; i < plan[u"talks"_s].toInt(2); ++i)
        talks.append(makeGroup(*people.front(), others).text());
    auto places = foundRooms(people);
    if (!places)
        return 1;
    places->insert(u"talks"_s, talks);
    places->insert(u"door"_s, makeGroup(*people.front(), others).text());
    std::printf("%s\n", QJsonDocument(*places).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace tertulia::test
