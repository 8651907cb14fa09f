# SPDX-License-Identifier: GPL-3.0-or-later
# Parts of the server by themselves; the whole is in tests/integration.
tertulia_suite(server
  TESTS links page_meta page_fetcher bus bus_threads late_sessions lanes hooks content_store ranges rate_limit indexing_pace tokens totp images password_hash accounts config log metrics
  SOURCES support/tiny_web.h support/tiny_web.cpp
  LIBS tertulia_server tertulia_budgets tertulia_test_db Qt6::WebSockets Qt6::Gui)
