-- SPDX-License-Identifier: GPL-3.0-or-later
-- The search index; see shared/search/README.md and shared/adr. It can be thrown away and made anew from the messages.
-- search_places numbers the conversations: what has seq <= indexed_seq is in the index as it was at indexed_rev.
-- search_postings: bit n of `bits` says that the message with seq block * 64 + n + 1 has the term.
-- search_endings: every ending of every word, cut short, so that parts of words are found by their beginning.
-- search_blocks: from_at is the time of the oldest message, until_at of the newest in this block or before,
-- before_at the same without this block. search_block_terms: which terms have a row for the block, for taking it out.

CREATE TABLE search_terms (
    id {{autokey}},
    term TEXT {{bytewise}} NOT NULL UNIQUE
);

CREATE TABLE search_endings (
    ending TEXT {{bytewise}} NOT NULL,
    term_id {{int64}} NOT NULL,
    PRIMARY KEY (ending, term_id)
) {{no_rowid}};

CREATE TABLE search_places (
    place {{autokey}},
    conversation_id TEXT NOT NULL UNIQUE,
    indexed_seq {{int64}} NOT NULL,
    indexed_rev {{int64}} NOT NULL
);

CREATE TABLE search_postings (
    term_id {{int64}} NOT NULL,
    place {{int64}} NOT NULL,
    block {{int64}} NOT NULL,
    bits {{int64}} NOT NULL,
    PRIMARY KEY (term_id, place, block)
) {{no_rowid}};

CREATE TABLE search_blocks (
    place {{int64}} NOT NULL,
    block {{int64}} NOT NULL,
    from_at {{int64}} NOT NULL,
    until_at {{int64}} NOT NULL,
    before_at {{int64}} NOT NULL,
    PRIMARY KEY (place, block)
) {{no_rowid}};

CREATE TABLE search_block_terms (
    place {{int64}} NOT NULL,
    block {{int64}} NOT NULL,
    terms {{blob}} NOT NULL,
    PRIMARY KEY (place, block)
) {{no_rowid}};
