// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/new_space.h"

namespace tertulia {

using namespace Qt::StringLiterals;

bool NewSpace::checkName(const QString& name)
{
    QString wanted = name;
    return accept(rule::name, wanted, u"name"_s);
}

void NewSpace::create(const QString& name, const QString& description, const QStringList& rooms)
{
    SpaceCreate request{name};
    QString about = description;
    if (!accept(rule::name, request.name, u"name"_s) || !accept(rule::topic, about, u"description"_s))
        return;
    QStringList titles;
    for (QString title : rooms) {
        if (!accept(rule::roomName, title, u"rooms"_s))
            return;
        titles.append(title);
    }
    ask(request, [=, this](const SpaceReply& reply) { describe(reply.space.id, about, titles); });
}

void NewSpace::describe(SpaceId space, const QString& description, const QStringList& rooms)
{
    if (description.isEmpty())
        return addRoom(space, rooms);
    SpaceEdit request;
    request.space = space;
    request.description = description;
    ask(request, [=, this](const SpaceReply&) { addRoom(space, rooms); });
}

void NewSpace::addRoom(SpaceId space, QStringList rooms)
{
    if (rooms.isEmpty()) {
        Q_EMIT created(space.text());
        return;
    }
    RoomCreate request;
    request.space = space;
    request.title = rooms.takeFirst();
    ask(request, [=, this](const ConversationReply&) { addRoom(space, rooms); });
}

} // namespace tertulia
