// SPDX-License-Identifier: GPL-3.0-or-later
// What was written and not sent, for each conversation, over restarts: drafts.json in the account's folder, readable by
// the user alone, a second behind what is written. Knows of each whether the server has it, too. A file that
// cannot be read counts as empty. GUI thread. It does not talk to the server, see draft_sync.h.
#pragma once

#include "shared/protocol/ids.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <vector>

namespace tertulia {

class DraftBook final : public QObject
{
    Q_OBJECT
public:
    static constexpr auto freshFor = std::chrono::seconds{10};

    explicit DraftBook(QObject* parent = nullptr);
    ~DraftBook() override;

    /// Saves what is open and reads this folder's; "" = none.
    void open(const QString& directory);
    [[nodiscard]] QString draft(ConversationId conversation) const;
    /// The user wrote this here: the server does not have it yet.
    void setDraft(ConversationId conversation, const QString& text);
    /// The server has this, written here or elsewhere.
    void setFromServer(ConversationId conversation, const QString& text);
    /// Those that say something.
    [[nodiscard]] QHash<ConversationId, QString> all() const;
    /// Written here and not yet on the server, nothing included.
    [[nodiscard]] bool isUnsent(ConversationId conversation) const;
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
    struct Draft
    {
        QString text{};
        bool isUnsent = false;
        QElapsedTimer written{}; ///< valid if it was in this run of the program
    };

    QString m_path;
    QHash<ConversationId, Draft> m_drafts;
    QTimer m_saving;
};

} // namespace tertulia
