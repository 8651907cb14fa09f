-- SPDX-License-Identifier: GPL-3.0-or-later
-- Invites to spaces, who is banned from them, and when somebody last wrote in a room with slow mode.

CREATE TABLE invites (
    code TEXT PRIMARY KEY NOT NULL,
    space_id TEXT NOT NULL REFERENCES spaces (id),
    author_id TEXT NOT NULL REFERENCES users (id),
    created_at {{int64}} NOT NULL,
    expires_at {{int64}},
    uses {{int64}},
    used {{int64}} NOT NULL,
    room_id TEXT REFERENCES conversations (id),
    revoked BOOLEAN NOT NULL
) {{no_rowid}};
CREATE INDEX invites_by_space ON invites (space_id, created_at);

CREATE TABLE space_bans (
    space_id TEXT NOT NULL REFERENCES spaces (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    by_id TEXT NOT NULL REFERENCES users (id),
    reason TEXT NOT NULL,
    at {{int64}} NOT NULL,
    PRIMARY KEY (space_id, user_id)
) {{no_rowid}};

CREATE TABLE slow_mode_marks (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    at {{int64}} NOT NULL,
    PRIMARY KEY (conversation_id, user_id)
) {{no_rowid}};
