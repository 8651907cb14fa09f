-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people are notified of: records of the stream of user_id. `keywords` and `quiet` are JSON, empty for none.
-- mentions: which messages name whom.

CREATE TABLE notify_settings (
    user_id TEXT NOT NULL REFERENCES users (id),
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    level TEXT,
    muted_until {{int64}},
    rev {{int64}} NOT NULL,
    PRIMARY KEY (user_id, conversation_id)
) {{no_rowid}};
CREATE INDEX notify_settings_by_rev ON notify_settings (user_id, rev);
CREATE INDEX notify_settings_by_conversation ON notify_settings (conversation_id, level);

CREATE TABLE notify_prefs (
    user_id TEXT PRIMARY KEY NOT NULL REFERENCES users (id),
    keywords TEXT NOT NULL,
    quiet TEXT NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};
CREATE INDEX notify_prefs_with_keywords ON notify_prefs (user_id) WHERE keywords <> '';

CREATE TABLE mentions (
    user_id TEXT NOT NULL REFERENCES users (id),
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq {{int64}} NOT NULL,
    PRIMARY KEY (user_id, conversation_id, seq)
) {{no_rowid}};
