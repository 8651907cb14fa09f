// SPDX-License-Identifier: GPL-3.0-or-later
// The wire described from the very declarations that the codec uses, as Markdown: the generated part of PROTOCOL.md. A
// test fails when the document and the types differ. Not used by server or client at run time.
#pragma once

#include <QString>

namespace tertulia {

/// Sections for every request, event, record, enum and error code, in the order of their lists.
QString describeProtocol();

} // namespace tertulia
