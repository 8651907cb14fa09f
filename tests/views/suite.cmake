# SPDX-License-Identifier: GPL-3.0-or-later
# Models under QAbstractItemModelTester and view-models, with plain rows; together with a real server: see e2e.
tertulia_suite(views TESTS
  conversation_list directory drafts_and_settings member_list message_list message_list_roles sorted_rows switcher texts
  SOURCES views/rows.h views/rows.cpp views/model_probe.h views/model_probe.cpp LIBS tertulia_views)
