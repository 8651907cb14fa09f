# SPDX-License-Identifier: GPL-3.0-or-later
# Qt Quick Test of components with plain values: one executable, one CTest entry a file. `gallery` paints a whole screen to PNG for the
# eye; it is a tool, not a test of pixels.
add_executable(tst_qml qml/main.cpp qml/scene.h qml/scene.cpp)
tertulia_target(tst_qml <QtQuick/QtQuick>)
target_link_libraries(tst_qml PRIVATE Qt6::QuickTest tertulia_desktop tertulia_text tertulia_qml)
target_compile_definitions(tst_qml PRIVATE QUICK_TEST_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}/qml")

foreach(test accessible theme mirror components buttons cards popups sheets settings sidebar message_list message_place message_window
    message_input hostile_text formatting completion_list emoji_picker people_field permission_table section_frame
    message_parts message_keys files attachments sidebar_order switcher
    month_grid small_window)
  add_test(NAME qml.${test} COMMAND tst_qml -input ${CMAKE_CURRENT_SOURCE_DIR}/qml/tst_${test}.qml)
  set_tests_properties(qml.${test} PROPERTIES LABELS qml TIMEOUT 1200
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;TZ=UTC;${TERTULIA_QT_LEAKS}"
    FAIL_REGULAR_EXPRESSION "TypeError;ReferenceError;Unable to assign;Binding loop;is not a type;Cannot assign;Required property")
endforeach()

add_executable(gallery qml/gallery.cpp qml/scene.h qml/scene.cpp)
tertulia_target(gallery <QtQuick/QtQuick>)
target_link_libraries(gallery PRIVATE tertulia_desktop tertulia_text tertulia_qml)
target_compile_definitions(gallery PRIVATE GALLERY_QML="${CMAKE_CURRENT_SOURCE_DIR}/qml/Gallery.qml")
