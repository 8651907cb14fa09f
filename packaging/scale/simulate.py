#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""simulate.py [--check PAGE | --write PAGE]: the tables of server/SCALE.md, out of costs.json. What is measured and what is
assumed is told apart there; change either and run it again. The same numbers each time: chance has a seed."""

import bisect
import hashlib
import heapq
import json
import math
import pathlib
import random
import re
import sys

HERE = pathlib.Path(__file__).parent
SECONDS = 20  # of a run
LOADS = (0.3, 0.5, 0.7, 0.9)


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def quantile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def of_thousands(number):
    return f"{number:,.0f}"


class Primary:
    """Servers that each write with one connection, one batch after the other, to one PostgreSQL with so many cores."""

    def __init__(self, costs, servers):
        measured, assumed = costs["measured"], costs["assumed"]
        self.servers, self.cores = servers, assumed["primary_cores"]
        self.cpu = measured["primary_cpu_ms_per_message"] / 1000
        self.ways = measured["statements_per_message"] * assumed["round_trip_ms"] / 1000
        self.sync = assumed["disk_sync_ms"] / 1000
        self.batch = assumed["batch"]

    def most(self):
        """Messages a second: every writer is always busy with full batches, or every core is."""
        batch = self.batch * (self.cpu + self.ways) + self.sync
        return min(self.servers * self.batch / batch, self.cores / self.cpu)

    def waits(self, rate, seed):
        """Seconds from the arrival of each message to its COMMIT."""
        chance = random.Random(seed)
        waiting = [[] for _ in range(self.servers)]
        at = 0.0
        while at < SECONDS:
            at += chance.expovariate(rate)
            waiting[chance.randrange(self.servers)].append(at)
        found = []
        free = [(0.0, server, 0) for server in range(self.servers)]
        cores = [0.0] * self.cores
        while free:
            now, server, done = heapq.heappop(free)
            arrivals = waiting[server]
            if done == len(arrivals):
                continue
            begin = max(now, arrivals[done])
            end = min(bisect.bisect_right(arrivals, begin), done + self.batch)
            # The batch takes a core as soon as there is one.
            core = heapq.heappop(cores)
            work = (end - done) * self.cpu
            started = max(begin, core)
            heapq.heappush(cores, started + work)
            finished = started + work + (end - done) * self.ways + self.sync
            found += [finished - arrival for arrival in arrivals[done:end]]
            heapq.heappush(free, (finished, server, end))
        return found


def primary(costs):
    people = costs["assumed"]["messages_an_hour_of_one_person"] / 3600
    rows = []
    for servers in (1, 3, 10, 30):
        one = Primary(costs, servers)
        most = one.most()
        waits = [f"{quantile(one.waits(most * load, servers), 0.99) * 1000:.0f}" for load in LOADS]
        wal = most * costs["measured"]["wal_bytes_per_message"] / 1e6
        rows.append([servers, of_thousands(most), of_thousands(most * 0.7 / people), f"{wal:.0f}", *waits])
    head = ["servers", "messages a second, at most", "people writing, at 70 %", "log, MB a second", *(f"p99 at {load:.0%}, ms" for load in LOADS)]
    return table(head, rows)


def weights(costs):
    assumed = costs["assumed"]
    each = [1 / (rank + 1) ** assumed["zipf"] for rank in range(assumed["rooms"])]
    total = sum(each)
    return [weight / total for weight in each]


def shard_of(room, shards):
    return int.from_bytes(hashlib.blake2b(str(room).encode(), digest_size=8).digest(), "big") % shards


def sharding(costs):
    each = weights(costs)
    rows = []
    for shards in (1, 2, 4, 8, 16, 32):
        load = [0.0] * shards
        for room, weight in enumerate(each):
            load[shard_of(room, shards)] += weight
        hottest = max(load)
        most = Primary(costs, costs["assumed"]["servers_of_a_shard"]).most()
        in_one_room = Primary(costs, 1).most()  # they wait for each other, whoever writes them
        rows.append([shards, f"{hottest:.1%}", f"{hottest * shards:.2f}", of_thousands(most / hottest), of_thousands(in_one_room / each[0])])
    head = ["primaries", "of all messages on the hottest", "times its fair part", "messages a second, until that is full", "until the largest room is"]
    return table(head, rows)


def doorbells(costs):
    assumed = costs["assumed"]
    rows = []
    for clusters, servers in ((1, 3), (1, 30), (3, 30), (10, 100)):
        rate = Primary(costs, servers).most() * 0.7
        # A bell is rung by each batch; under load batches are full, and a server looks at most so often.
        bells = max(rate / assumed["batch"], servers * 1.0)
        looks = min(bells, 1000 / assumed["least_ms_between_looks"]) * servers
        between = bells * assumed["bytes_of_a_bell"] * (clusters - 1)
        rows.append([clusters, servers, of_thousands(rate), of_thousands(bells), f"{between / 1000:.0f}", of_thousands(looks)])
    return table(["clusters", "servers in all", "messages a second", "bells a second", "kB a second between clusters", "looks at the journal a second"], rows)


def hot_room(costs):
    measured, assumed = costs["measured"], costs["assumed"]
    online = assumed["hot_members"] * assumed["online"]
    delivery = measured["server_cpu_s_per_million_deliveries_large_room"] / 1e6
    rows = []
    for servers in (1, 3, 10, 30, 100):
        each = online / servers * delivery
        fan, hops = assumed["fan_out"], max(1, math.ceil(math.log(max(servers, 2), assumed["fan_out"])))
        most = 1 / each
        chance = random.Random(servers)
        waits = []
        free = at = 0.0
        for _ in range(20_000):  # one core of a server tells all its members, message after message, at half of what it can
            at += chance.expovariate(most * 0.5)
            free = max(free, at) + each
            waits.append(free - at + hops * fan * assumed["relay_ms"] / 1000)
        rows.append([servers, of_thousands(online / servers), f"{each * 1000:.1f}", f"{most:.0f}", hops, f"{quantile(waits, 0.99) * 1000:.0f}"])
    return table(["servers", "listeners on each", "CPU for one message on each, ms", "messages a second, at most", "steps of the tree", "p99 to the last listener at 50 %, ms"], rows)


def inputs(costs):
    rows = [[name.replace("_", " "), value, "measured"] for name, value in costs["measured"].items()]
    rows += [[name.replace("_", " "), value, "assumed"] for name, value in costs["assumed"].items()]
    return table(["what", "how much", ""], rows)


TABLES = {"inputs": inputs, "primary": primary, "sharding": sharding, "doorbells": doorbells, "hot room": hot_room}
PLACE = re.compile(r"(<!-- table: ([a-z ]+) -->\n).*?(?=\n\n|\Z)", re.S)


def main():
    costs = json.loads((HERE / "costs.json").read_text())
    made = {name: make(costs) for name, make in TABLES.items()}
    if len(sys.argv) != 3:
        for name, text in made.items():
            print(f"{name}\n\n{text}\n")
        return
    page = pathlib.Path(sys.argv[2])
    text = page.read_text()
    named = [match.group(2) for match in PLACE.finditer(text)]
    if sorted(named) != sorted(made):
        sys.exit(f"simulate.py: {page} has the tables {named} instead of {list(made)}")
    new = PLACE.sub(lambda match: match.group(1) + made[match.group(2)], text)
    if sys.argv[1] == "--write":
        page.write_text(new.rstrip("\n") + "\n")
    elif new.rstrip("\n") + "\n" != text:
        sys.exit(f"simulate.py: the tables of {page} are not what comes out; simulate.py --write {page}")


main()
