// SPDX-License-Identifier: GPL-3.0-or-later
// A thread beside the conversation: the message it hangs on, and an own room and composer for what is said in it, the
// same as those of any conversation. A message without a thread gets one with the first reply, which goes through the
// outbox as any message: until the server has it, it is among those that wait. What is written of one is kept, and if
// somebody else begins the thread it goes on as its draft. While it is open it is kept up to date,
// followed or not. GUI thread.
#pragma once

#include "client/models/message_cards.h"
#include "client/viewmodels/composer.h"
#include "client/viewmodels/room_view.h"
#include "client/viewmodels/session_page.h"

namespace tertulia {

class OpenThread : public tertulia::SessionPage
{
    Q_OBJECT
    QML_ELEMENT
    /// The message it hangs on; with its conversation and a slash before it if that may not be on this device.
    Q_PROPERTY(QString root READ root WRITE setRoot NOTIFY rootChanged FINAL)
    Q_PROPERTY(QString rootId READ rootId NOTIFY rootChanged FINAL)
    Q_PROPERTY(QString parentId READ parentId NOTIFY rootChanged FINAL) ///< the conversation of the message
    Q_PROPERTY(QString parentTitle READ parentTitle NOTIFY rootChanged FINAL)
    Q_PROPERTY(tertulia::MessageCards* rootCard READ rootCard CONSTANT FINAL) ///< one card, or none yet
    Q_PROPERTY(QString rootBlocks READ rootBlocks NOTIFY rootChanged FINAL)   ///< its words, see text/message_text.h
    Q_PROPERTY(
        tertulia::MessageCards* waiting READ waiting CONSTANT FINAL) ///< first replies on their way; urgent = failed
    /// For a first reply, as where it hangs; null as long as that is not known.
    Q_PROPERTY(tertulia::Completion* completion READ completion NOTIFY rootChanged FINAL)
    Q_PROPERTY(tertulia::RoomView* room READ room NOTIFY begunChanged FINAL)
    Q_PROPERTY(tertulia::Composer* composer READ composer NOTIFY begunChanged FINAL)
    Q_PROPERTY(bool begun READ isBegun NOTIFY begunChanged FINAL) ///< somebody replied
    Q_PROPERTY(bool followed READ isFollowed NOTIFY followedChanged FINAL)
    Q_PROPERTY(bool missing READ isMissing NOTIFY rootChanged FINAL) ///< it may not be seen
    Q_PROPERTY(int limit READ limit CONSTANT FINAL)
public:
    explicit OpenThread(QObject* parent = nullptr);
    ~OpenThread() override;

    [[nodiscard]] QString root() const { return m_argument; }
    void setRoot(const QString& root);
    [[nodiscard]] QString rootId() const { return m_root.text(); }
    [[nodiscard]] QString parentId() const { return m_parent.text(); }
    [[nodiscard]] QString parentTitle() const;
    [[nodiscard]] MessageCards* rootCard() { return &m_rootCard; }
    [[nodiscard]] QString rootBlocks() const { return m_rootBlocks; }
    [[nodiscard]] MessageCards* waiting() { return &m_waiting; }
    [[nodiscard]] Completion* completion() const { return m_completion.get(); }
    [[nodiscard]] RoomView* room() const { return m_room.get(); }
    [[nodiscard]] Composer* composer() const { return m_composer.get(); }
    [[nodiscard]] bool isBegun() const { return !m_thread.isNull(); }
    [[nodiscard]] bool isFollowed() const;
    [[nodiscard]] bool isMissing() const { return m_missing; }
    [[nodiscard]] int limit() const { return limits::bodyLength; }

    /// The first reply. A text that may not be sent is left where it is.
    Q_INVOKABLE void start(const QString& text);
    /// One that waits and was refused, by its key.
    Q_INVOKABLE void retry(const QString& key);
    Q_INVOKABLE void discard(const QString& key);
    /// What is written of it, for when the panel is opened again.
    Q_INVOKABLE void keep(const QString& text);
    [[nodiscard]] Q_INVOKABLE QString kept() const;
    Q_INVOKABLE void setFollowed(bool followed);

Q_SIGNALS:
    void rootChanged();
    void begunChanged();
    void followedChanged();
    void started(); ///< a first reply was taken

protected:
    void begin() override;
    void cameOnline() override { find(); }

private:
    void find();
    void askServer();
    void takeRoot(const MessageRecord& record);
    void open(ConversationId thread);
    void show();
    void close();
    void handOver();
    void readWaiting();
    void takeChanges(const RowChanges& changes);
    void takeWaiting(const MessageRow& row);
    void prepareCompletion();

    QString m_argument;
    MessageId m_root{};
    ConversationId m_parent{};
    ConversationId m_thread{};
    MessageCards m_rootCard;
    QString m_rootBlocks;
    MessageCards m_waiting;
    std::unique_ptr<RoomView> m_place; ///< where the message stands: who can be named there
    std::unique_ptr<Completion> m_completion;
    bool m_missing = false;
    std::unique_ptr<RoomView> m_room;
    std::unique_ptr<Composer> m_composer;
};

} // namespace tertulia
