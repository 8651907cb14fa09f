// SPDX-License-Identifier: GPL-3.0-or-later
// Frames made from the declarations alone, every field filled: one for each request, reply, event and kind of record.
// What the protocol gets tomorrow is among them tomorrow. The same each time. Pure.
#pragma once

#include <QByteArray>

#include <vector>

namespace tertulia::fuzz {

/// Whole frames, with "data" of the request; of the reply it goes by the same type.
std::vector<QByteArray> sampleRequests();
std::vector<QByteArray> sampleReplies();
/// Whole frames as the server says them: `changed` once for each kind of record, on the stream it belongs to.
std::vector<QByteArray> sampleEvents();

} // namespace tertulia::fuzz
