// SPDX-License-Identifier: GPL-3.0-or-later
// Making things that are more than a message: a direct, a group, a space, a room, and bringing somebody in. One at a
// time; the error stands at its field ("name", "people", "" for the whole). The new thing itself arrives as RowChanges.
// GUI thread.
#pragma once

#include "client/viewmodels/session_view.h"
#include "shared/protocol/text.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tertulia {

/// "@ada, bob carol" → {ada, bob, carol}: handles as people write lists of them, folded, each once.
QStringList handlesFromText(const QString& text);

class NewConversation final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.creation")
    Q_PROPERTY(tertulia::SessionView* session READ session CONSTANT FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString nameError READ nameError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString peopleError READ peopleError NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY errorsChanged FINAL)
public:
    explicit NewConversation(SessionView& session, QObject* parent = nullptr);

    [[nodiscard]] SessionView* session() const { return &m_session; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString nameError() const { return m_nameError; }
    [[nodiscard]] QString peopleError() const { return m_peopleError; }
    [[nodiscard]] QString problem() const { return m_problem; }

    Q_INVOKABLE void createDirect(const QString& handle);
    Q_INVOKABLE void createGroup(const QString& title, const QString& people);
    Q_INVOKABLE void createSpace(const QString& name);
    /// `categoryId`: empty = outside of all.
    Q_INVOKABLE void createRoom(const QString& spaceId, const QString& title, const QString& topic, bool isPrivate,
                                const QString& categoryId = {});
    /// `streamId`: of a conversation or a space.
    Q_INVOKABLE void addPeople(const QString& streamId, const QString& people);
    Q_INVOKABLE void clearErrors();

Q_SIGNALS:
    void busyChanged();
    void errorsChanged();
    void conversationCreated(const QString& conversationId);
    void spaceCreated(const QString& spaceId);
    void peopleAdded();

private:
    bool begin();
    bool accept(const TextRule& rule, QString& text, QString& error);
    bool acceptPeople(const QStringList& handles);
    void fail(const Error& error);
    void finish();
    void addNext(const QString& streamId, QStringList handles);

    SessionView& m_session;
    bool m_busy = false;
    QString m_nameError;
    QString m_peopleError;
    QString m_problem;
};

} // namespace tertulia
