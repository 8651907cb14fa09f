// SPDX-License-Identifier: GPL-3.0-or-later
// What was written and not sent, for each conversation, over restarts: drafts.json in the account's folder, readable by
// the user alone, a second behind what is written. A draft is its words and what they answer; beside it is the message
// that is being edited there, with its new words, which no other device hears of. Knows of each draft whether the
// server has it, too. A file that cannot be read counts as empty. GUI thread. It does not talk to the server, see
// draft_sync.h.
#pragma once

#include "shared/protocol/ids.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace tertulia {

class DraftBook final : public QObject
{
    Q_OBJECT
public:
    static constexpr auto freshFor = std::chrono::seconds{10};
    struct Draft
    {
        QString text{};
        std::optional<MessageId> replyTo{};
        std::optional<MessageId> editing{};
        QString edited{};      ///< the new words of the message that is being edited
        Rev base = 0;          ///< of the server's draft that this one began with; 0 = none
        bool isUnsent = false; ///< written here and not yet on the server, nothing included
    };

    explicit DraftBook(QObject* parent = nullptr);
    ~DraftBook() override;

    /// Saves what is open and reads this folder's; "" = none.
    void open(const QString& directory);
    [[nodiscard]] Draft kept(ConversationId conversation) const { return m_drafts.value(conversation).draft; }
    [[nodiscard]] QString draft(ConversationId conversation) const { return kept(conversation).text; }
    /// The user wrote this here: the server does not have it yet.
    void setDraft(ConversationId conversation, const QString& text);
    void setReply(ConversationId conversation, std::optional<MessageId> replyTo);
    /// Without a message nothing is being edited.
    void setEdit(ConversationId conversation, std::optional<MessageId> editing, const QString& text = {});
    /// The server has this, written here or elsewhere.
    void setFromServer(ConversationId conversation, const QString& text, std::optional<MessageId> replyTo, Rev rev);
    /// What is written here goes on from that draft of the server.
    void setBase(ConversationId conversation, Rev rev);
    /// Those that say something.
    [[nodiscard]] QHash<ConversationId, QString> all() const;
    [[nodiscard]] bool isUnsent(ConversationId conversation) const { return kept(conversation).isUnsent; }
    [[nodiscard]] std::vector<ConversationId> unsent() const;
    /// It was changed here a moment ago: somebody is writing.
    [[nodiscard]] bool isFresh(ConversationId conversation) const;
    /// Forgets all of them, on disk too.
    void wipe();
    void save();

Q_SIGNALS:
    void changed(const tertulia::ConversationId& conversation); ///< null: all of them
    void written(const tertulia::ConversationId& conversation); ///< by the user

private:
    struct Entry
    {
        Draft draft{};
        QElapsedTimer written{}; ///< valid if it was in this run of the program
    };
    void keepSoon();

    QString m_path;
    QHash<ConversationId, Entry> m_drafts;
    QTimer m_saving;
};

} // namespace tertulia
