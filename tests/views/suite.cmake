# SPDX-License-Identifier: GPL-3.0-or-later
# Models under QAbstractItemModelTester with plain rows, and view-models against a real server in the same process.
tertulia_suite(views
  TESTS app_flow conversation_list directory drafts_and_settings member_list message_list message_list_roles sorted_rows
    switcher texts
  LIBS tertulia_views tertulia_server tertulia_test_db Qt6::WebSockets
  SOURCES support/test_server.h support/test_server.cpp support/ws_client.h support/ws_client.cpp
    views/desk.h views/desk.cpp views/rows.h views/rows.cpp views/model_probe.h views/model_probe.cpp)
