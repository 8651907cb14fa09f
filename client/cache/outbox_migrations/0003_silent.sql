-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a message on its way notifies nobody.

ALTER TABLE outbox ADD COLUMN silent {{int64}} NOT NULL DEFAULT 0;
