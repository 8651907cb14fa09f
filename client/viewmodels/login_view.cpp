// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/login_view.h"

#include "client/models/error_text.h"
#include "client/viewmodels/session_view.h"

#include <QUrlQuery>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

bool isThisMachine(const QString& host)
{
    return host == "localhost"_L1 || host.startsWith("127."_L1) || host == "::1"_L1;
}

} // namespace

QUrl serverFromText(const QString& text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty() || typed.contains(u' '))
        return {};
    QUrl url(typed.contains("://"_L1) ? typed : u"https://"_s + typed, QUrl::StrictMode);
    if (!typed.contains("://"_L1) && isThisMachine(url.host()))
        url.setScheme(u"http"_s);
    static const QStringList schemes{u"https"_s, u"http"_s, u"wss"_s, u"ws"_s};
    return url.isValid() && !url.host().isEmpty() && schemes.contains(url.scheme()) ? url : QUrl{};
}

QString secretFromText(const QString& text)
{
    const QString typed = text.trimmed();
    if (!typed.contains("://"_L1))
        return typed;
    const QUrl url(typed, QUrl::StrictMode);
    const QUrlQuery query(url);
    for (const QString& name : {u"token"_s, u"invite"_s, u"code"_s})
        if (query.hasQueryItem(name))
            return query.queryItemValue(name, QUrl::FullyDecoded);
    return url.path().section(u'/', -1);
}

LoginView::LoginView(SessionView& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &SessionView::selfChanged, this, &LoginView::suggestionChanged);
}

QString LoginView::server() const
{
    if (!m_suggestedServer.isEmpty())
        return m_suggestedServer;
    return (m_session.account() ? m_session.account()->server() : m_session.lastServer()).toString();
}

QString LoginView::handle() const
{
    return m_suggestedHandle.isEmpty() ? m_session.selfHandle() : m_suggestedHandle;
}

void LoginView::suggest(const QString& server, const QString& handle)
{
    m_suggestedServer = server;
    m_suggestedHandle = handle;
    Q_EMIT suggestionChanged();
}

void LoginView::suggestSecret(const QString& mode, const QString& secret)
{
    m_secretMode = mode;
    m_secret = secret;
    Q_EMIT suggestionChanged();
}

QString LoginView::takeSecret()
{
    m_secretMode.clear();
    return std::exchange(m_secret, {});
}

int LoginView::passwordMin() const
{
    return limits::passwordMin;
}

void LoginView::signIn(const QString& server, const QString& handle, const QString& password, const QString& code)
{
    Fields fields{{}, handle, {}, password, code.simplified().remove(u' '), {}};
    if (check(server, fields, Kind::SignIn))
        attempt(fields, Kind::SignIn);
}

void LoginView::registerAccount(const QString& server, const QString& handle, const QString& displayName,
                                const QString& password, const QString& invite)
{
    Fields fields{{}, handle, displayName, password, {}, secretFromText(invite)};
    if (check(server, fields, Kind::Register))
        attempt(fields, Kind::Register);
}

void LoginView::resetPassword(const QString& server, const QString& token, const QString& password)
{
    Fields fields{{}, {}, {}, password, {}, secretFromText(token)};
    if (check(server, fields, Kind::Reset))
        attempt(fields, Kind::Reset);
}

void LoginView::clearErrors()
{
    for (QString* text :
         {&m_serverError, &m_handleError, &m_nameError, &m_passwordError, &m_codeError, &m_inviteError, &m_problem})
        text->clear();
    Q_EMIT errorsChanged();
}

bool LoginView::check(const QString& server, Fields& fields, Kind kind)
{
    if (m_busy)
        return false;
    clearErrors();
    m_session.dismissProblem();
    fields.server = serverFromText(server);
    if (fields.server.isEmpty())
        m_serverError = tr("This is not an address of a server.");
    else if (kind != Kind::Reset && m_isTaken && m_isTaken(fields.server))
        m_serverError = tr("You are signed in on this server already. Its account is at the left.");
    if (kind != Kind::Reset)
        m_handleError = fieldErrorText(applyTextRule(rule::handle, fields.handle), rule::handle);
    if (kind == Kind::Register)
        m_nameError = fieldErrorText(applyTextRule(rule::name, fields.displayName), rule::name);
    checkSecrets(fields, kind);
    Q_EMIT errorsChanged();
    return m_serverError.isEmpty() && m_handleError.isEmpty() && m_passwordError.isEmpty() && m_nameError.isEmpty() &&
           m_codeError.isEmpty() && m_inviteError.isEmpty();
}

