// SPDX-License-Identifier: GPL-3.0-or-later
// Bencode, written: the bytes that digests are made of (PROTOCOL.md, "Proof"). An integer is `i42e`, a text its length
// in bytes of UTF-8, a colon and the bytes, a list `l…e`. There are no dictionaries, so there is one way to write a
// thing. A value type, any thread.
#pragma once

#include "shared/protocol/clock.h"
#include "shared/protocol/ids.h"

#include <optional>
#include <vector>

namespace tertulia {

class Bencode
{
public:
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    void clear() { m_bytes.clear(); }

    void begin() { m_bytes += 'l'; }
    void end() { m_bytes += 'e'; }
    /// What is bencoded already.
    void raw(const QByteArray& part) { m_bytes += part; }

    void add(int64_t value)
    {
        m_bytes += 'i';
        m_bytes += QByteArray::number(static_cast<qlonglong>(value));
        m_bytes += 'e';
    }
    void add(int value) { add(static_cast<int64_t>(value)); }
    void add(bool value) { add(int64_t{value ? 1 : 0}); }
    void add(Timestamp value) { add(static_cast<int64_t>(value.time_since_epoch().count())); }
    void add(const QString& value) { addUtf8(value.toUtf8()); }
    void addUtf8(const QByteArray& value)
    {
        m_bytes += QByteArray::number(value.size());
        m_bytes += ':';
        m_bytes += value;
    }
    template<typename Tag>
    void add(const Id<Tag>& value)
    {
        add(value.text());
    }
    template<typename T>
    void add(const std::vector<T>& values)
    {
        begin();
        for (const T& value : values)
            add(value);
        end();
    }
    /// A list of one, or of none: absent is not the same as empty.
    template<typename T>
    void add(const std::optional<T>& value)
    {
        begin();
        if (value)
            add(*value);
        end();
    }

private:
    QByteArray m_bytes;
};

} // namespace tertulia
