# SPDX-License-Identifier: GPL-3.0-or-later
# What joins the program to the desktop, without a desktop: pictures, files, the socket of the single window.
tertulia_suite(desktop TESTS autostart drawings notice_text single_instance LIBS tertulia_desktop)
