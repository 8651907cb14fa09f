# SPDX-License-Identifier: GPL-3.0-or-later
# Sync that proves itself: people on the real client library, the real server, faults, and a checker; see README.md.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

# The people, once with the library as it is and once able to die at named places, or with a mistake of the client.
add_library(chaos_people_parts OBJECT
  chaos/history.h chaos/history.cpp
  chaos/people.cpp
  chaos/settling.h chaos/settling.cpp
  chaos/setup.h chaos/setup.cpp
  chaos/simulated_client.h chaos/simulated_client.cpp
  chaos/wire_tap.h chaos/wire_tap.cpp
  chaos/workload.h chaos/workload.cpp
  ${CMAKE_SOURCE_DIR}/client/viewmodels/draft_book.h ${CMAKE_SOURCE_DIR}/client/viewmodels/draft_book.cpp
  support/fault_proxy.h support/fault_proxy.cpp
  support/ws_client.h support/ws_client.cpp)
tertulia_target(chaos_people_parts PROTOCOL <QtTest/QtTest> ${CMAKE_SOURCE_DIR}/client/sync/account.h)
target_link_libraries(chaos_people_parts PUBLIC tertulia_client Qt6::WebSockets Qt6::Test)

# Only the sources that ask for mistakes are compiled a second time; linked before the libraries, they are taken instead
# of those in there.
# In the libraries each of them stays an object of its own, so that nobody's neighbour brings it in again.
function(tertulia_teeth list target)
  foreach(source IN LISTS ARGN)
    set(path ${CMAKE_SOURCE_DIR}/${source}.cpp)
    set_source_files_properties(${path} TARGET_DIRECTORY ${target} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    list(APPEND ${list} ${path})
  endforeach()
  set(${list} ${${list}} PARENT_SCOPE)
endfunction()
tertulia_teeth(with_teeth tertulia_sql shared/sql/db_thread shared/sql/sqlite_connection)
tertulia_teeth(with_teeth tertulia_bus server/bus/shard)
tertulia_teeth(with_teeth tertulia_dispatch server/dispatch/lanes)
tertulia_teeth(with_teeth tertulia_services server/services/access server/services/messages server/services/reading
  server/services/sync)
tertulia_teeth(with_teeth tertulia_store server/store/streams)
tertulia_teeth(client_with_teeth tertulia_sql shared/sql/migrator)
tertulia_teeth(client_with_teeth tertulia_client client/sync/sender client/sync/stream_sync client/cache/batch_writer)

foreach(program people people_teeth server_teeth crowd)
  add_executable(chaos_${program})
  set_target_properties(chaos_${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/chaos AUTOMOC OFF)
endforeach()
target_sources(chaos_people PRIVATE $<TARGET_OBJECTS:chaos_people_parts>)
target_link_libraries(chaos_people PRIVATE tertulia_client Qt6::WebSockets Qt6::Test)
target_sources(chaos_people_teeth PRIVATE chaos/teeth.cpp ${client_with_teeth} $<TARGET_OBJECTS:chaos_people_parts>)
target_link_libraries(chaos_people_teeth PRIVATE tertulia_client Qt6::WebSockets Qt6::Test)
target_sources(chaos_server_teeth PRIVATE chaos/teeth.cpp ${with_teeth} ${CMAKE_SOURCE_DIR}/server/main.cpp)
target_link_libraries(chaos_server_teeth PRIVATE tertulia_server Qt6::Sql SQLite::SQLite3)
foreach(program people_teeth server_teeth)
  target_compile_definitions(chaos_${program} PRIVATE TERTULIA_TEETH)
  tertulia_target(chaos_${program} PROTOCOL)
endforeach()
tertulia_target(chaos_people)
target_sources(chaos_crowd PRIVATE chaos/crowd.cpp chaos/crowd_client.h chaos/crowd_client.cpp)
set_target_properties(chaos_crowd PROPERTIES AUTOMOC ON)
target_link_libraries(chaos_crowd PRIVATE tertulia_client tertulia_net Qt6::WebSockets)
tertulia_target(chaos_crowd PROTOCOL)

# A disk that forgets what was not synced, another time of day, a count of hashes.
foreach(shim power_cut clock_jump count_hashes)
  tertulia_preload(${shim} chaos/${shim}.c)
endforeach()

# The short form of each show; README.md has the command for the long one.
set(chaos ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_SOURCE_DIR}/chaos)
add_test(NAME chaos.checker COMMAND ${chaos}/test_check.py)
add_test(NAME chaos.harness COMMAND ${chaos}/test_harness.py)
add_test(NAME chaos.costs_nothing COMMAND ${chaos}/costs_nothing.py $<TARGET_FILE:chaos_server_teeth>
  $<TARGET_FILE:chaos_people_teeth> -- $<TARGET_FILE:tertulia-server> $<TARGET_FILE:chaos_people>)
foreach(show kills power clients acks flaps mixed storm slow slow_tls teeth)
  # One seed, so that a failure is not luck; whoever looks for luck gives none.
  add_test(NAME chaos.${show} COMMAND ${chaos}/chaos.py ${show} --short --seed 1 --bin ${CMAKE_BINARY_DIR})
endforeach()
foreach(test checker harness costs_nothing kills power clients acks flaps mixed storm slow slow_tls teeth)
  set_tests_properties(chaos.${test} PROPERTIES LABELS chaos TIMEOUT 900 ENVIRONMENT
    "LC_ALL=C.UTF-8;TZ=UTC;ASAN_OPTIONS=verify_asan_link_order=0")
endforeach()
# They measure how long others wait.
set_tests_properties(chaos.storm chaos.slow chaos.slow_tls PROPERTIES RUN_SERIAL ON)
# Built with the tests, whatever is asked for.
add_custom_target(chaos ALL DEPENDS chaos_people chaos_people_teeth chaos_server_teeth chaos_crowd power_cut
  clock_jump count_hashes tertulia-server)
