// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever asks, as the table of handlers sees it: a WebSocket session, or one HTTP request. It says who is asking and
// whether that is allowed now, gives handlers the way to storage, and takes the answer.
// Guarantees: each request is answered exactly once, in the form of its door. What a handler keeps for later are the
// functions it gets from here, never the asker. Thread: the asker's own, except where a function says otherwise.
#pragma once

#include "server/dispatch/realm.h"
#include "server/dispatch/request_mark.h"
#include "server/services/accounts.h"
#include "shared/protocol/envelope.h"

namespace tertulia {

class Session;

/// Which extra limit a request has besides that on all requests.
enum class Toll { None, Send, Search, Proof };

class Asker
{
public:
    /// The data of a reply as JSON, or what went wrong.
    using Outcome = Result<QByteArray>;
    /// Ends a sign-in; callable anywhere, once. The second: the access token that was shown, if that was the way in; it
    /// is not renewed, or a stolen one would live for ever.
    using SignInEnd =
        std::function<void(const Result<accounts::SignedIn>&, const std::optional<AccessTokens::Issued>&)>;

    virtual ~Asker() = default;

    [[nodiscard]] Realm& realm() { return m_realm; }
    [[nodiscard]] const Actor& actor() const { return m_actor; }
    [[nodiscard]] virtual QHostAddress peer() const = 0;
    /// What a new device is called.
    [[nodiscard]] virtual QString deviceName() const = 0;
    /// For requests about a connection; null if there is none that lasts.
    [[nodiscard]] virtual Session* session() { return nullptr; }

    /// Nothing if a request of this kind may go on now, else the error to answer with.
    [[nodiscard]] virtual std::optional<Error> check(Guard guard) const = 0;
    /// `count`: how many times it is due, for what is as dear as it is long.
    [[nodiscard]] virtual std::optional<Error> check(Toll toll, int count) = 0;

    void refuse(int64_t id, const Error& error) { tell(id, findable(error, "a request")); }
    template<Request R>
    void answer(int64_t id, const Result<typename R::Reply>& result)
    {
        tell(id, outcomeOf(result, R::type));
    }
    /// For a request that is answered later: a function for any thread, to be called exactly once. It encodes there.
    template<Request R>
    std::function<void(Result<typename R::Reply>)> answerLater(int64_t id)
    {
        return [end = expectAnswer(id), mark = RequestMark::current()](const Result<typename R::Reply>& result) {
            end(outcomeOf(result, R::type, mark));
        };
    }
    /// Until the end is called nothing else can be asked.
    virtual SignInEnd beginSignIn(int64_t id) = 0;

    /// One transaction on the writer; `done` comes on the database thread, in commit order. The device is looked up in
    /// it: what waited for the writer when the device was signed out, or the account deleted, is not done any more.
    template<typename T>
    void write(const char* name, std::function<Result<T>(Tx&)> work, std::function<void(Result<T>)> done)
    {
        m_realm.lanes.write<T>(name, provingDevice<T>(std::move(work)), std::move(done));
    }
    /// One snapshot on a reader, unless its turn comes too late.
    template<typename T>
    void read(const char* name, std::function<Result<T>(Tx&)> work, std::function<void(Result<T>)> done)
    {
        m_realm.lanes.read<T>(name, asked<T>(std::move(work)), std::move(done));
    }
    /// The same on the reader for searching.
    template<typename T>
    void search(const char* name, std::function<Result<T>(Tx&)> work, std::function<void(Result<T>)> done)
    {
        m_realm.lanes.search<T>(name, asked<T>(std::move(work)), std::move(done));
    }

protected:
    /// An access token outlives its device by some minutes; a connection does not. So who came with nothing but a token
    /// (`byToken`) is looked up when he reads, too.
    Asker(Realm& realm, Actor actor, bool byToken) : m_realm(realm), m_actor(actor), m_isByToken(byToken) {}
    Asker(const Asker&) = delete;
    Asker& operator=(const Asker&) = delete;

    void becomeActor(const Actor& actor) { m_actor = actor; }
    virtual void tell(int64_t id, const Outcome& outcome) = 0;
    virtual std::function<void(const Outcome&)> expectAnswer(int64_t id) = 0;

    template<WireStruct T>
    static Outcome outcomeOf(const Result<T>& result, const char* what,
                             RequestMark::Number mark = RequestMark::current())
    {
        return result.ok() ? Outcome{encodeData(*result)} : Outcome{findable(result.error(), what, mark)};
    }

private:
    template<typename T>
    std::function<Result<T>(Tx&)> asked(std::function<Result<T>(Tx&)> work) const
    {
        return m_realm.lanes.inTime<T>(m_isByToken ? provingDevice<T>(std::move(work)) : std::move(work));
    }
    template<typename T>
    std::function<Result<T>(Tx&)> provingDevice(std::function<Result<T>(Tx&)> work) const
    {
        return [actor = m_actor, work = std::move(work)](Tx& tx) -> Result<T> {
            CHECK(accounts::proveDevice(tx, actor));
            return work(tx);
        };
    }

    Realm& m_realm;
    Actor m_actor;
    const bool m_isByToken;
};

/// What a sign-in answers; makes an access token unless one was `shown`. Any thread.
Result<SignedInReply> signedInReply(Realm& realm, accounts::SignedIn signedIn,
                                    const std::optional<AccessTokens::Issued>& shown);

} // namespace tertulia
