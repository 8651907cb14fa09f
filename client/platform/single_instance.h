// SPDX-License-Identifier: GPL-3.0-or-later
// One window for each profile: the first process listens on a socket of this user, a later one asks it to come to the
// front and leaves. A socket left over by a killed process is replaced. Nothing but "raise" is ever understood.
// GUI thread. It does not guard the profile's files: client/sync/profile.h does.
#pragma once

#include <QLocalServer>

namespace tertulia {

class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    /// `key`: what makes a profile of this user different from others.
    explicit SingleInstance(const QString& key, QObject* parent = nullptr);

    /// True if another process shows this profile; it has been asked to come to the front.
    [[nodiscard]] bool raiseOther() const;
    /// From now on this process is the one that is asked.
    bool listen();

Q_SIGNALS:
    void raiseRequested();

private:
    void greet();

    QString m_name;
    QLocalServer m_server;
};

} // namespace tertulia
