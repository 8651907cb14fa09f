# SPDX-License-Identifier: GPL-3.0-or-later
# The program's own window in the test's process, driven by keys and pointer against the server as a program of its own:
# README.md has the table of what people can do and which test does it.
tertulia_suite(window
  TESTS acting friends groups roles spaces threads writing
  LIBS tertulia_program Qt6::WebSockets
  SOURCES support/ws_client.h support/ws_client.cpp integration/server_process.h integration/server_process.cpp
    window/hand.h window/hand.cpp window/house.h window/house.cpp)
#DEV add_dependencies(tst_window tertulia-server)
target_compile_definitions(tst_window PRIVATE TERTULIA_SERVER_PROGRAM="$<TARGET_FILE:tertulia-server>")
