# SPDX-License-Identifier: GPL-3.0-or-later
"""The performance contract (shared/budgets/budgets.json) beside what was measured.

A budget is kept if the figure is within its goal, or, since machines differ, if it costs at most so many `times` what it
costs the raw server in the same round; it is broken beyond `limit` or `limit_times`, and above the promise in between."""

import json
import pathlib

FILE = pathlib.Path(__file__).resolve().parent.parent.parent.parent / "shared" / "budgets" / "budgets.json"
KEPT, ABOVE, BROKEN = "kept", "ABOVE", "BROKEN"


def read(where=None):
    """{id: budget}, of the bench, the client or the server; of all if it is not said."""
    return {one["id"]: one for one in json.loads(FILE.read_text())["budgets"] if where in (None, one["where"])}


def judge(budget, value, ratio=None):
    if value <= budget["goal"] or (ratio is not None and ratio <= budget.get("times", 0)):
        return KEPT
    beyond = [budget["limit_times"] < ratio] if ratio is not None and "limit_times" in budget else []
    beyond += [budget["limit"] < value] if "limit" in budget else []
    return BROKEN if any(beyond) else ABOVE


def promised(budget):
    words = f"≤ {budget['goal']:g} {budget['unit']}"
    return words + (f" or {budget['times']:g} times the raw server" if "times" in budget else "")


def judged(values, ratios=None):
    """Lines for people of all that was measured ({id: value}, {id: ratio}), and whether nothing is broken."""
    lines, fine = [], True
    for name, budget in read().items():
        if name not in values:
            continue
        ratio = (ratios or {}).get(name)
        verdict = judge(budget, values[name], ratio)
        fine = fine and verdict != BROKEN
        times = f", {ratio:.3g} times" if ratio is not None else ""
        lines.append(f"{verdict:6} {name}: {values[name]:.3g}{times}; promised {promised(budget)}")
    return lines, fine
