# SPDX-License-Identifier: GPL-3.0-or-later
"""Much history, written past the server: millions of messages into a copy of its database, as it would have left them.

They lie in the rooms of ten, as many in each, in the order of their ids. Where nobody searches, the search index is said to
have them, so that the server does not begin to build it while it is measured."""

import contextlib
import random
import shutil
import sqlite3
import subprocess

DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
PAGE = 50
BORN = 1_700_000_000_000  # ms since 1970
SPACING = 1000  # ms between two messages of a room
WORDS = ("we could meet at the lighthouse when the ferry is in and carry the boxes up before it rains again this evening "
         "or tomorrow if nobody minds the walk").split()


def id_of(number):
    """As the server makes them: 26 digits, later ones sort behind."""
    text = ""
    for _ in range(24):
        text = DIGITS[number & 31] + text
        number >>= 5
    return "01" + text


def rows_of(place, authors, each, first, rng):
    for seq in range(1, each + 1):
        number = first + seq
        yield (place, seq, id_of((number << 40) | rng.getrandbits(40)), authors[seq % len(authors)], f"deep-{number}",
               " ".join(rng.sample(WORDS, rng.randrange(3, 20))), b"", BORN + seq * SPACING, 0, seq)


def deepen(database, places, count, searched=False):
    """`count` messages into these conversations, which must be empty; how many there are in each."""
    each = count // len(places)
    rng = random.Random(count)
    with contextlib.closing(sqlite3.connect(database)) as db, db:
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA cache_size = -400000")
        for turn, place in enumerate(places):
            authors = [row[0] for row in db.execute("SELECT user_id FROM space_members WHERE space_id = (SELECT space_id FROM "
                                                    "conversations WHERE id = ?) AND NOT has_left", (place,))]
            (rev,) = db.execute("SELECT rev FROM conversations WHERE id = ?", (place,)).fetchone()
            db.executemany("INSERT INTO messages (conversation_id, seq, id, author_id, client_id, body, sent_hash, created_at, deleted, rev) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                           ((*row[:9], row[9] + rev) for row in rows_of(place, authors, each, turn * each, rng)))
            db.execute("UPDATE conversations SET last_seq = ?, rev = ? WHERE id = ?", (each, rev + each, place))
            if searched:
                continue
            db.execute("INSERT OR REPLACE INTO search_places (conversation_id, indexed_seq, indexed_rev) VALUES (?, ?, ?)",
                       (place, each, rev + each))
    return each


def unindexed(database):
    """Messages that the search index does not have yet."""
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
        (count,) = db.execute("SELECT COALESCE(SUM(c.last_seq - COALESCE(p.indexed_seq, 0)), 0) FROM conversations c "
                              "LEFT JOIN search_places p ON p.conversation_id = c.id").fetchone()
    return count


def folder_with(template, to, places, count, searched=False):
    """The server's folder in `to`, made from `template` unless it was made before; how many messages each room has."""
    mark = to / f"deep-{count}"
    if not mark.exists():
        shutil.rmtree(to, ignore_errors=True)
        to.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-a", "--reflink=auto", template, to], check=True)
        deepen(to / "tertulia.db", places, count, searched)
        mark.touch()
    return count // len(places)


def questions(places, members, askers, each, count):
    """So many pages from anywhere in the rooms of the first `askers` people: (asker, request, data)."""
    rng = random.Random(each)
    theirs = [[room for room, people in enumerate(members) if asker in people] for asker in range(askers)]
    able = [asker for asker in range(askers) if theirs[asker]]
    rows = []
    for number in range(count):
        asker = able[number % len(able)]
        before = rng.randrange(min(PAGE, each), each + 1) + 1
        rows.append((asker, "history.page", f'{{"conversation":"{places[rng.choice(theirs[asker])]}","before":{before},"limit":{PAGE}}}'))
    return rows
