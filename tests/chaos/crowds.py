# SPDX-License-Identifier: GPL-3.0-or-later
"""The shows of many: a whole crowd loses its server at once and comes back (storm), and some of a crowd read nothing
while the others go on (slow). The clients of a crowd are chaos_crowd's, the network half of the client library."""

import json
import re
import signal
import sqlite3
import time

from check import Finding
from stage import PATIENCE, Peak

PEOPLE = {"d0": "ada", "d1": "ben", "d2": "cy", "d3": "dee"}
BACK_MS = 30_000  # until the last one has resumed and caught up
PEAK = 1.5  # times the memory at rest
QUEUE = 4 * 1024 * 1024  # bytes that the server keeps for a client that does not read
FRAME = 64 * 1024  # what may be on top of it: the frame that was one too many
SPARE_MIB = 32
P99 = 2.0  # times what it is without slow ones


class Marks:
    """What a show wants to be true; what is not becomes a finding."""

    def __init__(self, show):
        self.show, self.findings = show, []

    def want(self, holds, text, *proof):
        if not holds:
            self.findings.append(Finding(self.show, text, list(proof)))


def gather(stage, crowd):
    """The server as after a restart, nobody but these clients in it, all at rest: its memory in MiB."""
    stage.stop_server()
    stage.start_server()
    crowd.say("come")
    if not crowd.word("ready", 120):
        raise RuntimeError("the crowd never came")
    time.sleep(2)
    return stage.memory_kib() / 1024


def back_online(stage, since, until):
    """When each of the people was online again after `since`, in milliseconds; None = not at all."""
    times = dict.fromkeys(PEOPLE)
    for text in open(stage.folder / "people.jsonl", encoding="utf-8"):
        line = json.loads(text) if text.endswith("\n") else {}
        if line.get("op") == "state" and line["is"] == "online" and since < line["t"] < until and times[line["d"]] is None:
            times[line["d"]] = round((line["t"] - since) / 1e6)
    return times


def whereabouts(crowd):
    """What those who are not back are doing."""
    crowd.say("late")
    told = crowd.told("late")
    return told["late"] if told else ["they do not answer"]


def one_storm(stage, crowd, number):
    """The server goes, in good order or at once, and comes again; what that was like for the crowd."""
    crowd.say("lose")
    crowd.word("armed")
    ordered = number % 2 == 0
    with Peak(stage) as peak:
        began = time.monotonic_ns()
        stage.note("fault", kind="restart" if ordered else "kill_server")
        (stage.stop_server if ordered else stage.server.kill)()
        stage.start_server()
        hashes, up = stage.hashes(), time.monotonic_ns()
        ready = crowd.told("ready", 120)
    late = [] if ready else whereabouts(crowd)
    at = {key: round((ready["at"][key] - began) / 1e6) if ready else None for key in ("p50", "p95", "last")}
    return {
        "harm": "restart" if ordered else "kill", "began": began, "down_ms": round((up - began) / 1e6),
        **{f"back_{key}_ms": value for key, value in at.items()}, "tries_most": ready and ready["attempts"]["last"],
        "peak_mib": round(peak.mib, 1), "hashes": stage.hashes() - hashes, "late": late,
    }


def judge_complete(marks, crowd, who):
    """Each has every message that was said since it first came."""
    crowd.say("compare")
    compared = crowd.told("compared")
    faults = compared["faults"] if compared else ["they never compared"]
    marks.want(not faults, f"{len(faults)} of {who} have not everything", *faults[:5])


def judge_storm(marks, stage, storm, steady):
    what = f"storm {storm['number']} ({storm['harm']})"
    last = storm["back_last_ms"]
    marks.want(last is not None and last <= BACK_MS * stage.tools.slack, f"{what}: the last one was back after {last} ms", *storm["late"][:5])
    marks.want(storm["hashes"] == 0, f"{what}: {storm['hashes']} password hashes were computed")
    marks.want(stage.tools.slack > 1 or storm["peak_mib"] <= PEAK * steady,
               f"{what}: {storm['peak_mib']} MiB, and {steady:.1f} at rest")
    late = {device: ms for device, ms in storm["people_ms"].items() if ms is None or ms > BACK_MS * stage.tools.slack}
    marks.want(not late, f"{what}: not back in time: {late}")


def storm(stage, count, crowd):
    """Everybody loses the server at once, and comes back by the library's own back-off, while a few go on writing."""
    marks = Marks("storm")
    stage.bounds["files"] += 2 * crowd
    stage.bounds["rss_mib"] += crowd
    stage.start_server()
    stage.found()
    everybody = stage.start_crowd("crowd", crowd)
    marks.want(stage.hashes() >= crowd, f"only {stage.hashes()} hashes were counted for {crowd} accounts")
    steady = gather(stage, everybody)
    hall = {"talks": [stage.places["hall"]], "door": None, "slow": None}
    stage.start_people("people", PEOPLE, pace_ms=1500, patient=True, **hall)
    stage.await_all("online")
    storms = []
    for number in range(count):
        time.sleep(stage.random.uniform(1, 2))
        storms.append(one_storm(stage, everybody, number) | {"number": number})
    time.sleep(1)
    stage.groups["people"].say("calm")
    stage.await_all("quiet")
    judge_complete(marks, everybody, "the crowd")
    ends = [storm["began"] for storm in storms[1:]] + [time.monotonic_ns()]
    for storm, end in zip(storms, ends):
        storm["people_ms"] = back_online(stage, storm.pop("began"), end)
        judge_storm(marks, stage, storm, steady)
    stage.figures |= {"crowd": crowd, "steady_mib": round(steady, 1), "storms": storms}
    return marks.findings + stage.finish()


