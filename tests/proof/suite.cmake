# SPDX-License-Identifier: GPL-3.0-or-later
# What is proven, on the server's side: digests on both engines, sync.verify over real connections, the commands.
tertulia_suite(proof TESTS digests blocks online commands
  SOURCES domain/world.h domain/world.cpp domain/mirror.h domain/mirror.cpp domain/claims.h domain/claims.cpp
    support/test_server.h support/test_server.cpp support/ws_client.h support/ws_client.cpp
    support/raw_ws.h support/raw_ws.cpp support/http_client.h support/http_client.cpp integration/refusals.h
    integration/server_process.h integration/server_process.cpp
  PCH PROTOCOL
  LIBS tertulia_server tertulia_test_db Qt6::WebSockets Qt6::Gui
  LABELS server)
add_dependencies(tst_proof tertulia-server)
target_compile_definitions(tst_proof PRIVATE TERTULIA_SERVER_PROGRAM="$<TARGET_FILE:tertulia-server>")
