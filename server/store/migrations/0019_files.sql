-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files of messages. What lies in the data folder under `files` has a row in file_contents, by its hash; a row in files
-- is somebody's use of it. Nothing is counted: a content that no file names any more is freed, and the reference keeps
-- one that is named from going. A file goes with its message, whoever removes that.

CREATE TABLE file_contents (
    hash TEXT PRIMARY KEY NOT NULL,
    bytes {{int64}} NOT NULL,
    type TEXT NOT NULL,
    width {{int64}},
    height {{int64}},
    preview TEXT
) {{no_rowid}};

-- seq: of the message that has it. expires_at: only while no message has it.
CREATE TABLE files (
    id TEXT PRIMARY KEY NOT NULL,
    owner_id TEXT NOT NULL REFERENCES users (id),
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq {{int64}},
    name TEXT NOT NULL,
    bytes {{int64}} NOT NULL,
    wanted_hash TEXT NOT NULL,
    content TEXT REFERENCES file_contents (hash),
    created_at {{int64}} NOT NULL,
    expires_at {{int64}},
    FOREIGN KEY (conversation_id, seq) REFERENCES messages (conversation_id, seq) ON DELETE CASCADE
) {{no_rowid}};
CREATE INDEX files_by_message ON files (conversation_id, seq);
CREATE INDEX files_by_owner ON files (owner_id, seq, bytes);
CREATE INDEX files_by_content ON files (content);
CREATE INDEX files_by_expiry ON files (expires_at) WHERE expires_at IS NOT NULL;
