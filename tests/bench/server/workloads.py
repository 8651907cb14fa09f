# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured: one function a workload, which gives the figures of one server in one round."""

import contextlib
import dataclasses
import os
import pathlib
import time
from collections.abc import Callable

import deep
from places import PASSWORD

STORED, TERTULIA, RAW, NATS, GO = "raw stored", "tertulia", "raw", "nats", "go"
ASKERS = 16
LOGINS_AT_ONCE = 24  # the server's queue of passwords to check holds 32
AHEAD = 16  # messages of one person on their way, on average
WORD = "tuv"  # is in every body that the generator makes
TALK_ROOMS = 50


@dataclasses.dataclass
class Stage:
    """A fresh server of each kind with the people and rooms of a folder, and the generator's files for them."""

    folder: object
    programs: object
    work: object
    seconds: float
    quick: bool = False
    talk: int = 5000  # messages there are before history and search are asked for

    @contextlib.contextmanager
    def server(self, kind):
        if kind == TERTULIA:
            with self.programs.tertulia(self.folder.copy(self.work / "data")) as server:
                yield server
        elif kind == STORED:
            for old in self.work.glob("raw.db*"):
                old.unlink()
            with self.programs.raw(self.work / "raw.db") as server:
                yield server
        else:
            with {RAW: self.programs.raw, NATS: self.programs.nats, GO: self.programs.go}[kind]() as server:
                yield server

    def people(self, numbers):
        """Writes the people of these numbers, with tokens that last; the generator knows them by their places in that list."""
        self.folder.renew()
        rows = self.folder.people.read_text().splitlines()
        file = self.work / "people.tsv"
        file.write_text("".join(rows[number] + "\n" for number in numbers))
        return ["--people", file]

    def rooms(self, kind, name, only=None, places=None):
        layout = self.folder.layout
        ids = self.folder.ids[name] if kind == TERTULIA else layout.plain_ids(name)
        file = self.work / "rooms.tsv"
        layout.write_rooms(name, ids, file, only, places)
        return ["--rooms", file]

    def ids(self, kind, name):
        return self.folder.ids[name] if kind == TERTULIA else self.folder.layout.plain_ids(name)

    def questions(self, rows):
        file = self.work / "questions.tsv"
        file.write_text("".join(f"{asker}\t{kind}\t{data}\n" for asker, kind, data in rows))
        return ["--questions", file]

    def timing(self, seconds=None):
        return ["--seconds", seconds or self.seconds, "--warm", 0.3 if self.quick else 1]


@dataclasses.dataclass
class Workload:
    name: str
    figure: str  # the one that is compared
    unit: str
    servers: tuple
    measure: Callable
    reference: str = STORED
    also: tuple = ()  # further figures for the table


def fitting(window, people):
    """No more messages on their way than so many people may have: the server takes 64 requests of one at a time."""
    return min(window, AHEAD * len(people))


def fan_out(rooms, people, window, publishers=0, only=None):
    def measure(stage, kind):
        numbers = range(min(people, stage.folder.layout.people))
        with stage.server(kind) as server:
            words = ["--task", "fan-out", "--window", fitting(window, numbers), "--publishers", publishers, *stage.timing()]
            return stage.programs.generate(server, words + stage.people(numbers) + stage.rooms(kind, rooms, only))

    return measure


def growth():
    """The same talk in ever more rooms of ten, of the same 1,000 people or of ever more: a delivery should cost the same. No
    more messages are on their way than some a room, so that no room has them all."""
    for count in (1, 10, 100, 1000):
        yield Workload(f"growth-rooms-{count}", "cpu_per_million", CPU, (STORED, TERTULIA),
                       fan_out("thousands", 1000, min(1000, 20 * count), only=count), also=TIMES)
    for count in (10, 100, 1000):
        yield Workload(f"growth-people-{10 * count}", "cpu_per_million", CPU, (STORED, TERTULIA),
                       fan_out("wide", 10 * count, min(1000, 20 * count), only=count), also=TIMES)


