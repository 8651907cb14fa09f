// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/json_stream.h"

#include <QJsonDocument>

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

void JsonCutter::keep(QByteArrayView bytes)
{
    const qsizetype room = m_longest - m_object.size();
    m_isTooLong = m_isTooLong || bytes.size() > room;
    m_object.append(bytes.first(std::min(bytes.size(), room)));
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

Result<Done> JsonCutter::feedLines(QByteArrayView bytes, const TakeObject& take)
{
    while (true) {
        const qsizetype end = bytes.indexOf('\n');
        if (end < 0)
            break;
        keep(bytes.first(end));
        CHECK(finish(take));
        bytes = bytes.sliced(end + 1);
    }
    keep(bytes);
    return Done{};
}

/// How long what comes before the array is; nothing if it is none. Spaces and a byte order mark may.
std::optional<qsizetype> JsonCutter::beforeArray(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char c = bytes.at(at);
        m_isInArray = c == '[';
        if (m_isInArray)
            return at + 1;
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t' && static_cast<uchar>(c) < 0x80)
            return std::nullopt;
    }
    return bytes.size();
}

/// True if an element ends before `c`.
bool JsonCutter::endsBefore(char c)
{
    if (m_isInString) {
        const bool wasEscaped = std::exchange(m_isEscaped, !m_isEscaped && c == '\\');
        m_isInString = c != '"' || wasEscaped;
        return false;
    }
    if (m_depth == 0 && (c == ',' || c == ']'))
        return true;
    m_isInString = c == '"';
    if (c == '{' || c == '[')
        ++m_depth;
    else if (c == '}' || c == ']')
        --m_depth;
    return false;
}

Result<Done> JsonCutter::feedArray(QByteArrayView bytes, const TakeObject& take)
{
    if (!m_isInArray) {
        const auto before = beforeArray(bytes);
        if (!before)
            return Error::badField(u"file"_s, u"not_an_array"_s);
        bytes = bytes.sliced(*before);
    }
    qsizetype begin = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (!endsBefore(bytes.at(at)))
            continue;
        keep(bytes.sliced(begin, at - begin));
        CHECK(finish(take));
        begin = at + 1;
    }
    keep(bytes.sliced(begin));
    return Done{};
}

Result<Done> JsonCutter::feed(const QByteArray& bytes, const TakeObject& take)
{
    return m_form == Lines ? feedLines(bytes, take) : feedArray(bytes, take);
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
