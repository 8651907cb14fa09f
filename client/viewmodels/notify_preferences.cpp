// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/notify_preferences.h"

#include "client/models/error_text.h"
#include "client/models/notify_words.h"

#include <QTimeZone>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int quietBegins = 22 * 60;
constexpr int quietEnds = 7 * 60;
constexpr int daysOfAWeek = 7;

QString levelName(const std::optional<NotifyLevel>& level)
{
    return level ? QString::fromLatin1(EnumNames<NotifyLevel>::names[static_cast<size_t>(*level)]) : u"usual"_s;
}

} // namespace

NotifyPreferences::NotifyPreferences(QObject* parent) : QAbstractListModel(parent)
{
    m_hours.from = quietBegins;
    m_hours.to = quietEnds;
    for (int day = 0; day < daysOfAWeek; ++day)
        m_hours.days.insert(static_cast<Weekday>(day));
    m_hours.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    if (!isTimeZone(m_hours.zone))
        m_hours.zone = u"UTC"_s;
}

void NotifyPreferences::setSession(SessionView* session)
{
    if (m_session == session)
        return;
    m_session = session;
    AccountRecords& records = session->records();
    connect(&records, &AccountRecords::reset, this, &NotifyPreferences::take);
    connect(&records, &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<NotifyPrefsRecord>(record) || std::holds_alternative<NotifySettingRecord>(record))
            take();
    });
    take();
}

void NotifyPreferences::take()
{
    beginResetModel();
    m_prefs = m_session->records().notifyPrefs();
    if (m_prefs.quiet)
        m_hours = *m_prefs.quiet;
    m_settings = m_session->records().all<NotifySettingRecord>();
    std::erase_if(m_settings, [this](const NotifySettingRecord& one) {
        const bool isMuted = one.mutedUntil && *one.mutedUntil > SystemClock{}.now();
        return (!one.level && !isMuted) || !m_session->directory().conversation(one.conversation);
    });
    endResetModel();
    Q_EMIT changed();
}

QStringList NotifyPreferences::keywords() const
{
    return QStringList(m_prefs.keywords.begin(), m_prefs.keywords.end());
}

QuietHours& NotifyPreferences::wantedHours()
{
    if (!m_prefs.quiet)
        m_prefs.quiet = m_hours;
    return *m_prefs.quiet;
}

void NotifyPreferences::setQuiet(bool wanted)
{
    if (wanted == isQuietWanted())
        return;
    if (wanted)
        m_prefs.quiet = m_hours;
    else
        m_prefs.quiet.reset();
    apply();
}

void NotifyPreferences::setQuietFrom(int minute)
{
    wantedHours().from = minute;
    apply();
}

void NotifyPreferences::setQuietTo(int minute)
{
    wantedHours().to = minute;
    apply();
}

void NotifyPreferences::setQuietDay(int day, bool on)
{
    if (day < 0 || day >= daysOfAWeek)
        return;
    EnumSet<Weekday>& days = wantedHours().days;
    if (on)
        days.insert(static_cast<Weekday>(day));
    else
        days.remove(static_cast<Weekday>(day));
    apply();
}

QString NotifyPreferences::addKeyword(const QString& word)
{
    QString wanted = word.simplified();
    if (const char* why = applyTextRule(rule::keyword, wanted))
        return fieldErrorText(why, rule::keyword);
    const bool isThere = std::any_of(m_prefs.keywords.begin(), m_prefs.keywords.end(),
                                     [&](const QString& one) { return one.compare(wanted, Qt::CaseInsensitive) == 0; });
    if (isThere)
        return {};
    if (m_prefs.keywords.size() >= static_cast<size_t>(limits::keywords))
        return tr("At most %n word(s).", nullptr, limits::keywords);
    m_prefs.keywords.push_back(wanted);
    apply();
    return {};
}

void NotifyPreferences::removeKeyword(const QString& word)
{
    if (std::erase(m_prefs.keywords, word) > 0)
        apply();
}

/// What is shown is what is wanted; if the server does not take it, what is in force comes back.
void NotifyPreferences::apply()
{
    m_problem.clear();
    Q_EMIT changed();
    if (!m_session || !m_session->account())
        return;
    NotificationPrefs request;
    request.keywords = m_prefs.keywords;
    request.quiet = m_prefs.quiet;
    m_session->account()->request(request).then(this, [this](const Result<NotificationPrefsReply>& reply) {
        if (reply.ok())
            return;
        m_problem = errorText(reply.error());
        take();
    });
}

void NotifyPreferences::setLevel(const QString& conversation, const QString& level)
{
    const auto id = ConversationId::fromText(conversation);
    if (!id)
        return;
    NotificationSet request;
    request.conversation = *id;
    request.mutedUntil = m_session->records().notifySetting(*id).mutedUntil;
    for (const NotifyLevel one : {NotifyLevel::All, NotifyLevel::Mentions, NotifyLevel::None})
        if (levelName(one) == level)
            request.level = one;
    set(request);
}

void NotifyPreferences::unmute(const QString& conversation)
{
    const auto id = ConversationId::fromText(conversation);
    if (!id)
        return;
    NotificationSet request;
    request.conversation = *id;
    request.level = m_session->records().notifySetting(*id).level;
    set(request);
}

void NotifyPreferences::set(const NotificationSet& request)
{
    if (!m_session->account())
        return;
    m_session->account()->request(request).then(this, [this](const Result<NotificationSetReply>& reply) {
        m_problem = reply.ok() ? QString{} : errorText(reply.error());
        Q_EMIT changed();
    });
}

void NotifyPreferences::explain(const QString& message)
{
    m_reason.clear();
    m_beaten.clear();
    Q_EMIT changed();
    const auto id = MessageId::fromText(message);
    if (!id || !m_session->account())
        return;
    m_session->account()
        ->request(NotificationExplain{*id})
        .then(this, [this](const Result<NotificationExplainReply>& reply) {
            if (!reply.ok()) {
                m_problem = errorText(reply.error());
            } else {
                m_reason = (reply->notify ? tr("It notifies you: %1") : tr("It does not notify you: %1"))
                               .arg(notifyRuleText(reply->rule));
                for (const NotificationRule& one : reply->beaten)
                    m_beaten.append(notifyRuleText(one.rule));
            }
            Q_EMIT changed();
        });
}

int NotifyPreferences::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant NotifyPreferences::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count() || !m_session)
        return {};
    const NotifySettingRecord& setting = m_settings[static_cast<size_t>(index.row())];
    switch (role) {
    case IdRole:
        return setting.conversation.text();
    case Qt::DisplayRole:
    case TitleRole: {
        const ConversationRow* row = m_session->directory().conversation(setting.conversation);
        if (!row)
            return {};
        const QString title = m_session->directory().title(*row);
        return row->kind == ConversationKind::Room ? QString(u'#' + title) : title;
    }
    case LevelRole:
        return levelName(setting.level);
    case MutedRole:
        return setting.mutedUntil && *setting.mutedUntil > SystemClock{}.now();
    default:
        return {};
    }
}

QHash<int, QByteArray> NotifyPreferences::roleNames() const
{
    return {{IdRole, "conversationId"}, {TitleRole, "title"}, {LevelRole, "level"}, {MutedRole, "muted"}};
}

} // namespace tertulia
