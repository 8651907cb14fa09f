// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/mutations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace tertulia::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 64 * 1024;

/// Bytes that parsers take for something.
constexpr std::array tokens{"\0",
                            "\r\n",
                            "\n\n",
                            "\"",
                            "\\",
                            "\\u0000",
                            "\\ud800",
                            "\xff\xfe",
                            "\xed\xa0\x80",
                            "\xc0\xaf",
                            "\xe2\x80\xae",
                            "\xe2\x80\x8b",
                            "../",
                            "..\\",
                            "%00",
                            "%2f",
                            "://",
                            "@",
                            "#",
                            "<",
                            ">",
                            "&",
                            "||",
                            "**",
                            "```",
                            "](",
                            "[",
                            "{",
                            "}",
                            ":",
                            ",",
                            "NaN",
                            "1e400",
                            "-0",
                            "9007199254740993",
                            "999999999999999999999",
                            "null",
                            "true"};

int valuesIn(const QJsonValue& value)
{
    int count = 1;
    if (value.isArray())
        for (const auto& one : value.toArray())
            count += valuesIn(one);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        count += valuesIn(it.value());
    return count;
}

QJsonValue nested(int depth)
{
    QJsonValue value = 1;
    for (int i = 0; i < depth; ++i)
        value = i % 2 == 0 ? QJsonValue(QJsonArray{value}) : QJsonValue(QJsonObject{{u"a"_s, value}});
    return value;
}

QJsonValue many(int count)
{
    QJsonArray array;
    for (int i = 0; i < count; ++i)
        array.append(i);
    return array;
}

/// Where the object of a line begins; what is before it stays.
qsizetype objectIn(const QByteArray& line)
{
    const qsizetype at = line.indexOf('{');
    return at >= 0 && QJsonDocument::fromJson(line.mid(at)).isObject() ? at : -1;
}

} // namespace

QByteArray Mutator::bytes(QByteArray input, const QByteArray& other)
{
    for (size_t i = 0, count = 1 + pick(4); i < count; ++i)
        changeBytes(input, other);
    input.truncate(longest);
    return input;
}

void Mutator::changeBytes(QByteArray& bytes, const QByteArray& other)
{
    const auto at = static_cast<qsizetype>(pick(static_cast<size_t>(bytes.size()) + 1));
    const auto rest = static_cast<size_t>(bytes.size() - at);
    const auto some = static_cast<qsizetype>(pick(std::min<size_t>(rest, 64) + 1));
    switch (pick(8)) {
    case 0:
        if (rest > 0)
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << pick(8)));
        break;
    case 1:
        if (rest > 0)
            bytes[at] = static_cast<char>(pick(256));
        break;
    case 2:
        bytes.remove(at, some);
        break;
    case 3:
        bytes.insert(at, bytes.mid(at, some));
        break;
    case 4: {
        const auto* token = tokens.at(pick(tokens.size()));
        bytes.insert(at, *token == 0 ? QByteArray(1, '\0') : QByteArray(token));
        break;
    }
    case 5:
        bytes.truncate(at);
        bytes.append(other.mid(static_cast<qsizetype>(pick(static_cast<size_t>(other.size()) + 1))));
        break;
    case 6:
        bytes.insert(at, bytes.mid(at, some).repeated(1 + static_cast<qsizetype>(pick(40))));
        break;
    default:
        bytes.insert(at, QByteArray(1, static_cast<char>(pick(256))));
        break;
    }
}

QByteArray Mutator::json(const QByteArray& input, const QByteArray& other)
{
    QByteArrayList lines = input.split('\n');
    const auto which = static_cast<qsizetype>(pick(static_cast<size_t>(lines.size())));
    const QByteArray line = lines.at(which);
    const qsizetype at = objectIn(line);
    if (at < 0)
        return bytes(input, other);
    const QJsonObject object = QJsonDocument::fromJson(line.mid(at)).object();
    lines[which] = line.first(at) + changedObject(object, other);
    if (pick(8) == 0) // an order nobody expects
        lines.swapItemsAt(which, static_cast<qsizetype>(pick(static_cast<size_t>(lines.size()))));
    return lines.join('\n').first(std::min(longest, lines.join('\n').size()));
}

QByteArray Mutator::changedObject(const QJsonObject& object, const QByteArray& other)
{
    // What cannot be said in a QJsonValue is put in as text, where a word stands for it.
    static constexpr std::array texts{"NaN",         "-Infinity",   "1e400",      "0x10", "01",   "\"\\ud800\"",
                                      "\"\\u0000\"", "\"\\uffff\"", "1,\"id\":1", "'a'",  "[1,]", "\"a\\"};
    const QString word = u"~~~"_s;
    const bool asText = pick(6) == 0;
    int until = static_cast<int>(pick(static_cast<size_t>(valuesIn(object))));
    const QJsonObject made = changed(object, until, asText ? QJsonValue(word) : anyValue(other));
    QByteArray text = QJsonDocument(made).toJson(QJsonDocument::Compact);
    return asText ? text.replace("\"~~~\"", texts.at(pick(texts.size()))) : text;
}

QJsonValue Mutator::changed(const QJsonValue& value, int& until, const QJsonValue& instead)
{
    if (until-- == 0)
        return instead;
    if (value.isObject())
        return changed(value.toObject(), until, instead);
    if (!value.isArray())
        return value;
    QJsonArray array;
    for (const auto& one : value.toArray()) {
        const bool isHere = until == 0;
        array.append(changed(one, until, instead));
        if (isHere && pick(3) == 0)
            array.append(one); // one more than there were
    }
    return array;
}

/// `until`: so many values before the one that is changed. The object itself is the first.
QJsonObject Mutator::changed(const QJsonObject& object, int& until, const QJsonValue& instead)
{
    QJsonObject out;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isHere = until == 0;
        const QJsonValue value = changed(it.value(), until, instead);
        const size_t way = isHere ? pick(6) : 0;
        if (way == 1)
            continue; // missing
        out.insert(way == 2 ? it.key() + u'x' : it.key(), value);
        if (way == 3)
            out.insert(u"extra"_s, it.value());
    }
    return out;
}

QJsonValue Mutator::anyValue(const QByteArray& other)
{
    switch (pick(18)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return pick(2) == 0;
    case 2:
        return 0;
    case 3:
        return -1;
    case 4:
        return 1.5;
    case 5:
        return 1e300;
    case 6:
        return 9007199254740991.0;
    case 7:
        return 2147483648.0;
    case 8:
        return QString{};
    case 9:
        return QString(static_cast<qsizetype>(pick(70'000)), u'x');
    case 10:
        return QJsonArray{};
    case 11:
        return QJsonObject{};
    case 12:
        return nested(static_cast<int>(pick(40)));
    case 13:
        return many(static_cast<int>(pick(1200)));
    case 14:
        return u"\u202e\u200b\ufffc <img src=x>"_s;
    case 15:
        return static_cast<double>(pick(100));
    case 16:
        return QString::fromUtf8(other.left(40));
    default:
        return QJsonDocument::fromJson(other).object();
    }
}

} // namespace tertulia::fuzz
