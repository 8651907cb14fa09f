-- SPDX-License-Identifier: GPL-3.0-or-later
-- keep_days: messages are deleted so many days after they were written; NULL = never. The index finds them without
-- looking at those that stay, and what is deleted is not in it any more.

ALTER TABLE conversations ADD COLUMN keep_days {{int64}};
CREATE INDEX messages_by_age ON messages (conversation_id, created_at) WHERE NOT deleted;
