// SPDX-License-Identifier: GPL-3.0-or-later
// Expands a list of requests into a table from wire names to calls. A Handler<R> says where a request's work is done; a
// request in the list without one does not compile. Include it where the handlers are complete, and only there.
// Thread: the session's; the table is built once and only read after that.
#pragma once

#include "server/dispatch/session.h"

#include <QHash>

namespace tertulia {

/// How a request is done: specialise with one of the shapes below.
template<Request R>
struct Handler;

template<typename R>
using Service = Result<typename R::Reply> (*)(Tx&, const Actor&, const R&);

/// Changes something: one transaction on the writer, in the order of the requests of a connection.
template<Request R, Service<R> service, Toll cost = Toll::None>
struct Write
{
    static constexpr Toll toll = cost;
    static void start(Session& session, int64_t id, R request)
    {
        session.realm().lanes.write<typename R::Reply>(
            R::type,
            [actor = session.actor(), request = std::move(request)](Tx& tx) { return service(tx, actor, request); },
            session.answerLater<R>(id));
    }
};

/// Only looks: one snapshot on a reader.
template<Request R, Service<R> service>
struct Read
{
    static constexpr Toll toll = Toll::None;
    static void start(Session& session, int64_t id, R request)
    {
        session.realm().lanes.read<typename R::Reply>(
            R::type,
            [actor = session.actor(), request = std::move(request)](Tx& tx) { return service(tx, actor, request); },
            session.answerLater<R>(id));
    }
};

/// Is about the session itself: a function that sees to the answer.
template<Request R, void (*function)(Session&, int64_t, const R&), Toll cost = Toll::None>
struct InSession
{
    static constexpr Toll toll = cost;
    static void start(Session& session, int64_t id, const R& request) { function(session, id, request); }
};

struct DispatchEntry
{
    Guard guard;
    Toll toll;
    void (*call)(Session&, int64_t id, const QJsonObject&);
};

template<Request R>
void decodeAndStart(Session& session, int64_t id, const QJsonObject& data)
{
    auto request = decode<R>(data);
    if (!request.ok())
        return session.refuse(id, request.error());
    Handler<R>::start(session, id, std::move(request).value());
}

template<typename... R>
QHash<QString, DispatchEntry> dispatchTable(TypeList<R...> /*requests*/)
{
    QHash<QString, DispatchEntry> table;
    (table.insert(QString::fromLatin1(R::type), DispatchEntry{R::guard, Handler<R>::toll, &decodeAndStart<R>}), ...);
    return table;
}

} // namespace tertulia
