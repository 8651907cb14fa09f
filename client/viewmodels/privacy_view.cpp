// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/privacy_view.h"

#include "client/models/error_text.h"

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

template<typename E>
QString nameOf(E value)
{
    return QString::fromLatin1(EnumNames<E>::names[static_cast<size_t>(value)]);
}

template<typename E>
std::optional<E> named(const QString& name)
{
    for (size_t i = 0; i < EnumNames<E>::names.size(); ++i)
        if (name == QLatin1StringView{EnumNames<E>::names[i]})
            return static_cast<E>(i);
    return std::nullopt;
}

} // namespace

PrivacyView::PrivacyView(QObject* parent) : QObject(parent) {}

void PrivacyView::setSession(SessionView* session)
{
    if (m_session == session)
        return;
    m_session = session;
    connect(&session->records(), &AccountRecords::reset, this, &PrivacyView::changed);
    connect(&session->records(), &AccountRecords::changed, this, &PrivacyView::changed);
    Q_EMIT changed();
}

QString PrivacyView::friendRequests() const
{
    return m_session ? nameOf(m_session->records().privacy().friendRequests) : QString{};
}

QString PrivacyView::directs() const
{
    return m_session ? nameOf(m_session->records().privacy().directs) : QString{};
}

int PrivacyView::blocked() const
{
    return m_session ? static_cast<int>(m_session->records().all<BlockRecord>().size()) : 0;
}

void PrivacyView::setFriendRequests(const QString& who)
{
    PrivacySet request;
    request.friendRequests = named<RequestAudience>(who);
    send(request);
}

void PrivacyView::setDirects(const QString& who)
{
    PrivacySet request;
    request.directs = named<DirectAudience>(who);
    send(request);
}

void PrivacyView::send(const PrivacySet& request)
{
    if (!m_session || !m_session->account())
        return;
    m_session->account()->request(request).then(this, [this](const Result<PrivacyReply>& reply) {
        m_problem = reply.ok() ? QString{} : errorText(reply.error());
        Q_EMIT changed();
    });
}

} // namespace tertulia
