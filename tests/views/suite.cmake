# SPDX-License-Identifier: GPL-3.0-or-later
# Models under QAbstractItemModelTester with plain rows, and view-models against the server as a program of its own: the
# two sides use the same names for different things and cannot live in one process.
tertulia_suite(views
  TESTS account_records account_settings accounts actions app_flow completion composer conversation_list directory
    drafts_and_settings files first_look fuzzy_rank joining member_list message_acts message_jumps message_list message_list_roles
    navigation other_views own_places people place_acts promises room_proof room_settings search_view sidebar_model sorted_rows space_settings speller
    switcher texts threads
  PCH PROTOCOL <QtQml/QtQml> <QtTest/QtTest> ${CMAKE_SOURCE_DIR}/client/sync/account.h
  LIBS tertulia_views tertulia_desktop Qt6::WebSockets
  SOURCES support/ws_client.h support/ws_client.cpp support/file_client.h support/file_client.cpp integration/server_process.h integration/server_process.cpp
    client/meddler.h client/meddler.cpp
    views/desk.h views/desk.cpp views/group_desk.h views/group_desk.cpp views/stage.h views/stage.cpp views/rows.h views/rows.cpp views/model_probe.h views/model_probe.cpp
    ${CMAKE_SOURCE_DIR}/client/contract_meter.h ${CMAKE_SOURCE_DIR}/client/contract_meter.cpp
    ${CMAKE_SOURCE_DIR}/client/picture_fetch.h ${CMAKE_SOURCE_DIR}/client/picture_fetch.cpp)
add_dependencies(tst_views tertulia-server)
target_compile_definitions(tst_views PRIVATE TERTULIA_SERVER_PROGRAM="$<TARGET_FILE:tertulia-server>")
