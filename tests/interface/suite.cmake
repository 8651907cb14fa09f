# SPDX-License-Identifier: GPL-3.0-or-later
# The whole program in the test's process, full of the demo: what holds for every page of it, in each language and in
# each direction of reading.
tertulia_suite(interface
  TESTS language legible mirrored
  LIBS tertulia_program
  TIMEOUT 1200
  SOURCES integration/server_process.h integration/server_process.cpp interface/demo_window.h interface/demo_window.cpp
    interface/catalogue.h interface/catalogue.cpp
    interface/painted.h interface/painted.cpp)
add_dependencies(tst_interface tertulia-server)
target_compile_definitions(tst_interface PRIVATE TERTULIA_SERVER_PROGRAM="$<TARGET_FILE:tertulia-server>"
  TERTULIA_I18N="${CMAKE_SOURCE_DIR}/resources/i18n")
set_tests_properties(interface.mirrored PROPERTIES
  ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;LANGUAGE=ar;TZ=UTC")
