// SPDX-License-Identifier: GPL-3.0-or-later
// What is being written in the open conversation: the draft (one for each, kept on disk and brought to other devices),
// the message it answers or changes (kept with it), how it is sent (now, silently, later, as a command), and the typing
// mark, sent at most every few seconds. It decides what the input field holds and says so by textReplaced(); the field
// reports every change by setDraft(). GUI thread.
#pragma once

#include "client/viewmodels/completion.h"
#include "client/viewmodels/draft_book.h"
#include "client/viewmodels/file_tray.h"
#include "client/viewmodels/poll_draft.h"
#include "client/viewmodels/posting.h"
#include "client/viewmodels/slash_commands.h"
#include "client/viewmodels/spelling.h"
#include "shared/protocol/limits.h"

namespace tertulia {

class Composer final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.composer")
    Q_PROPERTY(QString contextTitle READ contextTitle NOTIFY contextChanged FINAL)
    Q_PROPERTY(QString contextText READ contextText NOTIFY contextChanged FINAL)
    Q_PROPERTY(bool editing READ isEditing NOTIFY contextChanged FINAL)
    Q_PROPERTY(int limit READ limit CONSTANT FINAL)
    Q_PROPERTY(tertulia::Completion* completion READ completion CONSTANT FINAL)
    Q_PROPERTY(tertulia::Posting* posting READ posting CONSTANT FINAL)
    Q_PROPERTY(tertulia::PollDraft* poll READ poll CONSTANT FINAL)
    Q_PROPERTY(tertulia::Spelling* spelling READ spelling CONSTANT FINAL)
    Q_PROPERTY(
        tertulia::FileTray* tray READ tray NOTIFY trayChanged FINAL) ///< what goes along; null without a conversation
public:
    static constexpr auto typingPeriod = std::chrono::seconds{4}; ///< others forget us after limits::typingLife

    Composer(SessionView& session, RoomView& room, QObject* parent = nullptr);

    [[nodiscard]] QString contextTitle() const;
    [[nodiscard]] QString contextText() const { return m_contextText; }
    [[nodiscard]] bool isEditing() const { return kept().editing.has_value(); }
    [[nodiscard]] FileTray* tray() const;
    [[nodiscard]] int limit() const { return limits::bodyLength; }
    [[nodiscard]] Completion* completion() { return &m_completion; }
    [[nodiscard]] Posting* posting() { return &m_posting; }
    [[nodiscard]] PollDraft* poll() { return &m_poll; }
    [[nodiscard]] Spelling* spelling() { return &m_spelling; }
    /// What the field should hold now.
    [[nodiscard]] Q_INVOKABLE QString text() const;

    Q_INVOKABLE void setDraft(const QString& text);
    Q_INVOKABLE void typing();
    Q_INVOKABLE void submit(const QString& text);
    Q_INVOKABLE void submitSilently(const QString& text);
    /// The server sends it at that time, with what is in the tray, also when this computer is off.
    Q_INVOKABLE void schedule(const QString& text, const QDateTime& at);
    /// "20m", "1h", "tomorrow", "monday".
    [[nodiscard]] Q_INVOKABLE QDateTime laterTime(const QString& key) const;
    Q_INVOKABLE void reply(const QString& messageId);
    Q_INVOKABLE void edit(const QString& messageId);
    Q_INVOKABLE void editLast();
    Q_INVOKABLE void replyLast();
    Q_INVOKABLE void cancel();
    /// What I sent here before: 1 = one further back, -1 = one nearer. Empty at the near end.
    [[nodiscard]] Q_INVOKABLE QString recall(int by);
    void save();

Q_SIGNALS:
    void contextChanged();
    void trayChanged();
    void textReplaced(const QString& text);
    void focusWanted();
    void pollWanted(const QString& question);

private:
    void retranslate();
    void conversationChanged();
    void begin(MessageId message, const QString& body);
    [[nodiscard]] DraftBook::Draft kept() const { return m_drafts.kept(m_conversation); }
    /// The words of what is answered or edited, as soon as they are there.
    void showContext();
    void sayContext(const MessageRecord& about);
    void draftArrived(ConversationId conversation);
    void stopTyping();
    void submitAs(const QString& text, bool silent);
    void submitEdit(const QString& text);
    void scheduleAs(const QString& text, const QDateTime& at, bool silent);
    /// As it is, without looking for a command.
    void send(const QString& text, bool silent);
    void sent();
    void giveBack(const QString& text);
    [[nodiscard]] bool takes(QString& text);

    SessionView& m_session;
    RoomView& m_room;
    DraftBook& m_drafts; ///< the session's
    Completion m_completion;
    Posting m_posting;
    PollDraft m_poll;
    Spelling m_spelling;
    SlashCommands m_commands;
    ConversationId m_conversation{};
    std::optional<MessageId> m_about; ///< the message that contextText() is of
    QString m_contextName;
    QString m_contextText;
    QElapsedTimer m_lastTyping; ///< valid while the others believe that we type
    int m_recalled = 0;         ///< how far back recall() is; 0 = not at all
};

} // namespace tertulia
