// SPDX-License-Identifier: GPL-3.0-or-later
// What clients are sending in pieces, in memory until it is complete and taken. Bounded: one upload for each user (a
// new one replaces the old), so many bytes for all, and what nobody continues is forgotten. A restart forgets all; the
// client begins again. Any thread: a mutex guards the map, held for the copy of one piece.
#pragma once

#include "shared/protocol/requests_images.h"

#include <chrono>
#include <mutex>
#include <unordered_map>

namespace tertulia {

class Uploads
{
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr qsizetype totalBytes = 64 * 1024 * 1024;
    static constexpr auto patience = std::chrono::minutes{2}; ///< between two pieces

    /// Busy if there is no room now.
    Result<UploadId> begin(UserId user, int size, Time now);
    /// How much is there now. NotFound (not this user's, forgotten), Conflict with what was received in `detail` (not
    /// the next piece), BadField "data" (more than was said). A piece that is there already changes nothing.
    Result<int> put(UserId user, UploadId id, int offset, const QByteArray& data, Time now);
    /// All of it; it is forgotten here. NotFound, Conflict (incomplete; it is kept).
    Result<QByteArray> take(UserId user, UploadId id);

private:
    struct Upload
    {
        UserId user;
        int size = 0;
        QByteArray data{};
        Time touched{};
    };
    void forgetOld(Time now);

    std::mutex m_mutex;
    std::unordered_map<UploadId, Upload> m_uploads;
    qsizetype m_reserved = 0;
};

} // namespace tertulia
