-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reactions and votes, and of all other kinds of record the newest state as the server said it (JSON): what a page asks
-- for by kind, while the tables before have the columns that queries need. Streams are told again from the start.

CREATE TABLE reactions (
    message TEXT NOT NULL,
    user_id TEXT NOT NULL,
    emoji TEXT NOT NULL,
    conversation TEXT NOT NULL,
    gone BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (message, user_id, emoji)
) {{no_rowid}};

CREATE INDEX reactions_conversation ON reactions (conversation);

CREATE TABLE votes (
    message TEXT NOT NULL,
    user_id TEXT NOT NULL,
    options TEXT NOT NULL,
    conversation TEXT NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (message, user_id)
) {{no_rowid}};

CREATE INDEX votes_conversation ON votes (conversation);

CREATE TABLE kept_records (
    stream TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    record TEXT NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (stream, kind, id)
) {{no_rowid}};

UPDATE streams SET rev = 0;
