// SPDX-License-Identifier: GPL-3.0-or-later
// What all sessions of a server share: the ways to storage, the bus, passwords, tokens, limits. Made by the server
// application before the first connection and alive until after the last. Its members are safe from any thread, the
// bus's shards in their own.
#pragma once

#include "server/blobs/blob_store.h"
#include "server/blobs/image_works.h"
#include "server/blobs/uploads.h"
#include "server/bus/bus.h"
#include "server/dispatch/file_works.h"
#include "server/dispatch/lanes.h"
#include "server/dispatch/throttle.h"
#include "server/services/password_hash.h"
#include "server/services/registration.h"
#include "server/services/tokens.h"

namespace tertulia {

struct SessionSettings
{
    QString serverName; ///< name and version, told in the answer to hello
    QString history{};  ///< services/history_name.h; told there too
    registration::Policy registration = registration::Policy::Closed;
    std::optional<int> keepDays{}; ///< no message is kept longer
    int refusalsPerMinute = 200;   ///< more refused requests than these end the connection
    int inFlight = 64;             ///< requests of one connection that may wait for their answers
    int sessionsPerUser = 20;      ///< in one I/O thread
    std::chrono::milliseconds signInDeadline{10'000};
};

struct Realm
{
    const SessionSettings& settings;
    const Clock& clock;
    Lanes& lanes;
    Bus& bus;
    PasswordHasher& hasher;
    const AccessTokens& tokens;
    Throttle& throttle;
    const QByteArray& sealKey; ///< opens the secrets of second factors
    const BlobStore& blobs;
    Uploads& uploads;
    ImageWorks& images;
    FileWorks& files;
};

} // namespace tertulia
