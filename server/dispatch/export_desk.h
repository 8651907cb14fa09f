// SPDX-License-Identifier: GPL-3.0-or-later
// GET /v1/export/own and GET /v1/export/conversation/ID: what somebody may take
// along, as a zip file that is made while it is sent. One at a time for each
// person, and a few in an hour. What it takes is asked of the reader lanes page
// by page, so an export ends with the right to see. Any thread; the desk and
// the realm outlive its answers.
#pragma once

#include "server/dispatch/rate_limit.h"
#include "server/dispatch/realm.h"
#include "server/http/http_server.h"

#include <set>

namespace tertulia {

class ExportDesk
{
public:
    static constexpr Rate perUser{6.0 / 3600, 6};

    explicit ExportDesk(Realm& realm) : m_realm(realm) {}

    static bool isPath(const QByteArray& path);
    /// Programs are refused: an export is for people.
    http::Handler::Got get(const Actor& actor, const QByteArray& path);

private:
    Result<std::shared_ptr<void>> enter(UserId user);
    Result<Done> allow(const Actor& actor, std::optional<ConversationId> conversation);

    Realm& m_realm;
    KeyedBuckets m_turns{perUser};
    std::mutex m_mutex; ///< guards the next, which all HTTP threads share
    std::set<UserId> m_busy;
};

} // namespace tertulia
