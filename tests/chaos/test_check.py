#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checker against histories made by hand: a good one passes, and each way to spoil it breaks what it must break."""

import copy
import pathlib
import sqlite3
import tempfile
import types
import unittest

from check import judge_lines
from record import Database, Line
from stage import Child, Stage

SCHEMA = """
CREATE TABLE conversations (id, kind, rev, last_seq, space_id);
CREATE TABLE messages (id, conversation_id, seq, rev, author_id, client_id, body, deleted, extras);
CREATE TABLE reactions (message_id, user_id, emoji, is_removed, rev);
CREATE TABLE read_marks (user_id, conversation_id, seq);
CREATE TABLE drafts (user_id, conversation_id, rev, body);
CREATE TABLE users (id, handle);
CREATE TABLE members (conversation_id, user_id, has_left, rev);
CREATE TABLE space_members (space_id, user_id, has_left);
"""


def record(id, seq, rev, client_id, body, deleted=False):
    return {"type": "message", "id": id, "conversation": "G", "seq": seq, "rev": rev, "author": "A",
            "client_id": client_id, "body": body, "deleted": deleted}


def row(op, device, id, seq, rev, client_id, body, state="sent", deleted=False):
    line = {"op": op, "d": device, "conv": "G", "author": "A", "client_id": client_id, "body": body, "state": state}
    return line | ({"id": id, "seq": seq, "rev": rev, "deleted": deleted} if state == "sent" else {})


def event(device, *records, stream="conversation:G", conn=1):
    return {"op": "event", "d": device, "conn": conn, "data": {"stream": stream, "rev": records[0]["rev"], "records": list(records)}}


def exchange(device, id, kind, data, ok=None, error=None):
    """What was asked, and the answer."""
    asked = {"op": "asked", "d": device, "conn": 1, "id": id, "type": kind, "data": data}
    answer = asked | {"op": "answered"} | ({"ok": ok} if ok is not None else {"error": error})
    return [asked, answer]


def sent(client_id, body, id, seq, rev, number):
    data = {"conversation": "G", "client_id": client_id, "body": body}
    asked, answer = exchange("a", number, "message.send", data, {"id": id, "seq": seq, "rev": rev})
    return [
        {"op": "send", "d": "a", "conv": "G", "body": body},
        {"op": "sent_as", "d": "a", "body": body, "client_id": client_id},
        row("shown", "a", None, 0, 0, client_id, body, "queued"),
        asked, event("a", record(id, seq, rev, client_id, body)), event("b", record(id, seq, rev, client_id, body)), answer,
        row("shown", "a", id, seq, rev, client_id, body), row("shown", "b", id, seq, rev, client_id, body),
    ]


