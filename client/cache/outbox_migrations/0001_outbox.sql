-- SPDX-License-Identifier: GPL-3.0-or-later
-- Messages on their way to the server, in the order they were written. A row goes when the server has the message.

CREATE TABLE outbox (
    place {{autokey}},
    client_id TEXT NOT NULL UNIQUE,
    author TEXT NOT NULL,
    conversation TEXT NOT NULL,
    body TEXT NOT NULL,
    reply_to TEXT,
    state TEXT NOT NULL,
    created_at {{int64}} NOT NULL,
    attempts {{int64}} NOT NULL,
    failure TEXT
);
