// SPDX-License-Identifier: GPL-3.0-or-later
// Expands a list of requests into a table from wire names to calls. A Handler<R> says where a request's work is done; a
// request in the list without one does not compile. Include it where the handlers are complete, and only there.
// Thread: the asker's; the table is built once and only read after that.
#pragma once

#include "server/dispatch/session.h"
#include "shared/protocol/scopes.h"

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
    static constexpr Service<R> work = service;
    static void start(Asker& asker, int64_t id, R request)
    {
        asker.write<typename R::Reply>(
            R::type,
            [actor = asker.actor(), request = std::move(request)](Tx& tx) { return service(tx, actor, request); },
            asker.answerLater<R>(id));
    }
};

/// Only looks: one snapshot on a reader.
template<Request R, Service<R> service, Toll cost = Toll::None>
struct Read
{
    static constexpr Toll toll = cost;
    static constexpr Service<R> work = service;
    static void start(Asker& asker, int64_t id, R request)
    {
        asker.read<typename R::Reply>(
            R::type,
            [actor = asker.actor(), request = std::move(request)](Tx& tx) { return service(tx, actor, request); },
            asker.answerLater<R>(id));
    }
};

/// The same for what is as dear as it is long: the toll is due when it is known how often, so after decoding.
template<Request R, Service<R> service, Toll cost, int (*count)(const R&)>
struct WeighedRead
{
    static constexpr Toll toll = Toll::None;
    static constexpr Service<R> work = service;
    static void start(Asker& asker, int64_t id, R request)
    {
        if (const auto refused = asker.check(cost, count(request)))
            return asker.refuse(id, *refused);
        Read<R, service>::start(asker, id, std::move(request));
    }
};

/// Looks for long: one snapshot on the reader for searching.
template<Request R, Service<R> service>
struct Search
{
    static constexpr Toll toll = Toll::Search;
    static constexpr Service<R> work = service;
    static void start(Asker& asker, int64_t id, R request)
    {
        asker.search<typename R::Reply>(
            R::type,
            [actor = asker.actor(), request = std::move(request)](Tx& tx) { return service(tx, actor, request); },
            asker.answerLater<R>(id));
    }
};

/// Anything else: a function that sees to the answer.
template<Request R, void (*function)(Asker&, int64_t, const R&), Toll cost = Toll::None>
struct ByAsker
{
    static constexpr Toll toll = cost;
    static void start(Asker& asker, int64_t id, const R& request) { function(asker, id, request); }
};

/// Is about the connection itself.
template<Request R, void (*function)(Session&, int64_t, const R&)>
struct InSession
{
    static_assert(!isOverHttp<R>, "declare it `needsConnection`: an HTTP request has no connection that lasts");
    static constexpr Toll toll = Toll::None;
    static void start(Asker& asker, int64_t id, const R& request) { function(*asker.session(), id, request); }
};

struct DispatchEntry
{
    Guard guard;
    Toll toll;
    std::optional<Scope> scope; ///< of a bot; nothing: people only
    bool isOverHttp;
    void (*call)(Asker&, int64_t id, const QJsonObject&);
};

template<Request R>
void decodeAndStart(Asker& asker, int64_t id, const QJsonObject& data)
{
    auto request = decode<R>(data);
    if (!request.ok())
        return asker.refuse(id, request.error());
    Handler<R>::start(asker, id, std::move(request).value());
}

template<typename... R>
QHash<QString, DispatchEntry> dispatchTable(TypeList<R...> /*requests*/)
{
    QHash<QString, DispatchEntry> table;
    (table.insert(QString::fromLatin1(R::type),
                  DispatchEntry{R::guard, Handler<R>::toll, scopeOf<R>(), isOverHttp<R>, &decodeAndStart<R>}),
     ...);
    return table;
}

} // namespace tertulia
