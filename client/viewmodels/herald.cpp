// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/herald.h"

#include "client/models/notify_words.h"
#include "client/viewmodels/settings.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t awaitedMax = 100;
constexpr int linesKept = 4;
constexpr int lineLength = 200;

} // namespace

Herald::Herald(SessionView& session, const Settings& settings, QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings)
{
    connect(&session, &SessionView::notified, this, &Herald::heard);
    connect(&session, &SessionView::changed, this, &Herald::changed);
    connect(&session.directory(), &Directory::conversationGone, this, &Herald::takeBack);
    connect(&session.directory(), &Directory::userChanged, this, &Herald::named);
    connect(&session.directory(), &Directory::reset, this, [this] {
        if (m_session.directory().isLoaded())
            return;
        m_awaited.clear();
        m_nameless.clear();
        const auto told = m_told.keys();
        for (const ConversationId& conversation : told)
            takeBack(conversation);
    });
}

void Herald::setWatched(ConversationId conversation)
{
    m_watched = conversation;
    if (!conversation.isNull())
        takeBack(conversation);
}

void Herald::heard(const Notified& event)
{
    if (!m_settings.notifies() || m_settings.doNotDisturb() || !m_session.account())
        return;
    if (event.reminder)
        return remind(event);
    if (!event.message)
        return;
    const MessageId id = *event.message;
    if (m_awaited.size() >= awaitedMax)
        m_awaited.erase(m_awaited.begin());
    m_awaited.push_back(id);
    m_session.account()->message(id).then(this, [this](const std::optional<MessageRow>& row) {
        if (row)
            tell(*row);
    });
}

void Herald::remind(const Notified& event)
{
    const auto* reminder = m_session.records().find<ReminderRecord>(event.reminder->text());
    const QString text = reminder && !m_settings.hidesText() ? reminder->text : QString{};
    Notice notice;
    notice.key = event.conversation ? keyOf(*event.conversation) : m_prefix + u"/reminder"_s;
    notice.title = tr("Reminder");
    notice.lines = {text.isEmpty() ? tr("You wanted to be reminded now.") : text.simplified().left(lineLength)};
    notice.silent = !m_settings.sounds();
    Q_EMIT show(notice);
}

void Herald::changed(const RowChanges& changes)
{
    for (const MessageRow& row : changes.messages) {
        if (row.record.deleted && m_told.contains(row.record.conversation))
            takeBack(row.record.conversation); // rather one notice too few than words that were taken back
        if (!row.record.id.isNull())
            tell(row);
    }
    for (const ConversationRow& row : changes.conversations)
        if (const auto told = m_told.constFind(row.id); told != m_told.constEnd() && row.readSeq >= told->upTo)
            takeBack(row.id);
}

void Herald::tell(const MessageRow& row)
{
    const MessageRecord& message = row.record;
    if (std::find(m_awaited.begin(), m_awaited.end(), message.id) == m_awaited.end())
        return;
    if (m_session.directory().name(message.author).isEmpty()) {
        if (m_nameless.size() < awaitedMax) // the directory asks who it is
            m_nameless.push_back(row);
        return;
    }
    std::erase(m_awaited, message.id);
    if (!isWorthTelling(message))
        return;
    const ConversationRow* conversation = m_session.directory().conversation(message.conversation);
    if (!conversation || conversation->readSeq >= message.seq)
        return;
    Told& told = m_told[message.conversation];
    if (message.seq <= told.upTo)
        return;
    told.upTo = message.seq;
    ++told.count;
    const QString words = noticeWords(message, m_session.directory()).simplified().left(lineLength);
    const QString name = m_session.directory().name(message.author);
    const bool isDirect = conversation->kind == ConversationKind::Direct;
    told.lines.append(isDirect || name.isEmpty() ? words : tr("%1: %2").arg(name, words));
    if (told.lines.size() > linesKept)
        told.lines.removeFirst();
    Q_EMIT show(noticeOf(*conversation, told));
}

/// Now it is known who wrote them.
void Herald::named(UserId author)
{
    std::vector<MessageRow> named;
    for (const MessageRow& row : m_nameless)
        if (row.record.author == author)
            named.push_back(row);
    std::erase_if(m_nameless, [author](const MessageRow& row) { return row.record.author == author; });
    for (const MessageRow& row : named)
        tell(row);
}

bool Herald::isWorthTelling(const MessageRecord& message) const
{
    if (message.conversation == m_watched || m_session.isSeen(message.conversation) || m_settings.doNotDisturb() ||
        !m_settings.notifies())
        return false;
    // The server decided by what it knew then; whoever muted the conversation in this second means it.
    NotifyFacts facts = notifyFacts(message, m_session.directory(), m_session.records());
    facts.at = SystemClock{}.now();
    const bool isMuted = facts.setting.mutedUntil && *facts.setting.mutedUntil > facts.at;
    const bool isQuietTime = facts.prefs.quiet && isQuiet(*facts.prefs.quiet, facts.at);
    return !isMuted && !isQuietTime && !facts.isOwn && !facts.isDeleted && !facts.isAuthorBlocked &&
           facts.setting.level != NotifyLevel::None;
}

Notice Herald::noticeOf(const ConversationRow& row, const Told& told) const
{
    const Directory& directory = m_session.directory();
    Notice notice;
    notice.key = keyOf(row.id);
    const SpaceRow* space = row.space ? directory.space(*row.space) : nullptr;
    const QString title = directory.title(row);
    notice.title = space ? u"#%1 · %2"_s.arg(title, space->name) : title;
    if (told.count > 1)
        notice.title += u" (%1)"_s.arg(told.count);
    notice.lines = m_settings.hidesText() ? QStringList{tr("%n new message(s)", nullptr, told.count)} : told.lines;
    notice.canReply = true;
    notice.silent = !m_settings.sounds();
    return notice;
}

void Herald::takeBack(ConversationId conversation)
{
    if (m_told.remove(conversation) > 0)
        Q_EMIT withdraw(keyOf(conversation));
}

ConversationId Herald::conversationOf(const QString& key) const
{
    if (!key.startsWith(m_prefix + u'/'))
        return {};
    return ConversationId::fromText(key.mid(m_prefix.size() + 1)).value_or(ConversationId{});
}

bool Herald::open(const QString& key)
{
    const ConversationId conversation = conversationOf(key);
    if (conversation.isNull())
        return false;
    m_told.remove(conversation);
    Q_EMIT openRequested(conversation);
    return true;
}

bool Herald::reply(const QString& key, const QString& text)
{
    const ConversationId conversation = conversationOf(key);
    if (conversation.isNull() || !m_session.account())
        return false;
    m_session.account()->send(conversation, text);
    return markRead(key); // who answers has read
}

bool Herald::markRead(const QString& key)
{
    const ConversationId conversation = conversationOf(key);
    if (conversation.isNull() || !m_session.account())
        return false;
    if (const auto told = m_told.constFind(conversation); told != m_told.constEnd())
        m_session.account()->markRead(conversation, told->upTo);
    takeBack(conversation);
    return true;
}

bool Herald::closed(const QString& key)
{
    const ConversationId conversation = conversationOf(key);
    if (conversation.isNull())
        return false;
    // Swept away, not read: the next notice begins anew.
    m_told.remove(conversation);
    return true;
}

} // namespace tertulia
