-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts that were deleted keep their row: what they wrote points to it. `erasures` are those whose messages are being
-- erased, and how far that got. A handle's shape is what it looks like; it stays when the account goes, so that neither
-- the handle nor one that looks like it is ever given again.

ALTER TABLE users ADD COLUMN deleted_at {{int64}};

CREATE TABLE erasures (
    user_id TEXT PRIMARY KEY NOT NULL REFERENCES users (id),
    erased_to TEXT NOT NULL
) {{no_rowid}};

CREATE TABLE handle_shapes (
    shape TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id)
) {{no_rowid}};
