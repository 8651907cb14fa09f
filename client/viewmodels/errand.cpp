// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/errand.h"

#include "client/models/error_text.h"

namespace tertulia {

void Errand::setSession(SessionView* session)
{
    if (m_session || !session)
        return; // a page belongs to one session
    m_session = session;
    Q_EMIT sessionChanged();
    begin();
}

QString Errand::handleOf(UserId user) const
{
    const UserRecord* known = directory().user(user);
    return known ? known->handle : QString{};
}

QString Errand::handleOf(const QString& userId) const
{
    const auto user = UserId::fromText(userId);
    return user ? handleOf(*user) : QString{};
}

QString Errand::roleName(RoleId role) const
{
    const RoleRecord* known = records().find<RoleRecord>(role.text());
    if (!known)
        return {};
    return known->everyone ? tr("Everyone") : known->name;
}

bool Errand::accept(const TextRule& rule, QString& text, const QString& field)
{
    const QString fault = fieldErrorText(applyTextRule(rule, text), rule);
    showFault(fault.isEmpty() ? QString{} : field, fault);
    return fault.isEmpty();
}

void Errand::showFault(const QString& field, const QString& text)
{
    if (m_faultyField == field && m_problem == text)
        return;
    m_faultyField = field;
    m_problem = text;
    Q_EMIT problemChanged();
}

void Errand::fail(const Error& error)
{
    showFault(error.field, problemText(error, roleNames()));
}

void Errand::wait(int more)
{
    const bool before = isBusy();
    m_pending += more;
    if (before != isBusy())
        Q_EMIT busyChanged();
}

} // namespace tertulia
