-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bots, webhooks in both directions, and slash commands. Only hashes of tokens are kept; the secret that signs
-- deliveries is sealed with a key beside the database. `scopes` and `events` are sets of bits in the order of their
-- names in shared/protocol.

ALTER TABLE users ADD COLUMN is_bot BOOLEAN NOT NULL DEFAULT FALSE;

-- One of owner_id and space_id. The token signs one device in, which is renewed with it.
CREATE TABLE bots (
    user_id TEXT PRIMARY KEY NOT NULL REFERENCES users (id),
    owner_id TEXT REFERENCES users (id),
    space_id TEXT REFERENCES spaces (id),
    scopes {{int64}} NOT NULL,
    created_at {{int64}} NOT NULL,
    device_id TEXT NOT NULL REFERENCES devices (id),
    token_hash {{blob}} UNIQUE,
    deleted_at {{int64}}
) {{no_rowid}};
CREATE INDEX bots_by_owner ON bots (owner_id);
CREATE INDEX bots_by_space ON bots (space_id);

-- Incoming: author_id and token_hash. Outgoing: url, events and sealed_secret.
CREATE TABLE webhooks (
    id TEXT PRIMARY KEY NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    name TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at {{int64}} NOT NULL,
    author_id TEXT REFERENCES users (id),
    token_hash {{blob}} UNIQUE,
    url TEXT,
    events {{int64}} NOT NULL,
    sealed_secret {{blob}},
    lost {{int64}} NOT NULL,
    last_error TEXT NOT NULL,
    revoked_at {{int64}}
) {{no_rowid}};
CREATE INDEX webhooks_by_conversation ON webhooks (conversation_id);

-- What outgoing webhooks have to tell: written with the change itself, gone when it was told or given up.
CREATE TABLE hook_deliveries (
    id TEXT PRIMARY KEY NOT NULL,
    webhook_id TEXT NOT NULL REFERENCES webhooks (id),
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    attempts {{int64}} NOT NULL,
    next_at {{int64}} NOT NULL
) {{no_rowid}};
CREATE INDEX hook_deliveries_by_time ON hook_deliveries (next_at);
CREATE INDEX hook_deliveries_by_webhook ON hook_deliveries (webhook_id, id);

-- `place` is a stream.
CREATE TABLE commands (
    id TEXT PRIMARY KEY NOT NULL,
    place TEXT NOT NULL,
    bot_id TEXT NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    UNIQUE (place, name)
) {{no_rowid}};
CREATE INDEX commands_by_bot ON commands (bot_id);

-- Records of the bot's stream.
CREATE TABLE command_calls (
    bot_id TEXT NOT NULL REFERENCES users (id),
    rev {{int64}} NOT NULL,
    id TEXT NOT NULL,
    command_id TEXT NOT NULL,
    name TEXT NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    client_id TEXT NOT NULL,
    text TEXT NOT NULL,
    at {{int64}} NOT NULL,
    PRIMARY KEY (bot_id, rev),
    UNIQUE (user_id, client_id)
) {{no_rowid}};
