// SPDX-License-Identifier: GPL-3.0-or-later
// Where a reader of an export puts what it finds: people, spaces and places first, then messages in any order.
#pragma once

#include "server/transfer/imported.h"
#include "server/transfer/loss_report.h"
#include "shared/protocol/result.h"

namespace tertulia::transfer {

class ImportSink
{
public:
    virtual ~ImportSink() = default;
    /// What is called the same again is not taken. Errors: TooLarge.
    virtual Result<Done> take(ImportedUser user) = 0;
    virtual Result<Done> take(ImportedSpace space) = 0;
    virtual Result<Done> take(ImportedRoom room) = 0;
    virtual Result<Done> take(ImportedMessage message) = 0;
    virtual LossReport& report() = 0;
};

} // namespace tertulia::transfer
