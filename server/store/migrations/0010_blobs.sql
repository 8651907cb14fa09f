-- SPDX-License-Identifier: GPL-3.0-or-later
-- What lies in the data folder under `blobs`, by name, and how many things in the database need it. What nobody needs
-- is deleted when the server starts.

CREATE TABLE blobs (
    name TEXT PRIMARY KEY NOT NULL,
    bytes {{int64}} NOT NULL,
    needed_by {{int64}} NOT NULL
) {{no_rowid}};

-- Who shows a blob: whoever may see one of these may read it.
CREATE INDEX users_by_avatar ON users (avatar) WHERE avatar <> '';
CREATE INDEX spaces_by_icon ON spaces (icon) WHERE icon <> '';
CREATE INDEX conversations_by_avatar ON conversations (avatar) WHERE avatar <> '';
