-- SPDX-License-Identifier: GPL-3.0-or-later
-- What lies in the data folder under `blobs`, by name, and how many things in the database need it. What nobody needs
-- is deleted when the server starts.

CREATE TABLE blobs (
    name TEXT PRIMARY KEY NOT NULL,
    bytes {{int64}} NOT NULL,
    needed_by {{int64}} NOT NULL
) {{no_rowid}};
