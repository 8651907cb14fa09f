// SPDX-License-Identifier: GPL-3.0-or-later
// One window for each profile: the first process listens on a socket of this user, a later one tells it what it was
// started for (come to the front, open a link, quit) and leaves. A socket left over by a killed process is replaced.
// Only these three are understood, in one line of bounded length. GUI thread. It does not guard the profile's files:
// client/sync/profile.h does; and what a link means is somebody else's to judge.
#pragma once

#include <QLocalServer>

namespace tertulia {

class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    /// `key`: what makes a profile of this user different from others.
    explicit SingleInstance(const QString& key, QObject* parent = nullptr);

    // True if another process shows this profile; it has been told.
    [[nodiscard]] bool raiseOther() const;
    [[nodiscard]] bool handOver(const QString& link) const;
    [[nodiscard]] bool quitOther() const;
    /// From now on this process is the one that is asked.
    bool listen();

Q_SIGNALS:
    void raiseRequested();
    void linkReceived(const QString& link);
    void quitRequested();

private:
    [[nodiscard]] bool tell(const QByteArray& line) const;
    void greet();
    void understand(const QByteArray& line);

    QString m_name;
    QLocalServer m_server;
};

} // namespace tertulia
