#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_server_bench.py TERTULIA-SERVER BINARIES: the instrument works and counts honestly. Times are nobody's business here."""

import contextlib
import pathlib
import sqlite3
import sys
import tempfile
import unittest
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "server"))

import budgets  # noqa: E402
import chart  # noqa: E402
import places  # noqa: E402
import programs  # noqa: E402
import report  # noqa: E402
import workloads  # noqa: E402

PEOPLE, ROOMS, TALK = 30, 5, 500


class Counting(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        work = pathlib.Path(cls.temporary.name)
        cls.programs = programs.Programs(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
        folder = places.Folder(work / "made", places.Layout(PEOPLE, ROOMS), cls.programs)
        with contextlib.redirect_stdout(None):
            folder.make()
        cls.stage = workloads.Stage(folder, cls.programs, work, 0.3, quick=True, talk=TALK)
        cls.here = [workloads.STORED, workloads.TERTULIA, workloads.RAW, *cls.programs.peers()]

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def run_named(self, name, server):
        return next(one for one in workloads.WORKLOADS if one.name == name).measure(self.stage, server)

    def stored(self):
        """Messages that were said, in what Tertulia left behind."""
        with contextlib.closing(sqlite3.connect(self.stage.work / "data" / "tertulia.db")) as database:
            return database.execute("SELECT count(*) FROM messages").fetchone()[0]

    def test_a_delivery_is_counted_at_every_member(self):
        for name, members in (("room-100", PEOPLE), ("rooms-1000", 10), ("active-among-idle", 10)):
            for server in self.here:
                with self.subTest(workload=name, server=server):
                    figures = self.run_named(name, server)
                    self.assertGreater(figures["sent"], 0)
                    self.assertEqual((figures["lost"], figures["refused"], figures["ended"]), (0, 0, 0), figures["trouble"])
                    self.assertEqual(figures["delivered"], figures["sent"] * members)
                    self.assertEqual(figures["expected"], figures["delivered"])
                    if server != workloads.NATS:
                        self.assertEqual(figures["acknowledged"], figures["sent"])
                    if server == workloads.TERTULIA:
                        self.assertEqual(self.stored(), figures["sent"])

    def fan_out_of_one_room(self, room, members):
        file = self.stage.work / "odd.tsv"
        file.write_text(f"{room}\t{','.join(map(str, members))}\n")
        with self.stage.server(workloads.TERTULIA) as server:
            return self.programs.generate(server, ["--task", "fan-out", "--rooms", file, "--messages", 4, "--window", 1000, "--patience", 0.5,
                                                   *self.stage.people(range(PEOPLE)), *self.stage.timing()])

    def test_what_does_not_come_is_lost(self):
        room, members = self.stage.folder.ids["wide"][0], self.stage.folder.layout.rooms["wide"][0]
        stranger = next(person for person in range(PEOPLE) if person not in members)
        figures = self.fan_out_of_one_room(room, [*members[:4], stranger])
        self.assertEqual((figures["sent"], figures["acknowledged"]), (4, 4))
        # The rest of the members hear it too, whether they are expected to or not.
        self.assertEqual(figures["delivered"], 4 * len(members))
        figures = self.fan_out_of_one_room(room, [*members, stranger])
        self.assertEqual((figures["delivered"], figures["lost"]), (4 * len(members), 4))

    def test_what_is_refused_is_told(self):
        room, members = self.stage.folder.ids["wide"][0], self.stage.folder.layout.rooms["wide"][0]
        strangers = [person for person in range(PEOPLE) if person not in members][:2]
        figures = self.fan_out_of_one_room(room, strangers)
        self.assertEqual((figures["sent"], figures["acknowledged"], figures["refused"], figures["lost"]), (4, 0, 4, 8))

    def test_a_page_of_history_is_50_messages(self):
        for server in (workloads.STORED, workloads.TERTULIA):
            with self.subTest(server=server):
                figures = self.run_named("history", server)
                self.assertGreater(figures["answers"], 0)
                self.assertEqual((figures["bodies"], figures["lost"], figures["refused"]), (50, 0, 0), figures["trouble"])

    def test_pages_come_out_of_deep_history(self):
        figures = self.run_named("history-deep", workloads.TERTULIA)
        self.assertGreater(figures["answers"], 0)
        self.assertEqual((figures["lost"], figures["refused"]), (0, 0), figures["trouble"])
        self.assertGreater(figures["answer_bytes"], 50 * 200)  # whole pages
        with contextlib.closing(sqlite3.connect(self.stage.folder.path / "deep-5000" / "tertulia.db")) as database:
            self.assertEqual(database.execute("SELECT count(*) FROM messages").fetchone()[0], 5000)
            self.assertEqual(database.execute("SELECT count(*) FROM search_postings").fetchone()[0], 0)

    def test_everybody_is_signed_in(self):
        for server in (workloads.RAW, workloads.TERTULIA):
            with self.subTest(server=server):
                self.assertEqual(self.run_named("resume", server)["signed_in"], PEOPLE)
        figures = self.run_named("logins", workloads.TERTULIA)
        self.assertEqual((figures["signed_in"], figures["lost"], figures["refused"]), (PEOPLE, 0, 0), figures["trouble"])

    def test_search_and_sync_are_answered(self):
        for name in ("search", "sync-200"):
            with self.subTest(workload=name):
                figures = self.run_named(name, workloads.TERTULIA)
                self.assertGreater(figures["answers"], 0)
                self.assertEqual((figures["lost"], figures["refused"]), (0, 0), figures["trouble"])

    def test_the_index_has_all_in_the_end(self):
        figures = self.run_named("indexed-room-100", workloads.TERTULIA)
        self.assertEqual((figures["sent"], figures["lost"], figures["refused"]), (TALK, 0, 0), figures["trouble"])
        self.assertGreaterEqual(figures["index_per_million"], 0)
        with contextlib.closing(sqlite3.connect(self.stage.work / "data" / "tertulia.db")) as database:
            self.assertGreater(database.execute("SELECT count(*) FROM search_postings").fetchone()[0], TALK)
        figures = self.run_named("search-deep", workloads.TERTULIA)
        self.assertGreater(figures["answer_bytes"], 1000)  # something is found
        self.assertEqual((figures["lost"], figures["refused"]), (0, 0), figures["trouble"])

    def test_a_soak_loses_nothing_that_was_taken(self):
        figures = self.run_named("soak", workloads.TERTULIA)
        self.assertGreater(figures["acknowledged"], 0)
        self.assertEqual(figures["sent"], figures["acknowledged"] + figures["refused"], figures["trouble"])
        self.assertEqual((figures["lost"], figures["ended"]), (10 * figures["refused"], 0), figures["trouble"])
        self.assertGreater(figures["most_mib"], 10)

    def test_idle_connections_stay(self):
        figures = self.run_named("idle", workloads.TERTULIA)
        self.assertEqual((figures["signed_in"], figures["ended"]), (PEOPLE, 0))
        self.assertGreater(figures["rss_kib"], 0)


class Reporting(unittest.TestCase):
    WORKLOAD = workloads.Workload("w", "cost", "CPU", (workloads.STORED, workloads.TERTULIA), None)

    def found(self, *costs):
        rows = [{"round": turn, "workload": "w", "server": server, "figures": {"cost": cost}}
                for turn, pair in enumerate(costs) for server, cost in zip(self.WORKLOAD.servers, pair)]
        return report.summary(rows, [self.WORKLOAD])

    def test_ratios_are_of_the_same_round(self):
        found = self.found((1.0, 3.0), (10.0, 30.0), (2.0, 8.0))["w"]
        self.assertEqual(found["ratio"], {"median": 3.0, "min": 3.0, "max": 4.0})
        self.assertEqual(found["servers"][workloads.TERTULIA]["cost"], {"median": 8.0, "min": 3.0, "max": 30.0})

    def test_worse_than_the_baseline_is_noticed(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "baseline.json"
            file.write_text('{"w": 3.0, "gone": 1.0}')
            self.assertTrue(report.compared(self.found((1.0, 3.5)), file)[1])
            self.assertFalse(report.compared(self.found((1.0, 4.5)), file)[1])

    def test_the_contract_is_of_what_is_measured(self):
        names = {one.name for one in workloads.WORKLOADS}
        self.assertEqual(set(budgets.read("bench")) - names, set())
        self.assertEqual(set(budgets.read("client")) & names, set())

    def test_a_promise_is_kept_by_the_figure_or_by_the_ratio(self):
        budget = {"goal": 5, "unit": "s", "times": 3, "limit_times": 6}
        self.assertEqual(budgets.judge(budget, 5), budgets.KEPT)
        self.assertEqual(budgets.judge(budget, 20, 3), budgets.KEPT)
        self.assertEqual(budgets.judge(budget, 20, 3.1), budgets.ABOVE)
        self.assertEqual(budgets.judge(budget, 20), budgets.ABOVE)
        self.assertEqual(budgets.judge(budget, 20, 6.1), budgets.BROKEN)
        self.assertEqual(budgets.judge({"goal": 5, "unit": "s", "limit": 9}, 9.1), budgets.BROKEN)

    def test_a_broken_promise_is_told(self):
        workload = workloads.Workload("rooms-1000", "cost", "CPU", self.WORKLOAD.servers, None)
        for cost, fine in ((1.0, True), (17.0, True), (40.0, True), (60.0, False)):  # raw stored takes 10
            rows = [{"round": 0, "workload": workload.name, "server": server, "figures": {"cost": one}}
                    for server, one in zip(workload.servers, (10.0, cost))]
            lines, verdict = report.contract_of(report.summary(rows, [workload]), [workload])
            self.assertEqual(verdict, fine, lines)
            self.assertEqual(len(lines), 1)

    def test_a_chart_has_a_bar_for_each_server(self):
        workload = workloads.Workload("w", "cpu_per_million", "CPU", self.WORKLOAD.servers, None)
        rows = [{"round": 0, "workload": "w", "server": server, "figures": {"cpu_per_million": cost}}
                for server, cost in zip(workload.servers, (0.5, 12.25))]
        drawing = xml.etree.ElementTree.fromstring(chart.drawn(report.summary(rows, [workload]), [workload]))
        form = "{http://www.w3.org/2000/svg}"
        words = [one.text for one in drawing.iter(form + "text")]
        self.assertTrue({workloads.STORED, workloads.TERTULIA, "0.5", "12.2"} <= set(words), words)
        widths = [float(one.get("width")) for one in drawing.iter(form + "rect")][1:]  # the first is the paper
        self.assertEqual(len(widths), 2)
        self.assertLess(widths[0], widths[1])
        self.assertEqual(chart.drawn({}, [workload]), "")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
