-- SPDX-License-Identifier: GPL-3.0-or-later
-- Groups: what newcomers may read, an avatar, and what the maker's device called the making (user:client_id), so that a
-- repeated one finds the first. members.first_seq is the first message somebody may see; 0 = all.

ALTER TABLE conversations ADD COLUMN history TEXT NOT NULL DEFAULT 'all';
ALTER TABLE conversations ADD COLUMN avatar TEXT NOT NULL DEFAULT '';
ALTER TABLE conversations ADD COLUMN client_key TEXT;
CREATE UNIQUE INDEX conversations_by_client_key ON conversations (client_key);
ALTER TABLE members ADD COLUMN first_seq {{int64}} NOT NULL DEFAULT 0;
