#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The harness without servers: rounds are added up, kept after each, done several at once, and gone on with later."""

import argparse
import contextlib
import json
import pathlib
import tempfile
import time
import unittest
from unittest import mock

import chaos
from chaos import Runner, Sitting, perform
from ledger import Ledger, OtherBuild
from shows import Show
from stage import Tally


class Rounds(Runner):
    """Its rounds only leave a mark of having begun and ended."""

    def __init__(self, folder, **args):
        self.args = argparse.Namespace(**({"jobs": 1, "rounds": None, "short": False, "count": None, "resume": None} | args))
        self.folder, self.fails = folder, False

    def round(self, name, show, count, seed):
        began = time.monotonic()
        if self.fails:
            raise RuntimeError("no server")
        time.sleep(0.2)
        (self.folder / f"{seed}").write_text(f"{began} {time.monotonic()}")
        return [], {"starts": [100 * seed], "acknowledged": count, "seconds_work": 0.25}


class HarnessTest(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.place.name)
        self.file = self.folder / "figures.json"
        self.enterContext(mock.patch.dict(chaos.SHOWS, {"some": Show(None, 45, 10, 10)}))

    def tearDown(self):
        self.place.cleanup()

    def done(self, runner, minutes=None, seed=7, build="b", **kept):
        return perform(runner, "some", Ledger(self.file, seed, build, **kept), Sitting(minutes))

    def test_rounds_add_up(self):
        result = self.done(Rounds(self.folder))
        self.assertEqual((result["count"], result["of"], result["rounds"], result["acknowledged"]), (45, 45, 5, 45))
        self.assertEqual((result["seconds_work"], result["start_ms_p99"], result["passed"]), (1.2, 1100, True))

    def test_each_round_is_kept_when_it_ends(self):
        kept = []
        write = Ledger.keep

        def keep(ledger, *args):
            write(ledger, *args)
            kept.append(json.loads(self.file.read_text())["results"][0]["count"])

        with mock.patch.object(Ledger, "keep", keep):
            self.done(Rounds(self.folder))
        self.assertEqual(kept, [10, 20, 30, 40, 45, 45])

    def test_goes_on_where_it_was_cut_short(self):
        first = self.done(Rounds(self.folder, rounds=2))
        self.assertEqual((first["count"], first["rounds"]), (20, 2))
        second = self.done(Rounds(self.folder), seed=1000, resume=True)
        self.assertEqual((second["count"], second["rounds"], second["seed"]), (45, 5, 7))
        rounds = json.loads(self.file.read_text())["rounds"]["some"]
        self.assertEqual([(one["seed"], one["count"]) for one in rounds], [(7, 10), (8, 10), (9, 10), (10, 10), (11, 5)])
        again = self.done(Rounds(self.folder), resume=True)
        self.assertEqual((again["count"], again["rounds"]), (45, 5))

    def test_a_sitting_that_is_over_begins_nothing(self):
        self.assertEqual(self.done(Rounds(self.folder), minutes=0)["count"], 0)

    def test_a_round_that_could_not_be_done(self):
        """It counts for nothing, its finding outlives the sitting, and nobody tries for ever."""
        runner = Rounds(self.folder)
        runner.fails = True
        with contextlib.redirect_stderr(None):
            first = self.done(runner)
        self.assertEqual((first["count"], first["rounds"], first["passed"]), (0, chaos.FAILED, False))
        result = self.done(Rounds(self.folder), resume=True)
        self.assertEqual((result["count"], result["anomalies"], result["passed"]), (45, chaos.FAILED, False))
        self.assertIn("no server", result["findings"][0]["text"])

    def test_other_programs(self):
        self.done(Rounds(self.folder))
        with self.assertRaises(OtherBuild):
            self.done(Rounds(self.folder), build="c", resume=True)

    def test_several_at_once(self):
        result = self.done(Rounds(self.folder, jobs=3))
        self.assertEqual((result["count"], result["rounds"]), (45, 5))
        times = [tuple(map(float, (self.folder / f"{seed}").read_text().split())) for seed in range(7, 12)]
        at_once = [sum(began <= at < ended for began, ended in times) for at, _ in times]
        self.assertIn(max(at_once), (2, 3))

    def test_what_was_cut_short_is_done_again(self):
        """Of three at once the second was lost: its seed is the next."""
        ledger = Ledger(None, 7, "b")
        ledger.of("some").extend({"seed": seed, "count": 1} for seed in (7, 9))
        self.assertEqual([ledger.next_seed("some"), ledger.next_seed("some", [8]), ledger.next_seed("some", [8, 10])], [8, 10, 11])


class TallyTest(unittest.TestCase):
    def test_reads_on(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "a.jsonl"
            tally = Tally(folder)
            path.write_text('{"kind":"flap","op":"fault"}\n{"data":{"body":"\\"op\\": \\"fault\\""},"op":"event"}\n{"kind":"fl')
            self.assertEqual([tally.count("fault"), tally.count("fault", kind="flap"), tally.count("event")], [1, 1, 1])
            with open(path, "a", encoding="utf-8") as file:
                file.write('ap","op":"fault"}\n{"kind":"cut","op":"fault"}\n')
            self.assertEqual([tally.count("fault"), tally.count("fault", kind="flap"), tally.count("event")], [3, 2, 1])


if __name__ == "__main__":
    unittest.main(warnings="ignore")
