#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""contract.py FOLDER: what start_up.py (start.json) and timeline_bench (timeline.json) found there, beside the promises
of the desktop in shared/budgets/budgets.json. A broken promise is exit code 1; what was not measured is not judged.
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "server"))

import budgets  # noqa: E402

PRODUCT = "product"  # the way of timeline_bench that is not there for comparison


def of_start(figures):
    """Medians; start_up.py gives them with the least and the most."""
    return {"start_cpu_ms": figures["tertulia"]["cpu_s"][0], "memory_mib": figures["tertulia"]["pss_mib"][0]}


def of_timeline(figures):
    product = figures[PRODUCT]
    return {"frame_cpu_ms": product["scroll"]["cpu_p50_ms"], "longest_frame_ms": product["live_newest"]["max_ms"],
            "arrivals_cpu_percent": 100 * product["live_newest"]["cpu_share"], "idle_wakeups": product["idle_wakeups"]}


def measured(folder):
    values = {}
    for name, read in (("start.json", of_start), ("timeline.json", of_timeline)):
        if (folder / name).exists():
            values |= read(json.loads((folder / name).read_text()))
    return values


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    lines, fine = budgets.judged(measured(pathlib.Path(sys.argv[1])))
    print("\n".join(["The performance contract, the desktop:", *lines]))
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
