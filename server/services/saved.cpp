// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/saved.h"

#include "server/services/access.h"
#include "server/services/paging.h"
#include "server/services/stamps.h"
#include "server/store/later.h"
#include "server/store/locks.h"

namespace tertulia::saved {

using namespace Qt::StringLiterals;

Result<SavedReply> add(Tx& tx, const Actor& actor, const SavedAdd& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(const auto message, accessMessage(tx, actor, request.message, Action::SeeConversation));
    TRY(auto before, store::findSaved(tx.db, actor.user, message.id));
    const QString note = request.note.value_or(QString{});
    const bool isThere = before && !before->removed;
    if (isThere && before->note == note)
        return SavedReply{std::move(*before)};
    if (!isThere) {
        if (message.deleted)
            return ErrorCode::Gone;
        TRY(const int64_t others, store::countSaved(tx.db, actor.user));
        if (others >= limits::saved)
            return Error::make(ErrorCode::TooLarge, u"too_many_saved"_s);
    }
    SavedRecord record{message.id, message.conversation, message.seq, note, isThere ? before->savedAt : tx.clock.now()};
    TRY(record.rev, stamp(tx, actor.user, record));
    return SavedReply{std::move(record)};
}

Result<SavedReply> remove(Tx& tx, const Actor& actor, const SavedRemove& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(auto record, store::findSaved(tx.db, actor.user, request.message));
    if (!record)
        return ErrorCode::NotFound;
    if (record->removed)
        return SavedReply{std::move(*record)};
    record->removed = true;
    record->note.clear();
    TRY(record->rev, stamp(tx, actor.user, *record));
    return SavedReply{std::move(*record)};
}

Result<SavedListReply> list(Tx& tx, const Actor& actor, const SavedList& request)
{
    const int limit = request.limit.value_or(limits::pageDefault);
    TRY(auto found, store::savedBefore(tx.db, actor.user, request.before.value_or(limits::maxInteger), limit + 1));
    std::vector<SavedView> views;
    std::vector<UserId> authors;
    for (SavedRecord& record : found) {
        auto message = accessMessage(tx, actor, record.message, Action::SeeConversation);
        if (!message.ok() && message.error().code != ErrorCode::NotFound &&
            message.error().code != ErrorCode::Forbidden)
            return message.error();
        authors.push_back(message.ok() ? message->author : UserId{});
        views.push_back({std::move(record), message.ok() ? std::optional{std::move(*message)} : std::nullopt});
    }
    TRY(const auto profiles, loadProfiles(tx, std::move(authors)));
    PageMeter meter(2 * limit, profiles); // a reference and a message each
    SavedListReply reply;
    for (SavedView& view : views) {
        const bool fits = reply.saved.size() < static_cast<size_t>(limit) && meter.take(Record{view.saved}) &&
                          (!view.message || meter.take(*view.message));
        if (!fits) {
            reply.more = true;
            reply.next = reply.saved.back().saved.rev;
            break;
        }
        reply.saved.push_back(std::move(view));
    }
    reply.users = meter.takeUsers();
    return reply;
}

} // namespace tertulia::saved
