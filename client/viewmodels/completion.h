// SPDX-License-Identifier: GPL-3.0-or-later
// What the word at the cursor could become in the open conversation: its people (those who wrote last first), roles and
// everybody; the rooms of the space; emoji; commands, ours and those of bots. The field reports its text and cursor by
// look(); the rows are in `model`, and `from` says what they replace. Asks the server for the bots' commands only. GUI
// thread.
#pragma once

#include "client/models/completion_model.h"
#include "shared/protocol/ids.h"
#include "shared/protocol/requests_commands.h"

#include <QHash>

namespace tertulia {

class EmojiModel;
class RoomView;
class SessionView;
struct ConversationRow;
struct SlashCommand;

class Completion final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Composer.completion")
    Q_PROPERTY(tertulia::CompletionModel* model READ model CONSTANT FINAL)
    Q_PROPERTY(int from READ from NOTIFY changed FINAL) ///< -1 = there is nothing to complete
public:
    Completion(SessionView& session, RoomView& room, EmojiModel& emoji, QObject* parent = nullptr);

    [[nodiscard]] CompletionModel* model() { return &m_model; }
    [[nodiscard]] int from() const { return m_from; }
    /// Where commands are not understood: they are not offered.
    void leaveOutCommands() { m_hasCommands = false; }
    /// `cursor` -1: nothing is to be completed now.
    Q_INVOKABLE void look(const QString& text, int cursor);
    /// This was chosen: emoji are among the last used ones then.
    Q_INVOKABLE void taken(const QString& insertion);
    /// Not for this word any more.
    Q_INVOKABLE void close();
    /// The bots' commands of the open conversation, as far as they are known.
    [[nodiscard]] const std::vector<CommandInfo>& botCommands() const { return m_commands; }

Q_SIGNALS:
    void changed();

private:
    void conversationChanged();
    void fetchCommands();
    void show(const Completable& what);
    [[nodiscard]] std::vector<CompletionEntry> people(const QString& typed) const;
    void addRoles(std::vector<CompletionEntry>& entries, const QString& typed) const;
    [[nodiscard]] std::vector<CompletionEntry> rooms(const QString& typed) const;
    [[nodiscard]] std::vector<CompletionEntry> emoji(const QString& typed) const;
    [[nodiscard]] std::vector<CompletionEntry> commands(const QString& typed) const;
    [[nodiscard]] QHash<QString, int> lastWriters() const;
    [[nodiscard]] const ConversationRow* conversation() const;

    SessionView& m_session;
    RoomView& m_room;
    EmojiModel& m_emoji;
    CompletionModel m_model;
    std::vector<CommandInfo> m_commands;
    std::optional<Completable> m_shown;
    std::optional<Completable> m_closed; ///< the user does not want it completed
    bool m_fetched = false;
    bool m_hasCommands = true;
    int m_from = -1;
};

} // namespace tertulia
