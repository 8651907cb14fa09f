# SPDX-License-Identifier: GPL-3.0-or-later
"""What a run left behind, for the checker: the lines of its histories in the order of time, and the server's database."""

import json
import pathlib
import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field


class Line(dict):
    """One line of a history; `where` is file:number."""

    where = ""

    def __str__(self):
        text = json.dumps({k: v for k, v in self.items() if k != "t"}, ensure_ascii=False)
        seconds = self.get("t", 0) / 1e9
        return f"{self.where}  t={seconds:.3f}  {text if len(text) < 400 else text[:400] + '…'}"


def read_histories(folder):
    """All *.jsonl of the folder. A last line that was cut off by kill -9 counts as not written."""
    lines = []
    for path in sorted(pathlib.Path(folder).glob("*.jsonl")):
        with open(path, encoding="utf-8") as file:
            for number, text in enumerate(file, 1):
                if not text.endswith("\n"):
                    continue
                line = Line(json.loads(text))
                line.where = f"{path.name}:{number}"
                lines.append(line)
    lines.sort(key=lambda line: line["t"])
    return lines


@dataclass
class Message:
    id: str
    conv: str
    seq: int
    rev: int
    author: str
    client_id: str
    body: str
    deleted: bool
    system: bool
    reactions: set = field(default_factory=set)


class Database:
    """The server's tables that people's histories speak of."""

    def __init__(self, path):
        db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.integrity = db.execute("PRAGMA integrity_check").fetchone()[0]
        self.conversations = {
            id: {"kind": kind, "rev": rev, "last_seq": last, "space": space}
            for id, kind, rev, last, space in db.execute("SELECT id, kind, rev, last_seq, space_id FROM conversations")
        }
        self.messages = [
            Message(id, conv, seq, rev, author, client_id, body, bool(deleted), '"system"' in extras)
            for id, conv, seq, rev, author, client_id, body, deleted, extras in db.execute(
                "SELECT id, conversation_id, seq, rev, author_id, client_id, body, deleted, extras FROM messages"
                " ORDER BY conversation_id, seq"
            )
        ]
        self.by_id = {message.id: message for message in self.messages}
        self.by_client_id = {(m.author, m.client_id): m for m in self.messages}
        self.users = {handle: id for id, handle in db.execute("SELECT id, handle FROM users")}
        self.reactions = {}
        for message, user, emoji, removed, rev in db.execute(
            "SELECT message_id, user_id, emoji, is_removed, rev FROM reactions"
        ):
            self.reactions[message, user, emoji] = (rev, bool(removed))
            if not removed and message in self.by_id:
                self.by_id[message].reactions.add(f"{emoji} {user}")
        self.marks = {(u, c): seq for u, c, seq in db.execute("SELECT user_id, conversation_id, seq FROM read_marks")}
        self.drafts = {
            (u, c): (rev, body) for u, c, rev, body in db.execute("SELECT user_id, conversation_id, rev, body FROM drafts")
        }
        self.members, self.member_revs = {}, {}
        for c, u, left, rev in db.execute("SELECT conversation_id, user_id, has_left, rev FROM members"):
            self.members[c, u], self.member_revs[c, u] = bool(left), rev
        self.space_members = {
            (s, u): bool(left) for s, u, left in db.execute("SELECT space_id, user_id, has_left FROM space_members")
        }
        db.close()

    def sees(self, user, conv):
        """May the user look into the conversation now?"""
        row = self.conversations[conv]
        if row["kind"] == "room":
            return self.space_members.get((row["space"], user)) is False
        return self.members.get((conv, user)) is False


class Histories:
    """The lines, found by what they say."""

    def __init__(self, lines):
        self.lines = lines
        self.by_op = defaultdict(list)
        self.user_of = {}  # device -> user id
        lives = defaultdict(int)
        for line in lines:
            if line["op"] == "start":
                lives[line["d"]] += 1
            if "conn" in line:  # each life of a program counts its connections anew
                line["conn"] = f"{lives[line['d']]}.{line['conn']}"
            self.by_op[line["op"]].append(line)
        self.last_start = {line["d"]: line["t"] for line in self.by_op["start"]}
        for line in self.by_op["signed_in"]:
            self.user_of[line["d"]] = line["user"]
        self.answers = [line for line in self.by_op["answered"] if "ok" in line]
        self.events = self.by_op["event"]
        self.devices = sorted(self.user_of)

    def answered(self, kind):
        return [line for line in self.answers if line["type"] == kind]

    def asked(self, kind):
        return [line for line in self.by_op["asked"] if line["type"] == kind]

    def records(self, kind):
        """(line, record) of every event that carried such a record."""
        for line in self.events:
            for record in line["data"].get("records", []):
                if record["type"] == kind:
                    yield line, record
