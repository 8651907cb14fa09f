# SPDX-License-Identifier: GPL-3.0-or-later
# What joins the program to the desktop, without a desktop: pictures, files, the socket of the single window.
tertulia_suite(desktop TESTS autostart drawings notice_text notifier single_instance theme_source
  LIBS tertulia_desktop Qt6::DBus
  SOURCES desktop/own_bus.h desktop/own_bus.cpp)
