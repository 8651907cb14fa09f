# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is in which room in the bench, for every server alike; and Tertulia's data folder with those people and rooms.

The folder is made once, through the public protocol, and kept: people.tsv (handle, access token, refresh token),
places.json (the ids of the rooms), data (what the server keeps). Runs work on copies."""

import asyncio
import itertools
import json
import shutil
import subprocess
import time

import websockets

PASSWORD = "a long and quiet evening"
AT_ONCE = 64
AHEAD = 32  # requests of one connection; the server refuses more than 64
TOKENS_LAST = 9 * 60  # seconds; a server's access tokens last 15 minutes


class Layout:
    """Rooms as lists of people's numbers. `people` is at least 1,000 but for the small one of the test."""

    def __init__(self, people, many, each=10):
        self.people, self.many = people, many
        big = min(1000, people)
        self.rooms = {
            "hundred": [list(range(min(100, people)))],
            "thousand": [list(range(big))],
            "thousands": [[(room + step * 97) % big for step in range(each)] for room in range(many)],
        }
        wide = min(many, people // each)
        self.rooms["wide"] = [list(range(room * each, room * each + each)) for room in range(wide)]
        self.rooms["own"] = [[people - 1, people - 2]] * min(200, many)

    def write_rooms(self, name, ids, file, only=None, places=None):
        """The generator's file of the first `only` rooms; `places`: where each person is in its list, if not where he is here."""
        rooms = list(zip(ids, self.rooms[name]))[:only]
        at = places or range(self.people)
        file.write_text("".join(f"{place}\t{','.join(str(at[member]) for member in members)}\n" for place, members in rooms))

    def plain_ids(self, name):
        """As long as Tertulia's ids."""
        return [f"{name:0<15}.{number:010}" for number in range(len(self.rooms[name]))]


class Line:
    """One connection to Tertulia, signed in; requests may be sent ahead of the answers."""

    def __init__(self, socket):
        self.socket, self.numbers = socket, itertools.count(1)

    async def ask_all(self, requests):
        """The answers' data in the order of the requests, which are (type, data)."""
        numbers, answers = [], {}
        for kind, data in requests:
            while len(numbers) - len(answers) >= AHEAD:
                await self.hear(answers)
            numbers.append(next(self.numbers))
            await self.socket.send(json.dumps({"id": numbers[-1], "type": kind, "data": data}))
        while len(answers) < len(numbers):
            await self.hear(answers)
        return [answers[number] for number in numbers]

    async def hear(self, answers):
        frame = json.loads(await self.socket.recv())
        if "id" in frame:
            if frame["type"] != "ok":
                raise RuntimeError(f"refused: {frame}")
            answers[frame["id"]] = frame["data"]

    async def ask(self, kind, data):
        return (await self.ask_all([(kind, data)]))[0]


async def signed_in(url, token):
    line = Line(await websockets.connect(url, max_size=None, compression=None))
    await line.ask("hello", {"protocol": 1, "client": "bench"})
    await line.ask("auth.resume", {"access_token": token})
    return line


async def make_rooms(url, handles, tokens, owner, rooms):
    """Each in a space of its own, whose members are the room's; (number, id) of each. `rooms`: (number, members)."""
    line = await signed_in(url, tokens[owner])
    try:
        made = []
        for number, members in rooms:
            space = (await line.ask("space.create", {"name": f"Space {number}"}))["space"]["id"]
            requests = [("room.create", {"space": space, "title": f"Room {number}"})]
            requests += [("member.add", {"stream": f"space:{space}", "user": handles[member]})
                         for member in members if member != owner]
            answers = await line.ask_all(requests)
            made.append((number, answers[0]["conversation"]["id"]))
        return made
    finally:
        await line.socket.close()


async def make_all_rooms(url, handles, tokens, wanted):
    """The ids of the rooms under their names; `wanted` has lists of members under them."""
    ids = {name: [None] * len(rooms) for name, rooms in wanted.items()}
    turn = asyncio.Semaphore(AT_ONCE)

    async def by_owner(name, owner, rooms):
        async with turn:
            for number, place in await make_rooms(url, handles, tokens, owner, rooms):
                ids[name][number] = place

    work = []
    for name, rooms in wanted.items():
        owners = {}
        for number, members in enumerate(rooms):
            owners.setdefault(members[0], []).append((number, members))
        work += [by_owner(name, owner, theirs) for owner, theirs in owners.items()]
    await asyncio.gather(*work)
    return ids


class Folder:
    """The made folder of a layout. `programs` starts servers and the generator, see programs.py."""

    def __init__(self, path, layout, programs):
        self.path, self.layout, self.programs = path, layout, programs
        self.people, self.data = path / "people.tsv", path / "data"
        self.ids = {}

    def make(self):
        """Makes what is missing."""
        places = self.path / "places.json"
        self.path.mkdir(parents=True, exist_ok=True)
        self.ids = json.loads(places.read_text()) if places.exists() else {}
        wanted = {name: rooms for name, rooms in self.layout.rooms.items() if name not in self.ids}
        if not wanted:
            return
        began = time.monotonic()
        if not self.ids:
            self.enrol()
        self.renew()
        rows = [line.split("\t") for line in self.people.read_text().splitlines()]
        with self.programs.tertulia(self.data) as server:
            self.ids |= asyncio.run(make_all_rooms(f"ws://127.0.0.1:{server.port}/v1/ws", [row[0] for row in rows],
                                                   [row[1] for row in rows], wanted))
        places.write_text(json.dumps(self.ids))
        print(f"made {self.layout.people} people and their rooms in {time.monotonic() - began:.0f} s", flush=True)

    def enrol(self):
        shutil.rmtree(self.data, ignore_errors=True)
        self.people.write_text("".join(f"u{number:05d}\t\t\n" for number in range(self.layout.people)))
        with self.programs.tertulia(self.data) as server:
            self.sign_in(server, "register")

    def sign_in(self, server, how):
        self.programs.generate(server, ["--task", "sign-in", "--sign-in", how, "--password", PASSWORD,
                                        "--people", self.people, "--save-people", self.people, "--at-once", "16"])

    def renew(self):
        """Fresh access tokens if the ones there are end soon."""
        if time.time() - self.people.stat().st_mtime > TOKENS_LAST:
            with self.programs.tertulia(self.data) as server:
                self.sign_in(server, "refresh")

    def copy(self, to):
        self.renew()
        shutil.rmtree(to, ignore_errors=True)
        subprocess.run(["cp", "-a", "--reflink=auto", self.data, to], check=True)
        return to
