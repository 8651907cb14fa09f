-- SPDX-License-Identifier: GPL-3.0-or-later
-- Threads as conversations that hang on a message of another one. Those that are held are told again from the start.

ALTER TABLE conversations ADD COLUMN parent TEXT;
ALTER TABLE conversations ADD COLUMN root TEXT;

CREATE INDEX conversations_parent ON conversations (parent);

UPDATE conversations SET rev = 0 WHERE kind = 'thread';
UPDATE streams SET rev = 0 WHERE stream IN (SELECT 'conversation:' || id FROM conversations WHERE kind = 'thread');
