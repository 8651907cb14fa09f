// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/room_proof.h"

#include "client/models/error_text.h"
#include "client/viewmodels/room_holes.h"
#include "client/viewmodels/session_view.h"

#include <QLocale>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

QString number(Seq seq)
{
    return u'#' + QLocale().toString(static_cast<qlonglong>(seq));
}

} // namespace

RoomProof::RoomProof(SessionView& session, const RoomHoles& holes, QObject* parent)
    : QObject(parent), m_session(session), m_holes(holes)
{
    connect(&holes, &RoomHoles::changed, this, &RoomProof::changed);
    m_ageing.setInterval(std::chrono::seconds{30});
    connect(&m_ageing, &QTimer::timeout, this, &RoomProof::changed);
    connect(&session, &SessionView::stateChanged, this, &RoomProof::changed);
    connect(&session, &SessionView::accountChanged, this, &RoomProof::followAccount);
    connect(&session, &SessionView::lookedAtChanged, this, [this] {
        countMinutes();
        Q_EMIT changed();
    });
    connect(&session.directory(), &Directory::conversationChanged, this, [this](ConversationId id) {
        if (id == m_conversation)
            Q_EMIT changed();
    });
    followAccount();
}

void RoomProof::followAccount()
{
    if (m_session.account())
        connect(m_session.account(), &Account::proofChanged, this, [this](ConversationId id) {
            if (id == m_conversation)
                Q_EMIT changed();
        });
}

void RoomProof::open(ConversationId conversation)
{
    m_conversation = conversation;
    countMinutes();
    if (!conversation.isNull() && m_session.account())
        m_session.account()->prove(conversation);
    Q_EMIT changed();
}

/// Minutes pass only for somebody who looks.
void RoomProof::countMinutes()
{
    if (!m_conversation.isNull() && m_session.isLookedAt())
        m_ageing.start();
    else
        m_ageing.stop();
}

std::optional<Proof> RoomProof::proof() const
{
    return m_session.account() ? m_session.account()->proof(m_conversation) : std::nullopt;
}

const ConversationRow* RoomProof::row() const
{
    return m_session.directory().conversation(m_conversation);
}

bool RoomProof::hasHoles() const
{
    return !m_holes.state().isEmpty();
}

QString RoomProof::state() const
{
    const auto known = proof();
    return hasHoles() ? u"missing"_s : !known ? QString{} : known->isComplete() ? u"complete"_s : u"differs"_s;
}

QString RoomProof::summary() const
{
    const auto known = proof();
    if (hasHoles())
        return tr("Messages are missing here");
    if (!known)
        return tr("Not compared with the server yet");
    if (!known->isComplete())
        return tr("%n part(s) differ from the server", nullptr, known->differing);
    if (known->to == 0)
        return tr("Nothing said here yet");
    return tr("Nothing missing up to %1").arg(number(known->to));
}

QString RoomProof::detail() const
{
    const auto known = proof();
    if (hasHoles())
        return tr("Some messages that should be on this device are not. They are fetched as soon as the server can be "
                  "reached.");
    if (!known)
        return tr("Whether anything is missing on this device is found out by comparing it with the server, block by "
                  "block.");
    if (!known->isComplete())
        return tr("What differs was fetched again and still differs. Storage in the settings can fetch everything "
                  "anew; if that does not help, the server's administrator should know.");
    if (known->to == 0)
        return {};
    QString text = tr("Every message from %1 to %2 is on this device, as the server has it.")
                       .arg(number(known->from), number(known->to));
    if (row() && row()->lowSeq > row()->firstSeq)
        text += u' ' + tr("What is older is fetched when you scroll up to it.");
    if (known->healed > 0)
        text += u' ' + tr("%n part(s) that differed were fetched again.", nullptr, known->healed);
    return text;
}

QString RoomProof::age() const
{
    const auto known = proof();
    if (!known || hasHoles()) // what was compared is not what is here
        return {};
    const auto past = std::chrono::duration_cast<std::chrono::minutes>(SystemClock{}.now() - known->checkedAt);
    const int minutes = static_cast<int>(std::max<std::chrono::minutes::rep>(0, past.count()));
    if (minutes == 0)
        return tr("Checked just now.");
    if (minutes < 60)
        return tr("Checked %n minute(s) ago.", nullptr, minutes);
    if (minutes < 24 * 60)
        return tr("Checked %n hour(s) ago.", nullptr, minutes / 60);
    return tr("Checked %n day(s) ago.", nullptr, minutes / (24 * 60));
}

QString RoomProof::problem() const
{
    if (!m_session.account() || isChecking())
        return {};
    if (!m_session.isOnline())
        return tr("It can be compared when the connection is back.");
    const auto code = m_session.account()->proofRefusal(m_conversation);
    if (!code)
        return {};
    if (*code == ErrorCode::UnknownType)
        return tr("This server cannot compare: it is older than this program.");
    if (*code == ErrorCode::Busy)
        return tr("So much is written here that there was no moment to compare. It is tried again later.");
    return errorText(*code);
}

bool RoomProof::isChecking() const
{
    return m_session.account() && m_session.account()->isProving(m_conversation);
}

bool RoomProof::canCheck() const
{
    return m_session.isOnline() && !m_conversation.isNull() && !isChecking() &&
           m_session.account()->proofRefusal(m_conversation) != ErrorCode::UnknownType;
}

void RoomProof::check()
{
    if (canCheck())
        m_session.account()->prove(m_conversation, true);
}

} // namespace tertulia
