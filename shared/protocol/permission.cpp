// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/permission.h"

#include <QJsonDocument>

namespace tertulia {

namespace {
struct Overrides
{
    std::vector<RoomOverride> list{};
    static constexpr auto fields = std::tuple{Field{"list", &Overrides::list, ListRule{limits::roomOverrides}}};
};
} // namespace

QString overridesToText(const std::vector<RoomOverride>& overrides)
{
    if (overrides.empty())
        return {};
    JsonWriter writer;
    encode(writer, Overrides{overrides});
    return QString::fromUtf8(writer.take());
}

std::vector<RoomOverride> overridesFromText(const QString& text)
{
    if (text.isEmpty())
        return {};
    auto read = decode<Overrides>(QJsonDocument::fromJson(text.toUtf8()).object());
    return read.ok() ? std::move(read).value().list : std::vector<RoomOverride>{};
}

} // namespace tertulia
