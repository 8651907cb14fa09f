// SPDX-License-Identifier: GPL-3.0-or-later
// Where a list of messages gets the files of one of them: as models of their own, so that progress does not change the
// message. Null if it has none of that sort. What is given lives until the conversation is left. GUI thread.
#pragma once

#include "client/cache/rows.h"

class QObject;

namespace tertulia {

class MessageFiles
{
public:
    virtual ~MessageFiles() = default;
    virtual QObject* pictures(const MessageRow& row) = 0;
    virtual QObject* cards(const MessageRow& row) = 0;
};

} // namespace tertulia
