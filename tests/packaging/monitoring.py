#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""monitoring.py TREE SERVER: every metric that the dashboard and the alerts name is served by the real server, promtool
finds nothing wrong with either, and the alerts fire when they must."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.request

tree, program = pathlib.Path(sys.argv[1]), sys.argv[2]
monitoring = tree / "packaging/monitoring"


def page_of_a_server(folder):
    server = subprocess.Popen(
        [program, "serve", "--data", folder / "data", "--listen", "127.0.0.1:0", "--metrics.listen", "127.0.0.1:0"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )
    try:
        url = next(line.split()[1] for line in server.stdout if line.startswith("metrics "))
        with urllib.request.urlopen(url, timeout=60) as answer:
            return answer.read().decode()
    finally:
        server.terminate()
        server.wait(60)


def served(page):
    names = {}
    for name, kind in re.findall(r"^# TYPE (\S+) (\S+)$", page, re.M):
        for ending in ("_bucket", "_sum", "_count") if kind == "histogram" else ("",):
            names[name + ending] = kind
    return names


def expressions():
    dashboard = json.loads((monitoring / "grafana-dashboard.json").read_text())
    for panel in dashboard["panels"]:
        for target in panel["targets"]:
            yield f"the panel {panel['title']!r}", target["expr"]
    for alert, text in re.findall(r"alert: (\w+)\n\s+expr: (.*?)\n\s+(?:for|labels):", (monitoring / "alerts.yml").read_text(), re.S):
        yield f"the alert {alert}", text


def promtool(*command, **options):
    done = subprocess.run(["promtool", *command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"promtool {' '.join(map(str, command))}: {done.stdout}{done.stderr}")


def main():
    with tempfile.TemporaryDirectory(prefix="tertulia-monitoring.") as name:
        folder = pathlib.Path(name)
        page = page_of_a_server(folder)
        names, used = served(page), 0
        for where, text in expressions():
            for metric in re.findall(r"\b(?:tertulia|process)_[a-z_]+", text):
                used += 1
                if metric not in names:
                    sys.exit(f"{where} asks for {metric}, which is not served")
            for budget in re.findall(r'budget="(\w+)"', text):
                if f'budget="{budget}"' not in page:
                    sys.exit(f"{where} asks for the budget {budget}, which is not served")
            for lane in re.findall(r'lane="(\w+)"', text):
                if f'lane="{lane}"' not in page:
                    sys.exit(f"{where} asks for the lane {lane}, which is not served")
        if used < 25:
            sys.exit(f"only {used} metrics found in the dashboard and the alerts")
        promtool("check", "metrics", input=page)
        promtool("check", "rules", monitoring / "alerts.yml")
        for file in ("alerts.yml", "prometheus.yml"):
            (folder / file).write_text((monitoring / file).read_text())
        promtool("check", "config", folder / "prometheus.yml")
        cases = (tree / "tests/packaging/alerts_test.yml").read_text().replace("ALERTS", str(folder / "alerts.yml"))
        (folder / "cases.yml").write_text(cases)
        promtool("test", "rules", folder / "cases.yml")
        print(f"monitoring.py: {used} uses of metrics, all served")


main()