def half_of_saturation(rooms, people, window):
    """Times at half the rate that saturates this server, counted from when each message was due."""

    def measure(stage, kind):
        numbers = range(min(people, stage.folder.layout.people))
        with stage.server(kind) as server:
            words = ["--task", "fan-out", *stage.people(numbers), *stage.rooms(kind, rooms)]
            full = stage.programs.generate(server, words + ["--window", fitting(window, numbers), *stage.timing()])
            return stage.programs.generate(server, words + ["--rate", full["messages_per_s"] / 2, *stage.timing()])

    return measure


def cpu_of(process):
    """Seconds, of all its threads, of the program and of the kernel for it."""
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_of(process):
    """KiB resident."""
    lines = pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS:")).split()[1])


def wait_for_the_index(database):
    while deep.unindexed(database) > 0:
        time.sleep(0.2)


def until_indexed(rooms, people, window, messages):
    """A saturated talk, and after it until the search index has all of it: what a delivery costs in the end. The index takes
    little of the writer's time while others write, so much of its work comes after."""

    def measure(stage, kind):
        numbers = range(min(people, stage.folder.layout.people))
        with stage.server(kind) as server:
            words = ["--task", "fan-out", "--window", fitting(window, numbers), "--warm", 0, "--seconds", 600,
                     "--messages", stage.talk if stage.quick else messages]
            words += stage.people(numbers) + stage.rooms(kind, rooms)
            figures = stage.programs.generate(server, words)
            before = cpu_of(server.process)
            wait_for_the_index(stage.work / "data" / "tertulia.db")
            later = (cpu_of(server.process) - before) * 1e6 / max(1, figures["delivered"])
        return figures | {"talk_per_million": figures["cpu_per_million"], "index_per_million": later,
                          "cpu_per_million": figures["cpu_per_million"] + later}

    return measure


