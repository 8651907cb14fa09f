# SPDX-License-Identifier: GPL-3.0-or-later
# The domain services and their SQL, on SQLite and on a real PostgreSQL.
tertulia_suite(domain TESTS messages files message_acts mentions reactions polls emoji threads reading later later_files reminders saved paging places members groups people account_end profiles bots webhooks notifications friends privacy retention previews roles reports readers explain rooms space_care invites export import import_people import_undo import_readers sync convergence known_facts writers schema demo
  SOURCES domain/world.h domain/world.cpp domain/due.h domain/mirror.h domain/mirror.cpp domain/claims.h domain/claims.cpp domain/life.h domain/life.cpp domain/life_spaces.cpp domain/import_site.h domain/sample_exports.h domain/sample_exports.cpp support/zip_file.h support/zip_file.cpp
  PCH PROTOCOL <QtTest/QtTest> ${CMAKE_SOURCE_DIR}/tests/domain/world.h
  LIBS tertulia_seed tertulia_transfer PkgConfig::libarchive tertulia_test_db Qt6::Gui)
