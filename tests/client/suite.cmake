# SPDX-License-Identifier: GPL-3.0-or-later
# The client without a window: parts alone, the whole against the real server, the keychain against a real Secret
# Service in a private session bus.
tertulia_suite(client
  TESTS backoff session file_transfer changes cache kept_records outbox sign_in account sync_faults hostile_server frozen_line proof healing proof_repair secret_store cli recorder recording
    files file_downloads pictures
  PCH PROTOCOL <QtTest/QtTest> ${CMAKE_SOURCE_DIR}/client/sync/account.h
  LIBS tertulia_client tertulia_desktop Qt6::WebSockets Qt6::Gui
  SOURCES support/ws_client.h support/ws_client.cpp support/file_client.h support/file_client.cpp support/bombs.h support/bombs.cpp
    client/device.h client/device.cpp client/live_server.h client/live_server.cpp client/meddler.h client/meddler.cpp
    support/fault_proxy.h support/fault_proxy.cpp client/poison.h client/poison.cpp fuzz/samples.h fuzz/samples.cpp
    client/proving.h client/proving.cpp client/two_people.h client/two_people.cpp
    client/private_bus.h client/private_bus.cpp client/scripted_server.h client/scripted_server.cpp)
add_dependencies(tst_client tertulia-cli tertulia-server)
target_compile_definitions(tst_client PRIVATE TERTULIA_CLI_PROGRAM="$<TARGET_FILE:tertulia-cli>"
  TERTULIA_SERVER_PROGRAM="$<TARGET_FILE:tertulia-server>")
