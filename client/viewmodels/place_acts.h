// SPDX-License-Identifier: GPL-3.0-or-later
// What one does with the conversations and categories of the sidebar from where they stand: read, unread, mute, level
// of notifications, leaving, order. What is refused is said by the session. Order is a number in the room's and the
// category's record: a move changes as few of them as it can; that of my spaces is one record of mine. GUI thread.
#pragma once

#include "client/viewmodels/session_page.h"

namespace tertulia {

class PlaceActs : public tertulia::SessionPage
{
    Q_OBJECT
    QML_ELEMENT
public:
    static constexpr int untilChanged = -1; ///< minutes of a mute without an end

    explicit PlaceActs(QObject* parent = nullptr);

    Q_INVOKABLE void markRead(const QString& conversationId);
    /// From its last message on; nothing to do in an empty one.
    Q_INVOKABLE void markUnread(const QString& conversationId);
    /// 0 ends it.
    Q_INVOKABLE void mute(const QString& conversationId, int minutes);
    /// "all", "mentions", "none", or "" = as usual.
    Q_INVOKABLE void setLevel(const QString& conversationId, const QString& level);
    Q_INVOKABLE QString levelOf(const QString& conversationId) const;
    Q_INVOKABLE bool isMuted(const QString& conversationId) const;
    Q_INVOKABLE int unreadOf(const QString& conversationId) const;
    Q_INVOKABLE QString kindOf(const QString& conversationId) const;
    /// "#diseño", "Cena del viernes".
    Q_INVOKABLE QString titleOf(const QString& conversationId) const;
    /// Directs: the other one.
    Q_INVOKABLE QString peerOf(const QString& conversationId) const;
    Q_INVOKABLE void copyLink(const QString& conversationId) const;
    /// A group, a private room.
    Q_INVOKABLE bool canLeave(const QString& conversationId) const;
    Q_INVOKABLE void leave(const QString& conversationId);
    Q_INVOKABLE void leaveSpace(const QString& spaceId);
    Q_INVOKABLE bool isOwnSpace(const QString& spaceId) const;
    /// Up or down among my spaces, on all my devices; over an end nothing happens.
    Q_INVOKABLE void moveSpace(const QString& spaceId, int by);
    /// To the place `index` among the others.
    Q_INVOKABLE void putSpace(const QString& spaceId, int index);

    /// I may put the rooms of this space in another order, make categories and rename them.
    Q_INVOKABLE bool mayArrange(const QString& spaceId) const;
    /// Up or down among the rooms of its space, into the next category at an end.
    Q_INVOKABLE void moveRoom(const QString& roomId, int by);
    /// To the place `index` among the others of this section ("rooms" = no category).
    Q_INVOKABLE void putRoom(const QString& roomId, const QString& section, int index);
    Q_INVOKABLE void moveCategory(const QString& categoryId, int by);
    Q_INVOKABLE void createCategory(const QString& spaceId, const QString& name);
    Q_INVOKABLE void renameCategory(const QString& categoryId, const QString& name);
    Q_INVOKABLE void removeCategory(const QString& categoryId);
    Q_INVOKABLE QString categoryName(const QString& categoryId) const;

Q_SIGNALS:
    void categoryKept(); ///< made or renamed

protected:
    void begin() override;

private:
    struct Seat
    {
        QString id{};
        int position = 0;
    };

    [[nodiscard]] const ConversationRow* row(const QString& conversationId) const;
    [[nodiscard]] std::vector<Seat> seats(SpaceId space, const std::optional<CategoryId>& category) const;
    void set(const QString& conversationId, std::optional<NotifyLevel> level, std::optional<Timestamp> mutedUntil);
};

/// The positions that bring `order` about: as few changes as there can be, each as (index, position). Pure.
[[nodiscard]] std::vector<std::pair<size_t, int>> newPositions(const std::vector<int>& order, size_t moved,
                                                               int highest);

} // namespace tertulia
