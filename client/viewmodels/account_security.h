// SPDX-License-Identifier: GPL-3.0-or-later
// What guards the user's account and what ends it: password, second factor, deletion with a count of what goes first.
// Each error stands at the field it is about. Secrets are kept only while they are shown; forget() drops them.
// GUI thread.
#pragma once

#include "client/viewmodels/session_view.h"
#include "shared/protocol/requests_account.h"

namespace tertulia {

class AccountSecurity : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::SessionView* session MEMBER m_session NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString passwordError READ passwordError NOTIFY changed FINAL) ///< of the password in use
    Q_PROPERTY(QString newPasswordError READ newPasswordError NOTIFY changed FINAL)
    Q_PROPERTY(QString codeError READ codeError NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)                ///< what no field is to blame for
    Q_PROPERTY(QString secret READ secret NOTIFY changed FINAL)                  ///< of the second factor to set up
    Q_PROPERTY(QString uri READ uri NOTIFY changed FINAL)                        ///< the same for a camera
    Q_PROPERTY(QString recoveryText READ recoveryText NOTIFY changed FINAL)      ///< the codes, one a line
    Q_PROPERTY(bool secondFactorIsOn READ secondFactorIsOn NOTIFY changed FINAL) ///< as far as it is known
    Q_PROPERTY(bool counted READ isCounted NOTIFY changed FINAL)                 ///< the dry run has answered
    Q_PROPERTY(int people READ people NOTIFY changed FINAL)
    Q_PROPERTY(int messages READ messages NOTIFY changed FINAL)
    Q_PROPERTY(QString ownedSpace READ ownedSpace NOTIFY changed FINAL) ///< it stands in the way
    Q_PROPERTY(int passwordMin READ passwordMin CONSTANT FINAL)
public:
    explicit AccountSecurity(QObject* parent = nullptr);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString passwordError() const { return m_passwordError; }
    [[nodiscard]] QString newPasswordError() const { return m_newPasswordError; }
    [[nodiscard]] QString codeError() const { return m_codeError; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString secret() const { return m_totp.secret; }
    [[nodiscard]] QString uri() const { return m_totp.uri; }
    [[nodiscard]] QStringList recoveryCodes() const { return m_recoveryCodes; }
    [[nodiscard]] QString recoveryText() const { return m_recoveryCodes.join(QChar::LineFeed); }
    [[nodiscard]] bool secondFactorIsOn() const { return m_secondFactorIsOn; }
    [[nodiscard]] bool isCounted() const { return m_counts.has_value(); }
    [[nodiscard]] int people() const { return m_counts ? static_cast<int>(m_counts->people) : 0; }
    [[nodiscard]] int messages() const { return m_counts ? static_cast<int>(m_counts->messages) : 0; }
    [[nodiscard]] QString ownedSpace() const { return m_ownedSpace; }
    [[nodiscard]] int passwordMin() const { return limits::passwordMin; }

    Q_INVOKABLE void changePassword(const QString& old, const QString& password);
    Q_INVOKABLE void beginSecondFactor(const QString& password);
    Q_INVOKABLE void confirmSecondFactor(const QString& code);
    Q_INVOKABLE void endSecondFactor(const QString& password, const QString& code);
    /// What deleteAccount() would do.
    Q_INVOKABLE void countDeletion(const QString& password, const QString& code, bool eraseMessages);
    Q_INVOKABLE void deleteAccount(const QString& password, const QString& code, bool eraseMessages);
    /// Nothing secret is kept, nothing is wrong.
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void changed();
    void passwordChanged();
    void secondFactorConfirmed();
    void secondFactorEnded();
    void accountDeleted();

private:
    bool begin();
    /// The end of a request: true if it went well, else the error stands where it belongs.
    template<typename Reply>
    bool finish(const Result<Reply>& reply);
    void showError(const Error& error);
    void clearErrors();
    [[nodiscard]] AccountDelete deletion(const QString& password, const QString& code, bool eraseMessages) const;

    SessionView* m_session = nullptr;
    bool m_busy = false;
    QString m_passwordError;
    QString m_newPasswordError;
    QString m_codeError;
    QString m_problem;
    QString m_ownedSpace;
    TotpBeginReply m_totp{};
    QStringList m_recoveryCodes;
    bool m_secondFactorIsOn = false;
    std::optional<AccountDeleteReply> m_counts;
};

} // namespace tertulia
