// SPDX-License-Identifier: GPL-3.0-or-later
// The rooms of a space under their categories, as its settings list them: makes, renames, moves and deletes categories,
// and moves rooms. Follows the space. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

namespace tertulia {

class SpaceRooms : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString spaceId READ spaceId WRITE setSpaceId NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* rows READ rows CONSTANT FINAL)
public:
    explicit SpaceRooms(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString spaceId() const { return m_space.text(); }
    void setSpaceId(const QString& id);
    [[nodiscard]] PlainListModel* rows() { return &m_rows; }

    Q_INVOKABLE void createRoom(const QString& title, const QString& categoryId, bool isPrivate);
    Q_INVOKABLE void createCategory(const QString& name);
    Q_INVOKABLE void renameCategory(const QString& id, const QString& name);
    Q_INVOKABLE void removeCategory(const QString& id);
    /// By one place among its kind (-1 up, 1 down).
    Q_INVOKABLE void moveCategory(const QString& id, int by);
    Q_INVOKABLE void moveRoom(const QString& id, int by);

Q_SIGNALS:
    void changed();
    void roomCreated(const QString& conversationId);
    void categoryCreated(const QString& categoryId);

private:
    void begin() override;
    void show();
    [[nodiscard]] std::vector<const ConversationRow*> roomsIn(std::optional<CategoryId> category) const;
    void place(const ConversationRow& room, int position);

    SpaceId m_space{};
    PlainListModel m_rows{"rowId", "kind", "name", "isPrivate", "first", "last", "count"};
};

} // namespace tertulia
