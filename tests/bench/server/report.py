# SPDX-License-Identifier: GPL-3.0-or-later
"""From the figures of all rounds to medians, ratios, a table, and a verdict beside a stored baseline."""

import json
import statistics

import budgets

TERTULIA = "tertulia"
TOLERANCE = 1.3  # a ratio may grow so much before it counts as worse


def spread(values):
    return {"median": statistics.median(values), "min": min(values), "max": max(values)}


def summary(rows, workloads):
    """{workload: {server: {figure: spread}, "ratio": spread of Tertulia's to the reference of the same round}}."""
    found = {}
    for workload in workloads:
        mine = [row for row in rows if row["workload"] == workload.name]
        by_server = {}
        for server in dict.fromkeys(row["server"] for row in mine):
            figures = [row["figures"] for row in mine if row["server"] == server]
            by_server[server] = {name: spread([one[name] for one in figures]) for name in (workload.figure, *workload.also)}
        ratios = ratios_of(mine, workload)
        found[workload.name] = {"servers": by_server} | ({"ratio": spread(ratios)} if ratios else {})
    return found


def ratios_of(rows, workload):
    values = {(row["round"], row["server"]): row["figures"][workload.figure] for row in rows}
    return [value / values[(turn, workload.reference)] for (turn, server), value in values.items()
            if server == TERTULIA and values.get((turn, workload.reference), 0) > 0]


def short(value):
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def told(spread_of):
    return f"{short(spread_of['median'])} ({short(spread_of['min'])}–{short(spread_of['max'])})"


def table(found, workloads):
    lines = []
    contract = budgets.read("bench")
    for workload in workloads:
        one = found[workload.name]
        goal = f", promised {budgets.promised(contract[workload.name])}" if workload.name in contract else ""
        lines += ["", f"{workload.name}: {workload.unit}{goal}", ""]
        lines += ["| server | " + " | ".join((workload.figure, *workload.also)) + " |",
                  "|---|" + "---|" * (1 + len(workload.also))]
        for server, figures in one["servers"].items():
            lines.append(f"| {server} | " + " | ".join(told(figures[name]) for name in (workload.figure, *workload.also)) + " |")
        if "ratio" in one:
            lines.append(f"\nTertulia / {workload.reference}, same round: {told(one['ratio'])}")
    return "\n".join(lines[1:])


def contract_of(found, workloads):
    """What the performance contract says to the medians: lines for people, and whether nothing is broken."""
    mine = {one.name: found[one.name] for one in workloads if TERTULIA in found[one.name]["servers"]}
    values = {one.name: mine[one.name]["servers"][TERTULIA][one.figure]["median"] for one in workloads if one.name in mine}
    return budgets.judged(values, {name: one["ratio"]["median"] for name, one in mine.items() if "ratio" in one})


def baseline_of(found):
    """What is kept: ratios only, since nothing else means the same on another machine or day."""
    return {name: round(one["ratio"]["median"], 3) for name, one in found.items() if "ratio" in one}


def compared(found, file):
    """Lines for people, and whether nothing got worse than the baseline allows."""
    before, lines, fine = json.loads(file.read_text()), [], True
    for name, ratio in baseline_of(found).items():
        if name not in before:
            continue
        worse = ratio > before[name] * TOLERANCE
        fine = fine and not worse
        lines.append(f"{'WORSE' if worse else 'ok   '} {name}: {short(ratio)} times the raw server, baseline {short(before[name])}")
    return lines, fine
