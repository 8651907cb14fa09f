#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""server_bench.py BIN-FOLDER [--rounds N] [--seconds S] [--only NAME] [--quick] [--json FILE] [--chart FILE.svg]: what the server costs.

Starts Tertulia (of a release build), a raw server that does nothing but pass frames on and store them, and, where they
are installed, nats-server and a server in Go with gorilla/websocket; each alone on one core, a load generator on another.
They take turns, so that a busy machine is equally busy for all. The figure to trust is the processor time per delivery,
and more than that its ratio to the raw server's in the same round; times of day move with the machine. A figure is
the median of all rounds, with the least and the most beside it.

The people and rooms are made once through the public protocol, about a minute for 10,000, and kept in --work.
At the end the figures stand beside the performance contract (shared/budgets/budgets.json); a broken promise is exit
code 1. --baseline compares the ratios with those in a file and exits with 1 too if one got a third worse; --write-baseline
writes that file. Messages are always stored by Tertulia: synchronous, acknowledged after the commit, permissions
checked; "raw stored" stores them too, raw, nats and go do not.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "server"))

import chart  # noqa: E402
import places  # noqa: E402
import programs  # noqa: E402
import report  # noqa: E402
import workloads  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PEOPLE, ROOMS = 10_000, 1000


def parsed():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin", type=pathlib.Path, help="where tertulia-server is")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3.0, help="of each measurement")
    parser.add_argument("--only", action="append", metavar="NAME", help="this workload; can be said again")
    parser.add_argument("--servers", help="these only, separated by commas")
    parser.add_argument("--quick", action="store_true", help="one round of about a second each: a glance, not a measurement")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "build" / "server_bench")
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--chart", type=pathlib.Path, metavar="FILE.svg", help="draws what a delivery costs each server")
    parser.add_argument("--baseline", type=pathlib.Path, default=HERE / "baseline.json")
    parser.add_argument("--write-baseline", action="store_true")
    parser.add_argument("--priority", type=int, default=0, help="niceness of what is measured; below 0 needs the right to it")
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.seconds = 1, 1.0
    return options


def cores():
    """One for the server and one for the generator, if there are two."""
    here = sorted(os.sched_getaffinity(0))
    return (here[0], here[-1]) if len(here) > 1 else (None, None)


def chosen(options, here):
    """The workloads of this run, with those servers that are here."""
    known = {workload.name: workload for workload in workloads.WORKLOADS}
    for name in options.only or []:
        if name not in known:
            sys.exit(f"there is no workload {name}; there are {', '.join(known)}")
    wanted = [known[name] for name in options.only or known]
    servers = options.servers.split(",") if options.servers else None
    for name in servers or []:
        if name not in workloads.EVERYBODY:
            sys.exit(f"there is no server {name}; there are {', '.join(workloads.EVERYBODY)}")
    for workload in wanted:
        workload.servers = tuple(server for server in workload.servers if server in here and (servers is None or server in servers))
    return wanted


def measured(stage, wanted, rounds):
    """The figures, and what failed: a peer that gives up does not end the run of the others."""
    rows, failed = [], []
    for turn in range(rounds):
        for workload in wanted:
            for server in workload.servers:
                try:
                    figures = workload.measure(stage, server)
                except RuntimeError as fault:
                    failed.append(f"round {turn + 1} {workload.name} {server}: {fault}")
                    print(failed[-1], flush=True)
                    continue
                rows.append({"round": turn, "workload": workload.name, "server": server, "figures": figures})
                print(f"round {turn + 1} {workload.name} {server}: {report.short(figures[workload.figure])} {workload.unit}, "
                      f"lost {figures.get('lost', 0)}, refused {figures['refused']}", flush=True)
    return rows, failed


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    return {"cpu": names[0] if names else platform.machine(), "cores": os.cpu_count(), "system": platform.platform(),
            "load": os.getloadavg()[0], "at": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")}


def main():
    options = parsed()
    options.work.mkdir(parents=True, exist_ok=True)
    run = options.work / "run"
    run.mkdir(exist_ok=True)
    binaries = programs.build(options.work)
    there = programs.Programs(options.bin / "tertulia-server", binaries, *cores(), options.priority, options.work / "servers.log")
    folder = places.Folder(options.work / f"made-{PEOPLE}", places.Layout(PEOPLE, ROOMS), there)
    folder.make()
    here = {workloads.STORED, workloads.TERTULIA, workloads.RAW, *there.peers()}
    wanted = chosen(options, here)
    began = machine()
    rows, failed = measured(workloads.Stage(folder, there, run, options.seconds, options.quick), wanted, options.rounds)
    found = report.summary(rows, wanted)
    print("\n" + report.table(found, wanted))
    if options.json:
        options.json.write_text(json.dumps({"machine": began, "rounds": rows, "failed": failed, "summary": found}, indent=1) + "\n")
    if options.chart:
        options.chart.write_text(chart.drawn(found, wanted))
    if options.write_baseline:
        options.baseline.write_text(json.dumps(report.baseline_of(found), indent=1) + "\n")
    lost = sum(row["figures"].get("lost", 0) for row in rows)
    if lost or failed:
        print(f"\n{lost} deliveries or answers were lost, {len(failed)} measurements failed")
    lines, fine = report.contract_of(found, wanted)
    print("\n" + "\n".join(["The performance contract:", *lines]))
    if options.quick:
        fine = True  # a glance judges nobody
    if options.baseline.exists() and not options.quick:
        lines, as_before = report.compared(found, options.baseline)
        fine = fine and as_before
        print("\n" + "\n".join(lines))
    return 0 if fine and not lost and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
