-- SPDX-License-Identifier: GPL-3.0-or-later
-- What several servers on one PostgreSQL tell each other: each transaction writes down, last, what it changed for those
-- who are connected. Read in the order of `id` by all servers, then forgotten. A server that is alone writes nothing.

CREATE TABLE journal (
    id {{autokey}},
    node TEXT NOT NULL,
    words TEXT NOT NULL
);
