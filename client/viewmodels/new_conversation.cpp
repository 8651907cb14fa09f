// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/new_conversation.h"

#include "client/models/error_text.h"
#include "client/viewmodels/session_view.h"

#include <QRegularExpression>

namespace tertulia {

using namespace Qt::StringLiterals;

QStringList handlesFromText(const QString& text)
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    QStringList handles;
    const QStringList words = text.split(separators, Qt::SkipEmptyParts);
    for (const QString& word : words)
        if (const QString handle = foldHandle(word); !handle.isEmpty() && !handles.contains(handle))
            handles.append(handle);
    return handles;
}

NewConversation::NewConversation(SessionView& session, QObject* parent) : QObject(parent), m_session(session) {}

void NewConversation::createDirect(const QString& handle)
{
    const QStringList handles = handlesFromText(handle);
    if (!begin() || !acceptPeople(handles))
        return;
    if (handles.size() > 1) {
        m_peopleError = tr("Only one person, please. For more, make a group.");
        finish();
        return;
    }
    ConversationCreate request;
    request.kind = ConversationKind::Direct;
    request.members = {handles.first()};
    m_session.account()->request(request).then(this, [this](const Result<ConversationReply>& reply) {
        if (!reply)
            return fail(reply.error());
        finish();
        Q_EMIT conversationCreated(reply->conversation.id.text());
    });
}

void NewConversation::createGroup(const QString& title, const QString& people)
{
    ConversationCreate request;
    request.kind = ConversationKind::Group;
    request.title = title;
    const QStringList handles = handlesFromText(people);
    if (!begin() || !accept(rule::roomName, *request.title, m_nameError) || !acceptPeople(handles))
        return;
    request.members.assign(handles.begin(), handles.end());
    m_session.account()->request(request).then(this, [this](const Result<ConversationReply>& reply) {
        if (!reply)
            return fail(reply.error());
        finish();
        Q_EMIT conversationCreated(reply->conversation.id.text());
    });
}

void NewConversation::createSpace(const QString& name)
{
    SpaceCreate request;
    request.name = name;
    if (!begin() || !accept(rule::name, request.name, m_nameError))
        return;
    m_session.account()->request(request).then(this, [this](const Result<SpaceReply>& reply) {
        if (!reply)
            return fail(reply.error());
        finish();
        Q_EMIT spaceCreated(reply->space.id.text());
    });
}

void NewConversation::createRoom(const QString& spaceId, const QString& title, const QString& topic, bool isPrivate,
                                 const QString& categoryId)
{
    const auto space = SpaceId::fromText(spaceId);
    RoomCreate request;
    request.title = title;
    QString about = topic;
    if (!space || !begin() || !accept(rule::roomName, request.title, m_nameError) ||
        !accept(rule::topic, about, m_problem))
        return;
    request.space = *space;
    if (!about.isEmpty())
        request.topic = about;
    request.isPrivate = isPrivate;
    request.category = CategoryId::fromText(categoryId);
    m_session.account()->request(request).then(this, [this](const Result<ConversationReply>& reply) {
        if (!reply)
            return fail(reply.error());
        finish();
        Q_EMIT conversationCreated(reply->conversation.id.text());
    });
}

void NewConversation::addPeople(const QString& streamId, const QString& people)
{
    const QStringList handles = handlesFromText(people);
    if (begin() && acceptPeople(handles))
        addNext(streamId, handles);
}

void NewConversation::addNext(const QString& streamId, QStringList handles)
{
    const auto stream = StreamId::fromText(streamId);
    if (handles.isEmpty() || !stream) {
        finish();
        Q_EMIT peopleAdded();
        return;
    }
    MemberAdd request;
    request.stream = *stream;
    request.user = handles.takeFirst();
    m_session.account()->request(request).then(this, [=, this](const Result<RevReply>& reply) {
        // Who is there already is no reason to stop.
        if (!reply && reply.error().code != ErrorCode::Conflict)
            return fail(reply.error());
        addNext(streamId, handles);
    });
}

void NewConversation::clearErrors()
{
    for (QString* text : {&m_nameError, &m_peopleError, &m_problem})
        text->clear();
    Q_EMIT errorsChanged();
}

bool NewConversation::begin()
{
    if (m_busy || !m_session.account())
        return false;
    clearErrors();
    m_busy = true;
    Q_EMIT busyChanged();
    return true;
}

bool NewConversation::accept(const TextRule& rule, QString& text, QString& error)
{
    error = fieldErrorText(applyTextRule(rule, text), rule);
    if (!error.isEmpty())
        finish();
    return error.isEmpty();
}

bool NewConversation::acceptPeople(const QStringList& handles)
{
    if (handles.isEmpty())
        m_peopleError = tr("Whose user name?");
    for (QString handle : handles)
        if (const char* fault = applyTextRule(rule::handle, handle))
            m_peopleError = tr("“%1”: %2").arg(handle, fieldErrorText(fault, rule::handle));
    if (!m_peopleError.isEmpty())
        finish();
    return m_peopleError.isEmpty();
}

void NewConversation::fail(const Error& error)
{
    const bool person =
        error.code == ErrorCode::NotFound || error.field.startsWith("members"_L1) || error.field == "user"_L1;
    if (person)
        m_peopleError = tr("There is no one with that user name here.");
    else if (error.field == "title"_L1 || error.field == "name"_L1)
        m_nameError = errorText(error);
    else
        m_problem = errorText(error);
    finish();
}

void NewConversation::finish()
{
    m_busy = false;
    Q_EMIT busyChanged();
    Q_EMIT errorsChanged();
}

} // namespace tertulia