void LoginView::checkSecrets(Fields& fields, Kind kind)
{
    TextRule password = rule::password;
    password.min = kind == Kind::SignIn ? 1 : limits::passwordMin;
    m_passwordError = fieldErrorText(applyTextRule(password, fields.password), password);
    if (!fields.code.isEmpty())
        m_codeError = fieldErrorText(applyTextRule(rule::code, fields.code), rule::code);
    if (!fields.invite.isEmpty() || kind == Kind::Reset)
        m_inviteError = fieldErrorText(applyTextRule(rule::token, fields.invite), rule::token);
}

void LoginView::attempt(const Fields& fields, Kind kind)
{
    setBusy(true);
    m_session.use(fields.server);
    m_session.whenReady([this, fields, kind] { ask(fields, kind); });
}

void LoginView::ask(const Fields& fields, Kind kind)
{
    if (m_session.isSignedIn()) { // this device is known there already
        setBusy(false);
        Q_EMIT finished(true);
        return;
    }
    Account* account = m_session.account();
    auto answer = kind == Kind::Register
                      ? account->registerAccount(fields.handle, fields.password, fields.displayName, fields.invite)
                  : kind == Kind::Reset ? account->resetPassword(fields.invite, fields.password)
                                        : account->signIn(fields.handle, fields.password, fields.code);
    answer.then(this, [this, kind](const Result<Done>& done) { finish(done, kind); });
}

void LoginView::finish(const Result<Done>& done, Kind kind)
{
    setBusy(false);
    if (!done)
        showError(done.error(), kind);
    else
        m_codeWanted = m_inviteWanted = false;
    if (done && kind == Kind::Reset)
        Q_EMIT passwordReset();
    else
        Q_EMIT finished(done.ok());
    if (done && kind == Kind::Register)
        Q_EMIT registered();
}

void LoginView::showError(const Error& error, Kind kind)
{
    const QString text = errorText(error);
    switch (error.code) {
    case ErrorCode::HandleTaken:
        m_handleError = error.detail == "looks_like_another"_L1
                            ? tr("That looks too much like somebody else's user name. Please choose another one.")
                            : text;
        break;
    case ErrorCode::WeakPassword:
        m_passwordError = text;
        break;
    case ErrorCode::SecondFactorRequired:
        m_codeWanted = true;
        m_codeError = tr("Enter the six digits from your authenticator app, or a recovery code.");
        break;
    case ErrorCode::BadCredentials: // the server does not say which
        (m_codeWanted ? m_codeError : m_problem) =
            m_codeWanted ? tr("Password and code do not fit. A code works only once: try the next one.") : text;
        break;
    case ErrorCode::RegistrationClosed:
        m_inviteWanted = error.detail == "invite_needed"_L1;
        if (m_inviteWanted)
            m_inviteError = tr("This server lets people in by invite. Paste the one you got from its administrator.");
        else
            m_problem = text;
        break;
    case ErrorCode::BadToken:
    case ErrorCode::NotFound:
        m_inviteError = kind == Kind::Reset
                            ? tr("This link does not work (any more). Ask an administrator for a new one.")
                            : tr("This invite does not work (any more). Ask for a new one.");
        break;
    case ErrorCode::BadField:
        (error.field == "handle"_L1                                ? m_handleError
         : error.field == "password"_L1                            ? m_passwordError
         : error.field == "code"_L1                                ? m_codeError
         : error.field == "invite"_L1 || error.field == "token"_L1 ? m_inviteError
         : kind == Kind::Register                                  ? m_nameError
                                                                   : m_problem) = text;
        break;
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
        m_serverError = text;
        break;
    default:
        m_problem = text;
    }
    Q_EMIT errorsChanged();
}

void LoginView::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged();
}

} // namespace tertulia
