// SPDX-License-Identifier: GPL-3.0-or-later
// A poll being made in the open conversation: checks it, asks the server, and says by the field what is wrong. GUI
// thread.
#pragma once

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tertulia {

class RoomView;
class SessionView;

class PollDraft final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Composer.poll")
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString questionError READ questionError NOTIFY changed FINAL)
    Q_PROPERTY(QString optionsError READ optionsError NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(int optionsMax READ optionsMax CONSTANT FINAL)
    Q_PROPERTY(int optionLength READ optionLength CONSTANT FINAL)
public:
    PollDraft(SessionView& session, RoomView& room, QObject* parent = nullptr);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString questionError() const { return m_questionError; }
    [[nodiscard]] QString optionsError() const { return m_optionsError; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] int optionsMax() const;
    [[nodiscard]] int optionLength() const;

    /// Empty options count as not there. `hours` 0: it ends by hand only.
    Q_INVOKABLE void create(const QString& question, const QStringList& options, bool multiple, int hours);
    Q_INVOKABLE void clearErrors();

Q_SIGNALS:
    void changed();
    void created();

private:
    bool check(QString& question, QStringList& options);

    SessionView& m_session;
    RoomView& m_room;
    QString m_questionError;
    QString m_optionsError;
    QString m_problem;
    QString m_clientId; ///< the same for a second attempt: the poll is there once
    QStringList m_asked;
    bool m_busy = false;
};

} // namespace tertulia