def good():
    """Anna writes twice, edits the second, deletes the first; Ben reads along and marks."""
    lines = [{"op": "start", "d": device, "life": 0} for device in "ab"]
    lines += [{"op": "signed_in", "d": "a", "user": "A"}, {"op": "signed_in", "d": "b", "user": "B"}]
    lines += sent("c1", "one", "m1", 1, 3, 1) + sent("c2", "two", "m2", 2, 4, 2)
    asked, answer = exchange("a", 3, "message.edit", {"message": "m2", "body": "zwei"}, {"rev": 5})
    edited = record("m2", 2, 5, "c2", "zwei")
    lines += [asked, event("a", edited), event("b", edited), answer, row("shown", "b", "m2", 2, 5, "c2", "zwei")]
    asked, answer = exchange("a", 4, "message.delete", {"message": "m1"}, {"rev": 6})
    gone = record("m1", 1, 6, "c1", "", True)
    lines += [asked, event("a", gone), event("b", gone), answer, row("shown", "b", "m1", 1, 6, "c1", "", deleted=True)]
    lines += exchange("b", 5, "read.mark", {"conversation": "G", "seq": 2}, {"rev": 9})
    lines += [event("b", {"type": "read_mark", "conversation": "G", "seq": 2, "rev": 9}, stream="user:B")]
    lines += [{"op": "marked", "d": "b", "conv": "G", "seq": 2}]
    lines += exchange("b", 6, "history.page", {"conversation": "G"}, {"rev": 6, "first_seq": 1, "last_seq": 2, "seqs": [1, 2]})
    lines += exchange("b", 7, "draft.set", {"conversation": "G", "body": "hm"},
                      {"saved": True, "draft": {"conversation": "G", "body": "hm", "rev": 10}})
    lines += exchange("b", 8, "reaction.add", {"message": "m2", "emoji": "👍"}, {"rev": 5})
    lines += exchange("a", 5, "member.remove", {"stream": "conversation:G", "user": "chloe"}, {"rev": 6})
    lines += [{"op": "sample", "rss_mib": 30, "bounds": {"rss_mib": 100}}]
    for device, user, read in (("a", "A", 2), ("b", "B", 2)):
        lines += [{"op": "settled", "d": device, "ms": 40}, {"op": "final", "d": device, "user": user, "convs": ["G"]}]
        lines += [{"op": "final_conv", "d": device, "conv": "G", "read": read}]
        lines += [row("final_message", device, "m1", 1, 6, "c1", "", deleted=True)]
        lines += [row("final_message", device, "m2", 2, 5, "c2", "zwei") | {"reactions": ["👍 B"]}]
        lines += [{"op": "proof", "d": device, "conv": "G", "from": 1, "to": 2, "differing": 0, "healed": 0}]
    lines += [{"op": "final_draft", "d": "b", "conv": "G", "body": "hm", "rev": 10}]
    return lines


def tables():
    return {
        "conversations": [("G", "group", 6, 2, None)],
        "messages": [("m1", "G", 1, 6, "A", "c1", "", 1, ""), ("m2", "G", 2, 5, "A", "c2", "zwei", 0, "")],
        "reactions": [("m2", "B", "👍", 0, 5)], "users": [("A", "anna"), ("B", "ben"), ("C", "chloe")],
        "read_marks": [("A", "G", 2), ("B", "G", 2)], "drafts": [("B", "G", 10, "hm")],
        "members": [("G", "A", 0, 1), ("G", "B", 0, 2), ("G", "C", 1, 6)], "space_members": [],
    }


