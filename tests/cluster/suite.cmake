# SPDX-License-Identifier: GPL-3.0-or-later
# Several servers on one PostgreSQL.
tertulia_suite(cluster TESTS words horizon follower far_presence two_writers shared_rooms
  SOURCES domain/world.h domain/world.cpp domain/mirror.h domain/mirror.cpp cluster/crossing.h cluster/crossing.cpp
    cluster/crossing_acts.cpp cluster/crossing_site.cpp
  PCH PROTOCOL
  LIBS tertulia_cluster tertulia_services tertulia_test_db Qt6::Gui)
