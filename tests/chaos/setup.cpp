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

/// A public room in which one may speak once a second, in a space of all of them.
std::optional<ConversationId> foundSlowRoom(std::vector<std::unique_ptr<WsClient>>& people)
{
    WsClient& owner = *people.front();
    const auto space = owner.request(SpaceCreate{u"Chaos"_s});
    if (!space.ok())
        return std::nullopt;
    const auto room = owner.request(RoomCreate{space->space.id, u"slow"_s, {}, {}, {}});
    if (!room.ok())
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
    return room->conversation.id;
}

} // namespace

int foundPlaces(const QJsonObject& plan)
{
    const QUrl server(u"ws://127.0.0.1:%1/v1/ws"_s.arg(plan[u"port"_s].toInt()));
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
    QJsonObject places{{u"talks"_s, talks}, {u"door"_s, makeGroup(*people.front(), others).text()}};
    const auto slow = foundSlowRoom(people);
    if (!slow)
        return 1;
    places[u"slow"_s] = slow->text();
    std::printf("%s\n", QJsonDocument(places).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace tertulia::test
