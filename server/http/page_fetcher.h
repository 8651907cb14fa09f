// SPDX-License-Identifier: GPL-3.0-or-later
// Gets a web page from an address that a stranger chose, on the guard's terms: http and https, only to addresses that
// are allowed (each redirect anew, and looked at again once connected), no cookies, no referrer, a deadline for
// everything, little of the page, HTML only. One thread, which it blocks and which must be a QThread; cancel() from
// any. Finding an address by its name takes as long as the system's resolver wants.
#pragma once

#include "server/http/address_guard.h"

#include <QUrl>

#include <atomic>
#include <chrono>

class QDeadlineTimer;

namespace tertulia::http {

struct FetchLimits
{
    std::chrono::milliseconds patience{10'000}; ///< for the whole
    qsizetype bytes = 512 * 1024;               ///< more of a page is not read; what came counts
    int redirects = 3;
};

struct Page
{
    QUrl url; ///< where it was in the end
    QByteArray charset;
    QByteArray html; ///< its beginning
};

class PageFetcher
{
public:
    PageFetcher(AddressGuard guard, const FetchLimits& limits) : m_guard(std::move(guard)), m_limits(limits) {}

    /// Offline with a short word for what went wrong.
    Result<Page> fetch(const QString& url);
    /// Ends what is under way soon, and refuses everything later.
    void cancel() { m_isCancelled = true; }

private:
    struct Answer;
    class Line;
    Result<Answer> ask(const QUrl& url, const QDeadlineTimer& deadline);

    const AddressGuard m_guard;
    const FetchLimits m_limits;
    std::atomic<bool> m_isCancelled{false};
};

} // namespace tertulia::http
