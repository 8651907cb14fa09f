// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/json_stream.h"

#include <QJsonDocument>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

void JsonCutter::keep(char c)
{
    if (m_object.size() < m_longest)
        m_object += c;
    else
        m_isTooLong = true;
}

Result<Done> JsonCutter::finish(const TakeObject& take)
{
    const bool isTooLong = std::exchange(m_isTooLong, false);
    const QByteArray bytes = std::exchange(m_object, {});
    if (bytes.trimmed().isEmpty())
        return Done{};
    const QJsonDocument document = isTooLong ? QJsonDocument{} : QJsonDocument::fromJson(bytes);
    if (document.isObject())
        return take(document.object());
    ++m_passedOver;
    return Done{};
}

Result<Done> JsonCutter::feedLine(char c, const TakeObject& take)
{
    if (c == '\n')
        return finish(take);
    keep(c);
    return Done{};
}

Result<Done> JsonCutter::feedArray(char c, const TakeObject& take)
{
    if (!m_isInArray) { // spaces and a byte order mark may come before it
        m_isInArray = c == '[';
        if (m_isInArray || c == ' ' || c == '\n' || c == '\r' || c == '\t' || static_cast<uchar>(c) >= 0x80)
            return Done{};
        return Error::badField(u"file"_s, u"not_an_array"_s);
    }
    if (m_isInString) {
        keep(c);
        const bool wasEscaped = std::exchange(m_isEscaped, !m_isEscaped && c == '\\');
        m_isInString = c != '"' || wasEscaped;
        return Done{};
    }
    if (m_depth == 0 && (c == ',' || c == ']'))
        return finish(take);
    keep(c);
    m_isInString = c == '"';
    if (c == '{' || c == '[')
        ++m_depth;
    else if (c == '}' || c == ']')
        --m_depth;
    return Done{};
}

Result<Done> JsonCutter::feed(const QByteArray& bytes, const TakeObject& take)
{
    for (const char c : bytes)
        CHECK(m_form == Lines ? feedLine(c, take) : feedArray(c, take));
    return Done{};
}

Result<Done> JsonCutter::end(const TakeObject& take)
{
    if (m_form == Lines)
        return finish(take);
    if (!m_object.trimmed().isEmpty())
        ++m_passedOver; // it was cut off
    return Done{};
}

} // namespace tertulia::transfer
