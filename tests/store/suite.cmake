# SPDX-License-Identifier: GPL-3.0-or-later
# The SQL kit itself, on SQLite and on a real PostgreSQL.
tertulia_suite(store TESTS db db_thread db_seal checkpointer lock_waits dialect migrator reconnect tables
  SOURCES store/writer_site.h store/writer_site.cpp
  LIBS tertulia_test_db Qt6::Gui)
