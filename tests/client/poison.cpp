// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/poison.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tertulia::test {

namespace {

using namespace Qt::StringLiterals;
using Path = QStringList;

void collectPaths(const QJsonValue& value, const Path& path, std::vector<Path>& out)
{
    if (!path.isEmpty())
        out.push_back(path);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collectPaths(it.value(), path + Path{it.key()}, out);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        collectPaths(array.at(i), path + Path{QString::number(i)}, out);
}

/// With `wrong` in its place; undefined takes it away.
QJsonValue replaced(const QJsonValue& value, const Path& path, const QJsonValue& wrong)
{
    if (path.isEmpty())
        return wrong;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const auto at = path.first().toLongLong();
        const QJsonValue made = replaced(array.at(at), path.mid(1), wrong);
        made.isUndefined() ? array.removeAt(at) : array.replace(at, made);
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue made = replaced(object.value(path.first()), path.mid(1), wrong);
    made.isUndefined() ? object.remove(path.first()) : void(object.insert(path.first(), made));
    return object;
}

QJsonValue valueOf(const QByteArray& json)
{
    if (json.isEmpty())
        return QJsonValue::Undefined;
    return QJsonDocument::fromJson('[' + json + ']').array().at(0);
}

QJsonObject withMore(QJsonObject data)
{
    data.insert(u"extra"_s, QJsonArray{1, u"x"_s});
    data.insert(u"__proto__"_s, QJsonObject{{u"rev"_s, 1}});
    return data;
}

} // namespace

QByteArrayList wrongValues()
{
    return {
        "",
        "null",
        "true",
        "-1",
        "0",
        "1.5",
        "1e300",
        "9007199254740991",
        "9007199254740992",
        "\"\"",
        "\"\xe2\x80\xae<img src=x>\"",
        '"' + QByteArray(70'000, 'x') + '"',
        "[]",
        "{}",
        "[[[[[[[[1]]]]]]]]",
        '[' + QByteArray("0,").repeated(900) + "0]",
    };
}

std::vector<QJsonObject> poisonOf(const QJsonObject& data, const QByteArrayList& values)
{
    std::vector<Path> paths;
    collectPaths(data, {}, paths);
    std::vector<QJsonObject> out{withMore(data)};
    for (const Path& path : paths)
        for (const QByteArray& value : values)
            out.push_back(replaced(data, path, valueOf(value)).toObject());
    return out;
}

} // namespace tertulia::test
