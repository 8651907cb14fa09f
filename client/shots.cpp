// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shots.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>

#include <algorithm>
#include <array>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

Error fault(qsizetype at, const QString& what)
{
    return Error::badField(QString::number(at), u"picture %1: %2"_s.arg(at).arg(what));
}

Result<QStringList> readKeys(const QJsonValue& json, qsizetype at)
{
    QStringList keys;
    const QJsonArray list = json.toArray();
    for (const QJsonValue& one : list) {
        const QString text = one.toString();
        if (!text.startsWith("text:"_L1) && !text.startsWith("action:"_L1) && !text.startsWith("press:"_L1) &&
            QKeySequence(text).count() != 1)
            return fault(at, u"keys wants \"Ctrl+K\", \"text:…\", \"action:…\" or \"press:…\""_s);
        keys.append(text);
    }
    return keys;
}

Result<Shot> readShot(const QJsonObject& json, qsizetype at)
{
    static constexpr std::array texts{std::pair{"file", &Shot::file},
                                      std::pair{"open", &Shot::open},
                                      std::pair{"after_text", &Shot::afterText},
                                      std::pair{"page", &Shot::page},
                                      std::pair{"theme", &Shot::theme},
                                      std::pair{"language", &Shot::language},
                                      std::pair{"beside", &Shot::beside},
                                      std::pair{"window", &Shot::window}};
    Shot shot;
    for (auto field = json.begin(); field != json.end(); ++field) {
        const auto text =
            std::ranges::find_if(texts, [&](const auto& one) { return field.key() == QLatin1StringView{one.first}; });
        if (text != texts.end())
            shot.*text->second = field.value().toString();
        else if (field.key() != "size"_L1 && field.key() != "keys"_L1)
            return fault(at, u"unknown field "_s + field.key());
    }
    TRY(shot.size, sizeFromText(json.value("size"_L1).toString()));
    TRY(shot.keys, readKeys(json.value("keys"_L1), at));
    if (shot.file.isEmpty())
        return fault(at, u"file is missing"_s);
    return shot;
}

} // namespace

Shot shotOf(const AppOptions& options)
{
    Shot shot;
    shot.file = options.screenshot;
    shot.open = options.open;
    shot.afterText = options.afterText;
    shot.page = options.page;
    return shot;
}

Result<std::vector<Shot>> readShots(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return Error::badField({}, u"the list of pictures is not an array"_s);
    std::vector<Shot> shots;
    const QJsonArray list = document.array();
    for (qsizetype i = 0; i < list.size(); ++i) {
        TRY(auto shot, readShot(list.at(i).toObject(), i));
        shots.push_back(std::move(shot));
    }
    return shots;
}

} // namespace tertulia
