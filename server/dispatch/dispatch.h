// SPDX-License-Identifier: GPL-3.0-or-later
// From a request's name to the function that does it. The table itself, one line for each request, is in
// handler_table.h: the server's table of contents. Thread: the asker's.
#pragma once

namespace tertulia {

class Asker;
struct RequestFrame;

/// Guards, limits, decodes and starts the request, or answers with the error.
void dispatch(Asker& asker, const RequestFrame& frame);

} // namespace tertulia
