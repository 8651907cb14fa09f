// SPDX-License-Identifier: GPL-3.0-or-later
// Posts to web addresses that strangers chose: only to addresses of the public network unless told otherwise, decided
// after the name was resolved and for the very address that is then connected to, so that no name leads inside.
// Redirects are not followed, little of the answer is read, and everything has a deadline. One thread, which it
// blocks; cancel() from any. It knows nothing of what it posts.
#pragma once

#include "server/http/address_guard.h"

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace tertulia::http {

struct Posting
{
    QString url;
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers{};
};

class Poster
{
public:
    Poster(bool allowPrivate, std::chrono::milliseconds patience);
    ~Poster();
    Poster(const Poster&) = delete;
    Poster& operator=(const Poster&) = delete;

    /// The status of the answer; or Offline with a short word for what went wrong.
    Result<int> post(const Posting& posting);
    /// Ends what is under way and refuses everything later.
    void cancel();

private:
    class Running;
    const AddressGuard m_guard;
    const std::chrono::milliseconds m_patience;
    std::unique_ptr<Running> m_running;
};

} // namespace tertulia::http
