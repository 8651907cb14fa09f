# SPDX-License-Identifier: GPL-3.0-or-later
"""The shows: each does one kind of harm so often, in rounds of bounded size, and says what it counted.

A round is a Stage with a seed of its own, printed when something is found; `chaos.py SHOW --seed N --rounds 1` is that
round again.
"""

import signal
import subprocess
import time
from dataclasses import dataclass

from crowds import slow, storm

DEVICES = {"d0": "ada", "d1": "ben", "d2": "ben", "d3": "cy", "d4": "cy", "d5": "dee"}
PLACES = ["migrating", "accepted", "queued", "shown", "sending", "sent", "acked", "ack_stored", "removed", "applying",
          "applied", "catching_up"]
LINE_FAULTS = ["cut", "cut_after", "lose_ack", "freeze", "dribble", "half_close", "delay", "flap"]
DAY = 86400
ACCESS = 15 * 60  # seconds that an access token is good for


@dataclass
class Bug:
    name: str
    side: str
    breaks: str  # the invariant: to trip over something else is not to find it
    show: str
    work: dict


BUGS = [
    Bug("ack_before_commit", "server", "I1", "power", {"count": 8}),
    Bug("sync_normal", "server", "I1", "power", {"count": 8}),
    Bug("dedupe_off", "server", "I2", "acks", {"count": 10}),
    Bug("seq_outside_transaction", "server", "I3", "mixed", {"count": 250, "faults": []}),
    Bug("resume_off_by_one", "server", "I5", "mixed", {"count": 250, "faults": ["cut"]}),
    Bug("dropped_event", "server", "I3", "mixed", {"count": 150, "faults": []}),
    Bug("edit_before_create", "server", "I3", "mixed", {"count": 150, "faults": []}),
    Bug("stale_read", "server", "I4", "mixed", {"count": 250, "faults": ["cut"]}),
    Bug("kicked_still_subscribed", "server", "I7", "mixed", {"count": 400, "faults": []}),
    Bug("outbox_before_ack", "client", "I11", "mixed", {"count": 300, "faults": ["lose_ack", "cut", "flap"]}),
    Bug("read_mark_back", "server", "I9", "mixed", {"count": 400, "faults": []}),
    Bug("delete_not_final", "server", "I8", "mixed", {"count": 400, "faults": []}),
]


def begin(stage, **work):
    """The server, its people, everybody online and at work."""
    stage.start_server()
    stage.found()
    stage.start_people("people", DEVICES, **work)
    is_online = stage.await_all("online")
    stage.lap("beginning")
    return is_online


def harm_server(stage, count, harm):
    begin(stage, pace_ms=15)
    for number in range(count):
        time.sleep(stage.random.uniform(0.1, 0.6))
        if number % 5 == 0:
            stage.sample()
        harm()
        stage.start_server()
    time.sleep(0.3)
    return stage.finish()


def kills(stage, count):
    """kill -9 of the server at any moment, under load."""
    return harm_server(stage, count, stage.kill_server)


def power(stage, count):
    """The server's computer loses its power: what was not synced is gone."""
    return harm_server(stage, count, stage.cut_power)


def clients(stage, count):
    """A client dies at each named place in turn; the same device comes back later by what it has kept, until it has died
    at all of them."""
    stage.start_server()
    stage.found()
    stage.give_keychain()
    stage.start_people("others", {"d0": "ada", "d1": "ben"}, pace_ms=60)
    stage.await_all("online")
    away = 0
    for cycle in range(-(-count // len(PLACES))):
        devices = {f"c{cycle}a": "cy", f"c{cycle}b": "dee"}
        life = 0
        for place in PLACES[: count - cycle * len(PLACES)]:
            times = stage.random.randint(1, 30 if place == "migrating" else 3)
            people = stage.start_people("dying", devices, life, die_at=f"{place}:{times}", pace_ms=15, drafts=True)
            try:
                people.process.wait(30)
            except subprocess.TimeoutExpired:
                stage.unexpected(f"the client never came to {place}:{times}")
                people.kill()
            if people.process.returncode != -signal.SIGKILL:
                stage.unexpected(f"the client ended with {people.process.returncode} instead of dying at {place}")
            stage.note("fault", kind="client_died", place=place, code=people.process.returncode)
            life += 1
            away += stage.random.randint(ACCESS + 60, 10 * ACCESS)
            stage.jump_clock(away)
        people = stage.start_people("dying", devices, life, pace_ms=15, acts=20)
        for word, answer in (("online", None), ("worked", "calm"), ("quiet", None)):
            if people.word(word) is None:
                stage.unexpected(f"the restarted client never said {word}")
            if answer:
                people.say(answer)
        stage.settle_group("dying")
    return stage.finish()


def acks(stage, count):
    """The message is stored, the acknowledgement is cut off on its way."""
    begin(stage, lose_acks=count, pace_ms=10)
    stage.await_all("worked", 30 + count)
    return stage.finish()


def flaps(stage, count, jumps=None):
    """Lines come and go while the clocks of server and clients jump."""
    jumps = max(1, count // 10) if jumps is None else jumps
    begin(stage, faults=["flap"], fault_ms=120, pace_ms=40)
    now = int(time.time())
    for number in range(jumps):
        to = stage.random.choice([3600, -3600, DAY, -DAY, -now, 2_208_988_800 - now])
        stage.jump_clock(to)
        time.sleep(stage.random.uniform(0.2, 0.8))
        if stage.random.random() < 0.5:
            stage.jump_clock(0)
            time.sleep(0.1)
    end = time.monotonic() + 10 * count
    while stage.count("fault", kind="flap") < count and time.monotonic() < end:
        time.sleep(0.3)
    stage.jump_clock(0)
    return stage.finish()


def mixed(stage, count, faults=None, kills_every=None):
    """All acts and all faults at once."""
    faults = LINE_FAULTS if faults is None else faults
    begin(stage, acts=count, faults=faults, fault_ms=150, pace_ms=15)
    people, began = stage.groups["people"], time.monotonic()
    while people.word("worked", kills_every or 120) is None:
        if not people.alive or time.monotonic() - began > 60 + count / 10:
            stage.unexpected("the people did not get their work done")
            break
        if kills_every:
            (stage.cut_power if "power" in stage.shims else stage.kill_server)()
            stage.start_server()
    return stage.finish()


@dataclass
class Show:
    run: object
    whole: int  # how often in the long form
    short: int  # in the test suite
    a_round: int  # at most, before the checker looks
    shim: str = ""  # words: power, clock, hashes
    work: dict = None
    crowd: int = 0  # how many clients in the long form
    short_crowd: int = 0
    short_work: dict = None  # what is otherwise in the short form


BUSY = {"rate": 200, "size": 800, "seconds": 60}
CALM = {"rate": 30, "size": 7800, "seconds": 20, "unnoticed_ms": 250}  # more bytes in fewer messages

SHOWS = {
    "kills": Show(kills, 1000, 15, 50),
    "power": Show(power, 500, 10, 25, "power"),
    "clients": Show(clients, 600, 12, 60, "clock"),
    "acks": Show(acks, 10_000, 150, 500),
    "flaps": Show(flaps, 1000, 25, 100, "clock"),
    "mixed": Show(mixed, 1_000_000, 1_500, 10_000, "power", {"kills_every": 4}),
    "storm": Show(storm, 20, 2, 20, "hashes", None, 2000, 60),
    "slow": Show(slow, 50, 5, 50, "", {"tls": False} | BUSY, 50, 10, CALM),
    "slow_tls": Show(slow, 50, 5, 50, "", {"tls": True} | BUSY, 50, 10, CALM),
}
