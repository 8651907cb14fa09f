-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reported messages, with the text as it was then. No space_id: of a group or direct.

CREATE TABLE reports (
    id TEXT PRIMARY KEY NOT NULL,
    space_id TEXT REFERENCES spaces (id),
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    message_id TEXT NOT NULL,
    seq {{int64}} NOT NULL,
    author_id TEXT NOT NULL REFERENCES users (id),
    reporter_id TEXT NOT NULL REFERENCES users (id),
    reason TEXT NOT NULL,
    at {{int64}} NOT NULL,
    body TEXT NOT NULL,
    edited_at {{int64}},
    state TEXT NOT NULL,
    action TEXT,
    resolved_by TEXT REFERENCES users (id),
    resolved_at {{int64}},
    note TEXT NOT NULL,
    UNIQUE (reporter_id, message_id)
) {{no_rowid}};
CREATE INDEX reports_by_space ON reports (space_id, state, id);
