-- SPDX-License-Identifier: GPL-3.0-or-later
-- Friends, blocks and privacy: records of the stream of user_id. A friendship has two rows, a block one, the blocker's.
-- Rows of what ended stay, because other devices must learn of it when they catch up.

CREATE TABLE friends (
    user_id TEXT NOT NULL REFERENCES users (id),
    other_id TEXT NOT NULL REFERENCES users (id),
    state TEXT NOT NULL,
    since {{int64}} NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (user_id, other_id)
) {{no_rowid}};
CREATE INDEX friends_by_rev ON friends (user_id, rev);

CREATE TABLE blocks (
    user_id TEXT NOT NULL REFERENCES users (id),
    other_id TEXT NOT NULL REFERENCES users (id),
    is_blocked BOOLEAN NOT NULL,
    since {{int64}} NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (user_id, other_id)
) {{no_rowid}};
CREATE INDEX blocks_by_rev ON blocks (user_id, rev);

CREATE TABLE privacy (
    user_id TEXT PRIMARY KEY NOT NULL REFERENCES users (id),
    friend_requests TEXT NOT NULL,
    directs TEXT NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};
