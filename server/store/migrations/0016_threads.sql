-- SPDX-License-Identifier: GPL-3.0-or-later
-- Threads: conversations with a parent and the message in it that they hang on. That message says what hangs on it. Who
-- follows one has a row in memberships.

ALTER TABLE conversations ADD COLUMN parent_id TEXT;
ALTER TABLE conversations ADD COLUMN root_id TEXT;
ALTER TABLE conversations ADD COLUMN root_seq {{int64}};
CREATE UNIQUE INDEX conversations_by_root ON conversations (root_id);
CREATE INDEX conversations_by_parent ON conversations (parent_id, id) WHERE parent_id IS NOT NULL;
CREATE INDEX memberships_of_threads ON memberships (conversation_id) WHERE kind = 'thread';

ALTER TABLE messages ADD COLUMN thread_id TEXT;
ALTER TABLE messages ADD COLUMN thread_replies {{int64}};
ALTER TABLE messages ADD COLUMN thread_last_at {{int64}};

-- What is somebody's alone: records of the stream of user_id. A deleted message names nobody any more.
CREATE TABLE unread_from (
    user_id TEXT NOT NULL REFERENCES users (id),
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq {{int64}} NOT NULL,
    read_seq {{int64}} NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (user_id, conversation_id)
) {{no_rowid}};
CREATE INDEX unread_from_by_rev ON unread_from (user_id, rev);

CREATE TABLE drafts (
    user_id TEXT NOT NULL REFERENCES users (id),
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    body TEXT NOT NULL,
    reply_to TEXT,
    updated_at {{int64}} NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (user_id, conversation_id)
) {{no_rowid}};
CREATE INDEX drafts_by_rev ON drafts (user_id, rev);

CREATE INDEX mentions_by_message ON mentions (conversation_id, seq);
