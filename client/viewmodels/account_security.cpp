// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/account_security.h"

#include "client/models/error_text.h"

namespace tertulia {

using namespace Qt::StringLiterals;

AccountSecurity::AccountSecurity(QObject* parent) : QObject(parent) {}

bool AccountSecurity::begin()
{
    if (m_busy || !m_session || !m_session->account())
        return false;
    clearErrors();
    m_busy = true;
    Q_EMIT changed();
    return true;
}

void AccountSecurity::clearErrors()
{
    for (QString* text : {&m_passwordError, &m_newPasswordError, &m_codeError, &m_problem, &m_ownedSpace})
        text->clear();
}

template<typename Reply>
bool AccountSecurity::finish(const Result<Reply>& reply)
{
    m_busy = false;
    if (!reply.ok())
        showError(reply.error());
    Q_EMIT changed();
    return reply.ok();
}

void AccountSecurity::showError(const Error& error)
{
    switch (error.code) {
    case ErrorCode::BadCredentials:
        if (error.field == "code"_L1)
            m_codeError = tr("That code is not right. Codes change every half minute.");
        else
            m_passwordError = tr("That is not your password.");
        break;
    case ErrorCode::SecondFactorRequired:
        m_secondFactorIsOn = true;
        m_codeError = errorText(error);
        break;
    case ErrorCode::WeakPassword:
        m_newPasswordError = errorText(error);
        break;
    case ErrorCode::BadField:
        (error.field == "code"_L1           ? m_codeError
         : error.field == "old_password"_L1 ? m_passwordError
                                            : m_newPasswordError) = errorText(error);
        break;
    case ErrorCode::Forbidden:
        if (error.rule == "account.owns_space"_L1) {
            const auto id = SpaceId::fromText(error.detail);
            const SpaceRow* space = id ? m_session->directory().space(*id) : nullptr;
            m_ownedSpace = space ? space->name : error.detail;
            m_problem = tr("You own the space “%1”. Hand it over or delete it first.").arg(m_ownedSpace);
            break;
        }
        [[fallthrough]];
    default:
        m_problem = errorText(error);
    }
}

void AccountSecurity::changePassword(const QString& old, const QString& password)
{
    if (m_busy)
        return;
    clearErrors();
    TextRule rule = rule::password;
    rule.min = limits::passwordMin;
    QString wanted = password;
    m_newPasswordError = fieldErrorText(applyTextRule(rule, wanted), rule);
    if (old.isEmpty())
        m_passwordError = tr("Please fill this in.");
    if (!m_newPasswordError.isEmpty() || !m_passwordError.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    if (begin())
        m_session->account()->request(PasswordChange{old, wanted}).then(this, [this](const Result<EmptyReply>& reply) {
            if (finish(reply))
                Q_EMIT passwordChanged();
        });
}

void AccountSecurity::beginSecondFactor(const QString& password)
{
    if (!begin())
        return;
    m_session->account()->request(TotpBegin{password}).then(this, [this](const Result<TotpBeginReply>& reply) {
        if (!reply.ok() && reply.error().code == ErrorCode::Conflict) {
            m_busy = false;
            m_secondFactorIsOn = true;
            Q_EMIT changed();
            return;
        }
        if (reply.ok())
            m_totp = *reply;
        finish(reply);
    });
}

void AccountSecurity::confirmSecondFactor(const QString& code)
{
    if (!begin())
        return;
    const auto answered = [this](const Result<TotpConfirmReply>& reply) {
        if (reply.ok()) {
            m_totp = {};
            m_secondFactorIsOn = true;
            m_recoveryCodes = QStringList(reply->recoveryCodes.begin(), reply->recoveryCodes.end());
        }
        if (finish(reply))
            Q_EMIT secondFactorConfirmed();
    };
    m_session->account()->request(TotpConfirm{code.simplified().remove(u' ')}).then(this, answered);
}

void AccountSecurity::endSecondFactor(const QString& password, const QString& code)
{
    if (!begin())
        return;
    m_session->account()
        ->request(TotpDisable{password, code.trimmed()})
        .then(this, [this](const Result<EmptyReply>& reply) {
            if (reply.ok()) {
                m_secondFactorIsOn = false;
                m_recoveryCodes.clear();
            }
            if (finish(reply))
                Q_EMIT secondFactorEnded();
        });
}

AccountDelete AccountSecurity::deletion(const QString& password, const QString& code, bool eraseMessages) const
{
    AccountDelete request;
    request.password = password;
    if (!code.trimmed().isEmpty())
        request.code = code.trimmed();
    request.eraseMessages = eraseMessages;
    return request;
}

void AccountSecurity::countDeletion(const QString& password, const QString& code, bool eraseMessages)
{
    if (!begin())
        return;
    m_counts.reset();
    AccountDelete request = deletion(password, code, eraseMessages);
    request.dryRun = true;
    m_session->account()->request(request).then(this, [this](const Result<AccountDeleteReply>& reply) {
        if (reply.ok())
            m_counts = *reply;
        finish(reply);
    });
}

void AccountSecurity::deleteAccount(const QString& password, const QString& code, bool eraseMessages)
{
    if (!begin())
        return;
    const AccountDelete request = deletion(password, code, eraseMessages);
    m_session->account()->request(request).then(this, [this](const Result<AccountDeleteReply>& reply) {
        if (!finish(reply))
            return;
        forget();
        Q_EMIT accountDeleted();
        m_session->signOut(true); // nothing of it stays on this computer either
    });
}

void AccountSecurity::forget()
{
    clearErrors();
    m_totp = {};
    m_recoveryCodes.clear();
    m_counts.reset();
    Q_EMIT changed();
}

} // namespace tertulia
