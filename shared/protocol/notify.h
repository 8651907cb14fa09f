// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that decides whether a message is worth a notification: facts in, verdict out, with the rule that
// decided and the rules it beat, so that "why was I notified" has an answer and server and client agree. Pure; the
// caller gathers the facts. Any thread.
//
// The first of these that says something decides: own, deleted or blocked messages never, nor what nobody said, nor
// what was sent silently; a mute; quiet hours; the level `none`; a mention; a keyword; a mention of a role, of
// everybody, of those who are here; the level; else rooms and threads that are not followed stay silent, and groups,
// directs and followed threads do not. A thread is muted with its parent.
#pragma once

#include "shared/protocol/permissions.h"

namespace tertulia {

/// A role that a text names; `orHandle`: if somebody is called so, he is meant.
struct NamedRole
{
    RoleId role;
    QString orHandle{};
};
/// Whom a text names.
struct Mentions
{
    std::vector<QString> handles{}; ///< folded, each once, at most limits::mentions
    std::vector<NamedRole> roles{}; ///< each once, at most limits::mentions
    bool everybody = false;         ///< "@room", "@everyone" or "@all"
    bool here = false;              ///< "@here"
};
/// Roles are named by "@" and their name, whatever the case, with spaces or with hyphens in their place; the longest
/// name that fits is meant.
Mentions mentionsIn(const QString& body, const std::vector<RoleRecord>& roles = {});
/// A keyword that stands in the text as whole words, whatever the case; nullopt if none does.
std::optional<QString> keywordIn(const QString& body, const std::vector<QString>& keywords);
/// True if the moment lies in them. Unknown time zones count as UTC.
bool isQuiet(const QuietHours& hours, Timestamp at);
bool isTimeZone(const QString& zone);

struct NotifyFacts
{
    ConversationKind kind = ConversationKind::Group;
    bool isFollowed = false; ///< threads
    bool isOwn = false;
    bool isDeleted = false;
    bool isAuthorBlocked = false;
    bool isSystem = false; ///< nobody said it
    bool isSilent = false; ///< sent so
    bool isMentioned = false;
    bool isRoleMentioned = false;      ///< one of his, by somebody who may
    bool isEverybodyMentioned = false; ///< by somebody who may
    bool isHereMentioned = false;      ///< likewise, and he is connected
    bool hasKeyword = false;
    NotifySettingRecord setting{};
    NotifyPrefsRecord prefs{};
    Timestamp at{};
};

/// `allowed` = notify.
Verdict resolveNotify(const NotifyFacts& facts);

} // namespace tertulia
