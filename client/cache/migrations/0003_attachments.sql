-- SPDX-License-Identifier: GPL-3.0-or-later
-- The files of messages, as JSON like the record has them; empty for none.

ALTER TABLE messages ADD COLUMN attachments TEXT NOT NULL DEFAULT '';
