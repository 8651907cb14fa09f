-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is put off or put aside: records of the stream of user_id. Each message to be sent and each reminder is fired once:
-- by whoever turns its state from `waiting`.

CREATE TABLE scheduled (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    client_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    body TEXT NOT NULL,
    reply_to TEXT,
    silent BOOLEAN NOT NULL,
    attachments TEXT NOT NULL,
    due_at {{int64}} NOT NULL,
    state TEXT NOT NULL,
    message_id TEXT,
    error TEXT NOT NULL,
    rule TEXT NOT NULL,
    rev {{int64}} NOT NULL,
    UNIQUE (user_id, client_id)
) {{no_rowid}};
CREATE INDEX scheduled_by_rev ON scheduled (user_id, rev);
CREATE INDEX scheduled_due ON scheduled (due_at) WHERE state = 'waiting';

-- Not sent, but kept for a message that is sent later: such a file does not expire.
ALTER TABLE files ADD COLUMN scheduled_id TEXT REFERENCES scheduled (id);
CREATE INDEX files_by_scheduled ON files (scheduled_id) WHERE scheduled_id IS NOT NULL;

CREATE TABLE reminders (
    id TEXT PRIMARY KEY NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    client_id TEXT NOT NULL,
    message_id TEXT,
    conversation_id TEXT,
    seq {{int64}},
    text TEXT NOT NULL,
    due_at {{int64}} NOT NULL,
    state TEXT NOT NULL,
    rev {{int64}} NOT NULL,
    UNIQUE (user_id, client_id)
) {{no_rowid}};
CREATE INDEX reminders_by_rev ON reminders (user_id, rev);
CREATE INDEX reminders_due ON reminders (due_at) WHERE state = 'waiting';

CREATE TABLE saved_messages (
    user_id TEXT NOT NULL REFERENCES users (id),
    message_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    seq {{int64}} NOT NULL,
    note TEXT NOT NULL,
    saved_at {{int64}} NOT NULL,
    is_removed BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (user_id, message_id)
) {{no_rowid}};
CREATE INDEX saved_messages_by_rev ON saved_messages (user_id, rev);
