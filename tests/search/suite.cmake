# SPDX-License-Identifier: GPL-3.0-or-later
# Searching on the server: the index and the request, on SQLite and on a real PostgreSQL.
set(searched_sources search/corpus.h search/corpus.cpp search/searched_corpus.h search/searched_corpus.cpp
  search/searched_world.h search/searched_world.cpp domain/world.h domain/world.cpp)
tertulia_suite(search
  TESTS search search_pages search_corpus
  SOURCES ${searched_sources}
  PCH PROTOCOL
  LIBS tertulia_services tertulia_test_db Qt6::Gui)

# Not a test: cmake --build build/bench --target search_bench && build/bench/tests/search_bench 1000000; see shared/search/README.md.
add_executable(search_bench EXCLUDE_FROM_ALL search/search_bench.cpp ${searched_sources})
tertulia_target(search_bench)
target_link_libraries(search_bench PRIVATE tertulia_services tertulia_test_db Qt6::Gui)
