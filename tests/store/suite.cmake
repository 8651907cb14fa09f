# SPDX-License-Identifier: GPL-3.0-or-later
# The SQL kit and, beside it, every store test: all of them run on SQLite and on a real PostgreSQL.
add_library(tertulia_test_db STATIC support/temp_db.h support/temp_db.cpp)
tertulia_target(tertulia_test_db)
target_link_libraries(tertulia_test_db PUBLIC tertulia_sql Qt6::Test)

tertulia_suite(store TESTS dialect LIBS tertulia_test_db Qt6::Gui)
