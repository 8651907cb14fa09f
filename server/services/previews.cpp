// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/previews.h"

#include "server/services/access.h"
#include "server/services/links.h"
#include "server/services/stamps.h"
#include "server/store/locks.h"
#include "server/store/messages.h"
#include "server/store/streams.h"

namespace tertulia::previews {

using namespace std::chrono_literals;

namespace {

constexpr auto fresh = 2min;

std::vector<QString> linksOf(const MessageRecord& message)
{
    return linksIn(message.body, size_t{limits::linkPreviews});
}

const LinkPreview* previewOf(const QString& link, const std::vector<LinkPreview>& among)
{
    const auto found =
        std::find_if(among.begin(), among.end(), [&](const LinkPreview& one) { return one.url == link; });
    return found == among.end() ? nullptr : &*found;
}

} // namespace

std::optional<Wanted> wantedBy(const MessageRecord& message, Timestamp now)
{
    if (message.deleted || message.system || message.poll || message.noPreview.value_or(false) ||
        message.editedAt.value_or(message.createdAt) + fresh < now)
        return std::nullopt;
    Wanted wanted{message.id, message.editedAt, linksOf(message)};
    return wanted.links.empty() ? std::nullopt : std::optional{std::move(wanted)};
}

void dropStale(MessageRecord& message)
{
    if (message.previews.empty())
        return;
    const auto links = linksOf(message);
    std::erase_if(message.previews, [&](const LinkPreview& one) {
        return std::find(links.begin(), links.end(), one.url) == links.end();
    });
}

Result<Done> put(Tx& tx, const Wanted& wanted, const std::vector<LinkPreview>& found)
{
    TRY(const auto there, store::findMessage(tx.db, wanted.message));
    if (!there)
        return Done{};
    CHECK(store::lockStream(tx.db, there->conversation));
    TRY(auto message, store::findMessage(tx.db, wanted.message));
    if (!message || message->deleted || message->noPreview.value_or(false) || message->editedAt != wanted.editedAt)
        return Done{};
    std::vector<LinkPreview> shown;
    for (const QString& link : wanted.links) {
        const LinkPreview* now = previewOf(link, found);
        now = now != nullptr ? now : previewOf(link, message->previews);
        if (now != nullptr)
            shown.push_back(*now);
    }
    if (shown == message->previews)
        return Done{};
    message->previews = std::move(shown);
    CHECK(stampPin(tx, std::move(*message)));
    return Done{};
}

Result<RevReply> remove(Tx& tx, const Actor& actor, const MessageRemovePreview& request)
{
    TRY(auto message, holdMessage(tx, actor, request.message, Action::EditMessage));
    if (message.noPreview.value_or(false) && message.previews.empty())
        return RevReply{message.rev};
    message.noPreview = true;
    message.previews.clear();
    TRY(const Rev rev, stampPin(tx, std::move(message)));
    return RevReply{rev};
}

} // namespace tertulia::previews
