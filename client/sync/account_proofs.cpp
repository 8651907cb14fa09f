// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Account that says how complete it is.
#include "client/sync/account.h"
#include "client/sync/account_parts.h"

namespace tertulia {

namespace {

using Lines = Result<std::vector<ClaimLine>>;

/// Some blocks at once: a long history must not stand in the way of those who read.
constexpr int claimSlice = 64;

void gatherClaims(Cache& cache, QObject* context, ConversationId conversation, int64_t from,
                  const std::shared_ptr<QPromise<Lines>>& promise, const std::shared_ptr<std::vector<ClaimLine>>& lines)
{
    cache.claims(conversation, from, claimSlice).then(context, [=, &cache](const Result<Claims>& claims) {
        if (claims.ok()) {
            for (const BlockClaim& block : claims->blocks)
                lines->push_back({conversation, claims->rev, block});
            if (claims->next)
                return gatherClaims(cache, context, conversation, *claims->next, promise, lines);
        }
        promise->addResult(claims.ok() ? Lines(*lines) : Lines(claims.error()));
        promise->finish();
    });
}

} // namespace

QFuture<Result<int>> Account::fetchMissing(ConversationId conversation, Seq first, Seq last)
{
    if (!m->local)
        return ready<Result<int>>(Error::make(ErrorCode::Offline));
    auto promise = std::make_shared<QPromise<Result<int>>>();
    promise->start();
    const SeqRange newest{std::max(first, last - limits::blockMessages + 1), last};
    m->local->engine.fetchRange(conversation, newest, [promise](const Result<Repaired>& repaired) {
        promise->addResult(repaired.ok() ? Result<int>(repaired->messages) : Result<int>(repaired.error()));
        promise->finish();
    });
    return promise->future();
}

void Account::prove(ConversationId conversation, bool again)
{
    if (m->local)
        m->local->proofs.prove(conversation, again);
}

std::optional<Proof> Account::proof(ConversationId conversation) const
{
    return m->local ? m->local->proofs.proof(conversation) : std::nullopt;
}

bool Account::isProving(ConversationId conversation) const
{
    return m->local && m->local->proofs.isProving(conversation);
}

std::optional<ErrorCode> Account::proofRefusal(ConversationId conversation) const
{
    return m->local ? m->local->proofs.refusal(conversation) : std::nullopt;
}

std::vector<Proof> Account::proofs() const
{
    return m->local ? m->local->proofs.all() : std::vector<Proof>{};
}

QFuture<Lines> Account::claims(ConversationId conversation)
{
    if (!m->local)
        return ready<Lines>(Error::make(ErrorCode::Storage));
    auto promise = std::make_shared<QPromise<Lines>>();
    promise->start();
    const auto gather = [this, conversation, promise] {
        gatherClaims(*m->local->cache, this, conversation, 0, promise, std::make_shared<std::vector<ClaimLine>>());
    };
    if (isSignedIn())
        m->local->engine.learnPlace(conversation, [gather](const Result<Done>& /*learnt*/) { gather(); });
    else
        gather();
    return promise->future();
}

int Account::failedProofs() const
{
    const auto all = proofs();
    return static_cast<int>(std::ranges::count_if(all, [](const Proof& one) { return !one.isComplete(); }));
}

} // namespace tertulia
