// SPDX-License-Identifier: GPL-3.0-or-later
// What the view-models of single pages share: each is made by its page, given the session, and gone with the page. Says
// whether something is under way and what went wrong last. A page that could not ask the server because it was away
// asks again when it is back. GUI thread.
#pragma once

#include "client/viewmodels/session_view.h"

namespace tertulia {

class SessionPage : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(tertulia::SessionView* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL) ///< of the last request; empty = none
public:
    explicit SessionPage(QObject* parent = nullptr);

    [[nodiscard]] SessionView* session() const { return m_session; }
    void setSession(SessionView* session);
    [[nodiscard]] bool isBusy() const { return m_running > 0; }
    [[nodiscard]] QString problem() const { return m_problem; }
    Q_INVOKABLE void dismissProblem() { showProblem(QString{}); }

Q_SIGNALS:
    void sessionChanged();
    void busyChanged();
    void problemChanged();

protected:
    /// The session is there: read what is on this device, ask the server for the rest.
    virtual void begin() = 0;
    /// The connection is there (again) after begin().
    virtual void cameOnline() {}

    [[nodiscard]] Account* account() const { return m_session ? m_session->account() : nullptr; }
    [[nodiscard]] bool isOnline() const { return m_session && m_session->isOnline(); }
    void showProblem(const QString& text);
    void showProblem(const Error& error);

    /// Asks the server; `then` gets a reply that is good, a bad one is the problem. Nothing is called after our end.
    template<Request R, typename Then>
    void ask(const R& request, Then then)
    {
        if (!account())
            return;
        ran(1);
        account()->request(request).then(this, [this, then](const Result<typename R::Reply>& reply) {
            ran(-1);
            showProblem(QString{});
            if (reply.ok())
                then(*reply);
            else
                showProblem(reply.error());
        });
    }
    template<Request R>
    void ask(const R& request)
    {
        ask(request, [](const typename R::Reply& /*reply*/) {});
    }

private:
    void ran(int by);

    SessionView* m_session = nullptr;
    int m_running = 0;
    bool m_wasOnline = false;
    QString m_problem;
};

} // namespace tertulia
