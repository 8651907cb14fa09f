#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""chaos.py SHOW [--bin FOLDER] [--count N] [--seed N]: harms server, clients and what is between them, then judges.

SHOW is one of those in shows.py (kills, power, clients, acks, flaps, mixed, storm, slow, slow_tls), `control` (the same power cuts with a
server that does not sync: something must be found), `teeth` (each of the 12 seeded bugs must be found), or `all` (all
of it at full length). Prints what happened as JSON; exit code 1 if something is not as it must be. Without --count a
show has its full length, with --short that of the test suite. A round is its seed: --seed N --rounds 1 repeats it.

A long form need not be one sitting: --json FILE has the figures after each round, --minutes N (or SIGTERM) lets the rounds
under way end and begins no other, --resume FILE goes on from there, with the same build. --jobs N does N rounds at once.
"""

import argparse
import hashlib
import json
import multiprocessing
import pathlib
import resource
import secrets
import shutil
import signal
import sys
import tempfile
import time
import traceback
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait

from check import Finding
from ledger import Ledger, OtherBuild
from shows import BUGS, SHOWS
from stage import BOUNDS, Stage


FAILED = 3  # rounds that could not be done, until a sitting ends
LISTENING_MS = 2000  # a server that was killed listens again after so long, in 99 of 100 cases


class Tools:
    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.server = folder / "bin/tertulia-server"
        self.server_teeth = folder / "chaos/chaos_server_teeth"
        self.people = folder / "chaos/chaos_people"
        self.people_teeth = folder / "chaos/chaos_people_teeth"
        self.crowd = folder / "chaos/chaos_crowd"
        self.power_cut = folder / "chaos/libpower_cut.so"
        self.clock_jump = folder / "chaos/libclock_jump.so"
        self.count_hashes = folder / "chaos/libcount_hashes.so"
        is_sanitized = any(word in self.server.read_bytes() for word in (b"__asan_init", b"__tsan_init"))
        self.slack = 5 if is_sanitized else 1
        self.bounds = {name: bound * self.slack for name, bound in BOUNDS.items()}

    def build(self):
        """A name for these programs: figures of others are not added to theirs."""
        digest = hashlib.sha256()
        for program in (self.server, self.people):
            digest.update(program.read_bytes())
        return digest.hexdigest()[:16]


def percentile(values, share):
    return round(sorted(values)[min(len(values) - 1, int(len(values) * share))]) if values else None


def cpu_seconds(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


class Runner:
    def __init__(self, args):
        self.args, self.tools = args, Tools(args.bin)
        self.work = pathlib.Path(args.keep or tempfile.mkdtemp(prefix="chaos-"))

    def round(self, name, show, count, seed, bug=None, work=None):
        """(findings, figures) of one stage."""
        folder = self.work / f"{name}-{bug.name if bug else 'none'}-{seed}"
        stage = Stage(self.tools, folder, seed, bug=bug, shim=show.shim, sync_ms=2 if "power" in show.shim else 0)
        used = cpu_seconds(resource.RUSAGE_CHILDREN), cpu_seconds(resource.RUSAGE_SELF)
        try:
            findings = show.run(stage, count, **(work if work is not None else self.work_of(show)))
        finally:
            stage.close()
        figures = {
            "acknowledged": stage.count("answered", type="message.send"), "asked": stage.count("asked"),
            "events": stage.count("event"), "faults": stage.count("fault"), "acks_lost": stage.count("ack_lost"),
            "starts": stage.starts, "cpu_seconds_programs": cpu_seconds(resource.RUSAGE_CHILDREN) - used[0],
            "cpu_seconds_checker": cpu_seconds(resource.RUSAGE_SELF) - used[1], **stage.figures,
        }
        if not self.args.keep:
            if findings and not bug:
                print(f"kept for reading: {folder}", file=sys.stderr)
            else:
                shutil.rmtree(folder)
        return findings, figures

    def whole_round(self, name, count, seed):
        """A round as the ledger has it. One that could not be done at all is a finding, and counts for nothing."""
        began, figures = time.monotonic(), {"starts": []}
        try:
            findings, figures = self.round(name, SHOWS[name], count, seed)
        except Exception:  # the programs did not start, or the harness is wrong
            findings, count = [Finding("stage", traceback.format_exc(), [])], 0
        for finding in findings:
            print(f"--- {name}, seed {seed}\n{finding}", file=sys.stderr, flush=True)
        return {
            "seed": seed, "count": count, "seconds": round(time.monotonic() - began, 1), "starts": figures.pop("starts"),
            "figures": figures,
            "findings": [{"seed": seed, "invariant": f.invariant, "text": f.text} for f in findings],
        }

    def work_of(self, show):
        crowd = {"crowd": self.args.crowd or (show.short_crowd if self.args.short else show.crowd)} if show.crowd else {}
        return (show.work or {}) | crowd | (show.short_work or {} if self.args.short else {})

    def show(self, name, count, ledger, sitting):
        """Rounds until `count` is reached, the sitting is over, or too many rounds could not be done at all."""
        with ProcessPoolExecutor(self.args.jobs, multiprocessing.get_context("fork"), ignore_end) as pool:
            under_way, begun, failed = {}, 0, 0
            while True:
                left = count - ledger.done(name) - sum(size for size, _ in under_way.values())
                may_begin = left > 0 and failed < FAILED and not sitting.is_over()
                may_begin = may_begin and (not self.args.rounds or begun < self.args.rounds)
                if may_begin and len(under_way) < self.args.jobs:
                    size = min(left, SHOWS[name].a_round)
                    seed = ledger.next_seed(name, [seed for _, seed in under_way.values()])
                    under_way[pool.submit(self.whole_round, name, size, seed)] = size, seed
                    begun += 1
                    continue
                if not under_way:
                    break
                for one in wait(under_way, return_when=FIRST_COMPLETED).done:
                    del under_way[one]
                    ledger.of(name).append(one.result())
                    failed += one.result()["count"] == 0
                    ledger.keep(self.summary(name, count, ledger), sitting.lap())
        return self.summary(name, count, ledger)

    def summary(self, name, whole, ledger):
        """What all rounds of the show gave so far."""
        starts, findings, rounds = ledger.starts(name), ledger.findings(name), ledger.of(name)
        late = not self.args.short and name == "kills" and starts and percentile(starts, 0.99) > LISTENING_MS
        return {
            "show": name, "count": ledger.done(name), "of": whole, "rounds": len(rounds), "seed": ledger.seed,
            **ledger.total(name), "start_ms_p50": percentile(starts, 0.5), "start_ms_p99": percentile(starts, 0.99),
            "round_seconds": round(sum(one["seconds"] for one in rounds), 1),
            "anomalies": len(findings), "findings": findings, "passed": not findings and not late,
        }

    def control(self):
        """Power cuts with a server that does not wait for the disk: the checker must see the loss."""
        return self.tooth(next(bug for bug in BUGS if bug.name == "sync_normal")) | {"show": "control"}

    def tooth(self, bug):
        """One seeded bug; how many rounds it took to find it."""
        show = SHOWS[bug.show]
        work = {key: value for key, value in bug.work.items() if key != "count"}
        for attempt in range(1, self.args.attempts + 1):
            seed = self.args.seed + attempt - 1
            found, _ = self.round(bug.show, show if bug.show == "power" else plain(show), bug.work["count"], seed, bug, work)
            proof = [finding for finding in found if finding.invariant == bug.breaks]
            if proof:
                return {"bug": bug.name, "caught": True, "rounds": attempt, "seed": seed, "passed": True,
                        "by": sorted({finding.invariant for finding in found}), "proof": str(proof[0])}
        return {"bug": bug.name, "caught": False, "rounds": self.args.attempts, "seed": self.args.seed, "passed": False}

    def teeth(self):
        chosen = [bug for bug in BUGS if not self.args.bug or bug.name in self.args.bug]
        results = []
        for bug in chosen:
            results.append(self.tooth(bug))
            print(json.dumps(results[-1], ensure_ascii=False), file=sys.stderr, flush=True)
        caught = sum(result["caught"] for result in results)
        return {"show": "teeth", "caught": caught, "of": len(chosen), "bugs": results, "passed": caught == len(chosen)}


class Sitting:
    """Ends after so many minutes, or when SIGTERM asks for it: what is under way then is finished."""

    def __init__(self, minutes):
        self.minutes, self.began, self.asked = minutes, time.monotonic(), False
        self.lapped = self.began
        signal.signal(signal.SIGTERM, self._end)

    def _end(self, *_):
        self.asked = True

    def is_over(self):
        return self.asked or (self.minutes is not None and time.monotonic() - self.began >= 60 * self.minutes)

    def lap(self):
        """Seconds since this was last asked."""
        before, self.lapped = self.lapped, time.monotonic()
        return self.lapped - before


def ignore_end():
    """A round under way is finished; who is impatient takes SIGKILL."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


