-- SPDX-License-Identifier: GPL-3.0-or-later
-- The second factor of a sign-in. `sealed` is the secret, encrypted with a key that is not in the database; last_step is
-- the time step of the last code that was used, so that none is used twice. Of recovery codes only hashes are kept.

CREATE TABLE second_factors (
    user_id TEXT PRIMARY KEY NOT NULL REFERENCES users (id),
    sealed {{blob}} NOT NULL,
    is_confirmed BOOLEAN NOT NULL,
    last_step {{int64}} NOT NULL
) {{no_rowid}};

CREATE TABLE recovery_codes (
    user_id TEXT NOT NULL REFERENCES users (id),
    hash {{blob}} NOT NULL,
    PRIMARY KEY (user_id, hash)
) {{no_rowid}};

ALTER TABLE reset_links ADD COLUMN ends_second_factor BOOLEAN NOT NULL DEFAULT FALSE;
