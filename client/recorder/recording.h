// SPDX-License-Identifier: GPL-3.0-or-later
// What was said on the line, redacted: frames both ways, in order, with what else the client library was told
// meanwhile. As a file: JSON lines, the first of them the header. Format 1:
//     {"tertulia_recording":1,"program":"…","protocol":1,"from":TIME,"whole":true,"settled":true,"dropped":0,
//      "most_bytes":4194304,"most_entries":20000,"began":{"user:ID":7},"state":"SHA-256"}
//     {"at":12,"line":1,"event":"opened"}
//     {"at":12,"line":1,"event":"sent","frame":{…}}
//     {"at":19,"line":1,"event":"received","bytes":812,"frame":{…}}      no frame: it was no JSON
//     {"at":20,"line":1,"event":"taken"}                                 the cache's next answer reached client/sync
//     {"at":20,"line":1,"event":"rebuilt"}                               the cache was emptied
//     {"at":95,"line":1,"event":"closed","error":"offline","code":1006}
// `at` are milliseconds since `from`, `line` counts the connections. Value types, any thread.
#pragma once

#include "shared/protocol/clock.h"
#include "shared/protocol/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <map>
#include <vector>

namespace tertulia {

struct RecordedEvent
{
    enum class Kind { Opened, Sent, Received, Taken, Rebuilt, Closed };
    Kind kind = Kind::Opened;
    int64_t at = 0;
    int line = 0;
    int64_t bytes = 0;                     ///< of the frame, before the redaction
    QJsonObject frame{};                   ///< sent and received; empty: it was no JSON
    ErrorCode error = ErrorCode::Internal; ///< closed
    int code = 0;                          ///< closed: the close code the server gave, or 0

    bool operator==(const RecordedEvent&) const = default;
};

struct Recording
{
    static constexpr int format = 1;

    QString program{};
    int protocol = 0;
    Timestamp from{};
    int64_t dropped = 0; ///< events that had to make room
    int64_t mostBytes = 0;
    int64_t mostEntries = 0;
    std::map<QString, int64_t> began{}; ///< streams that were held when it began, and up to which rev
    bool settled = false;               ///< at its end nothing was under way
    QString state{};                    ///< hash of the client's state at its end, see state_hash.h; empty: unknown
    std::vector<RecordedEvent> events{};

    /// From an empty client on, nothing missing: replaying it must reach `state`.
    [[nodiscard]] bool isWhole() const { return dropped == 0 && began.empty(); }
    /// Each request of the last connection has its answer.
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] QByteArray toFile() const;
    /// BadField naming the line if it is no recording, or of a format this build does not know.
    static Result<Recording> fromFile(const QByteArray& text);
};

} // namespace tertulia
