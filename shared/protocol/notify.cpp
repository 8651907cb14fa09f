// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/notify.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace tertulia {

namespace {

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

bool isHandlePart(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-');
}

/// The handle that begins there, folded; empty if none does.
QString handleAt(const QString& body, qsizetype from)
{
    qsizetype end = from;
    while (end < body.size() && isHandlePart(body.at(end)))
        ++end;
    const bool isCutOff = end < body.size() && isWordPart(body.at(end)); // "@anä" is nobody called "an"
    if (isCutOff || end == from || !body.at(from).isLetterOrNumber())
        return {};
    while (end > from && !body.at(end - 1).isLetterOrNumber() && body.at(end - 1) != u'_')
        --end; // the full stop of the sentence
    return foldHandle(QStringView{body}.mid(from, end - from));
}

bool isSame(QChar said, QChar named)
{
    return said.toCaseFolded() == named.toCaseFolded() || (said == u'-' && named == u' ');
}

/// The role with the longest name that stands there as whole words.
const RoleRecord* roleAt(const QString& body, qsizetype from, const std::vector<RoleRecord>& roles)
{
    const RoleRecord* longest = nullptr;
    for (const RoleRecord& role : roles) {
        const qsizetype end = from + role.name.size();
        if (role.everyone || end > body.size() || (longest != nullptr && longest->name.size() >= role.name.size()))
            continue;
        const bool isCutOff = end < body.size() && isWordPart(body.at(end)) && isWordPart(body.at(end - 1));
        if (!isCutOff && std::equal(role.name.begin(), role.name.end(), body.begin() + from,
                                    [](QChar named, QChar said) { return isSame(said, named); }))
            longest = &role;
    }
    return longest;
}

void note(Mentions& found, const RoleRecord& role, const QString& orHandle)
{
    const bool isNew =
        std::none_of(found.roles.begin(), found.roles.end(), [&](const NamedRole& one) { return one.role == role.id; });
    if (isNew && found.roles.size() < static_cast<size_t>(limits::mentions))
        found.roles.push_back({role.id, orHandle});
}

void note(Mentions& found, const QString& handle)
{
    if (handle == QLatin1StringView{"everyone"} || handle == QLatin1StringView{"all"} ||
        handle == QLatin1StringView{"room"})
        found.everybody = true;
    else if (handle == QLatin1StringView{"here"})
        found.here = true;
    else if (handle.size() >= limits::handleMin && handle.size() <= limits::handleMax &&
             found.handles.size() < static_cast<size_t>(limits::mentions) &&
             std::find(found.handles.begin(), found.handles.end(), handle) == found.handles.end())
        found.handles.push_back(handle);
}

Rule yes(const char* name)
{
    return {name, Effect::Allow, {}};
}
Rule no(const char* name)
{
    return {name, Effect::Deny, {}};
}

} // namespace

Mentions mentionsIn(const QString& body, const std::vector<RoleRecord>& roles)
{
    Mentions found;
    for (qsizetype at = body.indexOf(u'@'); at >= 0; at = body.indexOf(u'@', at + 1)) {
        if (at > 0 && (isWordPart(body.at(at - 1)) || body.at(at - 1) == u'.'))
            continue; // a mail address
        const QString handle = handleAt(body, at + 1);
        const RoleRecord* role = roleAt(body, at + 1, roles);
        const bool isRole = role != nullptr && role->name.size() >= handle.size();
        if (isRole)
            note(found, *role, role->name.size() == handle.size() ? handle : QString{});
        if (!isRole || role->name.size() == handle.size())
            note(found, handle);
    }
    return found;
}

std::optional<QString> keywordIn(const QString& body, const std::vector<QString>& keywords)
{
    const QString text = body.toCaseFolded();
    for (const QString& keyword : keywords) {
        const QString word = keyword.toCaseFolded();
        for (qsizetype at = text.indexOf(word); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + 1)) {
            const qsizetype end = at + word.size();
            const bool begins = at == 0 || !isWordPart(text.at(at - 1)) || !isWordPart(word.front());
            const bool ends = end == text.size() || !isWordPart(text.at(end)) || !isWordPart(word.back());
            if (begins && ends)
                return keyword;
        }
    }
    return std::nullopt;
}

bool isTimeZone(const QString& zone)
{
    return QTimeZone::isTimeZoneIdAvailable(zone.toLatin1());
}

bool isQuiet(const QuietHours& hours, Timestamp at)
{
    constexpr int daysOfAWeek = 7;
    const QTimeZone zone = isTimeZone(hours.zone) ? QTimeZone(hours.zone.toLatin1()) : QTimeZone::utc();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone);
    const int minute = local.time().hour() * 60 + local.time().minute();
    const int today = local.date().dayOfWeek() - 1;
    const auto startsOn = [&](int day) { return hours.days.contains(static_cast<Weekday>(day)); };
    if (hours.from < hours.to)
        return startsOn(today) && minute >= hours.from && minute < hours.to;
    // Over midnight: the night belongs to the day on which it begins.
    return (startsOn(today) && minute >= hours.from) ||
           (startsOn((today + daysOfAWeek - 1) % daysOfAWeek) && minute < hours.to);
}

Verdict resolveNotify(const NotifyFacts& facts)
{
    std::vector<Rule> rules;
    const auto add = [&rules](bool applies, const Rule& rule) {
        if (applies)
            rules.push_back(rule);
    };
    const auto level = facts.setting.level;
    add(facts.isOwn, no("notify.own_message"));
    add(facts.isDeleted, no("notify.deleted"));
    add(facts.isAuthorBlocked, no("notify.author_blocked"));
    add(facts.isSystem, no("notify.system_message"));
    add(facts.isSilent, no("notify.silent"));
    add(facts.setting.mutedUntil && *facts.setting.mutedUntil > facts.at, no("notify.muted"));
    add(facts.prefs.quiet && isQuiet(*facts.prefs.quiet, facts.at), no("notify.quiet_hours"));
    add(level == NotifyLevel::None, no("notify.level_none"));
    add(facts.isMentioned, yes("notify.mentioned"));
    add(facts.hasKeyword, yes("notify.keyword"));
    add(facts.isRoleMentioned, yes("notify.role_mentioned"));
    add(facts.isEverybodyMentioned, yes("notify.everybody_mentioned"));
    add(facts.isHereMentioned, yes("notify.here_mentioned"));
    add(level == NotifyLevel::All, yes("notify.level_all"));
    add(level == NotifyLevel::Mentions, no("notify.level_mentions"));
    const bool isThread = facts.kind == ConversationKind::Thread;
    add(isThread, facts.isFollowed ? yes("notify.thread_followed") : no("notify.thread_not_followed"));
    add(!isThread,
        facts.kind == ConversationKind::Room ? no("notify.rooms_are_silent") : yes("notify.people_are_heard"));
    return verdictOf(std::move(rules));
}

} // namespace tertulia
