// SPDX-License-Identifier: GPL-3.0-or-later
// What a person reads when something went wrong: one translated sentence for each ErrorCode, and for faulty fields one
// for each reason the shared text rules give. Pure; GUI thread (translations). Never quotes what the server wrote.
#pragma once

#include "shared/protocol/result.h"
#include "shared/protocol/text.h"

namespace tertulia {

QString errorText(const Error& error);
QString errorText(ErrorCode code);
/// What is wrong with a text that applyTextRule refused for `reason`; empty for no reason.
QString fieldErrorText(const char* reason, const TextRule& rule);

} // namespace tertulia
