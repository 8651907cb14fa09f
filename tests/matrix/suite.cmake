# SPDX-License-Identifier: GPL-3.0-or-later
# Every request: asked by every kind of person about every kind of thing, and at each of its limits.
tertulia_suite(matrix TESTS permissions limits
  SOURCES domain/world.h domain/world.cpp matrix/scene.h matrix/scene.cpp matrix/fill.h
    support/test_server.h support/test_server.cpp support/ws_client.h support/ws_client.cpp
  PCH PROTOCOL
  LIBS tertulia_server tertulia_test_db Qt6::WebSockets Qt6::Gui LABELS server)
target_compile_definitions(tst_matrix PRIVATE TERTULIA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
