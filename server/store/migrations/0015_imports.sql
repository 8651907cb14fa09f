-- SPDX-License-Identifier: GPL-3.0-or-later
-- What imports brought in: which of our things is which thing of which source, so that nothing comes twice, an
-- interrupted import goes on, and a batch can be taken back. `source` names one installation of another program.
-- made: the batch made it, it was not there before. done: a conversation is whole, and its people are in.

CREATE TABLE import_batches (
    id TEXT PRIMARY KEY NOT NULL,
    source TEXT NOT NULL,
    started_at {{int64}} NOT NULL,
    finished_at {{int64}},
    undone_at {{int64}}
) {{no_rowid}};
CREATE INDEX import_batches_by_source ON import_batches (source, id);

CREATE TABLE imports (
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    external_id TEXT NOT NULL,
    batch_id TEXT NOT NULL REFERENCES import_batches (id),
    object_id TEXT NOT NULL,
    made BOOLEAN NOT NULL,
    done BOOLEAN NOT NULL,
    PRIMARY KEY (source, kind, external_id)
) {{no_rowid}};
CREATE INDEX imports_by_batch ON imports (batch_id, kind, object_id);
