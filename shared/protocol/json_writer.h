// SPDX-License-Identifier: GPL-3.0-or-later
// Writes JSON as UTF-8 straight into one buffer, about 15 times cheaper than building a QJsonObject. It knows where
// commas go and how text is escaped; it does not check that keys are unique. Tested property by property against QJson.
// One thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace tertulia {

class JsonWriter
{
public:
    explicit JsonWriter(qsizetype reserve = 512) { m_out.reserve(reserve); }

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    /// `name` must be ASCII without characters that need escaping (it is a constant of ours).
    void key(const char* name);
    void text(QStringView value);
    /// Of our own making, ASCII that needs no escaping; the second part follows the first.
    void ascii(QByteArrayView value, QByteArrayView rest = {});
    void integer(int64_t value);
    void boolean(bool value);
    void null();
    /// Appends bytes that are a complete JSON value already.
    void raw(QByteArrayView json);

    [[nodiscard]] QByteArray take() { return std::move(m_out); }
    [[nodiscard]] qsizetype size() const { return m_out.size(); }

private:
    void separate();
    const char16_t* special(const char16_t* at, const char16_t* end);
    char* grow(qsizetype size); ///< room for so many bytes at the end
    QByteArray m_out;
    bool m_comma = false; ///< a value stands before the next one at this level
};

} // namespace tertulia
