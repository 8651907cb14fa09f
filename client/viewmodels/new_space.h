// SPDX-License-Identifier: GPL-3.0-or-later
// Making a space with its description and its first rooms, one request after the other. If a room cannot be made the
// space is there all the same, and the problem says so. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"

#include <QStringList>

namespace tertulia {

class NewSpace : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
public:
    explicit NewSpace(QObject* parent = nullptr) : Errand(parent) {}

    /// False and the problem if a space cannot be called so.
    Q_INVOKABLE bool checkName(const QString& name);
    Q_INVOKABLE void create(const QString& name, const QString& description, const QStringList& rooms);

Q_SIGNALS:
    void created(const QString& spaceId);

private:
    void begin() override {}
    void describe(SpaceId space, const QString& description, const QStringList& rooms);
    void addRoom(SpaceId space, QStringList rooms);
};

} // namespace tertulia
