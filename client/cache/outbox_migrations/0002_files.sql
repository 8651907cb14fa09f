-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a message on its way carries: where the bytes lie, what they are, and how far the server has them. A file that
-- is ours is a copy beside this database; another one must still be what it was when it was chosen.

CREATE TABLE outbox_files (
    client_id TEXT NOT NULL,
    position {{int64}} NOT NULL,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    size {{int64}} NOT NULL,
    type TEXT NOT NULL,
    width {{int64}},
    height {{int64}},
    preview TEXT,
    ours {{int64}} NOT NULL,
    modified_at {{int64}} NOT NULL,
    hash TEXT,
    file TEXT,
    ready {{int64}} NOT NULL,
    PRIMARY KEY (client_id, position)
);
