# SPDX-License-Identifier: GPL-3.0-or-later
# Every request, asked by every kind of person about every kind of thing.
tertulia_suite(matrix TESTS permissions
  SOURCES domain/world.h domain/world.cpp matrix/scene.h matrix/scene.cpp matrix/fill.h
  LIBS tertulia_server tertulia_test_db Qt6::Gui LABELS domain)
target_compile_definitions(tst_matrix PRIVATE TERTULIA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
