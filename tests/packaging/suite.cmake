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
