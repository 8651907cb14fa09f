-- SPDX-License-Identifier: GPL-3.0-or-later
-- In which order people see their spaces: records of the stream of user_id. `spaces` are ids, separated by spaces.

CREATE TABLE space_orders (
    user_id TEXT PRIMARY KEY NOT NULL REFERENCES users (id),
    spaces TEXT NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};
