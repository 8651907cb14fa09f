// SPDX-License-Identifier: GPL-3.0-or-later
// How complete the open conversation is on this device, in words: what came of comparing it with the server, and when
// that was. It is compared when it opens and after each reconnection; who wants to know now can ask. GUI thread.
#pragma once

#include "client/sync/changes.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace tertulia {

class RoomHoles;
class SessionView;

class RoomProof final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("RoomView.proof")
    Q_PROPERTY(QString state READ state NOTIFY changed FINAL)     ///< "complete", "missing", "differs"; "" = not known
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL) ///< "Complete to #1,204"
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL)   ///< what that means here
    Q_PROPERTY(QString age READ age NOTIFY changed FINAL)         ///< "Checked 2 minutes ago."; empty = never
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL) ///< why the last try came to nothing
    Q_PROPERTY(bool checking READ isChecking NOTIFY changed FINAL)
    Q_PROPERTY(bool canCheck READ canCheck NOTIFY changed FINAL)
public:
    /// What is seen to be missing counts, whatever was compared when it was still there.
    RoomProof(SessionView& session, const RoomHoles& holes, QObject* parent = nullptr);

    /// Another conversation, or none.
    void open(ConversationId conversation);

    [[nodiscard]] QString state() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString age() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isChecking() const;
    [[nodiscard]] bool canCheck() const;
    Q_INVOKABLE void check();
    /// Another language.
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    void followAccount();
    void countMinutes();
    [[nodiscard]] std::optional<Proof> proof() const;
    [[nodiscard]] const ConversationRow* row() const;
    [[nodiscard]] bool hasHoles() const;

    SessionView& m_session;
    const RoomHoles& m_holes;
    ConversationId m_conversation{};
    QTimer m_ageing{this};
};

} // namespace tertulia
