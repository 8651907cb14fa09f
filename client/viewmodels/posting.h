// SPDX-License-Identifier: GPL-3.0-or-later
// Whether one can write in the open conversation and who will read it: the sentence in place of the field when one
// cannot, with the rule that says so; the seconds of slow mode that are left; what to know about sending now; how many
// people read here. Asks the same resolver as the server. GUI thread.
#pragma once

#include "shared/protocol/permissions.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace tertulia {

class RoomView;
class SessionView;

class Posting final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Composer.posting")
    Q_PROPERTY(QString blocked READ blocked NOTIFY changed FINAL) ///< empty = one can write
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)     ///< seconds
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(int readers READ readers NOTIFY changed FINAL) ///< 0 = not known, or only the two of us
    Q_PROPERTY(QString readersText READ readersText NOTIFY changed FINAL)
public:
    Posting(SessionView& session, RoomView& room, QObject* parent = nullptr);

    [[nodiscard]] QString blocked() const { return m_blocked; }
    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] QString note() const;
    [[nodiscard]] int readers() const;
    [[nodiscard]] QString readersText() const;
    /// For some seconds.
    void say(const QString& sentence);
    void update();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString ruleText(const Verdict& verdict, const Facts& facts) const;
    [[nodiscard]] QString spaceName() const;
    [[nodiscard]] int secondsLeft() const;

    SessionView& m_session;
    RoomView& m_room;
    QTimer m_tick;
    QTimer m_saying;
    QString m_blocked;
    QString m_said;
    int m_waiting = 0;
};

} // namespace tertulia
