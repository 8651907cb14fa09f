# SPDX-License-Identifier: GPL-3.0-or-later
# How smooth the product is: the test asserts what does not hang on time, the bench measures the rest.
add_library(tertulia_bench STATIC EXCLUDE_FROM_ALL
  bench/bench_desktop.h bench/bench_desktop.cpp
  bench/frame_meter.h bench/frame_meter.cpp
  bench/list_reader.h bench/list_reader.cpp
  bench/long_talk.h bench/long_talk.cpp
  bench/talk_server.h bench/talk_server.cpp
  search/corpus.h search/corpus.cpp
  support/file_client.h support/file_client.cpp
  support/ws_client.h support/ws_client.cpp
  ${CMAKE_SOURCE_DIR}/client/desktop_file_doors.h ${CMAKE_SOURCE_DIR}/client/desktop_file_doors.cpp
  ${CMAKE_SOURCE_DIR}/client/picture_fetch.h ${CMAKE_SOURCE_DIR}/client/picture_fetch.cpp)
tertulia_target(tertulia_bench PROTOCOL <QtQuick/QtQuick> <QtTest/QtTest> ${CMAKE_SOURCE_DIR}/client/sync/account.h)
target_link_libraries(tertulia_bench PUBLIC Qt6::Test Qt6::Widgets Qt6::WebSockets tertulia_desktop tertulia_i18n
  tertulia_views tertulia_viewsplugin tertulia_qml tertulia_pages tertulia_pagesplugin tertulia_shell tertulia_shellplugin)
target_compile_definitions(tertulia_bench PUBLIC TERTULIA_SERVER_PROGRAM="$<TARGET_FILE:tertulia-server>"
  TERTULIA_BENCH_FOLDER="${CMAKE_CURRENT_SOURCE_DIR}/bench")
add_dependencies(tertulia_bench tertulia-server)

tertulia_suite(bench TESTS timeline PCH PROTOCOL LIBS tertulia_bench)
set_tests_properties(bench.timeline PROPERTIES RUN_SERIAL TRUE)

# Not a test: cmake --build build --target timeline_bench && build/bin/timeline_bench
add_executable(timeline_bench EXCLUDE_FROM_ALL bench/timeline_bench.cpp bench/timeline_measure.h bench/timeline_measure.cpp
  bench/plain_rows.h bench/plain_rows.cpp)
tertulia_target(timeline_bench PROTOCOL)
target_link_libraries(timeline_bench PRIVATE tertulia_bench)
set_target_properties(timeline_bench PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

# What the server costs, by Debian's Python with its websockets; nothing of ours is in these programs. The test sees that they count honestly, the figures are
# those of server_bench.py.
add_subdirectory(bench/server)
find_program(TERTULIA_SYSTEM_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
add_test(NAME bench.server_counts COMMAND ${TERTULIA_SYSTEM_PYTHON} -B ${CMAKE_CURRENT_SOURCE_DIR}/bench/test_server_bench.py
  $<TARGET_FILE:tertulia-server> $<TARGET_FILE_DIR:load_generator>)
set_tests_properties(bench.server_counts PROPERTIES LABELS bench TIMEOUT 1200 RUN_SERIAL TRUE ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
