// SPDX-License-Identifier: GPL-3.0-or-later
// What an Account is made of, kept out of its header. Private to client/sync; loop thread.
// Order of members is order of life: who uses another stands after it.
#pragma once

#include "client/cache/cache.h"
#include "client/cache/outbox.h"
#include "client/net/file_line.h"
#include "client/recorder/flight_recorder.h"
#include "client/sync/account.h"
#include "client/sync/blobs.h"
#include "client/sync/change_feed.h"
#include "client/sync/downloads.h"
#include "client/sync/link.h"
#include "client/sync/proofs.h"
#include "client/sync/read_marks.h"
#include "client/sync/sender.h"
#include "client/sync/sync_engine.h"

namespace tertulia {

/// The two files of an account and those who write to them.
struct Local
{
    Local(std::unique_ptr<Cache> openCache, std::unique_ptr<Outbox> openOutbox, Session& session, AnswerTurns& turns,
          const AccountConfig& config)
        : cache(std::move(openCache))
        , outbox(std::move(openOutbox))
        , engine(*cache, session, turns)
        , proofs(*cache, session, engine, config.proofPace)
        , marks(*cache, session)
        , uploads(*outbox, session, config.server, config.timing)
        , sender(*outbox, *cache, session, uploads)
        , line(
              config.server, [&session] { return session.request(FileTicket{}); }, config.timing)
        , downloads(config.directory, session, config.server, config.timing)
    {
    }
    ~Local();
    Local(const Local&) = delete;
    Local& operator=(const Local&) = delete;
    static Result<std::unique_ptr<Local>> open(const AccountConfig& config, Session& session, AnswerTurns& turns);

    /// The files say what there is: everybody starts from it.
    void load();
    Result<Done> wipe();
    /// An empty cache for the same user; the outbox stays.
    Result<Done> rebuildCache();
    /// Everything that is shown now, as gone.
    RowChanges goneOf();
    /// A newest page with what waits to be sent in front of it.
    std::vector<MessageRow> withPending(ConversationId conversation, std::vector<MessageRow> page) const;

    std::unique_ptr<Cache> cache;
    std::unique_ptr<Outbox> outbox;
    SyncEngine engine;
    Proofs proofs;
    ReadMarks marks;
    Uploads uploads;
    Sender sender;
    FileLine line;
    Downloads downloads;
};

struct Account::Parts
{
    Parts(AccountConfig given, SecretStore& secrets);
    void connectionLost();
    /// The server was restored from a backup since (shared/adr/0030-a-restored-server.md).
    [[nodiscard]] bool isOfAnotherHistory() const;
    /// Throws away what is held, to be fetched again.
    Result<Done> startOver();
    /// The recording begins with what is held now.
    void beginRecording();

    AccountConfig config;
    FlightRecorder recorder;
    AnswerTurns turns;
    ChangeFeed feed;
    Session session;
    Credentials credentials;
    Link link;
    Blobs blobs{session};
    std::unique_ptr<Local> local; ///< after start()
    std::vector<UserId> watched;
    std::map<ConversationId, int> threads; ///< on the screen, and how often
    bool hasRebuilt = false;               ///< the cache, in the life of this object
};

} // namespace tertulia
