// SPDX-License-Identifier: GPL-3.0-or-later
// Records that only their owner sees and that are not about another person: what notifies him, and what a bot is
// asked to do.
// Stream: the user. Value types.
#pragma once

#include "shared/protocol/codec.h"

#include <array>

namespace tertulia {

enum class NotifyLevel { All, Mentions, None };
template<>
struct EnumNames<NotifyLevel>
{
    static constexpr std::array names{"all", "mentions", "none"};
};
enum class Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };
template<>
struct EnumNames<Weekday>
{
    static constexpr std::array names{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
};

namespace rule {
inline constexpr TextRule keyword{TextKind::Name, 1, limits::keywordLength};
inline constexpr TextRule timeZone{TextKind::Free, 1, limits::timeZoneLength};
inline constexpr RangeRule minuteOfDay{0, 24 * 60 - 1};
} // namespace rule

/// Times of the day, in minutes since midnight, in which nothing notifies. Over midnight if `to` is not after `from`:
/// then a night belongs to the day on which it begins.
struct QuietHours
{
    EnumSet<Weekday> days{};
    int from = 0;
    int to = 0;
    QString zone; ///< "Europe/Madrid"
    static constexpr auto fields =
        std::tuple{Field{"days", &QuietHours::days, KnownNames{}}, Field{"from", &QuietHours::from, rule::minuteOfDay},
                   Field{"to", &QuietHours::to, rule::minuteOfDay}, Field{"zone", &QuietHours::zone, rule::timeZone}};
    bool operator==(const QuietHours&) const = default;
};

/// What I am notified of in one conversation. Without the record: as usual.
struct NotifySettingRecord
{
    static constexpr auto tag = "notify_setting";
    ConversationId conversation;
    std::optional<NotifyLevel> level{}; ///< absent: as usual
    std::optional<Timestamp> mutedUntil{};
    Rev rev = 0;
    static constexpr auto fields = std::tuple{
        Field{"conversation", &NotifySettingRecord::conversation}, Field{"level", &NotifySettingRecord::level},
        Field{"muted_until", &NotifySettingRecord::mutedUntil}, Field{"rev", &NotifySettingRecord::rev}};
    bool operator==(const NotifySettingRecord&) const = default;
};

/// What I am notified of everywhere.
struct NotifyPrefsRecord
{
    static constexpr auto tag = "notify_prefs";
    std::vector<QString> keywords{};
    std::optional<QuietHours> quiet{};
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"keywords", &NotifyPrefsRecord::keywords, ListRule{limits::keywords, rule::keyword}},
                   Field{"quiet", &NotifyPrefsRecord::quiet}, Field{"rev", &NotifyPrefsRecord::rev}};
    bool operator==(const NotifyPrefsRecord&) const = default;
};

/// Somebody called a slash command of mine; I am a bot. Only the newest are kept.
struct CommandCallRecord
{
    static constexpr auto tag = "command_call";
    CommandCallId id;
    CommandId command;
    QString name; ///< of the command
    ConversationId conversation;
    UserId user; ///< who called
    QString text;
    Timestamp at{};
    Rev rev = 0;
    static constexpr auto fields =
        std::tuple{Field{"id", &CommandCallRecord::id},     Field{"command", &CommandCallRecord::command},
                   Field{"name", &CommandCallRecord::name}, Field{"conversation", &CommandCallRecord::conversation},
                   Field{"user", &CommandCallRecord::user}, Field{"text", &CommandCallRecord::text},
                   Field{"at", &CommandCallRecord::at},     Field{"rev", &CommandCallRecord::rev}};
    bool operator==(const CommandCallRecord&) const = default;
};

} // namespace tertulia
