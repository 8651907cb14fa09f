// SPDX-License-Identifier: GPL-3.0-or-later
// The name of the request that a thread works on, so that the lines it logs and the answer that failed can be brought
// together. Names are made by one process in order, with a beginning by chance that tells its life from the one before.
// They say nothing of who asked or what. Whoever hands work to another thread takes the mark along (Lanes do). Any
// thread; each has its own.
#pragma once

#include "shared/protocol/result.h"

namespace tertulia {

class RequestMark
{
public:
    using Number = quint64; ///< 0 = none
    static Number fresh();
    /// Of this thread, now.
    static Number current();
    /// "3fa9c1-1042"; empty for none.
    static QString text(Number number);

    /// The thread works on it until this ends.
    explicit RequestMark(Number number);
    ~RequestMark();
    RequestMark(const RequestMark&) = delete;
    RequestMark& operator=(const RequestMark&) = delete;

private:
    const Number m_before;
};

/// What is answered when something failed: an Internal error gets the mark, and a line in the log with what broke,
/// which the answer keeps to itself. Without a mark it gets one of its own. `what` is a constant, for the log.
Error findable(Error error, const char* what, RequestMark::Number mark = RequestMark::current());

} // namespace tertulia
