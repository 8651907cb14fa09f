# SPDX-License-Identifier: GPL-3.0-or-later
# One entry for each lint, and one that plants faults to see that each lint finds them.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
foreach(lint asvs docs format headers layers qml_text qmllint qt_api sizes spelling sql_portable translations)
  add_test(NAME lint.${lint}
    COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_SOURCE_DIR}/tests/lint/check_${lint}.py --root ${CMAKE_SOURCE_DIR})
  set_tests_properties(lint.${lint} PROPERTIES LABELS lint TIMEOUT 1200 SKIP_RETURN_CODE 77)
endforeach()
add_test(NAME lint.find_planted_faults COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_SOURCE_DIR}/tests/lint/test_lints.py)
set_tests_properties(lint.find_planted_faults PROPERTIES LABELS lint TIMEOUT 1200)

# The qmllint of the Qt we build with, and where this build puts what it tells about our C++ types.
set(qmllint_environment "TERTULIA_QML_MODULES=${QT_QML_OUTPUT_DIRECTORY}")
if(TARGET Qt6::qmllint)
  list(APPEND qmllint_environment "QMLLINT=$<TARGET_FILE:Qt6::qmllint>")
endif()
set_tests_properties(lint.qmllint lint.find_planted_faults PROPERTIES ENVIRONMENT "${qmllint_environment}")

find_program(TERTULIA_DESKTOP_FILE_VALIDATE desktop-file-validate)
if(TERTULIA_DESKTOP_FILE_VALIDATE)
  add_test(NAME lint.desktop_file COMMAND ${TERTULIA_DESKTOP_FILE_VALIDATE}
    ${CMAKE_SOURCE_DIR}/packaging/linux/org.tertulia.Tertulia.desktop)
  set_tests_properties(lint.desktop_file PROPERTIES LABELS lint TIMEOUT 1200)
endif()
