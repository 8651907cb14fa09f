// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/budgets/budgets.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

Budget::Where whereOf(const QString& name)
{
    return name == "client"_L1   ? Budget::Where::Client
           : name == "server"_L1 ? Budget::Where::Server
                                 : Budget::Where::Bench;
}

std::vector<Budget> read()
{
    QFile file(u":/tertulia/budgets.json"_s);
    std::vector<Budget> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).object().value("budgets"_L1).toArray();
    for (const auto& value : list) {
        const QJsonObject one = value.toObject();
        all.push_back({one.value("id"_L1).toString(), whereOf(one.value("where"_L1).toString()),
                       one.value("unit"_L1).toString(), one.value("goal"_L1).toDouble(),
                       one.value("limit"_L1).toDouble(), one.value("what"_L1).toString()});
    }
    return all;
}

} // namespace

Budget::Verdict Budget::judge(double measured) const
{
    if (measured <= goal)
        return Verdict::Good;
    return limit > 0 && measured > limit ? Verdict::Broken : Verdict::Above;
}

const std::vector<Budget>& budgets()
{
    static const std::vector<Budget> all = read();
    return all;
}

const Budget* findBudget(QStringView id)
{
    const auto found = std::find_if(budgets().begin(), budgets().end(), [&](const auto& one) { return one.id == id; });
    return found == budgets().end() ? nullptr : &*found;
}

} // namespace tertulia
