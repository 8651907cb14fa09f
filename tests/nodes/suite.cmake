# SPDX-License-Identifier: GPL-3.0-or-later
# Several server programs that are one chat: real processes on one PostgreSQL.
tertulia_suite(nodes TESTS one_chat doorbell node_faults
  PCH PROTOCOL
  LIBS tertulia_protocol tertulia_test_db Qt6::WebSockets Qt6::Gui PkgConfig::libarchive
  LABELS server
  SOURCES support/ws_client.h support/ws_client.cpp integration/server_process.h integration/server_process.cpp
    nodes/nats_server.h nodes/nats_server.cpp nodes/talker.h nodes/talker.cpp nodes/bell_relay.h nodes/bell_relay.cpp
    nodes/fault_stage.h nodes/fault_stage.cpp domain/sample_exports.h domain/sample_exports.cpp support/zip_file.h
    support/zip_file.cpp)
add_dependencies(tst_nodes tertulia-server)
target_compile_definitions(tst_nodes PRIVATE TERTULIA_SERVER_PROGRAM="$<TARGET_FILE:tertulia-server>")

# Tests of one server as one of several; all of them can be run so by hand (CONTRIBUTING.md).
if(TARGET tst_integration)
  foreach(test membership ephemeral)
    add_test(NAME nodes.as_a_node_${test} COMMAND tst_integration ${test})
    set_tests_properties(nodes.as_a_node_${test} PROPERTIES LABELS "nodes;server" TIMEOUT 1200
      ENVIRONMENT "TERTULIA_TEST_NODE=1;QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC")
  endforeach()
endif()
