# SPDX-License-Identifier: GPL-3.0-or-later
# What who keeps a server does with the program: backups and what becomes of them, moves to another engine, upgrades and the way back, reloading,
# and asking the doctor.
tertulia_suite(operating
  TESTS backup backup_damage move upgrade reload doctor
  PCH PROTOCOL
  LIBS tertulia_server tertulia_backup tertulia_test_db Qt6::WebSockets Qt6::Gui
  LABELS server
  SOURCES support/ws_client.h support/ws_client.cpp support/raw_ws.h support/raw_ws.cpp support/http_client.h
    support/http_client.cpp support/file_client.h support/file_client.cpp support/tiny_web.h support/tiny_web.cpp
    integration/server_process.h integration/server_process.cpp operating/backup_site.h operating/backup_site.cpp)
add_dependencies(tst_operating tertulia-server)
target_compile_definitions(tst_operating PRIVATE TERTULIA_SERVER_PROGRAM="$<TARGET_FILE:tertulia-server>")
