-- SPDX-License-Identifier: GPL-3.0-or-later
-- More of a profile. users.rev is from here on the server-wide number of the profile's last change: whoever was away
-- asks for all that came after the last one he heard of.

ALTER TABLE users ADD COLUMN bio TEXT NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN status_until {{int64}};
CREATE INDEX users_by_rev ON users (rev);

CREATE TABLE counters (
    name TEXT PRIMARY KEY NOT NULL,
    value {{int64}} NOT NULL
) {{no_rowid}};
INSERT INTO counters (name, value) SELECT 'profiles', COALESCE(MAX(rev), 1) FROM users;
