// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/emoji_requests.h"

#include "server/services/emoji.h"

namespace tertulia::emoji_requests {

namespace {

using EmojiAnswer = std::function<void(Result<EmojiReply>)>;

/// In a thread of the image works.
void keep(Realm& realm, const Actor& actor, const EmojiAdd& request, const Result<QByteArray>& blob,
          const EmojiAnswer& answer)
{
    if (!blob.ok())
        return answer(blob.error());
    const auto stored = realm.blobs.put(*blob);
    if (!stored.ok())
        return answer(stored.error());
    const avatars::Picture picture{*stored, blob->size()};
    realm.lanes.write<EmojiReply>(
        EmojiAdd::type, [=](Tx& tx) { return emoji::add(tx, actor, request, picture); }, answer);
}

} // namespace

void add(Asker& asker, int64_t id, const EmojiAdd& request)
{
    const Actor actor = asker.actor();
    asker.read<Done>(
        EmojiAdd::type, [actor, request](Tx& tx) { return emoji::mayAdd(tx, actor, request); },
        [&realm = asker.realm(), actor, request,
         answer = asker.answerLater<EmojiAdd>(id)](const Result<Done>& allowed) {
            if (!allowed.ok())
                return answer(allowed.error());
            const auto sent = realm.uploads.take(actor.user, request.blob);
            if (!sent.ok())
                return answer(sent.error());
            realm.images.encode(*sent, [&realm, actor, request, answer](const Result<QByteArray>& blob) {
                keep(realm, actor, request, blob, answer);
            });
        });
}

} // namespace tertulia::emoji_requests
