// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/stream_id.h"

#include <array>

namespace tertulia {

namespace {
constexpr std::array<QLatin1StringView, 3> prefixes{QLatin1StringView{"conversation:"}, QLatin1StringView{"space:"},
                                                    QLatin1StringView{"user:"}};
}

std::optional<StreamId> StreamId::fromText(QStringView text)
{
    for (size_t i = 0; i < prefixes.size(); ++i) {
        if (!text.startsWith(prefixes.at(i)))
            continue;
        const auto raw = detail::rawIdFromText(text.mid(prefixes.at(i).size()));
        if (!raw)
            return std::nullopt;
        StreamId id;
        id.m_kind = static_cast<StreamKind>(i);
        id.m_raw = *raw;
        return id;
    }
    return std::nullopt;
}

QLatin1StringView StreamId::prefix() const
{
    return prefixes.at(static_cast<size_t>(m_kind));
}

QString StreamId::text() const
{
    return prefix() + detail::toText(m_raw);
}

} // namespace tertulia