class CheckerTest(unittest.TestCase):
    def setUp(self):
        self.lines, self.tables = good(), tables()

    def broken(self):
        """The invariants that the checker finds broken."""
        with tempfile.NamedTemporaryFile(suffix=".db") as file:
            db = sqlite3.connect(file.name)
            db.executescript(SCHEMA)
            for name, rows in self.tables.items():
                for one in rows:
                    db.execute(f"INSERT INTO {name} VALUES ({','.join('?' * len(one))})", one)
            db.commit()
            db.close()
            lines = []
            for number, line in enumerate(copy.deepcopy(self.lines)):
                lines.append(Line({"t": (number + 1) * 1_000_000} | line))
                lines[-1].where = f"hand:{number}"
            lines.sort(key=lambda line: line["t"])
            findings = judge_lines(lines, Database(file.name))
        self.findings = "\n".join(map(str, findings))
        return {finding.invariant for finding in findings}

    def find(self, **fields):
        """The place of the first line with these fields."""
        return next(n for n, line in enumerate(self.lines) if all(line.get(k) == v for k, v in fields.items()))

    def row_of(self, table, place, **values):
        columns = SCHEMA.split(f"CREATE TABLE {table} (")[1].split(")")[0].split(", ")
        self.tables[table][place] = tuple(values.get(c, old) for c, old in zip(columns, self.tables[table][place]))

    def test_good_history(self):
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_lost_message(self):
        del self.tables["messages"][1]
        self.row_of("conversations", 0, last_seq=1)
        self.assertIn("I1", self.broken())
        self.assertIn("a", self.findings)

    def test_lost_message_whose_acknowledgement_was_cut(self):
        self.lines += [line | {"lost": True} if line["op"] == "answered" else line
                       for line in exchange("a", 9, "message.send", {"conversation": "G", "client_id": "c9", "body": "gone"},
                                            {"id": "m9", "seq": 3, "rev": 7})]
        self.assertIn("I1", self.broken())

    def test_lost_edit(self):
        self.row_of("messages", 1, body="two", rev=4)
        self.assertIn("I1", self.broken())

    def test_undone_deletion(self):
        self.row_of("messages", 0, deleted=0, body="one")
        self.assertTrue({"I1", "I8"} <= self.broken())

    def test_lost_draft(self):
        self.tables["drafts"] = []
        self.assertIn("I1", self.broken())

    def test_lost_reaction(self):
        self.tables["reactions"] = []
        self.assertIn("I1", self.broken())

    def test_reaction_that_went_back(self):
        self.row_of("reactions", 0, rev=4)
        self.assertIn("I1", self.broken())

    def test_reaction_undone(self):
        self.row_of("reactions", 0, is_removed=1)
        self.assertIn("I1", self.broken())

    def test_reaction_changed_later(self):
        self.lines += exchange("b", 9, "reaction.remove", {"message": "m2", "emoji": "👍"}, {"rev": 7})
        self.row_of("reactions", 0, is_removed=1, rev=7)
        self.assertNotIn("I1", self.broken())

    def test_reaction_went_with_its_message(self):
        self.lines += exchange("b", 9, "reaction.add", {"message": "m1", "emoji": "👍"}, {"rev": 4})
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_lost_member_change(self):
        self.row_of("members", 2, has_left=0, rev=3)
        self.assertIn("I1", self.broken())

    def test_member_change_undone(self):
        self.row_of("members", 2, has_left=0)
        self.assertIn("I1", self.broken())

    def test_stored_twice_and_edited(self):
        self.tables["messages"].append(("m3", "G", 3, 7, "A", "c2", "drei", 0, ""))
        self.row_of("conversations", 0, last_seq=3, rev=7)
        self.assertIn("I2", self.broken())
        self.assertIn("c2 is stored 2 times", self.findings)

    def test_stored_twice(self):
        self.tables["messages"].append(("m3", "G", 3, 7, "A", "c3", "zwei", 0, ""))
        self.row_of("conversations", 0, last_seq=3, rev=7)
        self.assertIn("I2", self.broken())

    def test_retry_got_another_place(self):
        self.lines += exchange("a", 8, "message.send", {"conversation": "G", "client_id": "c2", "body": "two"},
                               {"id": "m2", "seq": 3, "rev": 4})
        self.assertIn("I2", self.broken())

    def test_two_bubbles(self):
        self.lines.append(row("final_message", "a", None, 0, 0, "c2", "two", "queued"))
        self.assertTrue({"I2", "I11"} <= self.broken())

    def test_gap(self):
        self.row_of("messages", 1, seq=3)
        self.row_of("conversations", 0, last_seq=3)
        self.assertIn("I3", self.broken())

    def test_lost_event(self):
        del self.lines[self.find(op="event", d="b", data=event("b", record("m2", 2, 5, "c2", "zwei"))["data"])]
        self.assertIn("I3", self.broken())

    def test_events_change_places(self):
        first = self.find(op="event", d="b", data=event("b", record("m1", 1, 3, "c1", "one"))["data"])
        second = self.find(op="event", d="b", data=event("b", record("m2", 2, 4, "c2", "two"))["data"])
        self.lines[first], self.lines[second] = self.lines[second], self.lines[first]
        self.assertIn("I3", self.broken())

    def heads(self, rev, kind="sync.heads", conn=2):
        """Ben's next connection is told how far the group is."""
        ok = {"heads": [{"stream": "conversation:G", "rev": rev}]}
        if kind == "sync.after":
            ok = {"stream": "conversation:G", "rev": rev, "more": False}
        return [line | {"conn": conn} for line in exchange("b", 20, kind, {}, ok)]

    def edits(self, *revs, conn=2):
        """The second message was edited once more and the group is at rev 8; Ben's next connection says these revs."""
        for rev in (7, 8):
            body = "zwei" + "!" * (rev - 6)
            self.lines += exchange("a", 20 + rev, "message.edit", {"message": "m2", "body": body}, {"rev": rev})
        said = [event("b", record("m2", 2, rev, "c2", "zwei" + "!" * (rev - 6)), conn=conn) for rev in revs]
        self.row_of("messages", 1, rev=8, body="zwei!!")
        self.row_of("conversations", 0, rev=8)
        for line in self.lines:
            if line["op"] == "final_message" and line["id"] == "m2":
                line |= {"rev": 8, "body": "zwei!!"}
        return said

    def test_events_go_on_from_the_heads(self):
        self.lines += self.heads(6) + self.edits(7, 8)
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_events_that_the_heads_knew(self):
        """They were under way when the heads were read."""
        self.lines += self.heads(8) + self.edits(7, 8)
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_caught_up_between_two_events(self):
        """The answer of sync.after is ahead of the event, which comes all the same."""
        edits = self.edits(7, 8)
        self.lines += self.heads(6) + edits[:1] + self.heads(8, "sync.after") + edits[1:]
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_first_event_is_not_the_next(self):
        """An event got lost, or comes too late; sync.after heals it at once."""
        self.lines += self.heads(6) + self.edits(8) + self.heads(8, "sync.after")
        self.assertEqual(self.broken(), {"I3"})

    def test_first_event_is_not_the_next_after_catching_up(self):
        self.lines += self.heads(6) + self.heads(6, "sync.after", 3) + self.edits(8, conn=3)
        self.assertEqual(self.broken(), {"I3"})

    def test_lost_event_that_was_caught_up_with(self):
        """What was asked for between two events does not stand for the event that never came."""
        edits = self.edits(7, 8)
        later = event("b", {"type": "member", "conversation": "G", "user": "C", "left": True, "rev": 9}, conn=2)
        self.row_of("conversations", 0, rev=9)
        self.lines += self.heads(6) + edits[:1] + self.heads(8, "sync.after") + [later]
        self.assertEqual(self.broken(), {"I3"})

    def test_healed_change_of_places(self):
        edits = self.edits(8, 7)
        self.lines += self.heads(7) + edits[:1] + self.heads(8, "sync.after") + edits[1:]
        self.assertEqual(self.broken(), {"I3"})

    def test_event_of_a_stream_that_is_not_followed(self):
        self.lines += self.heads(6, "sync.after") + self.edits(8)
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_in_again_on_the_same_connection(self):
        """What happens while one is out is not told, and what was known before says nothing of what comes after."""
        self.lines += self.heads(6, conn=1)
        self.out_of_the_group()
        self.row_of("conversations", 0, rev=11)
        self.row_of("members", 1, has_left=0)
        back = {"type": "member", "conversation": "G", "user": "B", "left": False, "rev": 10}
        chloe = {"type": "member", "conversation": "G", "user": "C", "left": True, "rev": 11}
        self.lines += [event("b", back), event("b", chloe), {"op": "rest", "t": 70_000_000}]
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_two_truths(self):
        place = self.find(op="event", d="b", data=event("b", record("m2", 2, 4, "c2", "two"))["data"])
        self.lines[place] = event("b", record("m2", 2, 4, "c2", "deux"))
        self.assertTrue({"I3", "I8"} <= self.broken())

    def test_messages_of_one_sender_change_places(self):
        first, second = self.find(op="sent_as", client_id="c1"), self.find(op="sent_as", client_id="c2")
        self.lines[first], self.lines[second] = self.lines[second], self.lines[first]
        self.assertIn("I3", self.broken())

    def test_stale_read(self):
        self.lines[self.find(op="answered", type="history.page")]["ok"]["rev"] = 5
        self.assertEqual(self.broken(), {"I4"})

    def test_did_not_converge(self):
        self.lines[self.find(op="settled", d="b")]["ms"] = 6000
        self.assertEqual(self.broken(), {"I5"})

    def left_early(self, *rows, **conv):
        """A third device of Ben's went before the others came to rest, with these rows."""
        self.lines.append({"op": "rest", "t": 70_000_000})
        early = [{"op": "start", "d": "e", "life": 0}, {"op": "signed_in", "d": "e", "user": "B"}, {"op": "settled", "d": "e", "ms": 900},
                 {"op": "final_conv", "d": "e", "conv": "G", "read": 0, "low": 1, "first": 1, "last": 2} | conv, *rows]
        self.lines += [line | {"t": 60_000_000 + n} for n, line in enumerate(early)]
        # The others are judged by the end, so all of theirs comes after it.
        for line in self.lines:
            if line["op"].startswith(("final", "settled", "proof")) and line["d"] != "e":
                line["t"] = 80_000_000

    def test_left_early(self):
        self.left_early(row("final_message", "e", "m1", 1, 3, "c1", "one"), row("final_message", "e", "m2", 2, 5, "c2", "zwei"))
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_left_early_and_came_late(self):
        self.left_early(row("final_message", "e", "m2", 2, 5, "c2", "zwei"), low=2)
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_left_early_with_a_gap(self):
        self.left_early(row("final_message", "e", "m2", 2, 5, "c2", "zwei"))
        self.assertEqual(self.broken(), {"I5"})

    def test_left_early_without_the_newest(self):
        self.left_early(row("final_message", "e", "m1", 1, 3, "c1", "one"))
        self.assertEqual(self.broken(), {"I5"})

    def test_left_early_with_another_message(self):
        self.left_early(row("final_message", "e", "m1", 1, 3, "c1", "one"), row("final_message", "e", "m2", 2, 5, "c2", "two"))
        self.assertIn("I5", self.broken())

    def test_left_early_and_had_not_converged(self):
        self.left_early(row("final_message", "e", "m1", 1, 3, "c1", "one"), row("final_message", "e", "m2", 2, 5, "c2", "zwei"))
        self.lines[self.find(op="settled", d="e")]["missing"] = "conversation:G: holds 4 of 5"
        self.assertEqual(self.broken(), {"I5"})

    def test_wrong_until_it_was_compared(self):
        for field in ("healed", "differing"):
            self.setUp()
            self.lines[self.find(op="proof", d="b")][field] = 1
            self.assertEqual(self.broken(), {"I5"})

    def test_complete_and_it_is_not(self):
        del self.lines[self.find(op="final_message", d="b", id="m2")]
        self.assertEqual(self.broken(), {"I5"})
        self.assertIn("says that G is complete, and it is not", self.findings)

    def test_screen_lacks_a_message(self):
        del self.lines[self.find(op="final_message", d="b", id="m2")]
        self.assertEqual(self.broken(), {"I5"})

    def test_screen_keeps_a_place_one_was_put_out_of(self):
        self.row_of("members", 1, has_left=1)
        self.assertIn("I5", self.broken())

    def test_shown_as_sent_and_not_there(self):
        self.lines.append(row("shown", "a", "m7", 7, 7, "c7", "two"))
        self.assertIn("I6", self.broken())

    def test_nobody_wrote_it(self):
        self.lines.append(row("shown", "b", "m2", 2, 5, "c2", "something else"))
        self.assertTrue({"I6", "I8"} <= self.broken())

    def test_failed_and_stored(self):
        self.lines.append(row("final_message", "a", None, 0, 0, "c1", "one", "failed"))
        self.assertIn("I6", self.broken())

    def out_of_the_group(self):
        out = {"type": "member", "conversation": "G", "user": "B", "left": True, "rev": 7}
        self.lines += [event("a", out), event("b", out)]
        self.row_of("members", 1, has_left=1)
        self.lines = [line for line in self.lines if not (line["op"].startswith("final") and line["d"] == "b")]
        self.row_of("conversations", 0, rev=8)

    def test_out_and_silent(self):
        self.out_of_the_group()
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_heard_after_being_put_out(self):
        self.out_of_the_group()
        self.lines.append(event("b", {"type": "member", "conversation": "G", "user": "C", "left": False, "rev": 8}))
        self.assertEqual(self.broken(), {"I7"})

    def test_in_again_unheard(self):
        """The server was killed before it could tell anybody: only who caught up learned of it."""
        self.out_of_the_group()
        self.row_of("conversations", 0, rev=9)
        self.row_of("members", 1, has_left=0)
        self.lines.append({"op": "rest", "t": 70_000_000})
        back = {"type": "member", "conversation": "G", "user": "B", "left": False, "rev": 8}
        self.lines += exchange("a", 9, "sync.after", {}, {"stream": "conversation:G", "rev": 8, "more": False, "members": [back]})
        self.lines += [event(device, {"type": "member", "conversation": "G", "user": "C", "left": False, "rev": 9}, conn=2)
                       for device in "ab"]
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_in_and_out_again_unheard(self):
        """He came back and left again while nobody was connected: the record that is told says when he came back."""
        self.out_of_the_group()
        self.row_of("conversations", 0, rev=11)
        self.lines.append(event("b", {"type": "member", "conversation": "G", "user": "C", "left": False, "rev": 9}))
        self.assertEqual(self.broken(), {"I7"})
        out = {"type": "member", "conversation": "G", "user": "B", "left": True, "rev": 11, "joined_at": "later"}
        self.lines.append(event("a", out))
        self.assertNotIn("I7", self.broken())

    def test_read_after_being_put_out(self):
        self.out_of_the_group()
        self.lines += exchange("b", 9, "history.page", {"conversation": "G"}, {"rev": 8, "seqs": []})
        self.assertEqual(self.broken(), {"I7"})

    def test_deleted_came_back(self):
        self.lines += [event(device, record("m1", 1, 7, "c1", "one")) for device in "ab"]
        self.assertIn("I8", self.broken())

    def shown_again(self, *between):
        self.lines += [*between, row("shown", "b", "m2", 2, 4, "c2", "two")]

    def test_screen_went_back(self):
        self.shown_again()
        self.assertEqual(self.broken(), {"I8"})

    def test_screen_was_told_to_forget(self):
        for forgotten in ({"op": "vanished", "id": "m2"}, {"op": "reset", "conv": "G"}, {"op": "gone", "conv": "G"},
                          {"op": "start", "life": 1}):
            self.setUp()
            self.shown_again(forgotten | {"d": "b"})
            self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_another_screen_is_behind(self):
        self.lines.append(row("shown", "a", "m2", 2, 4, "c2", "two"))
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_mark_went_back(self):
        self.lines.append(event("b", {"type": "read_mark", "conversation": "G", "seq": 1, "rev": 10}, stream="user:B"))
        self.assertEqual(self.broken(), {"I9"})

    def test_mark_was_forgotten(self):
        self.tables["read_marks"][1] = ("B", "G", 1)
        self.assertIn("I9", self.broken())

    def test_server_grew(self):
        self.lines[self.find(op="sample")]["rss_mib"] = 101
        self.assertEqual(self.broken(), {"I10"})

    def test_written_and_vanished(self):
        self.lines.append(row("shown", "a", None, 0, 0, "c5", "five", "queued"))
        self.assertEqual(self.broken(), {"I11"})

    def test_refused_is_not_vanished(self):
        self.lines.append(row("shown", "a", None, 0, 0, "c5", "five", "queued"))
        self.lines.append(row("shown", "a", None, 0, 0, "c5", "five", "failed"))
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_refused_where_one_is_no_more(self):
        self.lines.append(row("shown", "a", None, 0, 0, "c5", "five", "queued"))
        self.lines.append(row("refused", "a", None, 0, 0, "c5", "five", "failed"))
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_refused_and_stored(self):
        self.lines.append(row("refused", "a", None, 0, 0, "c2", "two", "failed"))
        self.assertEqual(self.broken(), {"I6"})

    def test_never_answered(self):
        self.lines.append(exchange("a", 99, "read.mark", {"conversation": "G", "seq": 2})[0])
        self.lines.append({"op": "calm", "t": 60_000_000_000})
        self.assertEqual(self.broken(), {"I13"})

    def left_with_a_question(self, after):
        """Anna asks at second 1 and is dismissed `after` seconds later; the others go on for a minute."""
        self.lines.append(exchange("a", 99, "history.page", {"conversation": "G"})[0] | {"t": 1_000_000_000})
        self.lines.append({"op": "left", "devices": ["a"], "t": int((1 + after) * 1e9)})
        self.lines.append({"op": "calm", "t": 60_000_000_000})

    def test_left_before_the_answer(self):
        self.left_with_a_question(0.1)
        self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_left_unanswered(self):
        self.left_with_a_question(30)
        self.assertEqual(self.broken(), {"I13"})

    def test_fault_of_the_server(self):
        self.lines += exchange("a", 99, "read.mark", {"conversation": "G", "seq": 2}, error={"code": "internal"})
        self.assertEqual(self.broken(), {"I13"})

    def live_again(self, drafts, *more):
        """Ben writes a draft that has time to be kept and one that has not, dies, and comes again."""
        for second, line in enumerate((
            {"op": "token_kept"}, {"op": "draft", "conv": "G", "body": "early"}, {"op": "drafts_kept"},
            {"op": "draft", "conv": "G", "body": "late"}, {"op": "start", "life": 1}, {"op": "drafts_found", "drafts": drafts}, *more,
        )):
            self.lines.append(line | {"d": "b", "t": int((10 + second) * 1e9)})

    def test_draft_was_kept(self):
        for found in ("early", "late"):
            self.setUp()
            self.live_again({"G": found})
            self.assertEqual(self.broken(), set(), getattr(self, "findings", ""))

    def test_draft_was_lost(self):
        self.live_again({})
        self.assertEqual(self.broken(), {"kept"})

    def test_older_draft_came_back(self):
        self.lines.insert(2, {"op": "draft", "d": "b", "conv": "G", "body": "of old"})
        self.live_again({"G": "of old"})
        self.assertEqual(self.broken(), {"kept"})

    def test_password_instead_of_the_token(self):
        self.live_again({"G": "late"}, *exchange("b", 1, "auth.login", None, {}))
        self.assertEqual(self.broken(), {"kept"})


