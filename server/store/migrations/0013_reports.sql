-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reports of messages. Author, body and edited_at are copies of what was reported, so that they outlast the message,
-- which has no reference here for the same reason.

CREATE TABLE reports (
    id TEXT PRIMARY KEY NOT NULL,
    space_id TEXT REFERENCES spaces (id),
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    message_id TEXT NOT NULL,
    sent_at {{int64}} NOT NULL,
    author_id TEXT NOT NULL REFERENCES users (id),
    body TEXT NOT NULL,
    edited_at {{int64}},
    reporter_id TEXT NOT NULL REFERENCES users (id),
    reason TEXT NOT NULL,
    at {{int64}} NOT NULL,
    resolved_at {{int64}},
    resolved_by TEXT REFERENCES users (id),
    action TEXT,
    note TEXT NOT NULL
) {{no_rowid}};
CREATE UNIQUE INDEX reports_open ON reports (reporter_id, message_id) WHERE resolved_at IS NULL;
CREATE INDEX reports_by_space ON reports (space_id, id);
CREATE INDEX reports_by_reporter ON reports (reporter_id, id);
