// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/server/raw_rooms.h"

#include "tests/bench/server/frames.h"

#include <algorithm>
#include <utility>

namespace tertulia::bench {

namespace {

constexpr int pageSize = 50;
constexpr std::string_view someTime = "2026-11-22T12:00:00.000Z";
// As long as the ids that Tertulia makes.
constexpr std::string_view idPrefix = "01kraw00000000";

/// What stands between `"name":` and the end of that value; strings without their quotes.
std::string_view fieldOf(std::string_view text, std::string_view before)
{
    const size_t found = text.find(before);
    if (found == std::string_view::npos)
        return {};
    const size_t from = found + before.size();
    const char last = before.back() == '"' ? '"' : ',';
    return text.substr(from, text.find(last, from) - from);
}

std::string idOf(uint64_t number)
{
    std::string digits = std::to_string(number);
    return std::string(idPrefix) + std::string(12 - std::min<size_t>(12, digits.size()), '0') + digits;
}

void appendMessage(std::string& out, std::string_view room, const StoredMessage& message)
{
    const std::string seq = std::to_string(message.seq);
    out.append(R"({"type":"message","id":")").append(idOf(message.seq)).append(R"(","conversation":")").append(room);
    out.append(R"(","seq":)").append(seq).append(R"(,"author":")").append(idPrefix).append(message.author);
    out.append(R"(","client_id":")").append(message.clientId).append(R"(","body":")").append(message.body);
    out.append(R"(","created_at":")").append(someTime).append(R"(","deleted":false,"rev":)").append(seq);
    out.append(R"(,"attachments":[],"previews":[]})");
}

std::string changedFrame(std::string_view room, const StoredMessage& message)
{
    std::string text = R"({"type":"changed","data":{"stream":"conversation:)";
    text.append(room).append(R"(","rev":)").append(std::to_string(message.seq)).append(R"(,"records":[)");
    appendMessage(text, room, message);
    text += "]}}";
    std::string frame;
    appendFrame(frame, Side::Server, Opcode::Text, text);
    return frame;
}

} // namespace

void RawRooms::take(RawClient& client, std::string_view text)
{
    const std::string_view type = fieldOf(text, R"("type":")");
    const std::string_view id = fieldOf(text, R"("id":)");
    if (type == "hello")
        return answer(client, id, "{}");
    if (type == "auth.resume") {
        client.user = fieldOf(text, R"("access_token":")");
        return answer(client, id, "{}");
    }
    Room& room = roomNamed(fieldOf(text, R"("conversation":")"));
    if (type == "room.enter") {
        room.members.push_back(&client);
        client.rooms.push_back(room.id);
        return answer(client, id, "{}");
    }
    if (type == "message.send") {
        m_waiting.push_back({&room,
                             &client,
                             std::string(id),
                             {++room.lastSeq, client.user, std::string(fieldOf(text, R"("client_id":")")),
                              std::string(fieldOf(text, R"("body":")"))}});
    } else if (type == "history.page" && m_store != nullptr) {
        history(client, id, room);
    }
}

void RawRooms::deliver()
{
    if (m_waiting.empty())
        return;
    if (m_store != nullptr) {
        m_store->begin();
        for (const Waiting& one : m_waiting)
            m_store->add(one.room->id, one.message);
        m_store->commit();
    }
    for (const Waiting& one : m_waiting) {
        const std::string seq = std::to_string(one.message.seq);
        if (one.from->fd >= 0)
            answer(*one.from, one.id,
                   R"({"id":")" + idOf(one.message.seq) + R"(","seq":)" + seq + R"(,"rev":)" + seq + "}");
        const std::string frame = changedFrame(one.room->id, one.message);
        for (RawClient* member : one.room->members)
            write(*member, frame);
    }
    m_waiting.clear();
}

void RawRooms::leave(RawClient& client)
{
    for (const std::string& id : client.rooms)
        std::erase(roomNamed(id).members, &client);
}

void RawRooms::write(RawClient& client, std::string_view bytes)
{
    client.out.append(bytes);
    if (client.dirty)
        return;
    client.dirty = true;
    m_dirty.push_back(&client);
}

std::vector<RawClient*> RawRooms::takeDirty()
{
    for (RawClient* client : m_dirty)
        client->dirty = false;
    return std::exchange(m_dirty, {});
}

RawRooms::Room& RawRooms::roomNamed(std::string_view id)
{
    Room& room = m_rooms[std::string(id)];
    if (room.id.empty()) {
        room.id = id;
        room.lastSeq = m_store != nullptr ? m_store->lastSeq(id) : 0;
    }
    return room;
}

void RawRooms::answer(RawClient& client, std::string_view id, std::string_view data)
{
    std::string text = "{\"id\":";
    text.append(id).append(R"(,"type":"ok","data":)").append(data).append("}");
    std::string frame;
    appendFrame(frame, Side::Server, Opcode::Text, text);
    write(client, frame);
}

void RawRooms::history(RawClient& client, std::string_view id, Room& room)
{
    std::string data = R"({"messages":[)";
    for (const StoredMessage& message : m_store->newest(room.id, pageSize)) {
        data += data.back() == '[' ? "" : ",";
        appendMessage(data, room.id, message);
    }
    data.append(R"(],"users":[],"reactions":[],"rev":)").append(std::to_string(room.lastSeq)).append("}");
    answer(client, id, data);
}

} // namespace tertulia::bench
