// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that should stand between two others of the open conversation and are not on this device. What is still
// missing after a moment is shown as missing, and fetched as soon as the server can be asked, once on each connection;
// after that only who presses the button asks again. GUI thread.
#pragma once

#include "client/models/message_list_model.h"

#include <QTimer>

namespace tertulia {

class SessionView;

class RoomHoles final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("RoomView.holes")
    /// "offline": nobody can be asked; "fetching"; "missing": the server was asked; "" = there are none.
    Q_PROPERTY(QString state READ state NOTIFY changed FINAL)
public:
    RoomHoles(SessionView& session, MessageListModel& messages, QObject* parent = nullptr);

    /// Another conversation, or none.
    void open(ConversationId conversation);
    /// Something came, went, or the connection changed.
    void look();
    /// Everything that is shown as missing, also what was asked for before.
    Q_INVOKABLE void fetch();
    /// What should be held before the oldest row and is not; the answer arrives as RowChanges.
    void fetchBefore(Seq low, Seq before);
    [[nodiscard]] QString state() const;

Q_SIGNALS:
    void changed();

private:
    void settle();
    void ask(SeqRange hole);
    [[nodiscard]] Seq lastSeq() const;
    [[nodiscard]] std::vector<SeqRange> found() const;
    [[nodiscard]] bool canAsk() const;

    static constexpr int mostAtOnce = 4;

    SessionView& m_session;
    MessageListModel& m_messages;
    ConversationId m_conversation{};
    std::vector<SeqRange> m_holes; ///< that are shown
    std::vector<SeqRange> m_asked; ///< on this connection
    int m_asking = 0;
    int m_opening = 0;
    QTimer m_moment;
    bool m_couldAsk = false;
};

} // namespace tertulia
