// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/slash_commands.h"

#include "client/models/error_text.h"
#include "client/models/spoken_time.h"
#include "client/viewmodels/room_view.h"
#include "client/viewmodels/session_view.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

} // namespace

std::vector<SlashCommand> slashCommands(ConversationKind kind)
{
    const QString text = Words::tr("text");
    const QString when = Words::tr("20m text");
    std::vector<SlashCommand> all{
        {u"me"_s, text, Words::tr("Says what you are doing")},
        {u"shrug"_s, text, u"¯\\_(ツ)_/¯"_s},
        {u"tableflip"_s, text, u"(╯°□°)╯︵ ┻━┻"_s},
        {u"unflip"_s, text, u"┬─┬ノ( º _ ºノ)"_s},
        {u"spoiler"_s, text, Words::tr("Hides the text until somebody wants to see it")},
        {u"silent"_s, text, Words::tr("Sends without a notification")},
        {u"schedule"_s, when, Words::tr("Sends later: after 20m, 1h30m, 2d, or at 18:30")},
        {u"remind"_s, when, Words::tr("Reminds you of something")},
        {u"poll"_s, Words::tr("question"), Words::tr("Asks everybody here")},
        {u"mute"_s, u"8h"_s, Words::tr("No notifications from here, for a while or until /unmute")},
        {u"unmute"_s, {}, Words::tr("Notifications as usual again")},
    };
    if (kind == ConversationKind::Room)
        all.push_back({u"nick"_s, Words::tr("name"), Words::tr("What you are called in this space")});
    if (kind != ConversationKind::Direct) {
        all.push_back({u"topic"_s, text, Words::tr("Says what is talked about here")});
        all.push_back({u"invite"_s, u"@…"_s, Words::tr("Brings people in")});
        all.push_back({u"leave"_s, {}, Words::tr("Leaves this conversation")});
    }
    return all;
}

SlashCommands::SlashCommands(SessionView& session, RoomView& room, QObject* parent)
    : QObject(parent), m_session(session), m_room(room)
{
}

