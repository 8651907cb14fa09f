// SPDX-License-Identifier: GPL-3.0-or-later
// What is being written in the open conversation: the draft (one for each, kept on disk), the message it answers or
// changes, and the typing mark, sent at most every few seconds. It decides what the input field holds and says so by
// textReplaced(); the field reports every change by setDraft(). GUI thread.
#pragma once

#include "client/viewmodels/draft_book.h"
#include "client/viewmodels/file_tray.h"
#include "shared/protocol/limits.h"

#include <QElapsedTimer>
#include <QtQml/qqmlregistration.h>

namespace tertulia {


class RoomView;
class SessionView;

class Composer final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.composer")
    Q_PROPERTY(QString contextTitle READ contextTitle NOTIFY contextChanged FINAL)
    Q_PROPERTY(QString contextText READ contextText NOTIFY contextChanged FINAL)
    Q_PROPERTY(bool editing READ isEditing NOTIFY contextChanged FINAL)
    Q_PROPERTY(int limit READ limit CONSTANT FINAL)
    Q_PROPERTY(tertulia::FileTray* tray READ tray NOTIFY trayChanged FINAL) ///< what goes along; null without a conversation
public:
    static constexpr auto typingPeriod = std::chrono::seconds{4}; ///< others forget us after limits::typingLife

    Composer(SessionView& session, RoomView& room, QObject* parent = nullptr);

    [[nodiscard]] QString contextTitle() const;
    [[nodiscard]] QString contextText() const { return m_contextText; }
    [[nodiscard]] bool isEditing() const { return m_editing.has_value(); }
    [[nodiscard]] FileTray* tray() const;
    [[nodiscard]] int limit() const { return limits::bodyLength; }
    /// What the field should hold now.
    [[nodiscard]] Q_INVOKABLE QString text() const;

    Q_INVOKABLE void setDraft(const QString& text);
    Q_INVOKABLE void typing();
    Q_INVOKABLE void submit(const QString& text);
    Q_INVOKABLE void reply(const QString& messageId);
    Q_INVOKABLE void edit(const QString& messageId);
    Q_INVOKABLE void editLast();
    Q_INVOKABLE void cancel();
    void save() { m_drafts.save(); }

Q_SIGNALS:
    void contextChanged();
    void trayChanged();
    void textReplaced(const QString& text);
    void focusWanted();

private:
    void conversationChanged();
    void begin(MessageId message, const QString& body);
    void clearContext();
    void stopTyping();
    void submitEdit(const QString& text);

    SessionView& m_session;
    RoomView& m_room;
    DraftBook m_drafts;
    ConversationId m_conversation{};
    std::optional<MessageId> m_replyTo;
    std::optional<MessageId> m_editing;
    QString m_contextName;
    QString m_contextText;
    QString m_editedText;
    QElapsedTimer m_lastTyping; ///< valid while the others believe that we type
};

} // namespace tertulia
