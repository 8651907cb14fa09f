// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in and making an account: checks the fields by the very rules of the protocol before anything leaves this
// machine, then asks the server. Errors stand at the field they are about. Keeps the password only while it is needed.
// GUI thread.
#pragma once

#include "shared/protocol/result.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace tertulia {

class SessionView;

/// What a person types as a server ("chat.example.org", "localhost:8080", "https://…") as a URL; empty if it is none.
/// Without a scheme it is https, for this very machine http.
QUrl serverFromText(const QString& text);

class LoginView final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.login")
    Q_PROPERTY(QString server READ server NOTIFY suggestionChanged FINAL) ///< to begin with: the one used last
    Q_PROPERTY(QString handle READ handle NOTIFY suggestionChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString serverError READ serverError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString handleError READ handleError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString nameError READ nameError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString passwordError READ passwordError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY errorsChanged FINAL) ///< what no single field is to blame for
    Q_PROPERTY(int passwordMin READ passwordMin CONSTANT FINAL)
public:
    explicit LoginView(SessionView& session, QObject* parent = nullptr);

    /// On which servers there is an account already: signing in there again makes no second one.
    void setTaken(std::function<bool(const QUrl&)> isTaken) { m_isTaken = std::move(isTaken); }

    [[nodiscard]] QString server() const;
    [[nodiscard]] QString handle() const;
    void suggest(const QString& server, const QString& handle);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString serverError() const { return m_serverError; }
    [[nodiscard]] QString handleError() const { return m_handleError; }
    [[nodiscard]] QString nameError() const { return m_nameError; }
    [[nodiscard]] QString passwordError() const { return m_passwordError; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] int passwordMin() const;

    Q_INVOKABLE void signIn(const QString& server, const QString& handle, const QString& password);
    Q_INVOKABLE void registerAccount(const QString& server, const QString& handle, const QString& displayName,
                                     const QString& password);
    Q_INVOKABLE void clearErrors();

Q_SIGNALS:
    void suggestionChanged();
    void busyChanged();
    void errorsChanged();
    /// The end of an attempt.
    void finished(bool signedIn);

private:
    struct Fields
    {
        QUrl server;
        QString handle;
        QString displayName;
        QString password;
    };
    bool check(const QString& server, Fields& fields, bool registering);
    void attempt(const Fields& fields, bool registering);
    void ask(const Fields& fields, bool registering);
    void showError(const Error& error, bool registering);
    void setBusy(bool busy);

    SessionView& m_session;
    std::function<bool(const QUrl&)> m_isTaken;
    QString m_suggestedServer;
    QString m_suggestedHandle;
    bool m_busy = false;
    QString m_serverError;
    QString m_handleError;
    QString m_nameError;
    QString m_passwordError;
    QString m_problem;
};

} // namespace tertulia
