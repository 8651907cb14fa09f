// SPDX-License-Identifier: GPL-3.0-or-later
// Writes JSON as UTF-8 straight into one buffer, some 30 times cheaper than building a QJsonObject. It knows where
// commas go and how text is escaped; it does not check that keys are unique. Tested property by property against QJson.
// One thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace tertulia {

class JsonWriter
{
public:
    /// Room for so many bytes at first; it grows as it must.
    explicit JsonWriter(qsizetype reserve = 512);

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }
    /// `name` must be ASCII without characters that need escaping (it is a constant of ours).
    void key(const char* name);
    void text(QStringView value);
    /// Of our own making, ASCII that needs no escaping; the second part follows the first.
    void ascii(QByteArrayView value, QByteArrayView rest = {});
    void integer(int64_t value);
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void null() { raw("null"); }
    /// Appends bytes that are a complete JSON value already.
    void raw(QByteArrayView json);

    /// All that was written. The writer is at its end after it.
    [[nodiscard]] QByteArray take();
    [[nodiscard]] qsizetype size() const { return m_size; }

private:
    void begin(char bracket);
    void end(char bracket);
    char* value(qsizetype size);
    char* room(qsizetype size);
    void wroteTo(const char* end) { m_size = end - m_out.constData(); }

    QByteArray m_out;     ///< as long as there is room; append() would look at each byte whether the buffer is ours
    qsizetype m_size = 0; ///< of it are written
    bool m_comma = false; ///< a value stands before the next one at this level
};

} // namespace tertulia
