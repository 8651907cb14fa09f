# SPDX-License-Identifier: GPL-3.0-or-later
# What joins the program to the desktop, without a desktop: pictures, files, the socket of the single window.
tertulia_suite(desktop TESTS autostart cursor_rest drawings network_watch notice_text notifier single_instance theme_source
  LIBS tertulia_desktop Qt6::DBus Qt6::Network
  SOURCES support/fake_network.h support/fake_network.cpp desktop/own_bus.h desktop/own_bus.cpp)
