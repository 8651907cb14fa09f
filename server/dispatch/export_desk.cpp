// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/export_desk.h"

#include "server/dispatch/http_exchange.h"
#include "server/services/accounts.h"
#include "server/services/exports.h"
#include "server/transfer/exporter.h"
#include "shared/protocol/scopes.h"

#include <future>

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto exportPatience = 30s;
constexpr QByteArrayView exportPrefix = "/v1/export/";
constexpr QByteArrayView own = "own";
constexpr QByteArrayView conversations = "conversation/";
constexpr qsizetype sentAtOnce = 64 * 1024;

Result<Done> waitFor(std::future<Result<Done>>& answer)
{
    if (answer.wait_for(exportPatience) != std::future_status::ready)
        return ErrorCode::Busy;
    return answer.get();
}

/// A read in a lane, waited for. What `work` writes to must outlive it, also if
/// nobody waits any more.
transfer::ReadNow readerOf(Lanes& lanes, const Actor& actor)
{
    return [&lanes, actor](const std::function<Result<Done>(Tx&)>& work) -> Result<Done> {
        const auto promise = std::make_shared<std::promise<Result<Done>>>();
        auto answer = promise->get_future();
        lanes.read<Done>(
            "export",
            [work, actor](Tx& tx) -> Result<Done> {
                CHECK(accounts::proveDevice(tx, actor)); // it may have been signed out meanwhile
                return work(tx);
            },
            [promise](const Result<Done>& done) { promise->set_value(done); });
        return answer.get(); // the lanes answer always: Busy at their end
    };
}

/// The right to it is looked up with each piece.
transfer::ReadContent contentsOf(FileWorks& files, const Actor& actor)
{
    return [&files, actor](const Attachment& file, int64_t offset, int64_t length) -> Result<QByteArray> {
        const auto promise = std::make_shared<std::promise<Result<FileWorks::Piece>>>();
        auto answer = promise->get_future();
        files.read(actor, {file.file, offset, length, false},
                   [promise](Result<FileWorks::Piece> piece) { promise->set_value(std::move(piece)); });
        auto piece = answer.get(); // it is answered always, once
        return piece.ok() ? Result<QByteArray>(std::move(piece->bytes)) : piece.error();
    };
}

transfer::ExportSource sourceOf(Realm& realm, const Actor& actor)
{
    return {readerOf(realm.lanes, actor), contentsOf(realm.files, actor)};
}

class Parcel final : public http::FlowSource
{
public:
    Parcel(Realm& realm, const Actor& actor, std::optional<ConversationId> conversation, std::shared_ptr<void> turn)
        : m_turn(std::move(turn))
        , m_exporter(conversation ? transfer::exportConversation(actor, *conversation, sourceOf(realm, actor), m_zip)
                                  : transfer::exportOwn(actor.user, sourceOf(realm, actor), m_zip))
    {
    }

    std::optional<QByteArray> next() override
    {
        QByteArray bytes;
        while (m_isMore && bytes.size() < sentAtOnce) {
            const auto step = m_exporter->step();
            if (!step.ok())
                return std::nullopt;
            m_isMore = *step;
            bytes += m_zip.take();
        }
        return bytes;
    }

private:
    const std::shared_ptr<void> m_turn;
    transfer::ZipBundle m_zip{};
    const std::unique_ptr<transfer::Exporter> m_exporter;
    bool m_isMore = true;
};

} // namespace

bool ExportDesk::isPath(const QByteArray& path)
{
    return path.startsWith(exportPrefix);
}

http::Handler::Got ExportDesk::get(const Actor& actor, const QByteArray& path)
{
    const QByteArray what = path.mid(exportPrefix.size());
    std::optional<ConversationId> conversation;
    if (what.startsWith(conversations))
        conversation = ConversationId::fromText(QString::fromLatin1(what.mid(conversations.size())));
    if (what != own && !conversation)
        return answerOf(Error::make(ErrorCode::NotFound));
    if (actor.scopes)
        return answerOf(Error::forbidden(u"export.people_only"_s));
    auto turn = enter(actor.user);
    if (!turn.ok())
        return answerOf(turn.error());
    const auto allowed = allow(actor, conversation);
    if (!allowed.ok())
        return answerOf(allowed.error());
    const QByteArray name = conversation ? "conversation-" + conversation->text().toLatin1() : "my-data";
    return http::Flow{std::make_shared<Parcel>(m_realm, actor, conversation, *turn), "application/zip", name + ".zip"};
}

/// Held while the export runs.
Result<std::shared_ptr<void>> ExportDesk::enter(UserId user)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_busy.insert(user).second)
            return Error{ErrorCode::RateLimited, {}, u"export.one_at_a_time"_s, {}, 5000};
    }
    std::shared_ptr<void> turn(this, [this, user](void*) {
        const std::lock_guard lock(m_mutex);
        m_busy.erase(user);
    });
    if (const auto wait = m_turns.take(user.text(), TokenBucket::Time::clock::now()))
        return Throttle::refusal(*wait);
    return turn;
}

/// Whether he may, and the note of it in the space.
Result<Done> ExportDesk::allow(const Actor& actor, std::optional<ConversationId> conversation)
{
    const auto promise = std::make_shared<std::promise<Result<Done>>>();
    auto answer = promise->get_future();
    m_realm.lanes.write<Done>(
        "export",
        [actor, conversation](Tx& tx) -> Result<Done> {
            CHECK(accounts::proveDevice(tx, actor));
            return conversation ? exports::note(tx, actor, *conversation) : Done{};
        },
        [promise](const Result<Done>& done) { promise->set_value(done); });
    return waitFor(answer);
}

} // namespace tertulia
