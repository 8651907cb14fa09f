#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""chaos.py SHOW [--bin FOLDER] [--count N] [--seed N]: harms server, clients and what is between them, then judges.

SHOW is one of those in shows.py (kills, power, clients, acks, flaps, mixed, storm, slow, slow_tls), `control` (the same power cuts with a
server that does not sync: something must be found), `teeth` (each of the 12 seeded bugs must be found), or `all` (all
of it at full length). Prints what happened as JSON; exit code 1 if something is not as it must be. Without --count a
show has its full length, with --short that of the test suite. A round is its seed: --seed N --rounds 1 repeats it.
"""

import argparse
import json
import pathlib
import secrets
import shutil
import sys
import tempfile
import time

from shows import BUGS, SHOWS
from stage import BOUNDS, Stage


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


def percentile(values, share):
    return round(sorted(values)[min(len(values) - 1, int(len(values) * share))]) if values else None


class Runner:
    def __init__(self, args):
        self.args, self.tools = args, Tools(args.bin)
        self.work = pathlib.Path(args.keep or tempfile.mkdtemp(prefix="chaos-"))

    def round(self, name, show, count, seed, bug=None, work=None):
        """(findings, figures) of one stage."""
        folder = self.work / f"{name}-{bug.name if bug else 'none'}-{seed}"
        stage = Stage(self.tools, folder, seed, bug=bug, shim=show.shim, sync_ms=2 if "power" in show.shim else 0)
        try:
            findings = show.run(stage, count, **(work if work is not None else self.work_of(show)))
        finally:
            stage.close()
        figures = {
            "acknowledged": stage.count("answered", type="message.send"), "asked": stage.count("asked"),
            "events": stage.count("event"), "faults": stage.count("fault"), "acks_lost": stage.count("ack_lost"),
            "starts": stage.starts, **stage.figures,
        }
        if not self.args.keep:
            if findings and not bug:
                print(f"kept for reading: {folder}", file=sys.stderr)
            else:
                shutil.rmtree(folder)
        return findings, figures

    def work_of(self, show):
        crowd = {"crowd": self.args.crowd or (show.short_crowd if self.args.short else show.crowd)} if show.crowd else {}
        return (show.work or {}) | crowd | (show.short_work or {} if self.args.short else {})

    def show(self, name, count, bug=None):
        """Rounds until `count` is reached."""
        show, seed, total, findings = SHOWS[name], self.args.seed, {}, []
        starts, rounds, left = [], 0, count
        while left > 0 and (not self.args.rounds or rounds < self.args.rounds):
            size = min(left, show.a_round)
            found, figures = self.round(name, show, size, seed)
            starts += figures.pop("starts")
            for key, value in figures.items():
                total[key] = total[key] + value if key in total else value
            for finding in found:
                print(f"--- {name}, seed {seed}\n{finding}", file=sys.stderr, flush=True)
            findings += [{"seed": seed, "invariant": f.invariant, "text": f.text} for f in found]
            left, rounds, seed = left - size, rounds + 1, seed + 1
        late = not self.args.short and name == "kills" and percentile(starts, 0.99) > LISTENING_MS
        return {
            "show": name, "count": count - left, "rounds": rounds, "seed": self.args.seed, **total,
            "start_ms_p50": percentile(starts, 0.5), "start_ms_p99": percentile(starts, 0.99),
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
    parser.add_argument("--json", help="write the figures to this file, too")
    args = parser.parse_args()
    print(f"seed {args.seed}", file=sys.stderr, flush=True)
    runner, results, began = Runner(args), [], time.monotonic()
    for name in [*SHOWS, "control", "teeth"] if args.show == "all" else [args.show]:
        show_began = time.monotonic()
        if name in SHOWS:
            show = SHOWS[name]
            result = runner.show(name, args.count or (show.short if args.short else show.whole))
        else:
            result = getattr(runner, name)()
        results.append(result | {"seconds": round(time.monotonic() - show_began, 1)})
        print(json.dumps(results[-1], indent=1, ensure_ascii=False), flush=True)
    if args.json:
        pathlib.Path(args.json).write_text(json.dumps({"seed": args.seed, "seconds": round(time.monotonic() - began, 1),
                                                       "results": results}, indent=1, ensure_ascii=False) + "\n")
    if not args.keep and not any(runner.work.iterdir()):
        runner.work.rmdir()
    sys.exit(0 if all(result["passed"] for result in results) else 1)


if __name__ == "__main__":
    main()