def perform(runner, name, ledger, sitting):
    """One show, or what of it is not done yet."""
    args, began = runner.args, time.monotonic()
    if name in SHOWS:
        show = SHOWS[name]
        result = runner.show(name, args.count or (show.short if args.short else show.whole), ledger, sitting)
    elif args.resume and name in ledger.results:
        return ledger.results[name]
    else:
        result = getattr(runner, name)()
    result |= {"seconds": round(time.monotonic() - began, 1)}
    ledger.keep(result, sitting.lap())
    return result


def plain(show):
    """Without a shim: a seeded bug is looked for by what the show does, not by the computer's faults."""
    return type(show)(show.run, show.whole, show.short, show.a_round)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("show", choices=[*SHOWS, "control", "teeth", "all"])
    parser.add_argument("--bin", default="build/ci", help="the build folder (default: %(default)s)")
    parser.add_argument("--count", type=int, help="how often; by default as in the issue's shows")
    parser.add_argument("--crowd", type=int, help="how many clients in `storm`, how many healthy ones in `slow`")
    parser.add_argument("--short", action="store_true", help="as often as in the test suite")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**9))
    parser.add_argument("--rounds", type=int, help="stop after so many rounds")
    parser.add_argument("--attempts", type=int, default=5, help="rounds to find a seeded bug in (default: %(default)s)")
    parser.add_argument("--bug", action="append", help="only this seeded bug; may be given several times")
    parser.add_argument("--keep", help="a folder that keeps all histories")
    parser.add_argument("--jobs", type=int, default=1, help="rounds at once (default: %(default)s)")
    parser.add_argument("--minutes", type=float, help="begin no round any more after so long")
    kept = parser.add_mutually_exclusive_group()
    kept.add_argument("--json", help="write the figures to this file, too, after each round")
    kept.add_argument("--resume", help="go on from the figures in this file, and add to them")
    args = parser.parse_args()
    runner = Runner(args)
    try:
        ledger = Ledger(args.resume or args.json, args.seed, runner.tools.build(), resume=bool(args.resume))
    except (OtherBuild, OSError, ValueError) as failure:
        sys.exit(str(failure))
    args.seed = ledger.seed
    print(f"seed {args.seed}", file=sys.stderr, flush=True)
    results, sitting = [], Sitting(args.minutes)
    for name in [*SHOWS, "control", "teeth"] if args.show == "all" else [args.show]:
        if args.show == "all" and sitting.is_over():
            break
        results.append(perform(runner, name, ledger, sitting))
        print(json.dumps(results[-1], indent=1, ensure_ascii=False), flush=True)
    if not args.keep and not any(runner.work.iterdir()):
        runner.work.rmdir()
    sys.exit(0 if all(result["passed"] for result in results) else 1)


if __name__ == "__main__":
    main()
