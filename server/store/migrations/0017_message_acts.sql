-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people do with messages. `extras` is JSON, empty for most: mentions, forwarded, system, poll, silent.
-- A reaction or vote that was taken back keeps its row, because the others must learn of it when they catch up; all of
-- them go with the message. message_versions.rev is that of the edit that ended the version.
-- space_emoji: records of the stream of space_id; the name of a deleted one is free again.
-- wide_mentions: messages that name a role (its id) or everybody ('*'); one row each, whoever is meant by it.

ALTER TABLE messages ADD COLUMN extras TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN pinned_by TEXT;
ALTER TABLE messages ADD COLUMN pinned_at {{int64}};
CREATE INDEX messages_pinned ON messages (conversation_id, seq) WHERE pinned_at IS NOT NULL;

CREATE TABLE message_versions (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq {{int64}} NOT NULL,
    rev {{int64}} NOT NULL,
    body TEXT NOT NULL,
    at {{int64}} NOT NULL,
    PRIMARY KEY (conversation_id, seq, rev)
) {{no_rowid}};

CREATE TABLE reactions (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq {{int64}} NOT NULL,
    emoji TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    message_id TEXT NOT NULL,
    is_removed BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (conversation_id, seq, emoji, user_id)
) {{no_rowid}};
CREATE INDEX reactions_by_rev ON reactions (conversation_id, rev);
CREATE INDEX reactions_by_user ON reactions (user_id) WHERE NOT is_removed;

CREATE TABLE votes (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq {{int64}} NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    message_id TEXT NOT NULL,
    options TEXT NOT NULL,
    rev {{int64}} NOT NULL,
    PRIMARY KEY (conversation_id, seq, user_id)
) {{no_rowid}};
CREATE INDEX votes_by_rev ON votes (conversation_id, rev);
CREATE INDEX votes_by_user ON votes (user_id) WHERE options <> '';

CREATE TABLE wide_mentions (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    target TEXT NOT NULL,
    seq {{int64}} NOT NULL,
    PRIMARY KEY (conversation_id, target, seq)
) {{no_rowid}};
CREATE INDEX wide_mentions_by_message ON wide_mentions (conversation_id, seq);

ALTER TABLE space_roles ADD COLUMN mentionable BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE space_emoji (
    id TEXT PRIMARY KEY NOT NULL,
    space_id TEXT NOT NULL REFERENCES spaces (id),
    name TEXT NOT NULL,
    picture TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES users (id),
    is_deleted BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};
CREATE UNIQUE INDEX space_emoji_names ON space_emoji (space_id, name) WHERE NOT is_deleted;
CREATE INDEX space_emoji_by_rev ON space_emoji (space_id, rev);
