// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/search_cursor.h"

#include <QCryptographicHash>
#include <QStringList>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr auto version = "1";
constexpr qsizetype digestSize = 12;
constexpr qsizetype mostRarities = 64;

QString digestOf(const SearchMessages& request)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    const auto add = [&hash](const QString& part) {
        hash.addData(part.toUtf8());
        hash.addData("\0");
    };
    add(request.query);
    add(request.conversation.value_or(ConversationId{}).text());
    add(request.space.value_or(SpaceId{}).text());
    add(request.sort == SearchSort::Relevance ? u"relevance"_s : u"newest"_s);
    add(request.zone.value_or(QString{}));
    return QString::fromLatin1(hash.result().toHex().left(digestSize));
}

QString textOf(const WalkKey& key)
{
    return u"%1~%2~%3"_s.arg(key.at.time_since_epoch().count()).arg(key.conversation.text()).arg(key.seq);
}

std::optional<int64_t> numberFrom(QStringView text)
{
    bool isNumber = false;
    const int64_t number = text.toLongLong(&isNumber);
    return isNumber && std::abs(number) <= limits::maxInteger ? std::optional{number} : std::nullopt;
}

std::optional<WalkKey> keyFrom(QStringView text)
{
    const auto parts = text.split(u'~');
    if (parts.size() != 3)
        return std::nullopt;
    const auto at = numberFrom(parts.at(0));
    const auto conversation =
        parts.at(1).isEmpty() ? std::optional{ConversationId{}} : ConversationId::fromText(parts.at(1));
    const auto seq = numberFrom(parts.at(2));
    if (!at || !conversation || !seq)
        return std::nullopt;
    return WalkKey{Timestamp{std::chrono::milliseconds{*at}}, *conversation, *seq};
}

std::optional<SearchWindow> windowFrom(const QList<QStringView>& parts)
{
    SearchWindow window;
    const auto floor = keyFrom(parts.at(0));
    if (!floor)
        return std::nullopt;
    window.floor = *floor;
    const auto score = numberFrom(parts.at(1));
    const auto key = keyFrom(parts.at(2));
    if (!score || !key)
        return std::nullopt;
    window.last = ScoredKey{*score, *key};
    const auto rarities = parts.at(3).split(u'_', Qt::SkipEmptyParts);
    for (const QStringView one : rarities.mid(0, mostRarities))
        window.rarities.push_back(static_cast<int>(std::clamp<int64_t>(numberFrom(one).value_or(1), 1, 64)));
    return window;
}

} // namespace

QString cursorText(const SearchCursor& cursor, const SearchMessages& request)
{
    QStringList parts{QString::fromLatin1(version), digestOf(request),
                      QString::number(cursor.asOf.time_since_epoch().count()),
                      cursor.before ? textOf(*cursor.before) : QString{}};
    if (cursor.window) {
        const ScoredKey last = cursor.window->last.value_or(ScoredKey{});
        QStringList rarities;
        for (const int rarity : cursor.window->rarities)
            rarities << QString::number(rarity);
        parts << textOf(cursor.window->floor) << QString::number(last.score) << textOf(last.key) << rarities.join(u'_');
    }
    return parts.join(u'.');
}

Result<SearchCursor> cursorFrom(const QString& text, const SearchMessages& request)
{
    const auto refused = [](const QString& why) { return Error::badField(u"cursor"_s, why); };
    const QList<QStringView> parts = QStringView{text}.split(u'.');
    if ((parts.size() != 4 && parts.size() != 8) || parts.at(0) != QLatin1StringView{version})
        return refused(u"not_a_cursor"_s);
    if (parts.at(1) != digestOf(request))
        return refused(u"other_query"_s);
    const auto asOf = numberFrom(parts.at(2));
    if (!asOf)
        return refused(u"not_a_cursor"_s);
    SearchCursor cursor{Timestamp{std::chrono::milliseconds{*asOf}}};
    if (!parts.at(3).isEmpty()) {
        cursor.before = keyFrom(parts.at(3));
        if (!cursor.before)
            return refused(u"not_a_cursor"_s);
    }
    if (parts.size() == 8) {
        cursor.window = windowFrom(parts.mid(4));
        if (!cursor.window)
            return refused(u"not_a_cursor"_s);
    }
    return cursor;
}

} // namespace tertulia
