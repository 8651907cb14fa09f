# SPDX-License-Identifier: GPL-3.0-or-later
# What who keeps a server does with the program: backups and what becomes of them, moves to another engine, upgrades and the way back, reloading,
# and asking the doctor.
tertulia_suite(operating
  TESTS backup backup_damage move upgrade reload doctor faults admin_door
  PCH PROTOCOL
  LIBS tertulia_server tertulia_backup tertulia_test_db Qt6::WebSockets Qt6::Gui
  LABELS server
  SOURCES support/ws_client.h support/ws_client.cpp support/raw_ws.h support/raw_ws.cpp support/http_client.h
    support/http_client.cpp support/file_client.h support/file_client.cpp support/tiny_web.h support/tiny_web.cpp
    integration/server_process.h integration/server_process.cpp operating/backup_site.h operating/backup_site.cpp operating/faulty_site.h
    operating/faulty_site.cpp)
tertulia_preload(broken_disk operating/broken_disk.c)
tertulia_preload(power_cut chaos/power_cut.c)
add_dependencies(tst_operating tertulia-server broken_disk power_cut)
target_compile_definitions(tst_operating PRIVATE TERTULIA_SERVER_PROGRAM="$<TARGET_FILE:tertulia-server>"
  TERTULIA_BROKEN_DISK="$<TARGET_FILE:broken_disk>" TERTULIA_POWER_CUT="$<TARGET_FILE:power_cut>")
