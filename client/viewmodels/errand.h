// SPDX-License-Identifier: GPL-3.0-or-later
// What every page that asks the server for something shares: the session it asks through, whether an answer is still
// awaited, and what went wrong last, with the field it is about. A page owns its errands; an answer that comes after
// the page is gone is dropped. GUI thread.
#pragma once

#include "client/models/plain_list_model.h"
#include "client/models/rule_text.h"
#include "client/viewmodels/session_view.h"

namespace tertulia {

class Errand : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(tertulia::SessionView* session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)         ///< empty = nothing
    Q_PROPERTY(QString faultyField READ faultyField NOTIFY problemChanged FINAL) ///< what `problem` is about
public:
    explicit Errand(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] SessionView* session() const { return m_session; }
    void setSession(SessionView* session);
    [[nodiscard]] bool isBusy() const { return m_pending > 0; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString faultyField() const { return m_faultyField; }
    Q_INVOKABLE void clearProblem() { showFault({}, {}); }

Q_SIGNALS:
    void sessionChanged();
    void busyChanged();
    void problemChanged();

protected:
    /// The session is there, or the signed-in account has changed: begin.
    virtual void begin() = 0;

    [[nodiscard]] bool isUsable() const { return m_session && m_session->account(); }
    [[nodiscard]] const Directory& directory() const { return m_session->directory(); }
    [[nodiscard]] const AccountRecords& records() const { return m_session->records(); }
    [[nodiscard]] UserId self() const { return m_session->directory().self(); }
    [[nodiscard]] QString handleOf(UserId user) const;
    [[nodiscard]] QString handleOf(const QString& userId) const;
    [[nodiscard]] QString roleName(RoleId role) const;
    [[nodiscard]] RoleName roleNames() const
    {
        return [this](RoleId role) { return roleName(role); };
    }

    /// A text as the protocol wants it; false and the problem at `field` if it cannot be.
    bool accept(const TextRule& rule, QString& text, const QString& field);
    void showFault(const QString& field, const QString& text);
    virtual void fail(const Error& error);

    template<Request R, typename Then>
    void ask(const R& request, Then then)
    {
        if (!isUsable())
            return;
        clearProblem();
        wait(1);
        m_session->account()->request(request).then(this, [this, then](const Result<typename R::Reply>& reply) {
            wait(-1);
            if (reply.ok())
                then(*reply);
            else
                fail(reply.error());
        });
    }
    /// Asks for what changes the list this page shows; `then` puts the change into the list.
    template<Request R, typename Then>
    void change(const R& request, Then then)
    {
        ask(request, [this, then](const typename R::Reply& reply) {
            noteChange();
            then(reply);
        });
    }
    /// Asks for a list. The server reads and writes side by side, so the answer may be older than a change that has
    /// been acknowledged since: then it is not shown, and asked for again.
    template<Request R, typename Then>
    void list(const R& request, Then then)
    {
        ask(request, [this, request, then, known = m_changes](const typename R::Reply& reply) {
            if (known == m_changes)
                then(reply);
            else
                list(request, then);
        });
    }
    void noteChange() { ++m_changes; }

private:
    void wait(int more);

    SessionView* m_session = nullptr;
    int m_pending = 0;
    int m_changes = 0; ///< acknowledged to this page
    QString m_problem;
    QString m_faultyField;
};

} // namespace tertulia
