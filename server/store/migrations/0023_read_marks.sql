-- SPDX-License-Identifier: GPL-3.0-or-later
-- Each message moves its author's mark, so this index was written with each message. What it answered, which marks of a
-- user are newer than a rev, is a look at all his marks, which lie side by side by the primary key.

DROP INDEX read_marks_by_rev;
