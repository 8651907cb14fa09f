// SPDX-License-Identifier: GPL-3.0-or-later
// What programs post to incoming webhooks, in the form that Slack's take: JSON, or a form with the JSON in `payload`.
// Everything that can be said in text becomes text; what cannot is named in brackets, so that nobody thinks he saw it
// all. Pure function, any thread.
#pragma once

#include "shared/protocol/result.h"

#include <QByteArray>

namespace tertulia {

/// The body of the message. Errors: BadFrame (neither JSON nor such a form), BadField "text" (nothing to say).
Result<QString> textOfHookPayload(const QByteArray& body);

} // namespace tertulia