bool SlashCommands::run(QString& text, bool silent)
{
    if (!text.startsWith(u'/'))
        return false;
    if (text.startsWith(u"//"_s) && !text.startsWith(u"///"_s)) {
        text.remove(0, 1);
        return false;
    }
    static const QRegularExpression pattern(u"^/([a-zA-Z0-9][\\w.-]*)(?:\\s+(.*))?$"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return false; // a path, a sum
    m_typed = text;
    m_silent = silent;
    const QString name = match.captured(1).toLower();
    const QString rest = match.captured(2).trimmed();
    if (say(name, rest) || runTimed(name, rest) || runOnPlace(name, rest))
        return true;
    callBot(name, rest); // also one that this device does not know: the server does
    return true;
}

bool SlashCommands::say(const QString& name, const QString& rest)
{
    const auto with = [&rest](const QString& sign) { return rest.isEmpty() ? sign : rest + u' ' + sign; };
    if (name == u"shrug"_s)
        Q_EMIT sendWanted(with(u"¯\\\\\\_(ツ)\\_/¯"_s), m_silent); // as markdown: each sign stands for itself
    else if (name == u"tableflip"_s)
        Q_EMIT sendWanted(with(u"(╯°□°)╯︵ ┻━┻"_s), m_silent);
    else if (name == u"unflip"_s)
        Q_EMIT sendWanted(with(u"┬─┬ノ( º \\_ ºノ)"_s), m_silent);
    else if (name != u"me"_s && name != u"spoiler"_s && name != u"silent"_s)
        return false;
    else if (rest.isEmpty())
        refuse(Words::tr("Please write something after the command."));
    else if (name == u"me"_s)
        Q_EMIT sendWanted(u'*' + rest + u'*', m_silent);
    else if (name == u"spoiler"_s)
        Q_EMIT sendWanted(u"||"_s + rest + u"||"_s, m_silent);
    else
        Q_EMIT sendWanted(rest, true);
    return true;
}

bool SlashCommands::runTimed(const QString& name, const QString& rest)
{
    if (name == u"remind"_s)
        remind(rest);
    else if (name == u"mute"_s)
        mute(rest);
    else if (name == u"unmute"_s)
        ask(NotificationSet{m_room.id(), {}, {}}, Words::tr("Notifications come as usual again."));
    else if (name == u"poll"_s)
        Q_EMIT pollWanted(rest);
    else if (name == u"schedule"_s) {
        const auto timed = timeAndText(rest, QDateTime::currentDateTime());
        if (timed && !timed->text.isEmpty())
            Q_EMIT scheduleWanted(timed->text, timed->at, m_silent);
        else
            refuse(Words::tr("Please say when and what: /schedule 20m text, or /schedule 18:30 text."));
    } else {
        return false;
    }
    return true;
}

bool SlashCommands::runOnPlace(const QString& name, const QString& rest)
{
    if (name == u"nick"_s)
        setNickname(rest);
    else if (name == u"topic"_s)
        setTopic(rest);
    else if (name == u"invite"_s)
        invite(rest);
    else if (name == u"leave"_s)
        leave();
    else
        return false;
    return true;
}

void SlashCommands::setNickname(const QString& name)
{
    const ConversationRow* row = m_session.directory().placeOf(m_room.id());
    if (!row || !row->space)
        return refuse(Words::tr("Only in a space one can be called differently."));
    QString nickname = name;
    if (const char* fault = applyTextRule(rule::nickname, nickname))
        return refuse(fieldErrorText(fault, rule::nickname));
    ask(MemberNickname{*row->space, {}, nickname}, nickname.isEmpty()
                                                       ? Words::tr("You are called here as everywhere.")
                                                       : Words::tr("Here you are called %1 now.").arg(nickname));
}

void SlashCommands::setTopic(const QString& topic)
{
    const ConversationRow* row = m_session.directory().conversation(m_room.id());
    QString wanted = topic;
    if (const char* fault = applyTextRule(rule::topic, wanted))
        return refuse(fieldErrorText(fault, rule::topic));
    if (row && row->kind == ConversationKind::Room) {
        RoomEdit edit{m_room.id()};
        edit.topic = wanted;
        ask(edit, {});
    } else {
        ConversationEdit edit{m_room.id()};
        edit.topic = wanted;
        ask(edit, {});
    }
}

void SlashCommands::invite(const QString& people)
{
    static const QRegularExpression between(u"[\\s,;@]+"_s);
    const QStringList handles = people.split(between, Qt::SkipEmptyParts);
    if (handles.isEmpty())
        return refuse(Words::tr("Please say whom: /invite @ada @bruno."));
    const ConversationRow* row = m_session.directory().conversation(m_room.id());
    const bool wholeSpace = row && row->kind == ConversationKind::Room && !row->isPrivate && row->space;
    const StreamId stream = wholeSpace ? StreamId{*row->space} : StreamId{m_room.id()};
    for (const QString& handle : handles)
        ask(MemberAdd{stream, foldHandle(handle)}, Words::tr("%1 is in now.").arg(handle));
}

void SlashCommands::leave()
{
    ask(MemberRemove{StreamId{m_room.id()}, m_session.selfHandle()}, {});
}

void SlashCommands::mute(const QString& rest)
{
    NotificationSet request{m_room.id(), {}, {}};
    QString sentence = Words::tr("No notifications from here until you write /unmute.");
    if (rest.isEmpty()) {
        request.level = NotifyLevel::None;
    } else if (const auto timed = timeAndText(rest, QDateTime::currentDateTime())) {
        request.mutedUntil = timestampOf(timed->at);
        sentence = Words::tr("No notifications from here until %1.").arg(dateAndTime(timed->at));
    } else {
        return refuse(Words::tr("Please say for how long: /mute 8h, or /mute alone."));
    }
    ask(request, sentence);
}

void SlashCommands::remind(const QString& rest)
{
    const auto timed = timeAndText(rest, QDateTime::currentDateTime());
    if (!timed || timed->text.isEmpty())
        return refuse(Words::tr("Please say when and of what: /remind 20m tea, or /remind 18:30 tea."));
    ReminderCreate request;
    request.clientId = MessageId::make().text();
    request.text = timed->text;
    request.dueAt = timestampOf(timed->at);
    ask(request, Words::tr("You will be reminded: %1.").arg(dateAndTime(timed->at)));
}

void SlashCommands::callBot(const QString& name, const QString& rest)
{
    m_session.account()
        ->request(CommandInvoke{m_room.id(), name, rest, MessageId::make().text()})
        .then(this, [this, name, typed = m_typed](const Result<CommandInvokeReply>& reply) {
            if (reply.ok()) {
                Q_EMIT noted(Words::tr("/%1 was called.").arg(name));
                return;
            }
            const bool unknown = reply.error().code == ErrorCode::NotFound || reply.error().code == ErrorCode::BadField;
            m_session.showProblem(
                unknown
                    ? Words::tr("There is no command /%1 here. To send it as it is, begin with two slashes.").arg(name)
                    : errorText(reply.error()));
            Q_EMIT refused(typed);
        });
}

void SlashCommands::refuse(const QString& why)
{
    m_session.showProblem(why);
    Q_EMIT refused(m_typed);
}

/// `sentence` is said when it is done; empty where it shows by itself.
template<typename R>
void SlashCommands::ask(const R& request, const QString& sentence)
{
    m_session.account()->request(request).then(
        this, [this, sentence, typed = m_typed](const Result<typename R::Reply>& reply) {
            if (!reply.ok()) {
                m_session.showProblem(reply.error());
                Q_EMIT refused(typed);
            } else if (!sentence.isEmpty()) {
                Q_EMIT noted(sentence);
            }
        });
}

} // namespace tertulia