class StageTest(unittest.TestCase):
    """Programs that end by themselves do not go unseen."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.stage = Stage(types.SimpleNamespace(bounds={}), pathlib.Path(self.folder.name) / "stage", 1)

    def tearDown(self):
        self.stage.history.close()
        self.folder.cleanup()

    def child(self, script):
        return Child(["sh", "-c", script], None, self.stage.folder / "child.log")

    def serve(self, script):
        self.stage.server = self.child(script)
        return self.stage.server

    def test_killed(self):
        for end in (self.stage.kill_server, self.stage.cut_power):
            server = self.serve("exec sleep 60")
            end()
            self.assertFalse(server.alive)
        self.stage.close()
        self.assertEqual(self.stage.count("unexpected"), 0)

    def test_killed_by_a_show(self):
        self.serve("exec sleep 60").kill()
        self.stage.close()
        self.assertEqual(self.stage.count("unexpected"), 0)

    def test_crashed_before_it_was_killed(self):
        for end in (self.stage.kill_server, self.stage.cut_power, self.stage.close):
            before = self.stage.count("unexpected")
            self.serve("exit 3").process.wait()
            end()
            self.assertEqual(self.stage.count("unexpected", text="the server ended by itself with 3"), before + 1)

    def test_people_end_as_asked(self):
        self.stage.dismiss("all", self.child("read word"))
        self.assertEqual(self.stage.count("unexpected"), 0)

    def test_people_crash(self):
        self.stage.dismiss("all", self.child("read word; exit 4"))
        self.assertEqual(self.stage.count("unexpected", text="the people of all ended with 4"), 1)


if __name__ == "__main__":
    unittest.main(warnings="ignore")
