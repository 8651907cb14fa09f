# SPDX-License-Identifier: GPL-3.0-or-later
# The program's own window in the test's process, driven by keys and pointer against the server as a program of its own:
# README.md has the table of what people can do and which test does it.
tertulia_suite(window
  TESTS account acting connection files finding friends groups jumping keys moderation programs proof roles settings several spaces threads writing
  PCH PROTOCOL
  LIBS tertulia_program Qt6::DBus Qt6::WebSockets PkgConfig::libarchive
  SOURCES support/ws_client.h support/ws_client.cpp support/file_client.h support/file_client.cpp
    support/fake_network.h support/fake_network.cpp support/tiny_web.h support/tiny_web.cpp support/zip_file.h support/zip_file.cpp
    domain/sample_exports.h domain/sample_exports.cpp integration/server_process.h integration/server_process.cpp
    window/hand.h window/hand.cpp window/house.h window/house.cpp)
add_dependencies(tst_window tertulia-server)
add_test(NAME window.table COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/window/check_table.py)
set_tests_properties(window.table PROPERTIES LABELS "window;lint")
target_compile_definitions(tst_window PRIVATE TERTULIA_SERVER_PROGRAM="$<TARGET_FILE:tertulia-server>")
