// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's look at the server from outside, by the address that people use: does it answer, with which certificate,
// does what stands before it let WebSockets through, does its clock agree, and is it known as a proxy. Blocks for some
// seconds at most. Main thread.
#pragma once

#include "server/config.h"
#include "server/doctor_findings.h"

namespace tertulia::doctor {

/// `url`: https://HOST[:PORT] or http://…; a path is not looked at.
void checkFromOutside(const Config& config, const QString& url, Findings& findings);

} // namespace tertulia::doctor
