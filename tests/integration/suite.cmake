# SPDX-License-Identifier: GPL-3.0-or-later
# The whole server: in the test's own process, and as the program that people start.
tertulia_suite(integration
  TESTS sign_in sign_in_storm second_factor account account_end avatars server_doors malformed message_acts retention previews conversation membership threads later ephemeral friends bots roles reports rooms search spaces invites races profiles groups limits process supervised files file_show http_files import_command export_http http http_server metrics_door
  PCH PROTOCOL
  LIBS tertulia_server tertulia_test_db Qt6::WebSockets Qt6::Gui PkgConfig::libarchive
  LABELS server
  SOURCES support/test_server.h support/test_server.cpp support/ws_client.h support/ws_client.cpp
    support/raw_ws.h support/raw_ws.cpp support/http_client.h support/http_client.cpp support/file_client.h support/file_client.cpp support/tiny_web.h support/tiny_web.cpp support/bombs.h support/bombs.cpp integration/club.h integration/club.cpp integration/refusals.h integration/server_process.h integration/server_process.cpp
    domain/sample_exports.h domain/sample_exports.cpp support/zip_file.h support/zip_file.cpp)
add_dependencies(tst_integration tertulia-server)
target_compile_definitions(tst_integration PRIVATE TERTULIA_SERVER_PROGRAM="$<TARGET_FILE:tertulia-server>")

find_program(TERTULIA_SYSTEM_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
add_test(NAME integration.stranger
  COMMAND ${TERTULIA_SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/integration/stranger.py $<TARGET_FILE:tertulia-server>
    ${CMAKE_SOURCE_DIR}/shared/protocol.schema.json)
set_tests_properties(integration.stranger PROPERTIES LABELS "integration;server" TIMEOUT 1200)

add_test(NAME integration.import_doc
  COMMAND ${TERTULIA_SYSTEM_PYTHON} -B ${CMAKE_CURRENT_SOURCE_DIR}/integration/import_doc.py $<TARGET_FILE:tertulia-server>
    ${PROJECT_SOURCE_DIR}/server/IMPORT.md)
set_tests_properties(integration.import_doc PROPERTIES LABELS "integration;server" TIMEOUT 1200 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")

find_program(TERTULIA_CURL curl)
if(TERTULIA_CURL)
  add_test(NAME integration.bots_doc
    COMMAND ${TERTULIA_SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/integration/bots_doc.py $<TARGET_FILE:tertulia-server>
      ${PROJECT_SOURCE_DIR}/server/BOTS.md)
  set_tests_properties(integration.bots_doc PROPERTIES LABELS "integration;server" TIMEOUT 1200)
endif()
