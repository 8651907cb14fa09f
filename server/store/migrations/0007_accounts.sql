-- SPDX-License-Identifier: GPL-3.0-or-later
-- Administrators of the server, and the two kinds of one-time token that they hand out. Only hashes of tokens are kept.

ALTER TABLE users ADD COLUMN is_admin BOOLEAN NOT NULL DEFAULT FALSE;

-- makes_admin marks the setup token: it lets in the first account of all, and has neither maker nor end.
CREATE TABLE server_invites (
    id TEXT PRIMARY KEY NOT NULL,
    hash {{blob}} NOT NULL UNIQUE,
    created_by TEXT REFERENCES users (id),
    created_at {{int64}} NOT NULL,
    expires_at {{int64}},
    uses_left {{int64}} NOT NULL,
    makes_admin BOOLEAN NOT NULL
) {{no_rowid}};

CREATE TABLE reset_links (
    user_id TEXT PRIMARY KEY NOT NULL REFERENCES users (id),
    hash {{blob}} NOT NULL UNIQUE,
    expires_at {{int64}} NOT NULL
) {{no_rowid}};
