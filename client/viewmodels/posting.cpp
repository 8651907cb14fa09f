// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/posting.h"

#include "client/models/spoken_time.h"
#include "client/viewmodels/room_view.h"
#include "client/viewmodels/session_view.h"

#include <QDateTime>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

QString spoken(Timestamp at)
{
    return dateAndTime(QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()));
}

} // namespace

Posting::Posting(SessionView& session, RoomView& room, QObject* parent)
    : QObject(parent), m_session(session), m_room(room)
{
    m_tick.setInterval(std::chrono::seconds{1});
    connect(&m_tick, &QTimer::timeout, this, &Posting::update);
    m_saying.setSingleShot(true);
    m_saying.setInterval(std::chrono::seconds{8});
    connect(&m_saying, &QTimer::timeout, this, [this] { say({}); });
    connect(&room, &RoomView::conversationChanged, this, [this] { say({}); });
    connect(&room, &RoomView::headerChanged, this, &Posting::update);
    connect(&room, &RoomView::loadedChanged, this, &Posting::update);
    connect(room.members(), &RowsModel::countChanged, this, &Posting::update);
    connect(room.messages(), &RowsModel::countChanged, this, &Posting::update);
    connect(&session, &SessionView::connectionChanged, this, &Posting::update);
    connect(&session.directory(), &Directory::spaceChanged, this, &Posting::update);
    connect(&session.directory(), &Directory::conversationChanged, this, &Posting::update);
    connect(&session.records(), &AccountRecords::reset, this, &Posting::update);
    connect(&session.records(), &AccountRecords::changed, this, [this](const Record& record) {
        if (std::holds_alternative<ConversationRecord>(record) || std::holds_alternative<BlockRecord>(record))
            update();
    });
}

QString Posting::note() const
{
    if (!m_said.isEmpty())
        return m_said;
    return m_session.connection() == u"offline"_s
               ? tr("You are offline. What you send now goes out as soon as you are online.")
               : QString{};
}

int Posting::readers() const
{
    return m_room.isOpen() && m_room.kind() != u"direct"_s ? m_room.members()->count() : 0;
}

QString Posting::spaceName() const
{
    const ConversationRow* row = m_session.directory().placeOf(m_room.id());
    const SpaceRow* space = row && row->space ? m_session.directory().space(*row->space) : nullptr;
    return space ? space->name : QString{};
}

QString Posting::readersText() const
{
    if (m_room.kind() == u"direct"_s)
        return tr("Only the two of you can read this.");
    if (m_room.kind() == u"group"_s)
        return tr("Only these people can read this group.");
    if (m_room.isPrivate())
        return tr("This room is private: only these people can read it.");
    return tr("Everybody in %1 can read this room, including anyone who joins later.").arg(spaceName());
}

void Posting::say(const QString& sentence)
{
    m_said = sentence;
    if (sentence.isEmpty())
        m_saying.stop();
    else
        m_saying.start();
    update();
    Q_EMIT changed();
}

void Posting::update()
{
    const QString blocked = reason();
    const int waiting = blocked.isEmpty() ? secondsLeft() : 0;
    const Facts facts = m_room.facts();
    const bool ends = facts.standing && facts.standing->timeoutUntil && *facts.standing->timeoutUntil > facts.now;
    if (waiting > 0 || ends)
        m_tick.start();
    else
        m_tick.stop();
    m_blocked = blocked;
    m_waiting = waiting;
    Q_EMIT changed();
}

QString Posting::reason() const
{
    const ConversationRow* row = m_session.directory().conversation(m_room.id());
    if (!row)
        return {};
    if (row->peer) {
        const UserRecord* peer = m_session.directory().user(*row->peer);
        if (peer && peer->isDeleted())
            return tr("You cannot write here: this account was deleted.");
        if (m_session.records().isBlocked(*row->peer))
            return tr("You cannot write here because you have blocked %1.").arg(m_room.title());
    }
    const Facts facts = m_room.facts();
    // Who is in a group or private room is known a moment later than the conversation.
    if (facts.kind != ConversationKind::Room)
        return {};
    if (!facts.standing || (facts.isPrivateRoom && !facts.conversationRole))
        return {};
    const Verdict verdict = resolve(Action::Post, facts);
    return verdict.allowed ? QString{} : ruleText(verdict, facts);
}

QString Posting::ruleText(const Verdict& verdict, const Facts& facts) const
{
    const QLatin1StringView rule(verdict.rule.name);
    if (rule == "member.timed_out"_L1)
        return tr("You cannot write here because you are in a timeout until %1.")
            .arg(spoken(*facts.standing->timeoutUntil));
    if (rule == "room.denies_person"_L1)
        return tr("You cannot write here because this room does not let you. You can read.");
    if (rule == "room.denies_role"_L1) {
        const RoleRecord* role =
            verdict.rule.role ? m_session.records().find<RoleRecord>(verdict.rule.role->text()) : nullptr;
        if (role && !role->everyone)
            return tr("You cannot write here because this room does not let the role %1. You can read.")
                .arg(role->name);
        return tr("You cannot write here because only some roles may write in this room. You can read.");
    }
    if (rule == "space.no_role_grants"_L1)
        return tr("You cannot write here because none of your roles in %1 may write. You can read.").arg(spaceName());
    return tr("You cannot write here.");
}

int Posting::secondsLeft() const
{
    const ConversationRecord* record = m_session.records().conversation(m_room.id());
    if (!record || record->slowModeS <= 0)
        return 0;
    const Facts facts = m_room.facts();
    if (!facts.kind || resolve(Action::DeleteMessage, facts).allowed) // who looks after a room need not wait
        return 0;
    Timestamp last{};
    const MessageListModel* messages = m_room.messages();
    for (int i = 0; i < messages->count() && i < RoomView::firstPage; ++i)
        if (const MessageRecord& one = messages->at(i).record; one.author == facts.asker && !one.system)
            last = std::max(last, one.createdAt);
    const auto left = last + std::chrono::seconds{record->slowModeS} - facts.now;
    return std::clamp(static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count()), 0, record->slowModeS);
}

} // namespace tertulia
