-- SPDX-License-Identifier: GPL-3.0-or-later
-- What came of comparing a conversation with the server: the messages that were compared, at which rev, how many blocks
-- differed in the end, how many had to be fetched again so far.

CREATE TABLE proofs (
    conversation TEXT NOT NULL PRIMARY KEY,
    from_seq {{int64}} NOT NULL,
    to_seq {{int64}} NOT NULL,
    rev {{int64}} NOT NULL,
    differing {{int64}} NOT NULL,
    healed {{int64}} NOT NULL,
    checked_at {{int64}} NOT NULL
) {{no_rowid}};
