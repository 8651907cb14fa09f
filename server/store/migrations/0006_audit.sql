-- SPDX-License-Identifier: GPL-3.0-or-later
-- Members of private rooms by a role, and what those who look after a space did, numbered 1..N in each.
-- `changes` is JSON; `subject` the id of what the act was about.

ALTER TABLE members ADD COLUMN by_role BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE spaces ADD COLUMN audit_seq {{int64}} NOT NULL DEFAULT 0;
CREATE TABLE audit_log (
    space_id TEXT NOT NULL REFERENCES spaces (id),
    seq {{int64}} NOT NULL,
    at {{int64}} NOT NULL,
    actor_id TEXT NOT NULL REFERENCES users (id),
    action TEXT NOT NULL,
    user_id TEXT REFERENCES users (id),
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    changes TEXT NOT NULL,
    PRIMARY KEY (space_id, seq)
) {{no_rowid}};
