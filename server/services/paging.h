// SPDX-License-Identifier: GPL-3.0-or-later
// How much fits on a page: the asked number of records, and limits::pageBytes for records together with the people they
// name. Sizes are those of the JSON on the wire, estimated from above without writing it. Any thread.
#pragma once

#include "server/services/tx.h"
#include "shared/protocol/requests_message_acts.h"

#include <unordered_map>

namespace tertulia {

using Profiles = std::unordered_map<UserId, UserRecord>;

/// The person a record names; null if none.
UserId personIn(const Record& record);
UserId personIn(const MessageRecord& message);
/// Not less than what the JSON takes.
qsizetype wireWeight(const Record& record);
qsizetype wireWeight(const MessageRecord& message);
qsizetype wireWeight(const UserRecord& user);
qsizetype wireWeight(const ReactionRecord& reaction);
qsizetype wireWeight(const MessageVersion& version);

/// How many records on a page: as many as were asked for, within the limits.
inline int pageSize(const std::optional<int>& asked)
{
    return std::clamp(asked.value_or(limits::pageDefault), 1, limits::pageMax);
}

/// The profiles behind `people`, who may repeat and be null.
Result<Profiles> loadProfiles(Tx& tx, std::vector<UserId> people);

class PageMeter
{
public:
    PageMeter(int limit, const Profiles& profiles) : m_limit(limit), m_profiles(profiles) {}

    /// True if the record goes on the page; false = the page is full. The first one always fits.
    template<typename R>
    bool take(const R& record)
    {
        return take(personIn(record), wireWeight(record));
    }
    /// The same with something besides that goes along.
    template<typename R>
    bool takeWith(const R& record, qsizetype besides)
    {
        return take(personIn(record), wireWeight(record) + besides);
    }
    /// The people named by what was taken, in order of first naming.
    [[nodiscard]] std::vector<UserRecord> takeUsers() { return std::move(m_users); }

private:
    bool take(UserId person, qsizetype weight);

    int m_limit;
    const Profiles& m_profiles;
    int m_count = 0;
    qsizetype m_bytes = 0;
    std::vector<UserRecord> m_users{};
};

} // namespace tertulia
