// SPDX-License-Identifier: GPL-3.0-or-later
// What was written and not sent, for each conversation, over restarts: drafts.json in the account's folder, readable by
// the user alone, written a moment after the last change. A file that cannot be read counts as empty. GUI thread.
#pragma once

#include "shared/protocol/ids.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace tertulia {

class DraftBook final : public QObject
{
    Q_OBJECT
public:
    explicit DraftBook(QObject* parent = nullptr);
    ~DraftBook() override;

    /// Saves what is open and reads this folder's; "" = none.
    void open(const QString& directory);
    [[nodiscard]] QString draft(ConversationId conversation) const;
    void setDraft(ConversationId conversation, const QString& text);
    [[nodiscard]] const QHash<ConversationId, QString>& all() const { return m_drafts; }
    /// Forgets all of them, on disk too.
    void wipe();
    void save();

Q_SIGNALS:
    void changed(const tertulia::ConversationId& conversation); ///< null: all of them

private:
    QString m_path;
    QHash<ConversationId, QString> m_drafts;
    QTimer m_saving;
};

} // namespace tertulia
