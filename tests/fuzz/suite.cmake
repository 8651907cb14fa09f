# SPDX-License-Identifier: GPL-3.0-or-later
# What reads strangers' bytes, on bytes that nobody thought of. The ordinary suite replays the corpus and mutates it a
# little (tst_fuzz); the preset `fuzz` makes the same targets one libFuzzer program, which fuzz.py runs for as long as
# wanted; raw_socket.py does the like to a whole server.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
option(TERTULIA_FUZZER "Build fuzz_targets, which takes clang's libFuzzer" OFF)

set(fuzz_targets archive config envelope file_name hook_payload http_head image json_cutter links message_text page
  requests search sync)

# What reads them in the server needs none of the rest, and the whole server cannot be linked beside the client: both use
# the same names for different things. So these sources are compiled here once more, each by itself.
set(parts_of_server server/blobs/image_works server/blur_hash server/config server/config_keys server/dispatch/hook_payload
  server/encode_image server/http/page_meta server/http/ranges server/net/frame server/net/http_head
  server/net/trusted_proxies server/transfer/archive server/transfer/json_stream client/viewmodels/link_gate)
set(part_sources)
foreach(part IN LISTS parts_of_server)
  list(APPEND part_sources ${CMAKE_SOURCE_DIR}/${part}.h ${CMAKE_SOURCE_DIR}/${part}.cpp)
endforeach()
set_source_files_properties(${part_sources} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)

add_library(fuzz_parts OBJECT
  fuzz/fuzz_target.h fuzz/fuzz_target.cpp
  fuzz/mutations.h fuzz/mutations.cpp
  fuzz/samples.h fuzz/samples.cpp
  fuzz/told_client.h fuzz/told_client.cpp
  fuzz/target_archive.cpp
  fuzz/target_config.cpp
  fuzz/target_envelope.cpp
  fuzz/target_file_name.cpp
  fuzz/target_http_head.cpp
  fuzz/target_image.cpp
  fuzz/target_links.cpp
  fuzz/target_message_text.cpp
  fuzz/target_page.cpp
  fuzz/target_requests.cpp
  fuzz/target_search.cpp
  fuzz/target_sync.cpp
  ${part_sources})
set_target_properties(fuzz_parts PROPERTIES AUTOMOC ON)
tertulia_target(fuzz_parts PROTOCOL)
target_link_libraries(fuzz_parts PUBLIC tertulia_client tertulia_text tertulia_search Qt6::Gui Qt6::Qml PkgConfig::libarchive)

add_executable(tst_fuzz fuzz/replay_main.cpp)
tertulia_target(tst_fuzz)
target_link_libraries(tst_fuzz PRIVATE fuzz_parts)
set(sanitized 0)
if(TERTULIA_SANITIZE MATCHES address)
  set(sanitized 1)
endif()
target_compile_definitions(tst_fuzz PRIVATE TERTULIA_FUZZ_CORPUS="${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus"
  TERTULIA_FUZZ_SANITIZED=${sanitized})

if(TERTULIA_FUZZER)
  add_executable(fuzz_targets fuzz/libfuzzer_main.cpp)
  tertulia_target(fuzz_targets)
  target_link_libraries(fuzz_targets PRIVATE fuzz_parts)
  target_link_options(fuzz_targets PRIVATE -fsanitize=fuzzer)
endif()

foreach(target IN LISTS fuzz_targets)
  add_test(NAME fuzz.${target} COMMAND tst_fuzz ${target})
  set_tests_properties(fuzz.${target} PROPERTIES LABELS fuzz TIMEOUT 600 ENVIRONMENT
    "LC_ALL=C.UTF-8;TZ=UTC;QT_QPA_PLATFORM=offscreen;ASAN_OPTIONS=abort_on_error=1;UBSAN_OPTIONS=abort_on_error=1:print_stacktrace=1")
endforeach()
# The same seed each time, so that a failure is not luck; more cases and other seeds by hand.
add_test(NAME fuzz.raw_socket COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/raw_socket.py
  $<TARGET_FILE:tertulia-server> --cases 400 --seed 1)
set_tests_properties(fuzz.raw_socket PROPERTIES LABELS "fuzz;server" TIMEOUT 600)
