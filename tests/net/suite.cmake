# SPDX-License-Identifier: GPL-3.0-or-later
tertulia_suite(net
  TESTS epoll_dispatcher timers io_thread http_head connection slow_peers gateway tls trusted_proxies
  LIBS tertulia_net Qt6::Gui
  SOURCES support/raw_ws.cpp support/raw_ws.h net/on_epoll.h net/probe_gateway.h net/self_signed.h)
