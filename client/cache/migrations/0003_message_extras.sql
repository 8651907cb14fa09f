-- SPDX-License-Identifier: GPL-3.0-or-later
-- What only some messages have (mentions, a pin, files, a poll …), as JSON like the record has it; empty for none.

ALTER TABLE messages ADD COLUMN extras TEXT NOT NULL DEFAULT '';
