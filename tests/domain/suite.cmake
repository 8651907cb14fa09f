# SPDX-License-Identifier: GPL-3.0-or-later
# The domain services and their SQL, on SQLite and on a real PostgreSQL.
tertulia_suite(domain TESTS messages files message_acts mentions reactions polls emoji places members groups people account_end profiles bots webhooks notifications friends privacy roles reports readers explain rooms space_care invites sync convergence writers schema demo
  SOURCES domain/world.h domain/world.cpp domain/mirror.h domain/mirror.cpp
  LIBS tertulia_seed tertulia_test_db Qt6::Gui)
