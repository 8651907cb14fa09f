-- SPDX-License-Identifier: GPL-3.0-or-later
-- Spaces get an owner, roles and categories; rooms get their departures from what the roles say.
-- permissions, allow and deny are sets of bits in the order of shared/protocol/permission.h; `roles` and `readers` are
-- role ids separated by spaces; `overrides` is the JSON of the record.

ALTER TABLE spaces ADD COLUMN owner_id TEXT REFERENCES users (id);
ALTER TABLE spaces ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE spaces ADD COLUMN icon TEXT NOT NULL DEFAULT '';
ALTER TABLE spaces ADD COLUMN deleted_at {{int64}};

ALTER TABLE space_members ADD COLUMN roles TEXT NOT NULL DEFAULT '';
ALTER TABLE space_members ADD COLUMN nickname TEXT NOT NULL DEFAULT '';
ALTER TABLE space_members ADD COLUMN timeout_until {{int64}};

ALTER TABLE conversations ADD COLUMN category_id TEXT;
ALTER TABLE conversations ADD COLUMN slow_mode_s {{int64}} NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN overrides TEXT NOT NULL DEFAULT '';
ALTER TABLE conversations ADD COLUMN readers TEXT NOT NULL DEFAULT '';
ALTER TABLE conversations ADD COLUMN deleted_at {{int64}};

CREATE TABLE space_roles (
    id TEXT PRIMARY KEY NOT NULL,
    space_id TEXT NOT NULL REFERENCES spaces (id),
    name TEXT NOT NULL,
    color TEXT NOT NULL,
    position {{int64}} NOT NULL,
    permissions {{int64}} NOT NULL,
    is_everyone BOOLEAN NOT NULL,
    is_deleted BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};
CREATE INDEX space_roles_by_space ON space_roles (space_id, rev);

CREATE TABLE space_categories (
    id TEXT PRIMARY KEY NOT NULL,
    space_id TEXT NOT NULL REFERENCES spaces (id),
    name TEXT NOT NULL,
    position {{int64}} NOT NULL,
    is_deleted BOOLEAN NOT NULL,
    rev {{int64}} NOT NULL
) {{no_rowid}};
CREATE INDEX space_categories_by_space ON space_categories (space_id, rev);

-- What was the rank of a member becomes the owner of the space and a role with everything. The role of everybody has the
-- id of its space (its bits: invite, change_nickname, post, attach, react); that of the admins differs in the last but
-- one letter.
UPDATE spaces SET owner_id = (
    SELECT MIN(m.user_id) FROM space_members m WHERE m.space_id = spaces.id AND m.role = 'owner' AND NOT m.has_left);
INSERT INTO space_roles (id, space_id, name, color, position, permissions, is_everyone, is_deleted, rev)
    SELECT id, id, 'everyone', '', 0, 115744, TRUE, FALSE, rev + 1 FROM spaces;
INSERT INTO space_roles (id, space_id, name, color, position, permissions, is_everyone, is_deleted, rev)
    SELECT SUBSTR(id, 1, 24) || CASE SUBSTR(id, 25, 1) WHEN '0' THEN '1' ELSE '0' END || SUBSTR(id, 26, 1), id, 'Admin',
        '', 1, 1, FALSE, FALSE, rev + 2 FROM spaces;
UPDATE spaces SET rev = rev + 3, record_rev = rev + 3;
UPDATE space_members SET roles =
    SUBSTR(space_id, 1, 24) || CASE SUBSTR(space_id, 25, 1) WHEN '0' THEN '1' ELSE '0' END || SUBSTR(space_id, 26, 1)
    WHERE role = 'admin';
ALTER TABLE space_members DROP COLUMN role;