ABORTED = re.compile(r"connection (\d+) .*aborted: (.*) \( (\d+) bytes queued \)")
SIGNED_IN = re.compile(r"connection (\d+) signed in: user (\S+)")


def cut_off(stage, handles):
    """{handle: (reason, bytes that waited)} of those whose connection the server has cut, by its log."""
    db = sqlite3.connect(f"file:{stage.live / 'tertulia.db'}?mode=ro", uri=True)
    handle_of = dict(db.execute("SELECT id, handle FROM users"))
    db.close()
    connections, cut = {}, {}
    for line in open(stage.folder / "server.log", encoding="utf-8"):
        if found := SIGNED_IN.search(line):
            connections[found[1]] = handle_of.get(found[2])
        elif (found := ABORTED.search(line)) and (handle := connections.get(found[1])):
            cut.setdefault(handle, (found[2], int(found[3])))
    return {handle: what for handle, what in cut.items() if handle.rstrip("0123456789") == handles}


def talk(crowd, rate, size, seconds):
    crowd.say(f"talk {rate} {size} {seconds}")
    told = crowd.told("talked", PATIENCE + seconds * 3)
    if not told:
        raise RuntimeError("the healthy never said all")
    return told


def slow(stage, count, crowd, tls, rate, size, seconds, unnoticed_ms=0):
    """Messages come `rate` times a second, each `size` characters long, for `seconds`. Some read nothing in a busy room: each is cut off, the others do not feel it, and then these catch up.
    A delay below `unnoticed_ms` is none: with few messages a single turn of another program makes the p99."""
    marks = Marks("slow_tls" if tls else "slow")
    stage.log_level = "info"
    stage.bounds["files"] += 2 * (crowd + count)
    stage.start_server()
    stage.found()
    if tls:
        stage.stop_server()
        stage.use_tls()
        stage.start_server()
    healthy, deaf = stage.start_crowd("healthy", crowd), stage.start_crowd("deaf", count)
    gather(stage, healthy)
    talk(healthy, rate, size, 3)
    baseline = talk(healthy, rate, size, seconds / 3)
    deaf.say("come")
    deaf.word("ready", 120)
    deaf.say("lose")
    deaf.word("armed")
    before = stage.memory_kib() / 1024
    deaf.process.send_signal(signal.SIGSTOP)
    loaded, cut = [], {}
    with Peak(stage) as peak:
        while len(loaded) < 6 and len(cut) < count:  # the kernels hold megabytes before anything waits in the server
            loaded.append(talk(healthy, rate, size, seconds / 3))
            cut = cut_off(stage, "deaf")
    worst = max(loaded, key=lambda told: told["delay_us"]["p99"] or 0)
    deaf.process.send_signal(signal.SIGCONT)
    marks.want(deaf.word("ready", 120), "not all who read nothing came back when they read again")
    judge_slow(marks, stage, {"deaf": count, "cut": cut, "grown": peak.mib - before, "baseline": baseline, "loaded": worst, "unnoticed_us": 1000 * unnoticed_ms})
    judge_complete(marks, deaf, "those who had read nothing")
    judge_complete(marks, healthy, "the healthy")
    marks.want(not cut_off(stage, "healthy"), "healthy ones were cut off", *map(str, cut_off(stage, "healthy").items()))
    stage.figures |= {
        "crowd": crowd, "tls": tls, "rate": rate, "cut_off": len(cut), "most_queued": max((size for _, size in cut.values()), default=None),
        "reasons": sorted({reason for reason, _ in cut.values()}), "before_mib": round(before, 1), "peak_mib": round(peak.mib, 1),
        "baseline_us": baseline["delay_us"], "with_slow_us": worst["delay_us"], "talks": len(loaded),
    }
    stage.close()
    return marks.findings


def judge_slow(marks, stage, what):
    cut, count = what["cut"], what["deaf"]
    marks.want(len(cut) == count, f"{len(cut)} of {count} who read nothing were cut off")
    fat = {handle: size for handle, (_, size) in cut.items() if size > QUEUE + FRAME}
    marks.want(not fat, f"more waited for them than the cap: {fat}")
    marks.want(what["grown"] <= (count * QUEUE / 2**20 + SPARE_MIB) * stage.tools.slack, f"the server grew by {what['grown']:.1f} MiB")
    refused = what["loaded"]["refused"]
    marks.want(not refused, f"{refused} messages of the healthy were refused")
    quiet, loaded = what["baseline"]["delay_us"]["p99"], what["loaded"]["delay_us"]["p99"]
    marks.want(loaded <= max(P99 * quiet, what["unnoticed_us"]), f"p99 of the healthy: {loaded} us, and {quiet} us without the slow ones")
