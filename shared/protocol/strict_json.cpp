// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/strict_json.h"

#include "shared/protocol/limits.h"
#include "shared/protocol/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <array>

namespace tertulia {

namespace {

/// Walks the raw text once before QJson sees it: bounds depth and counts keys, so that no hostile input costs more than
/// one pass.
class Scan
{
public:
    explicit Scan(QByteArrayView text) : m_text(text) {}

    /// nullptr if the shape is within bounds. Syntax is QJson's business.
    const char* run()
    {
        for (m_at = 0; m_at < m_text.size() && m_fault == nullptr; ++m_at)
            step(m_text.at(m_at));
        return m_fault;
    }
    [[nodiscard]] int keys() const { return m_keys; }

private:
    void step(char c)
    {
        if (c == '"')
            skipString();
        else if (c == '{' || c == '[')
            open();
        else if ((c == '}' || c == ']') && m_depth > 0)
            --m_depth;
        else if (c == ':')
            ++m_keys;
    }
    void open()
    {
        if (++m_depth > limits::jsonDepth)
            m_fault = "too_deep";
    }
    void skipString()
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (c == '\\')
                ++m_at;
            else if (c == '"')
                return;
            else if (static_cast<unsigned char>(c) < 0x20)
                m_fault = "control_character";
        }
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_keys = 0;
    const char* m_fault = nullptr;
};

const char* checkValue(const QJsonValue& value, int& keys);

const char* checkObject(const QJsonObject& object, int& keys)
{
    if (object.size() > limits::jsonKeys)
        return "too_many_keys";
    keys += static_cast<int>(object.size());
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!isValidUnicode(it.key()))
            return "invalid_unicode";
        if (const char* fault = checkValue(it.value(), keys))
            return fault;
    }
    return nullptr;
}

const char* checkValue(const QJsonValue& value, int& keys)
{
    if (value.isString())
        return isValidUnicode(value.toString()) ? nullptr : "invalid_unicode";
    if (value.isObject())
        return checkObject(value.toObject(), keys);
    if (!value.isArray())
        return nullptr;
    const QJsonArray array = value.toArray();
    if (array.size() > limits::jsonArray)
        return "too_many_elements";
    for (const auto& element : array)
        if (const char* fault = checkValue(element, keys))
            return fault;
    return nullptr;
}

Error fault(const char* why)
{
    return Error::make(ErrorCode::BadFrame, QString::fromLatin1(why));
}

} // namespace

Result<QJsonObject> parseStrictObject(QByteArrayView utf8)
{
    if (!utf8.isValidUtf8())
        return fault("invalid_utf8");
    Scan scan(utf8);
    if (const char* why = scan.run())
        return fault(why);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(utf8.data(), utf8.size()), &error);
    if (error.error != QJsonParseError::NoError)
        return fault("not_json");
    if (!document.isObject())
        return fault("not_an_object");
    int keys = 0;
    const QJsonObject object = document.object();
    if (const char* why = checkObject(object, keys))
        return fault(why);
    // QJson keeps the last of two equal keys; then fewer keys remain than the text has.
    if (keys != scan.keys())
        return fault("duplicate_key");
    return object;
}

} // namespace tertulia
