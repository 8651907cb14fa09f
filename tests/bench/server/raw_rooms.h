// SPDX-License-Identifier: GPL-3.0-or-later
// What the raw server does with frames: who is in which room, messages stored and passed on, the newest of a room. The
// frames are as long as Tertulia's and look like them. One thread.
#pragma once

#include "tests/bench/server/raw_store.h"

#include <unordered_map>

namespace tertulia::bench {

struct RawClient
{
    int fd = -1;
    bool open = false;
    bool wantsToWrite = false;
    bool dirty = false;
    std::string user;
    std::string in;
    std::string out;
    std::vector<std::string> rooms;
};

class RawRooms
{
public:
    /// `store` may be null: then nothing is kept. It outlives this.
    explicit RawRooms(RawStore* store) : m_store(store) {}

    /// A request. What it answers waits in the client's `out`; messages wait for deliver().
    void take(RawClient& client, std::string_view text);
    /// Stores what waits, then acknowledges it and passes it on.
    void deliver();
    void leave(RawClient& client);

    void write(RawClient& client, std::string_view bytes);
    /// Those with something new to write, each once.
    std::vector<RawClient*> takeDirty();

private:
    struct Room
    {
        std::string id;
        uint64_t lastSeq = 0;
        std::vector<RawClient*> members;
    };
    struct Waiting
    {
        Room* room = nullptr;
        RawClient* from = nullptr;
        std::string id;
        StoredMessage message;
    };

    Room& roomNamed(std::string_view id);
    void answer(RawClient& client, std::string_view id, std::string_view data);
    void history(RawClient& client, std::string_view id, Room& room);

    RawStore* m_store;
    std::unordered_map<std::string, Room> m_rooms;
    std::vector<Waiting> m_waiting;
    std::vector<RawClient*> m_dirty;
};

} // namespace tertulia::bench
