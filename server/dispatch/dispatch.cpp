// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/dispatch.h"

#include "server/dispatch/handler_table.h"
#include "server/dispatch/request_mark.h"

namespace tertulia {

namespace {

std::optional<Error> checkScope(const Actor& actor, const DispatchEntry& entry)
{
    const bool mayAsk = !actor.scopes || (entry.scope && actor.scopes->contains(*entry.scope));
    return mayAsk ? std::nullopt : std::optional{lacksScope(entry.scope)};
}

} // namespace

void dispatch(Asker& asker, const RequestFrame& frame)
{
    const RequestMark mark(RequestMark::fresh());
    static const auto table = dispatchTable(Requests{});
    const auto entry = table.constFind(frame.type);
    if (entry == table.constEnd())
        return asker.refuse(frame.id, Error{ErrorCode::UnknownType, QStringLiteral("type"), {}, {}, 0});
    if (!entry->isOverHttp && asker.session() == nullptr)
        return asker.refuse(frame.id, Error::make(ErrorCode::NotOverHttp));
    if (const auto refused = asker.check(entry->guard))
        return asker.refuse(frame.id, *refused);
    if (const auto refused = checkScope(asker.actor(), *entry))
        return asker.refuse(frame.id, *refused);
    if (const auto refused = asker.check(entry->toll, 1))
        return asker.refuse(frame.id, *refused);
    entry->call(asker, frame.id, frame.data);
}

} // namespace tertulia
