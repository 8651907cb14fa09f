// SPDX-License-Identifier: GPL-3.0-or-later
// All files of one conversation, the newest first, in pages: its pictures and the others, each with what can be done
// with it. The server is asked; without a connection, what this device holds. What comes and goes while one looks is
// followed. Made by its panel, given the session. GUI thread.
#pragma once

#include "client/viewmodels/room_files.h"
#include "client/viewmodels/session_view.h"

#include <memory>

namespace tertulia {

class ConversationFiles : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tertulia::SessionView* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED FINAL)
    Q_PROPERTY(QString conversationId READ conversationId WRITE setConversationId NOTIFY conversationChanged FINAL)
    Q_PROPERTY(QObject* pictures READ pictures NOTIFY modelsChanged FINAL) ///< a FileListModel; null = none
    Q_PROPERTY(QObject* cards READ cards NOTIFY modelsChanged FINAL)
    Q_PROPERTY(tertulia::RoomFiles* files READ files NOTIFY sessionChanged FINAL) ///< what can be done with them
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool more READ hasMore NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool partial READ isPartial NOTIFY stateChanged FINAL) ///< only what this device holds
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
public:
    explicit ConversationFiles(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] SessionView* session() const { return m_session; }
    void setSession(SessionView* session);
    [[nodiscard]] QString conversationId() const { return m_conversation.text(); }
    void setConversationId(const QString& id);
    [[nodiscard]] QObject* pictures();
    [[nodiscard]] QObject* cards();
    [[nodiscard]] RoomFiles* files() const { return m_files.get(); }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool hasMore() const { return m_cursor.has_value(); }
    [[nodiscard]] bool isPartial() const { return m_partial; }
    [[nodiscard]] QString problem() const { return m_problem; }

    Q_INVOKABLE void loadMore();
    /// Of the message that carries this file.
    Q_INVOKABLE QString messageOf(const QString& key) const;

Q_SIGNALS:
    void sessionChanged();
    void conversationChanged();
    void modelsChanged();
    void stateChanged();

private:
    void start();
    void fetch();
    void take(const Result<SearchMessagesReply>& reply);
    void apply(const RowChanges& changes);

    SessionView* m_session = nullptr;
    std::unique_ptr<RoomFiles> m_files;
    ConversationId m_conversation{};
    std::map<Seq, MessageRecord, std::greater<>> m_messages; ///< that carry files, the newest first
    std::optional<QString> m_cursor;
    int m_asking = 0; ///< which question an answer is for
    bool m_loaded = false;
    bool m_busy = false;
    bool m_partial = false;
    QString m_problem;
};

} // namespace tertulia
