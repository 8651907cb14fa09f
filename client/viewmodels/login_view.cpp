// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/login_view.h"

#include "client/models/error_text.h"
#include "client/viewmodels/session_view.h"

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

int LoginView::passwordMin() const
{
    return limits::passwordMin;
}

void LoginView::signIn(const QString& server, const QString& handle, const QString& password)
{
    Fields fields{{}, handle, {}, password};
    if (check(server, fields, false))
        attempt(fields, false);
}

void LoginView::registerAccount(const QString& server, const QString& handle, const QString& displayName,
                                const QString& password)
{
    Fields fields{{}, handle, displayName, password};
    if (check(server, fields, true))
        attempt(fields, true);
}

void LoginView::clearErrors()
{
    for (QString* text : {&m_serverError, &m_handleError, &m_nameError, &m_passwordError, &m_problem})
        text->clear();
    Q_EMIT errorsChanged();
}

bool LoginView::check(const QString& server, Fields& fields, bool registering)
{
    if (m_busy)
        return false;
    clearErrors();
    m_session.dismissProblem();
    fields.server = serverFromText(server);
    if (fields.server.isEmpty())
        m_serverError = tr("This is not an address of a server.");
    else if (m_isTaken && m_isTaken(fields.server))
        m_serverError = tr("You are signed in on this server already. Its account is at the left.");
    m_handleError = fieldErrorText(applyTextRule(rule::handle, fields.handle), rule::handle);
    TextRule password = rule::password;
    password.min = registering ? limits::passwordMin : 1;
    m_passwordError = fieldErrorText(applyTextRule(password, fields.password), password);
    if (registering)
        m_nameError = fieldErrorText(applyTextRule(rule::name, fields.displayName), rule::name);
    Q_EMIT errorsChanged();
    return m_serverError.isEmpty() && m_handleError.isEmpty() && m_passwordError.isEmpty() && m_nameError.isEmpty();
}

void LoginView::attempt(const Fields& fields, bool registering)
{
    setBusy(true);
    m_session.use(fields.server);
    m_session.whenReady([this, fields, registering] { ask(fields, registering); });
}

void LoginView::ask(const Fields& fields, bool registering)
{
    if (m_session.isSignedIn()) { // this device is known there already
        setBusy(false);
        Q_EMIT finished(true);
        return;
    }
    Account* account = m_session.account();
    auto answer = registering ? account->registerAccount(fields.handle, fields.password, fields.displayName)
                              : account->signIn(fields.handle, fields.password);
    answer.then(this, [this, registering](const Result<Done>& done) {
        setBusy(false);
        if (!done)
            showError(done.error(), registering);
        Q_EMIT finished(done.ok());
    });
}

void LoginView::showError(const Error& error, bool registering)
{
    const QString text = errorText(error);
    switch (error.code) {
    case ErrorCode::HandleTaken:
        m_handleError = text;
        break;
    case ErrorCode::WeakPassword:
        m_passwordError = text;
        break;
    case ErrorCode::BadField:
        (error.field == "handle"_L1     ? m_handleError
         : error.field == "password"_L1 ? m_passwordError
         : registering                  ? m_nameError
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
