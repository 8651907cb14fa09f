-- SPDX-License-Identifier: GPL-3.0-or-later
-- What this device holds of the server's truth. Everything in here can be fetched again, except read_marks.local_seq.

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) {{no_rowid}};

-- rev: complete up to here. Conversations: low_seq is the first held message (0 = never loaded), first_seq the first
-- one the server would show, last_seq the newest known to exist.
CREATE TABLE streams (
    stream TEXT NOT NULL PRIMARY KEY,
    rev {{int64}} NOT NULL,
    low_seq {{int64}} NOT NULL,
    first_seq {{int64}} NOT NULL,
    last_seq {{int64}} NOT NULL
) {{no_rowid}};

CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    handle TEXT NOT NULL,
    display_name TEXT NOT NULL,
    avatar TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at {{int64}} NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};

CREATE TABLE conversations (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    space TEXT,
    title TEXT NOT NULL,
    topic TEXT NOT NULL,
    is_private BOOLEAN NOT NULL,
    created_at {{int64}} NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};

CREATE TABLE members (
    conversation TEXT NOT NULL,
    user_id TEXT NOT NULL,
    role TEXT NOT NULL,
    joined_at {{int64}} NOT NULL,
    gone BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (conversation, user_id)
) {{no_rowid}};

CREATE TABLE messages (
    id TEXT NOT NULL PRIMARY KEY,
    conversation TEXT NOT NULL,
    seq {{int64}} NOT NULL,
    author TEXT NOT NULL,
    client_id TEXT NOT NULL,
    body TEXT NOT NULL,
    reply_to TEXT,
    created_at {{int64}} NOT NULL,
    edited_at {{int64}},
    deleted BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL
);

CREATE INDEX messages_place ON messages (conversation, seq);

CREATE INDEX messages_client_id ON messages (author, client_id);

CREATE TABLE spaces (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created_at {{int64}} NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};

CREATE TABLE space_members (
    space TEXT NOT NULL,
    user_id TEXT NOT NULL,
    role TEXT NOT NULL,
    joined_at {{int64}} NOT NULL,
    gone BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (space, user_id)
) {{no_rowid}};

CREATE TABLE rooms (
    conversation TEXT NOT NULL PRIMARY KEY,
    space TEXT NOT NULL,
    title TEXT NOT NULL,
    topic TEXT NOT NULL,
    position {{int64}} NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};

CREATE INDEX rooms_space ON rooms (space);

CREATE TABLE memberships (
    conversation TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    space TEXT,
    gone BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};

CREATE TABLE space_memberships (
    space TEXT NOT NULL PRIMARY KEY,
    gone BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};

-- seq is the server's word, local_seq ours; what is shown is the larger. local_seq > seq has yet to be told.
CREATE TABLE read_marks (
    conversation TEXT NOT NULL PRIMARY KEY,
    seq {{int64}} NOT NULL,
    local_seq {{int64}} NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};
