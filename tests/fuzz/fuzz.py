#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the fuzz targets under libFuzzer, one after the other, keeps in tests/fuzz/corpus what reaches code that nothing
in there reaches, and reports what they died of, made as short as it goes.

    cmake --preset fuzz && cmake --build --preset fuzz
    tests/fuzz/fuzz.py build/fuzz/tests/fuzz_targets --minutes 60 [--only TARGET]…

What a target was given so far is kept in --work between runs. A finding is a file there; tst_fuzz TARGET FILE runs it
again, with any compiler. It ends with 1 if there is one. Minutes are the processor's, whatever else runs on it."""

import argparse
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

CORPUS = pathlib.Path(__file__).resolve().parent / "corpus"
LONGEST_KEPT = 2048  # bytes of one file: they are there to be replayed with each commit
MOST_KEPT = 32 * 1024  # bytes of one target's folder
LONGEST = {"image": 16384, "archive": 16384, "sync": 16384}
MEMORY_MIB = 1024  # libFuzzer's limit, with the sanitizer's own
SECONDS = 10  # for one input: then it hangs
TICK = os.sysconf("SC_CLK_TCK")


def processor_seconds(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


class Target:
    def __init__(self, program, name, work, hangs):
        self.program, self.name, self.work, self.hangs = program, name, work / name, hangs
        self.corpus = CORPUS / name
        self.found = self.work / "found"
        for folder in (self.work / "inputs", self.work / "seeds", self.found, self.corpus):
            folder.mkdir(parents=True, exist_ok=True)
        self.call([], TERTULIA_FUZZ_SEEDS=str(self.work / "seeds"))

    def call(self, arguments, seconds=None, **more):
        """What it said; asked to end after so many of the processor's seconds."""
        env = os.environ | {"TERTULIA_FUZZ_TARGET": self.name, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"} | more
        with (self.work / "log").open("w+b") as log:
            process = subprocess.Popen([self.program, *map(str, arguments)], env=env, stdout=log, stderr=log)
            while process.poll() is None:
                if seconds and processor_seconds(process.pid) >= seconds:
                    process.send_signal(signal.SIGUSR1)
                    seconds = None
                time.sleep(0.05)
            log.seek(0)
            return log.read().decode(errors="replace")

    def limits(self):
        return [f"-timeout={self.hangs}", f"-report_slow_units={self.hangs}", f"-rss_limit_mb={MEMORY_MIB}", f"-max_len={LONGEST.get(self.name, 4096)}",
                f"-artifact_prefix={self.found}/"]

    def fuzz(self, seconds):
        """What libFuzzer counted, by name."""
        before = set(self.found.iterdir())
        said = self.call([self.work / "inputs", self.corpus, self.work / "seeds", "-print_final_stats=1", *self.limits()],
                         seconds=seconds)
        (self.work / "log-of-fuzzing").write_text(said)
        counted = dict(re.findall(r"stat::(\w+):\s+(\d+)", said))
        covered = re.findall(r"cov: (\d+)", said)
        return counted | {"covered": covered[-1] if covered else "0"}, sorted(set(self.found.iterdir()) - before)

    def shortened(self, finding):
        short = finding.with_name("short-" + finding.name)
        self.call(["-minimize_crash=1", "-max_total_time=60", *self.limits(), f"-exact_artifact_path={short}", finding])
        return short if short.exists() else finding

    def keep(self):
        """New files of the corpus: the shortest first, as many as there is room for."""
        with tempfile.TemporaryDirectory() as folder:
            merged = pathlib.Path(folder)
            for file in self.corpus.iterdir():
                shutil.copy(file, merged)
            known = {file.name for file in merged.iterdir()}
            self.call(["-merge=1", *self.limits(), merged, self.work / "seeds", self.work / "inputs"])
            made_again = {file.name for file in (self.work / "seeds").iterdir()}
            new = [file for file in merged.iterdir() if file.name not in known | made_again]
            size, kept = sum(file.stat().st_size for file in self.corpus.iterdir()), 0
            for file in sorted(new, key=lambda one: (one.stat().st_size, one.name)):
                size += file.stat().st_size
                if file.stat().st_size > LONGEST_KEPT or size > MOST_KEPT:
                    break
                shutil.copy(file, self.corpus)
                kept += 1
        return kept


def names(program):
    done = subprocess.run([program], env=os.environ | {"TERTULIA_FUZZ_TARGET": ""}, stderr=subprocess.PIPE, check=False)
    return done.stderr.decode().split(": ", 1)[1].split()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--minutes", type=float, default=5, help="for each target")
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--hangs", type=int, default=SECONDS, help="so many seconds for one input; more where all is slow")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("build/fuzz/work"))
    options = parser.parse_args()
    findings = 0
    for name in options.only or names(options.program):
        target = Target(options.program, name, options.work.resolve(), options.hangs)
        counted, found = target.fuzz(int(options.minutes * 60))
        for finding in found:
            findings += 1
            print(f"{name}: FINDING {target.shortened(finding)}; see {target.work}/log-of-fuzzing")
        print(f"{name}: {counted.get('number_of_executed_units', '?')} inputs, {counted.get('average_exec_per_sec', '?')} a second, "
              f"{counted['covered']} places reached, {counted.get('peak_rss_mb', '?')} MiB, {target.keep()} files kept", flush=True)
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
