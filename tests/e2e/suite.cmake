# SPDX-License-Identifier: GPL-3.0-or-later
# The programs as people start them, each run on a private session bus with a private keyring.
find_program(TERTULIA_XVFB Xvfb)
find_program(TERTULIA_XDOTOOL xdotool)

add_test(NAME e2e.self_test COMMAND tertulia --self-test)
set_tests_properties(e2e.self_test PROPERTIES LABELS e2e TIMEOUT 1200
  ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;TZ=UTC"
  FAIL_REGULAR_EXPRESSION "TypeError;ReferenceError;Unable to assign;Binding loop;is not a type;Cannot assign")

# Where there is no display, help and version still answer.
add_test(NAME e2e.help COMMAND ${CMAKE_COMMAND} -E env --unset=DISPLAY --unset=WAYLAND_DISPLAY $<TARGET_FILE:tertulia> --help)
set_tests_properties(e2e.help PROPERTIES LABELS e2e TIMEOUT 1200 ENVIRONMENT "QT_QPA_PLATFORM=xcb;LC_ALL=C.UTF-8"
  PASS_REGULAR_EXPRESSION "--sign-in")

add_executable(tst_e2e support/test_main.h support/test_main.cpp support/test_server.h support/test_server.cpp
  support/ws_client.h support/ws_client.cpp e2e/program.h e2e/program.cpp e2e/tst_programs.cpp)
tertulia_target(tst_e2e PROTOCOL)
target_link_libraries(tst_e2e PRIVATE Qt6::Test Qt6::Gui Qt6::WebSockets tertulia_server tertulia_test_db)
target_compile_definitions(tst_e2e PRIVATE TERTULIA_PROGRAM="$<TARGET_FILE:tertulia>"
  TERTULIA_CLI_PROGRAM="$<TARGET_FILE:tertulia-cli>")
add_dependencies(tst_e2e tertulia tertulia-cli tertulia-server)
add_test(NAME e2e.programs COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/e2e/with_keyring.sh $<TARGET_FILE:tst_e2e> programs)
set_tests_properties(e2e.programs PROPERTIES LABELS e2e TIMEOUT 1200
  ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;TZ=UTC;${TERTULIA_QT_LEAKS}")

add_test(NAME e2e.readme_commands COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/e2e/with_keyring.sh
  ${CMAKE_CURRENT_SOURCE_DIR}/e2e/readme_commands.sh $<TARGET_FILE_DIR:tertulia> ${CMAKE_SOURCE_DIR}/README.md)
set_tests_properties(e2e.readme_commands PROPERTIES LABELS e2e TIMEOUT 1200 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")

add_test(NAME e2e.space_by_cli COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/e2e/with_keyring.sh
  ${CMAKE_CURRENT_SOURCE_DIR}/e2e/space_by_cli.sh $<TARGET_FILE_DIR:tertulia-cli> ${CMAKE_SOURCE_DIR}/client/cli/README.md)
set_tests_properties(e2e.space_by_cli PROPERTIES LABELS e2e TIMEOUT 1200 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")

if(TERTULIA_XVFB AND TERTULIA_XDOTOOL)
  foreach(script two_windows offline_and_back)
    add_test(NAME e2e.${script} COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/e2e/with_keyring.sh
      ${CMAKE_CURRENT_SOURCE_DIR}/e2e/${script}.sh $<TARGET_FILE_DIR:tertulia> ${CMAKE_BINARY_DIR}/e2e-pictures)
    set_tests_properties(e2e.${script} PROPERTIES LABELS e2e TIMEOUT 1200 RUN_SERIAL TRUE
      ENVIRONMENT "QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;TZ=UTC;${TERTULIA_QT_LEAKS}")
  endforeach()
endif()

# Hostile text in every place, the program under strace; the same with --whole shows all pages, by hand.
find_program(TERTULIA_STRACE strace)
# Some containers let nobody trace.
execute_process(COMMAND ${TERTULIA_STRACE} -f --seccomp-bpf -o /dev/null true RESULT_VARIABLE TERTULIA_NO_TRACE OUTPUT_QUIET ERROR_QUIET)
if(TERTULIA_STRACE AND TERTULIA_NO_TRACE EQUAL 0)
  add_test(NAME e2e.hostile COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/e2e/with_keyring.sh
    python3 ${CMAKE_CURRENT_SOURCE_DIR}/hostile/hostile.py $<TARGET_FILE_DIR:tertulia>)
  set_tests_properties(e2e.hostile PROPERTIES LABELS e2e TIMEOUT 1200 RUN_SERIAL TRUE ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
else()
  message(STATUS "No test of hostile text in the program: strace is missing, or may not be used here")
endif()

# What the desktop around the window offers: a notification daemon, a tray.
find_program(TERTULIA_DUNST dunst)
find_program(TERTULIA_GDBUS gdbus)
execute_process(COMMAND /usr/bin/python3 -c "import dbus, dbusmock, gi" RESULT_VARIABLE TERTULIA_NO_DBUSMOCK OUTPUT_QUIET ERROR_QUIET)
if(TERTULIA_XVFB AND TERTULIA_XDOTOOL AND TERTULIA_DUNST AND TERTULIA_GDBUS AND TERTULIA_NO_DBUSMOCK EQUAL 0)
  foreach(script notifications tray)
    add_test(NAME e2e.${script} COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/e2e/with_keyring.sh
      ${CMAKE_CURRENT_SOURCE_DIR}/e2e/${script}.sh $<TARGET_FILE_DIR:tertulia>)
    set_tests_properties(e2e.${script} PROPERTIES LABELS e2e TIMEOUT 1200 RUN_SERIAL TRUE
      ENVIRONMENT "QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;TZ=UTC;${TERTULIA_QT_LEAKS}")
  endforeach()
else()
  message(STATUS "No tests of notifications and tray: dunst, gdbus, python3-dbusmock, Xvfb or xdotool is missing")
endif()

# What a screen reader gets, and the whole way of somebody new without a mouse.
execute_process(COMMAND /usr/bin/python3 -c "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
  RESULT_VARIABLE TERTULIA_NO_ATSPI OUTPUT_QUIET ERROR_QUIET)
find_program(TERTULIA_IMPORT import)
find_program(TERTULIA_SETXKBMAP setxkbmap)
if(TERTULIA_XVFB AND TERTULIA_XDOTOOL AND TERTULIA_GDBUS AND TERTULIA_IMPORT AND TERTULIA_SETXKBMAP AND TERTULIA_NO_ATSPI EQUAL 0)
  foreach(script screen_reader keyboard_only)
    add_test(NAME e2e.${script} COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/e2e/with_keyring.sh /usr/bin/python3
      ${CMAKE_CURRENT_SOURCE_DIR}/e2e/${script}.py $<TARGET_FILE_DIR:tertulia> ${CMAKE_BINARY_DIR}/e2e-pictures)
    set_tests_properties(e2e.${script} PROPERTIES LABELS e2e TIMEOUT 1200 RUN_SERIAL TRUE
      ENVIRONMENT "QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;TZ=UTC;PYTHONDONTWRITEBYTECODE=1;${TERTULIA_QT_LEAKS}")
  endforeach()
else()
  message(STATUS "No tests of screen reader and keyboard: gir1.2-atspi-2.0, at-spi2-core, gdbus, Xvfb, xdotool, setxkbmap or imagemagick is missing")
endif()
