// SPDX-License-Identifier: GPL-3.0-or-later
// My own profile: name, what I say about me, my status with its end, and how present I am. What is shown comes from the
// session; save() sends what is different. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class OwnProfile : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString handle READ handle NOTIFY changed FINAL)
    Q_PROPERTY(QString image READ image NOTIFY changed FINAL)
    Q_PROPERTY(QString bio READ bio NOTIFY changed FINAL)
    Q_PROPERTY(bool bioKnown READ isBioKnown NOTIFY changed FINAL)
    Q_PROPERTY(QString status READ status NOTIFY changed FINAL)
    Q_PROPERTY(QDateTime statusUntil READ statusUntil NOTIFY changed FINAL) ///< invalid: no end
    Q_PROPERTY(int bioLimit READ bioLimit CONSTANT FINAL)
public:
    explicit OwnProfile(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString handle() const;
    [[nodiscard]] QString image() const;
    [[nodiscard]] QString bio() const { return m_bio; }
    [[nodiscard]] bool isBioKnown() const { return m_bioKnown; }
    [[nodiscard]] QString status() const;
    [[nodiscard]] QDateTime statusUntil() const;
    [[nodiscard]] int bioLimit() const { return limits::bioLength; }

    Q_INVOKABLE void save(const QString& name, const QString& bio);
    /// `seconds`: after that it is not shown any more; 0 = no end, -1 = the end of today.
    Q_INVOKABLE void setStatus(const QString& status, int seconds);

Q_SIGNALS:
    void changed();
    void saved();

private:
    void begin() override;
    void fetch();
    void take(const ProfileReply& reply);
    [[nodiscard]] const UserRecord* record() const;

    QString m_bio;
    bool m_bioKnown = false;
};

} // namespace tertulia
