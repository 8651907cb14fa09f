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
    /// That a text of it cannot be a half of a character or another that is none: of valid UTF-8, only what is written
    /// as a number, or begins as U+F000 and above do.
    [[nodiscard]] bool hasOnlyCharacters() const { return m_hasOnlyCharacters; }

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
            const auto c = static_cast<unsigned char>(m_text.at(m_at));
            if (c == '\\')
                skipEscaped();
            else if (c == '"')
                return;
            else if (c < 0x20)
                m_fault = "control_character";
            else if (c == 0xef)
                m_hasOnlyCharacters = false;
        }
    }

    /// QJson takes any character behind a backslash for itself, a control character too.
    void skipEscaped()
    {
        const char c = ++m_at < m_text.size() ? m_text.at(m_at) : '\0';
        if (!QByteArrayView{"\"\\/bfnrtu"}.contains(c))
            m_fault = "not_json";
        else if (c == 'u')
            m_hasOnlyCharacters = false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_keys = 0;
    const char* m_fault = nullptr;
    bool m_hasOnlyCharacters = true;
};

/// Counts what is there, and looks at the texts unless they are known to be good.
class Check
{
public:
    explicit Check(bool areTextsGood) : m_areTextsGood(areTextsGood) {}
    [[nodiscard]] int keys() const { return m_keys; }

    const char* object(const QJsonObject& object)
    {
        if (object.size() > limits::jsonKeys)
            return "too_many_keys";
        m_keys += static_cast<int>(object.size());
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (!m_areTextsGood && !isValidUnicode(it.key()))
                return "invalid_unicode";
            if (const char* fault = value(it.value()))
                return fault;
        }
        return nullptr;
    }

private:
    const char* value(const QJsonValue& value)
    {
        if (value.isString())
            return m_areTextsGood || isValidUnicode(value.toString()) ? nullptr : "invalid_unicode";
        if (value.isObject())
            return object(value.toObject());
        if (!value.isArray())
            return nullptr;
        const QJsonArray array = value.toArray();
        if (array.size() > limits::jsonArray)
            return "too_many_elements";
        for (const auto& element : array)
            if (const char* fault = this->value(element))
                return fault;
        return nullptr;
    }

    const bool m_areTextsGood;
    int m_keys = 0;
};

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
    Check check(scan.hasOnlyCharacters());
    const QJsonObject object = document.object();
    if (const char* why = check.object(object))
        return fault(why);
    // QJson keeps the last of two equal keys; then fewer keys remain than the text has.
    if (check.keys() != scan.keys())
        return fault("duplicate_key");
    return object;
}

} // namespace tertulia
