-- SPDX-License-Identifier: GPL-3.0-or-later
-- The message whose thread a reply begins; when the server shall send what it is given now.

ALTER TABLE outbox ADD COLUMN root TEXT;
ALTER TABLE outbox ADD COLUMN due_at {{int64}};
