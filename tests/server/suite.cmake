# SPDX-License-Identifier: GPL-3.0-or-later
# Parts of the server by themselves; the whole is in tests/integration.
tertulia_suite(server
  TESTS bus bus_threads lanes hooks content_store ranges rate_limit tokens totp images password_hash accounts config log
  LIBS tertulia_server tertulia_test_db Qt6::WebSockets Qt6::Gui)
