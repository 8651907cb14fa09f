# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rounds of a show gave: added up, and kept in a file after each round, so that a long form may take several
sittings."""

import json
import os
import pathlib


class OtherBuild(Exception):
    """The figures are those of other programs than these."""


class Ledger:
    """The rounds of each show: {"seed", "count", "seconds", "starts", "figures", "findings"}, in the order in which they
    ended; and results of what has no rounds. Without `path` nothing is kept. One thread."""

    def __init__(self, path, seed, build, resume=False):
        self.path, self.seed, self.build = pathlib.Path(path) if path else None, seed, build
        self.seconds, self.rounds, self.results = 0.0, {}, {}
        if resume:
            kept = json.loads(self.path.read_text())
            if kept["build"] != build:
                raise OtherBuild(f"{self.path} has the figures of build {kept['build']}, this one is {build}")
            self.seed, self.seconds, self.rounds = kept["seed"], kept["seconds"], kept["rounds"]
            self.results = {result["show"]: result for result in kept["results"]}

    def of(self, show):
        return self.rounds.setdefault(show, [])

    def done(self, show):
        """How much of the show's count is done."""
        return sum(one["count"] for one in self.of(show))

    def next_seed(self, show, under_way=()):
        """Each round has its own; those that were cut short are done again."""
        used = {one["seed"] for one in self.of(show)} | set(under_way)
        seed = self.seed
        while seed in used:
            seed += 1
        return seed

    def total(self, show):
        """The figures of all rounds, each added up."""
        total = {}
        for one in self.of(show):
            for key, value in one["figures"].items():
                total[key] = total[key] + value if key in total else value
        return {key: round(value, 1) if isinstance(value, float) else value for key, value in total.items()}

    def starts(self, show):
        return [start for one in self.of(show) for start in one["starts"]]

    def findings(self, show):
        return [finding for one in self.of(show) for finding in one["findings"]]

    def keep(self, result=None, seconds=0.0):
        """Writes the file anew; who reads it meanwhile sees the old one or the new one. `result`: of a show, as it is now."""
        if result:
            self.results[result["show"]] = result
        self.seconds = round(self.seconds + seconds, 1)
        if not self.path:
            return
        text = json.dumps({"seed": self.seed, "seconds": self.seconds, "build": self.build,
                           "results": list(self.results.values()), "rounds": self.rounds}, indent=1, ensure_ascii=False)
        new = self.path.with_name(self.path.name + ".new")
        with open(new, "w", encoding="utf-8") as file:
            file.write(text + "\n")
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.path)