def soak(stage, kind):
    """A minute at 80 % of what saturates: the figure is what the memory grows by in its second half."""
    seconds = 3 if stage.quick else 60
    numbers = range(min(1000, stage.folder.layout.people))
    with stage.server(kind) as server:
        words = ["--task", "fan-out", *stage.people(numbers), *stage.rooms(kind, "thousands")]
        full = stage.programs.generate(server, words + ["--window", fitting(1000, numbers), *stage.timing()])
        talk = stage.programs.generator(server, words + ["--rate", 0.8 * full["messages_per_s"], *stage.timing(seconds)])
        memory = []
        while talk.poll() is None:
            memory.append(memory_of(server.process))
            time.sleep(0.1)
        figures = stage.programs.figures_of(talk)
        left = deep.unindexed(stage.work / "data" / "tertulia.db")
    half = memory[len(memory) // 2:]
    return figures | {"grown_mib": (half[-1] - half[0]) / 1024, "most_mib": max(memory) / 1024, "unindexed": left}


def idle(stage, kind):
    """Long enough for every connection to be pinged, which is after 30 s of silence."""
    times = ["--warm", 1, "--seconds", 1] if stage.quick else ["--warm", 10, "--seconds", 36]
    with stage.server(kind) as server:
        return stage.programs.generate(server, ["--task", "idle", *times, *stage.people(range(stage.folder.layout.people))])


def resume(stage, kind):
    last = stage.folder.layout.people
    with stage.server(kind) as server:
        return stage.programs.generate(server, ["--task", "sign-in", *stage.people(range(max(0, last - 2000), last))])


def logins(stage, kind):
    """Sign-ins by password, while a room of 100 talks at a steady pace: what becomes of its times."""
    last = stage.folder.layout.people
    crowd = stage.people(range(max(0, last - (200 if stage.quick else 2000)), last))[1]
    crowd = crowd.rename(stage.work / "crowd.tsv")
    talk = ["--task", "fan-out", "--rate", 20]
    with stage.server(kind) as server:
        talk += stage.people(range(min(100, last))) + stage.rooms(kind, "hundred")
        quiet = stage.programs.generate(server, talk + stage.timing())
        storm = stage.programs.generator(server, ["--task", "sign-in", "--sign-in", "password", "--password", PASSWORD,
                                                  "--at-once", LOGINS_AT_ONCE, "--people", crowd])
        beside = stage.programs.generate(server, talk + stage.timing())
        figures = stage.programs.figures_of(storm)
    return figures | {"lost": quiet["lost"] + beside["lost"], "p99_factor": beside["p99_ms"] / max(0.001, quiet["p99_ms"]),
                      "p99_ms": beside["p99_ms"]}


def fill(stage, kind, server, rooms, people, window, places=None):
    """Something to read: so many messages that each room has more than a page."""
    words = ["--task", "fan-out", "--window", window, "--messages", stage.talk, "--seconds", 600, "--warm", 0, *people]
    said = stage.programs.generate(server, words + stage.rooms(kind, rooms, TALK_ROOMS, places))
    if said["lost"] or said["sent"] != stage.talk:
        raise RuntimeError(f"what was to be read could not be said: {said}")
    time.sleep(0.2 if stage.quick else 2)  # the search index follows


def history(stage, kind):
    people = stage.people(range(min(1000, stage.folder.layout.people)))
    with stage.server(kind) as server:
        fill(stage, kind, server, "thousands", people, fitting(500, stage.folder.layout.rooms["hundred"][0]))
        ids = stage.ids(kind, "thousands")
        asked = stage.questions((number, "history.page", f'{{"conversation":"{ids[number]}","limit":50}}')
                                for number in range(min(ASKERS, len(ids))))
        return stage.programs.generate(server, ["--task", "ask", *people, *asked, *stage.timing()])


def pages_of(stage, count):
    """Pages from anywhere in so many messages, asked for by 16 people."""
    ids = stage.ids(TERTULIA, "thousands")
    folder = stage.folder.path / f"deep-{count}"
    each = deep.folder_with(stage.folder.data, folder, ids, count)
    people = stage.people(range(min(1000, stage.folder.layout.people)))
    asked = deep.questions(ids, stage.folder.layout.rooms["thousands"], ASKERS, each, 200 if stage.quick else 20_000)
    with stage.programs.tertulia(folder) as server:
        return stage.programs.generate(server, ["--task", "ask", *people, *stage.questions(asked), *stage.timing()])


def deep_history(stage, _kind):
    """From 5,000,000 messages, and what its p99 is to that from 100,000."""
    shallow = pages_of(stage, 1000 if stage.quick else 100_000)
    figures = pages_of(stage, 5000 if stage.quick else 5_000_000)
    return figures | {"lost": figures["lost"] + shallow["lost"], "shallow_p99_ms": shallow["p99_ms"], "shallow_cpu_ms": shallow["cpu_ms"],
                      "p99_factor": figures["p99_ms"] / max(0.001, shallow["p99_ms"])}


def search(stage, kind):
    people = stage.people(range(min(1000, stage.folder.layout.people)))
    with stage.server(kind) as server:
        fill(stage, kind, server, "thousands", people, fitting(500, stage.folder.layout.rooms["hundred"][0]))
        asked = stage.questions((number, "search.messages", f'{{"query":"{WORD}"}}') for number in range(ASKERS))
        return stage.programs.generate(server, ["--task", "ask", *people, *asked, *stage.timing()])


def deep_search(stage, _kind):
    """Among 1,000,000 messages, which the server has indexed by itself before."""
    count = 1000 if stage.quick else 1_000_000
    ids, members = stage.ids(TERTULIA, "thousands"), stage.folder.layout.rooms["thousands"]
    folder = stage.folder.path / f"searched-{count}"
    deep.folder_with(stage.folder.data, folder, ids, count, searched=True)
    people = stage.people(range(min(1000, stage.folder.layout.people)))
    askers = [one for one in range(ASKERS) if any(one in room for room in members)]
    queries = [*deep.WORDS[::3], "light ferry", "boxes rains", "house", "evening nobody", "kangaroo"]
    asked = stage.questions((askers[turn % len(askers)], "search.messages", f'{{"query":"{query}"}}')
                            for turn, query in enumerate(queries * len(askers)))
    with stage.programs.tertulia(folder) as server:
        wait_for_the_index(folder / "tertulia.db")
        return stage.programs.generate(server, ["--task", "ask", *people, *asked, *stage.timing()])


def sync(stage, kind):
    """One person asks what is new in everything, then in each of 200 conversations; a figure is for all of it."""
    members = stage.folder.layout.rooms["own"][0]
    people = stage.people(members)
    places = {member: place for place, member in enumerate(members)}
    with stage.server(kind) as server:
        fill(stage, kind, server, "own", people, fitting(500, members), places)
        ids = stage.ids(kind, "own")
        rows = [(0, "sync.heads", "{}")]
        rows += [(0, "sync.after", f'{{"stream":"conversation:{place}","rev":0}}') for place in ids]
        figures = stage.programs.generate(server, ["--task", "ask", *people, *stage.questions(rows), *stage.timing()])
    return figures | {"cpu_ms": figures["cpu_ms"] * len(rows), "syncs_per_s": figures["answers_per_s"] / len(rows)}


EVERYBODY = (STORED, TERTULIA, RAW, NATS, GO)
CPU = "CPU s per 1M deliveries"
TIMES = ("deliveries_per_s", "p50_ms", "p99_ms", "rss_kib")
WORKLOADS = [
    Workload("room-100", "cpu_per_million", CPU, EVERYBODY, fan_out("hundred", 100, 40, 10), also=TIMES),
    Workload("room-1000", "cpu_per_million", CPU, EVERYBODY, fan_out("thousand", 1000, 20, 20), also=TIMES),
    Workload("rooms-1000", "cpu_per_million", CPU, EVERYBODY, fan_out("thousands", 1000, 1000), also=TIMES),
    Workload("rooms-10000", "cpu_per_million", CPU, EVERYBODY, fan_out("wide", 10_000, 1000), also=TIMES),
    Workload("active-among-idle", "cpu_per_million", CPU, EVERYBODY, fan_out("wide", 10_000, 10, only=1), also=TIMES),
    Workload("half-rooms-1000", "p99_ms", "ms, send to deliver, p99", (STORED, TERTULIA), half_of_saturation("thousands", 1000, 1000),
             also=("p50_ms", "cpu_per_million", "messages_per_s")),
    Workload("history", "cpu_ms", "CPU ms per page of 50", (STORED, TERTULIA), history, also=("answers_per_s", "p99_ms")),
    Workload("history-deep", "cpu_ms", "CPU ms per page of 50 out of 5,000,000", (TERTULIA,), deep_history, "",
             ("answers_per_s", "p99_ms", "shallow_p99_ms", "shallow_cpu_ms", "p99_factor")),
    Workload("resume", "sign_in_cpu_ms", "CPU ms per sign-in by token", (RAW, TERTULIA), resume, RAW,
             ("sign_ins_per_s", "sign_in_p99_ms")),
    Workload("logins", "p99_factor", "p99 of deliveries beside logins / without", (TERTULIA,), logins, "",
             ("p99_ms", "sign_ins_per_s", "sign_in_cpu_ms")),
    Workload("search", "p95_ms", "ms, p95", (TERTULIA,), search, "", ("cpu_ms", "answers_per_s")),
    Workload("search-deep", "p95_ms", "ms, p95, among 1,000,000 messages", (TERTULIA,), deep_search, "", ("cpu_ms", "answers_per_s")),
    Workload("indexed-room-100", "cpu_per_million", CPU, (TERTULIA,), until_indexed("hundred", 100, 40, 20_000), "",
             ("talk_per_million", "index_per_million")),
    Workload("indexed-rooms-1000", "cpu_per_million", CPU, (TERTULIA,), until_indexed("thousands", 1000, 1000, 50_000), "",
             ("talk_per_million", "index_per_million")),
    Workload("soak", "grown_mib", "MiB more memory in the second half of a minute", (TERTULIA,), soak, "",
             ("most_mib", "p50_ms", "p99_ms", "cpu_per_million", "messages_per_s", "unindexed")),
    Workload("sync-200", "cpu_ms", "CPU ms per sync of 200 conversations", (TERTULIA,), sync, "", ("syncs_per_s",)),
    Workload("idle", "kib_per_connection", "KiB per idle connection", (RAW, TERTULIA), idle, RAW, ("idle_cpu", "sign_in_cpu_ms")),
    *growth(),
]
