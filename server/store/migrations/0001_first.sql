-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. Times are milliseconds since 1970 UTC, ids their 26-character text.
-- `rev` of a row with a stream (users.stream_rev, spaces.rev, conversations.rev) is the stream's head; `rev`,
-- `record_rev` and `room_rev` elsewhere are the rev that wrote that record. has_left marks a membership that ended:
-- its row stays, because the others must learn of it when they catch up.

CREATE TABLE users (
    id TEXT PRIMARY KEY NOT NULL,
    handle TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    avatar TEXT NOT NULL,
    status TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at {{int64}} NOT NULL,
    rev {{int64}} NOT NULL,
    stream_rev {{int64}} NOT NULL
) {{no_rowid}};

CREATE TABLE devices (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    created_at {{int64}} NOT NULL,
    last_seen_at {{int64}} NOT NULL,
    revoked_at {{int64}}
) {{no_rowid}};
CREATE INDEX devices_by_user ON devices (user_id);

-- Only hashes of tokens; used_at tells a token that came back a second time.
CREATE TABLE refresh_tokens (
    hash {{blob}} PRIMARY KEY NOT NULL,
    device_id TEXT NOT NULL REFERENCES devices (id),
    parent_hash {{blob}},
    created_at {{int64}} NOT NULL,
    used_at {{int64}}
) {{no_rowid}};
CREATE INDEX refresh_tokens_by_device ON refresh_tokens (device_id);

CREATE TABLE spaces (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    created_at {{int64}} NOT NULL,
    record_rev {{int64}} NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};

CREATE TABLE space_members (
    space_id TEXT NOT NULL REFERENCES spaces (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    role TEXT NOT NULL,
    joined_at {{int64}} NOT NULL,
    has_left BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (space_id, user_id)
) {{no_rowid}};
CREATE INDEX space_members_by_rev ON space_members (space_id, rev);

CREATE TABLE conversations (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    space_id TEXT REFERENCES spaces (id),
    title TEXT NOT NULL,
    topic TEXT NOT NULL,
    is_private BOOLEAN NOT NULL,
    position {{int64}} NOT NULL,
    created_at {{int64}} NOT NULL,
    record_rev {{int64}} NOT NULL,
    room_rev {{int64}} NOT NULL,
    rev {{int64}} NOT NULL,
    last_seq {{int64}} NOT NULL,
    direct_key TEXT UNIQUE
) {{no_rowid}};
CREATE INDEX conversations_by_space ON conversations (space_id, room_rev);

CREATE TABLE members (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    role TEXT NOT NULL,
    joined_at {{int64}} NOT NULL,
    has_left BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (conversation_id, user_id)
) {{no_rowid}};
CREATE INDEX members_by_rev ON members (conversation_id, rev);

-- The same facts as members and space_members, as records of the user's own stream.
CREATE TABLE memberships (
    user_id TEXT NOT NULL REFERENCES users (id),
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    kind TEXT NOT NULL,
    space_id TEXT REFERENCES spaces (id),
    has_left BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (user_id, conversation_id)
) {{no_rowid}};
CREATE INDEX memberships_by_rev ON memberships (user_id, rev);

CREATE TABLE space_memberships (
    user_id TEXT NOT NULL REFERENCES users (id),
    space_id TEXT NOT NULL REFERENCES spaces (id),
    has_left BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (user_id, space_id)
) {{no_rowid}};
CREATE INDEX space_memberships_by_rev ON space_memberships (user_id, rev);

-- Clustered by place: a page of history is one short read. sent_hash is a digest of the body as it was sent, so that a
-- repeated send is recognised after an edit; it is emptied with the body.
CREATE TABLE messages (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq {{int64}} NOT NULL,
    id TEXT NOT NULL UNIQUE,
    author_id TEXT NOT NULL REFERENCES users (id),
    client_id TEXT NOT NULL,
    body TEXT NOT NULL,
    sent_hash {{blob}} NOT NULL,
    reply_to TEXT,
    created_at {{int64}} NOT NULL,
    edited_at {{int64}},
    deleted BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (conversation_id, seq),
    UNIQUE (author_id, client_id)
) {{no_rowid}};
CREATE INDEX messages_by_rev ON messages (conversation_id, rev);

CREATE TABLE read_marks (
    user_id TEXT NOT NULL REFERENCES users (id),
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq {{int64}} NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (user_id, conversation_id)
) {{no_rowid}};
CREATE INDEX read_marks_by_rev ON read_marks (user_id, rev);

CREATE TABLE server_settings (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) {{no_rowid}};
