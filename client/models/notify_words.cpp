// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/notify_words.h"

#include "client/cache/message_words.h"
#include "client/models/link_names.h"
#include "client/text/message_text.h"

#include <QCoreApplication>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

struct NotifyTexts
{
    Q_DECLARE_TR_FUNCTIONS(Notifications)
};

bool holdsOneOf(const SpaceRow* space, const std::vector<RoleId>& named)
{
    if (!space)
        return false;
    return std::any_of(space->standing.roles.begin(), space->standing.roles.end(), [&](const HeldRole& held) {
        return std::find(named.begin(), named.end(), held.id) != named.end();
    });
}

} // namespace

NotifyFacts notifyFacts(const MessageRecord& message, const Directory& directory, const AccountRecords& records,
                        const std::optional<NotifyPrefsRecord>& prefs)
{
    static const MessageMentions nobody;
    const MessageMentions& named = message.mentions ? *message.mentions : nobody;
    const ConversationRow* row = directory.conversation(message.conversation);
    NotifyFacts facts;
    facts.kind = row ? row->kind : ConversationKind::Thread;
    facts.isFollowed = !row || row->isFollowed; // of a thread that is not here only followed ones are told
    facts.isOwn = message.author == directory.self();
    facts.isDeleted = message.deleted;
    facts.isAuthorBlocked = records.isBlocked(message.author);
    facts.isSystem = message.system.has_value();
    facts.isSilent = message.silent.value_or(false);
    facts.isMentioned = std::find(named.users.begin(), named.users.end(), directory.self()) != named.users.end();
    const ConversationRow* place = directory.placeOf(message.conversation);
    facts.isRoleMentioned = holdsOneOf(place && place->space ? directory.space(*place->space) : nullptr, named.roles);
    facts.isEverybodyMentioned = named.everyone;
    facts.isHereMentioned = named.here;
    facts.prefs = prefs ? *prefs : records.notifyPrefs();
    facts.hasKeyword = keywordIn(message.body, facts.prefs.keywords).has_value();
    facts.setting = records.notifySetting(message.conversation);
    facts.at = message.createdAt;
    return facts;
}

QString noticeWords(const MessageRecord& message, const Directory& directory)
{
    return withLinkNames(directory, text::plainText(wordsOf(message), text::Spoilers::Hidden));
}

QString notifyRuleText(const QString& rule)
{
    static const std::map<QString, const char*> texts{
        {u"notify.own_message"_s, QT_TRANSLATE_NOOP("Notifications", "You wrote it yourself.")},
        {u"notify.deleted"_s, QT_TRANSLATE_NOOP("Notifications", "It was deleted.")},
        {u"notify.author_blocked"_s, QT_TRANSLATE_NOOP("Notifications", "You have blocked who wrote it.")},
        {u"notify.system_message"_s, QT_TRANSLATE_NOOP("Notifications", "Nobody wrote it: it tells what happened.")},
        {u"notify.silent"_s, QT_TRANSLATE_NOOP("Notifications", "It was sent silently.")},
        {u"notify.muted"_s, QT_TRANSLATE_NOOP("Notifications", "The conversation is muted.")},
        {u"notify.quiet_hours"_s, QT_TRANSLATE_NOOP("Notifications", "It came in your quiet hours.")},
        {u"notify.level_none"_s, QT_TRANSLATE_NOOP("Notifications", "You want nothing from this conversation.")},
        {u"notify.mentioned"_s, QT_TRANSLATE_NOOP("Notifications", "You are mentioned in it.")},
        {u"notify.keyword"_s, QT_TRANSLATE_NOOP("Notifications", "One of your words is in it.")},
        {u"notify.role_mentioned"_s, QT_TRANSLATE_NOOP("Notifications", "One of your roles is mentioned in it.")},
        {u"notify.everybody_mentioned"_s, QT_TRANSLATE_NOOP("Notifications", "Everybody is mentioned in it.")},
        {u"notify.here_mentioned"_s, QT_TRANSLATE_NOOP("Notifications", "Everybody who is here is mentioned in it.")},
        {u"notify.level_all"_s, QT_TRANSLATE_NOOP("Notifications", "You want everything from this conversation.")},
        {u"notify.level_mentions"_s,
         QT_TRANSLATE_NOOP("Notifications", "You want only mentions from this conversation.")},
        {u"notify.thread_followed"_s, QT_TRANSLATE_NOOP("Notifications", "You follow the thread.")},
        {u"notify.thread_not_followed"_s, QT_TRANSLATE_NOOP("Notifications", "You do not follow the thread.")},
        {u"notify.rooms_are_silent"_s,
         QT_TRANSLATE_NOOP("Notifications", "Rooms are silent unless you are mentioned.")},
        {u"notify.people_are_heard"_s,
         QT_TRANSLATE_NOOP("Notifications", "Groups and direct messages are heard by default.")},
    };
    const auto found = texts.find(rule);
    return found == texts.end() ? rule : NotifyTexts::tr(found->second);
}

} // namespace tertulia
