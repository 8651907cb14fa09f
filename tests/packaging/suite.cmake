# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian packages, made of the programs of this build.
find_program(TERTULIA_LINTIAN lintian)
find_program(TERTULIA_FAKEROOT fakeroot)
find_program(TERTULIA_SYSTEMD_ANALYZE systemd-analyze)
find_program(TERTULIA_DPKG_SHLIBDEPS dpkg-shlibdeps)
find_program(TERTULIA_APPSTREAMCLI appstreamcli)
if(TERTULIA_LINTIAN AND TERTULIA_FAKEROOT AND TERTULIA_SYSTEMD_ANALYZE AND TERTULIA_DPKG_SHLIBDEPS AND TERTULIA_APPSTREAMCLI)
  add_test(NAME packaging.deb COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/packaging/deb.py ${CMAKE_SOURCE_DIR}
    $<TARGET_FILE_DIR:tertulia-server>)
  set_tests_properties(packaging.deb PROPERTIES LABELS packaging TIMEOUT 1200 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
else()
  message(STATUS "No test of the Debian packages: lintian, fakeroot, systemd-analyze, dpkg-shlibdeps or appstreamcli is missing")
endif()

if(NOT TERTULIA_SANITIZE AND NOT CMAKE_BUILD_TYPE STREQUAL Debug)
  add_test(NAME packaging.hardened COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/packaging/hardened.py $<TARGET_FILE_DIR:tertulia-server>)
  set_tests_properties(packaging.hardened PROPERTIES LABELS packaging ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
endif()

# What is made for other systems, of the same programs.
find_program(TERTULIA_PATCHELF patchelf)
find_program(TERTULIA_CONVERT convert)
if(TERTULIA_PATCHELF AND TERTULIA_CONVERT AND TERTULIA_DPKG_SHLIBDEPS)
  foreach(kind tarball oci)
    add_test(NAME packaging.${kind} COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/packaging/${kind}.py ${CMAKE_SOURCE_DIR}
      $<TARGET_FILE_DIR:tertulia-server>)
    set_tests_properties(packaging.${kind} PROPERTIES LABELS packaging TIMEOUT 1200 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
  endforeach()
else()
  message(STATUS "No test of the archive and the image: patchelf, convert or dpkg is missing")
endif()
execute_process(COMMAND /usr/bin/python3 -c "import yaml" RESULT_VARIABLE TERTULIA_NO_YAML OUTPUT_QUIET ERROR_QUIET)
if(TERTULIA_NO_YAML EQUAL 0 AND TERTULIA_DPKG_SHLIBDEPS)
  add_test(NAME packaging.recipes COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/packaging/recipes.py ${CMAKE_SOURCE_DIR}
    $<TARGET_FILE_DIR:tertulia-server>)
  set_tests_properties(packaging.recipes PROPERTIES LABELS packaging TIMEOUT 1200 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
else()
  message(STATUS "No test of the recipes: python3-yaml or dpkg is missing")
endif()

# Versions of TLS, and certificates that are not right, with the real server and the real client.
find_program(TERTULIA_OPENSSL openssl)
if(TERTULIA_OPENSSL)
  add_test(NAME packaging.tls COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/e2e/with_keyring.sh /usr/bin/python3 -B
    ${CMAKE_CURRENT_SOURCE_DIR}/packaging/tls.py $<TARGET_FILE:tertulia-server> $<TARGET_FILE:tertulia-cli>)
  set_tests_properties(packaging.tls PROPERTIES LABELS packaging TIMEOUT 1200 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
endif()

# The samples of packaging/proxy with the real proxies.
execute_process(COMMAND /usr/bin/python3 -c "import websockets" RESULT_VARIABLE TERTULIA_NO_WEBSOCKETS OUTPUT_QUIET ERROR_QUIET)
foreach(proxy nginx caddy)
  find_program(TERTULIA_${proxy} ${proxy} PATHS /usr/sbin)
  if(TERTULIA_${proxy} AND TERTULIA_NO_WEBSOCKETS EQUAL 0)
    add_test(NAME packaging.${proxy} COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/packaging/proxy.py ${proxy}
      ${CMAKE_SOURCE_DIR} $<TARGET_FILE:tertulia-server>)
    set_tests_properties(packaging.${proxy} PROPERTIES LABELS packaging TIMEOUT 1200 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
  else()
    message(STATUS "No test with ${proxy} before the server: it or python3-websockets is missing")
  endif()
endforeach()

find_program(TERTULIA_PROMTOOL promtool)
if(TERTULIA_PROMTOOL)
  add_test(NAME packaging.monitoring COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/packaging/monitoring.py ${CMAKE_SOURCE_DIR}
    $<TARGET_FILE:tertulia-server>)
  set_tests_properties(packaging.monitoring PROPERTIES LABELS packaging TIMEOUT 1200 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
else()
  message(STATUS "No test of dashboard and alerts: promtool is missing")
endif()

if(TERTULIA_CURL)
  add_test(NAME packaging.operations COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/packaging/operations.sh
    $<TARGET_FILE_DIR:tertulia-server> ${CMAKE_SOURCE_DIR}/server/OPERATIONS.md)
  set_tests_properties(packaging.operations PROPERTIES LABELS packaging TIMEOUT 1200 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
endif()

# PostgreSQL over TLS, and the page from one server to three, each with a private PostgreSQL.
find_program(TERTULIA_INITDB initdb PATHS /usr/lib/postgresql/17/bin /usr/lib/postgresql/15/bin)
find_program(TERTULIA_NATS nats-server PATHS /usr/sbin)
if(TERTULIA_INITDB AND TERTULIA_OPENSSL)
  add_test(NAME packaging.postgres_tls COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/packaging/postgres_tls.py
    $<TARGET_FILE:tertulia-server>)
  set_tests_properties(packaging.postgres_tls PROPERTIES LABELS packaging TIMEOUT 1200 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
endif()
if(TERTULIA_INITDB AND TERTULIA_OPENSSL AND TERTULIA_CURL AND TERTULIA_nginx AND TERTULIA_NATS)
  add_test(NAME packaging.cluster COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/packaging/cluster.py ${CMAKE_SOURCE_DIR}
    $<TARGET_FILE_DIR:tertulia-server>)
  set_tests_properties(packaging.cluster PROPERTIES LABELS packaging TIMEOUT 1200 ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
else()
  message(STATUS "No test of the page from one server to three: PostgreSQL, openssl, curl, nginx or nats-server is missing")
endif()

# The tables of server/SCALE.md are what the simulation says.
add_test(NAME packaging.scale COMMAND /usr/bin/python3 -B ${CMAKE_SOURCE_DIR}/packaging/scale/simulate.py --check ${CMAKE_SOURCE_DIR}/server/SCALE.md)
set_tests_properties(packaging.scale PROPERTIES LABELS packaging ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC")
