// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/poll_draft.h"

#include "client/models/error_text.h"
#include "client/viewmodels/room_view.h"
#include "client/viewmodels/session_view.h"
#include "shared/protocol/requests_polls.h"

namespace tertulia {

PollDraft::PollDraft(SessionView& session, RoomView& room, QObject* parent)
    : QObject(parent), m_session(session), m_room(room)
{
}

int PollDraft::optionsMax() const
{
    return limits::pollOptionsMax;
}

int PollDraft::optionLength() const
{
    return limits::pollOptionLength;
}

void PollDraft::clearErrors()
{
    m_questionError.clear();
    m_optionsError.clear();
    m_problem.clear();
    Q_EMIT changed();
}

bool PollDraft::check(QString& question, QStringList& options)
{
    m_questionError = fieldErrorText(applyTextRule(rule::body, question), rule::body);
    options.removeIf([](const QString& option) { return option.trimmed().isEmpty(); });
    for (QString& option : options)
        if (const char* fault = applyTextRule(rule::pollOption, option))
            m_optionsError = fieldErrorText(fault, rule::pollOption);
    if (!m_optionsError.isEmpty())
        return false;
    if (options.size() < 2)
        m_optionsError = tr("Please give at least two answers to choose from.");
    else if (QStringList(options).removeDuplicates() > 0)
        m_optionsError = tr("Two answers are the same.");
    return m_questionError.isEmpty() && m_optionsError.isEmpty();
}

void PollDraft::create(const QString& question, const QStringList& options, bool multiple, int hours)
{
    clearErrors();
    if (m_busy || !m_session.account())
        return;
    PollCreate request;
    request.conversation = m_room.id();
    request.body = question.trimmed();
    QStringList wanted = options;
    if (!check(request.body, wanted)) {
        Q_EMIT changed();
        return;
    }
    request.options.assign(wanted.begin(), wanted.end());
    if (multiple)
        request.multiple = true;
    if (hours > 0)
        request.endsAt = SystemClock{}.now() + std::chrono::hours{hours};
    const QStringList asked = QStringList{request.conversation.text(), request.body} + wanted;
    if (std::exchange(m_asked, asked) != asked || m_clientId.isEmpty())
        m_clientId = MessageId::make().text();
    request.clientId = m_clientId;
    m_busy = true;
    Q_EMIT changed();
    m_session.account()->request(request).then(this, [this](const Result<MessageSendReply>& reply) {
        m_busy = false;
        m_problem = reply.ok() ? QString{} : errorText(reply.error());
        Q_EMIT changed();
        if (!reply.ok())
            return;
        m_clientId.clear();
        Q_EMIT created();
    });
}

} // namespace tertulia
