// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in and making an account: checks the fields by the very rules of the protocol before anything leaves this
// machine, then asks the server. Errors stand at the field they are about. Keeps the password only while it is needed.
// GUI thread.
#pragma once

#include "shared/protocol/result.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace tertulia {

class SessionView;

/// What a person types as a server ("chat.example.org", "localhost:8080", "https://…") as a URL; empty if it is none.
/// Without a scheme it is https, for this very machine http.
QUrl serverFromText(const QString& text);
/// The secret in a pasted link ("tertulia://setup?server=…&token=…"), or the text itself if it is no link.
QString secretFromText(const QString& text);

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
    Q_PROPERTY(QString codeError READ codeError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString inviteError READ inviteError NOTIFY errorsChanged FINAL)
    /// The server asked for it: the code of the second factor, or an invite.
    Q_PROPERTY(bool codeWanted READ isCodeWanted NOTIFY errorsChanged FINAL)
    Q_PROPERTY(bool inviteWanted READ isInviteWanted NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY errorsChanged FINAL) ///< what no single field is to blame for
    Q_PROPERTY(int passwordMin READ passwordMin CONSTANT FINAL)
public:
    explicit LoginView(SessionView& session, QObject* parent = nullptr);

    [[nodiscard]] QString server() const;
    [[nodiscard]] QString handle() const;
    void suggest(const QString& server, const QString& handle);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString serverError() const { return m_serverError; }
    [[nodiscard]] QString handleError() const { return m_handleError; }
    [[nodiscard]] QString nameError() const { return m_nameError; }
    [[nodiscard]] QString passwordError() const { return m_passwordError; }
    [[nodiscard]] QString codeError() const { return m_codeError; }
    [[nodiscard]] QString inviteError() const { return m_inviteError; }
    [[nodiscard]] bool isCodeWanted() const { return m_codeWanted; }
    [[nodiscard]] bool isInviteWanted() const { return m_inviteWanted; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] int passwordMin() const;

    Q_INVOKABLE void signIn(const QString& server, const QString& handle, const QString& password,
                            const QString& code = {});
    /// `invite`: a code, or a link that has one in it.
    Q_INVOKABLE void registerAccount(const QString& server, const QString& handle, const QString& displayName,
                                     const QString& password, const QString& invite = {});
    /// `token`: what an administrator gave, or a link that has it in it. Signs nobody in: then passwordReset().
    Q_INVOKABLE void resetPassword(const QString& server, const QString& token, const QString& password);
    Q_INVOKABLE void clearErrors();

Q_SIGNALS:
    void suggestionChanged();
    void busyChanged();
    void errorsChanged();
    /// The end of an attempt.
    void finished(bool signedIn);
    void passwordReset();
    /// Just now, by making an account: somebody who is new here.
    void registered();

private:
    struct Fields
    {
        QUrl server;
        QString handle;
        QString displayName;
        QString password;
        QString code;   ///< of the second factor
        QString invite; ///< or the token of a reset
    };
    enum class Kind { SignIn, Register, Reset };

    bool check(const QString& server, Fields& fields, Kind kind);
    void checkSecrets(Fields& fields, Kind kind);
    void attempt(const Fields& fields, Kind kind);
    void ask(const Fields& fields, Kind kind);
    void finish(const Result<Done>& done, Kind kind);
    void showError(const Error& error, Kind kind);
    void setBusy(bool busy);

    SessionView& m_session;
    QString m_suggestedServer;
    QString m_suggestedHandle;
    bool m_busy = false;
    QString m_serverError;
    QString m_handleError;
    QString m_nameError;
    QString m_passwordError;
    QString m_codeError;
    QString m_inviteError;
    QString m_problem;
    bool m_codeWanted = false;
    bool m_inviteWanted = false;
};

} // namespace tertulia
