// SPDX-License-Identifier: GPL-3.0-or-later
// Remembers the last frames of a client's line, in memory alone, so that what went wrong a minute ago can be looked at
// and played again. Bounded in bytes and in events: the oldest go. What is sent is redacted at once, and so is every
// answer but those that bring pages: passwords, tokens and codes are in no other frames. Pages and changes, which the
// cache's file has in the clear anyway, are kept as they came (no copy, no parsing) and are redacted before anybody
// sees them. Thread of the connection.
#pragma once

#include "client/recorder/recording.h"

#include <QElapsedTimer>

#include <deque>
#include <functional>
#include <map>

namespace tertulia {

class FlightRecorder
{
public:
    static constexpr int64_t mostBytes = 4 * 1024 * 1024;
    static constexpr size_t mostEntries = 20'000;
    static constexpr int64_t bytesOfEntry = 96; ///< what one costs besides its frame

    struct Size
    {
        int64_t frames = 0;
        int64_t bytes = 0;
        Timestamp since{}; ///< of the first that is held
    };

    FlightRecorder() { begin({}); }

    /// Forgets everything. `held`: what the client holds already, by stream.
    void begin(std::map<QString, int64_t> held);
    void opened();
    void sent(const QByteArray& utf8);
    void received(const QByteArray& utf8);
    /// client/sync has got the next answer of the cache: what it does then depends on what it had heard before.
    void taken() { add({RecordedEvent::Kind::Taken}); }
    void rebuilt() { add({RecordedEvent::Kind::Rebuilt}); }
    void closed(ErrorCode error, int code);

    [[nodiscard]] Size size() const;
    /// What is held now; the redaction runs when it is called, on any thread. Without `state` and `settled`.
    [[nodiscard]] std::function<Recording()> recording() const;

private:
    struct Entry
    {
        RecordedEvent::Kind kind{};
        int64_t at = 0;
        int line = 0;
        QByteArray utf8{}; ///< received, as it came
        int64_t bytes = 0;
        QJsonObject frame{}; ///< redacted
        QString asked{};     ///< sent: the type of the request
        bool isRedacted = false;
        ErrorCode error = ErrorCode::Internal;
        int code = 0;
    };
    void add(Entry entry);
    [[nodiscard]] QString askedBy(int64_t id) const;
    static std::vector<RecordedEvent> redacted(const std::deque<Entry>& entries);

    QElapsedTimer m_sinceBegin;
    Timestamp m_from{};
    std::map<QString, int64_t> m_held;
    std::deque<Entry> m_entries;
    std::map<int64_t, QString> m_asked; ///< on this connection, no pages: their answers may have secrets
    int64_t m_bytes = 0;
    int64_t m_frames = 0;
    int64_t m_dropped = 0;
    int m_line = 0;
    bool m_isOpen = false;
};

} // namespace tertulia
