// SPDX-License-Identifier: GPL-3.0-or-later
// One identity on one server: its cache, outbox, session and sync behind one door. Reads answer from the disk; what
// is sent is durable before anybody is told; everything new arrives as RowChanges. It connects, resumes and reconnects
// by itself. Nothing here waits for the network except the futures of commands. GUI thread. One Account per directory
// and process: the caller holds the profile's lock (client/sync/profile.h).
#pragma once

#include "client/cache/outgoing_files.h"
#include "client/cache/rows.h"
#include "client/net/session.h"
#include "client/recorder/flight_recorder.h"
#include "client/sync/changes.h"
#include "shared/protocol/claim_lines.h"

#include <memory>

namespace tertulia {

class Downloads;
class SecretStore;
struct PendingMessage;

struct AccountConfig
{
    QString directory{}; ///< of this profile and server, see Profile::accountDirectory
    QUrl server{};
    QString clientName{};
    QString deviceName{};
    NetTiming timing{};
    std::chrono::milliseconds proofPace{20'000}; ///< between two conversations that are compared unasked
    LineMaker line{};                            ///< see SessionConfig
};

class Account final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        SignedOut,  ///< nobody: the user must sign in
        Connecting, ///< an attempt is running
        Offline,    ///< waiting for the next attempt, see retryIn()
        Updating,   ///< signed in, catching up
        Online,     ///< signed in and up to date
    };
    Q_ENUM(State)

    /// `secrets` must outlive the account.
    Account(AccountConfig config, SecretStore& secrets, QObject* parent = nullptr);
    ~Account() override;

    /// Opens the cache and the outbox, then resumes with the token in the keychain, or says SignedOut.
    void start();
    /// Ends the connection; the files stay open and readable.
    void stop();
    /// Tries now instead of in retryIn().
    void retryNow();

    [[nodiscard]] State state() const;
    [[nodiscard]] std::chrono::milliseconds retryIn() const;
    /// True once start() knows whether somebody is signed in (the answer is state()).
    [[nodiscard]] bool isReady() const;
    /// Who I am; id null while nobody ever signed in here. Known from the cache while offline.
    [[nodiscard]] UserRecord self() const;
    [[nodiscard]] QUrl server() const;
    /// What the user should know about this session (no keychain: it ends with the program); empty = nothing.
    [[nodiscard]] QString sessionNote() const;
    /// Finishes when the session's secret is in the keychain; KeychainUnavailable if it could not be put there.
    [[nodiscard]] QFuture<Result<Done>> sessionStored() const;
    /// Throws away what is held and fetches it again; what waits to be sent stays.
    Result<Done> rebuild();
    /// What the server said that made no sense, since the start.
    [[nodiscard]] int skippedEvents() const;
    /// Messages that wait to be sent or failed.
    [[nodiscard]] int outboxSize() const;
    /// Those that failed, in the order of writing, also where their conversation is gone.
    [[nodiscard]] std::vector<MessageRow> refused() const;

    /// `code`: of the second factor, if the account has one.
    QFuture<Result<Done>> signIn(const QString& handle, const QString& password, const QString& code = {});
    /// `invite`: where strangers need one.
    QFuture<Result<Done>> registerAccount(const QString& handle, const QString& password, const QString& displayName,
                                          const QString& invite = {});
    /// By a token from an administrator. Signs nobody in.
    QFuture<Result<Done>> resetPassword(const QString& token, const QString& password);
    /// Signs the device out on the server if it can be reached, then wipes cache, outbox and secret. Conflict, and
    /// nothing happens, if unsent messages would be lost and `force` is not set.
    QFuture<Result<Done>> signOut(bool force = false);

    // Reads: from the cache, in the order of asking; what RowChanges later say is newer.
    QFuture<std::vector<ConversationRow>> conversations();
    QFuture<std::vector<SpaceRow>> spaces();
    /// Newest first. `before` 0 = the newest page, with the pending rows in front.
    QFuture<std::vector<MessageRow>> messages(ConversationId conversation, Seq before, int limit);
    QFuture<std::optional<MessageRow>> message(MessageId id);
    /// What names me (or everybody, or a role of mine) and what answers me, the newest first.
    QFuture<std::vector<MessageRow>> addressed(int limit);
    /// What this device holds; the server is asked by request(SearchMessages).
    QFuture<Result<SearchMessagesReply>> search(const SearchMessages& request);
    QFuture<std::vector<UserRecord>> users(const std::vector<UserId>& ids);
    QFuture<std::vector<MemberRow>> members(const StreamId& stream);
    /// Newest state of what has no row of its own (roles, categories, friends, drafts …), removed things included.
    QFuture<std::vector<Record>> records(const StreamId& stream);
    /// Of all streams, without the members of spaces.
    QFuture<std::vector<Record>> records();

    /// Asks the server for what is before the first held message; the result arrives as RowChanges (messages and the
    /// conversation with its new lowSeq). Asking twice at once asks once.
    void fetchOlder(ConversationId conversation);
    /// What is missing or wrong between two places that are held, both included, at most a block of it: the newest part
    /// first. The result says how many messages that brought or changed; they arrive as RowChanges.
    QFuture<Result<int>> fetchMissing(ConversationId conversation, Seq first, Seq last);
    /// Compares what is held of it with the server, now or on the next connection, and on each one after that; what
    /// differs is fetched again. Without `again` not if that was done since this connection began. See proofChanged().
    void prove(ConversationId conversation, bool again = false);
    /// What came of it last, also before this start of the program.
    [[nodiscard]] std::optional<Proof> proof(ConversationId conversation) const;
    [[nodiscard]] bool isProving(ConversationId conversation) const;
    /// Why the last try, on this connection, came to nothing.
    [[nodiscard]] std::optional<ErrorCode> proofRefusal(ConversationId conversation) const;
    [[nodiscard]] std::vector<Proof> proofs() const;
    /// Digests of what is held of it, block by block, to be compared by somebody else (claim_lines.h). While the server
    /// can be reached it is asked first where that begins for me.
    QFuture<Result<std::vector<ClaimLine>>> claims(ConversationId conversation);
    /// Conversations that are not as the server has them, and could not be made so.
    [[nodiscard]] int failedProofs() const;
    [[nodiscard]] static bool hasOlder(const ConversationRow& conversation) { return conversation.hasOlder(); }

    /// How much of what was said on the line is held in memory.
    [[nodiscard]] FlightRecorder::Size recorded() const;
    /// What is held of it, redacted, with the hash of the state that it led to. Nothing is written or sent by this.
    QFuture<Recording> recording();

    /// Queues a message and gives its client id at once. The RowChanges with its row come when it is on the disk.
    /// With files the body may be empty; their copies are made first. `silent`: nobody is notified.
    QString send(ConversationId conversation, const QString& body, std::optional<MessageId> replyTo = std::nullopt,
                 const std::vector<ChosenFile>& files = {}, bool silent = false);
    /// A message for the server to send at `dueAt`, also when this computer is off. What is refused stays in the
    /// outbox.
    QString sendLater(ConversationId conversation, const QString& body, Timestamp dueAt,
                      std::optional<MessageId> replyTo = std::nullopt, const std::vector<ChosenFile>& files = {},
                      bool silent = false);
    /// A reply in the thread of a message, which begins with it if there is none. Until it is sent its row stands in
    /// firstRepliesTo(root).
    QString beginThread(MessageId root, const QString& body);
    void retry(const QString& clientId);
    /// Not while it is being sent: whether it was is unknown then.
    void discard(const QString& clientId);
    /// What is fetched to this computer; null before start().
    [[nodiscard]] Downloads* downloads();
    /// The bytes of a picture, or of its thumbnail, if they are no more than `most`.
    QFuture<Result<QByteArray>> picture(FileId file, bool isThumbnail, qint64 most);
    /// Of the avatar "image:NAME".
    QFuture<Result<QByteArray>> avatar(const QString& name, int size);
    /// Makes the picture mine, or that of a group or space. What it was changed to arrives as RowChanges too.
    QFuture<Result<AvatarReply>> setAvatar(const QByteArray& picture, std::optional<StreamId> stream = std::nullopt);
    QFuture<Result<Done>> edit(MessageId message, const QString& body);
    QFuture<Result<Done>> remove(MessageId message);
    /// Everything up to `seq` is read: here at once, on the server when it can be reached. Never goes back.
    void markRead(ConversationId conversation, Seq seq);
    void setTyping(ConversationId conversation, bool typing);
    /// A thread is on the screen (once more, or once less): it is kept up to date, followed or not, over reconnects.
    void watchThread(ConversationId thread, bool watch);
    /// What others see of me while this device is connected; kept over reconnects.
    void setPresence(Presence presence);
    [[nodiscard]] Presence presence() const;
    /// Replaces the list; kept over reconnects.
    void watchPresence(const std::vector<UserId>& users);

    /// Commands without local echo (conversation.create, space.create, room.create, member.add, user.get …). Offline
    /// unless signed in. What they change arrives as RowChanges, before or after the reply.
    template<Request R>
    QFuture<Result<typename R::Reply>> request(const R& request)
    {
        if (!isSignedIn())
            return ready<Result<typename R::Reply>>(Error::make(ErrorCode::Offline));
        return session().request(request);
    }
    /// The same by the request's name.
    QFuture<Result<QJsonObject>> request(const QString& type, const QJsonObject& data);

Q_SIGNALS:
    void stateChanged();
    void selfChanged();
    void changed(const RowChanges& changes);
    void typingChanged(ConversationId conversation, UserId user, bool typing);
    void presenceChanged(UserId user, Presence presence);
    /// So much of one file of a message in the outbox is on the server.
    void uploadProgressed(const QString& clientId, int position, qint64 bytes);
    void downloadChanged(FileId file);
    void proofChanged(ConversationId conversation);
    /// Something is worth a notification; see client/sync and shared/protocol/notify.h for what that means.
    void notified(const Notified& event);
    /// The server does not know this device any more. The cache is kept until signOut().
    void signedOut(const Error& reason);
    /// Something the user should see that no future reports: the disk failed, the server is of another version …
    void failed(const Error& error);

private:
    QString say(PendingMessage said, const std::vector<ChosenFile>& files);
    template<typename T>
    static QFuture<T> ready(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
    template<typename Reply>
    static Result<Done> done(const Result<Reply>& reply)
    {
        return reply.ok() ? Result<Done>(Done{}) : Result<Done>(reply.error());
    }
    void welcome(const UserRecord& self);
    void storageFailed(const Error& error);
    void heard(const Changed& event);
    void heard(const UserChanged& event);
    void heard(const TypingChanged& event);
    void heard(const PresenceChanged& event);
    void heard(const Notified& event);
    [[nodiscard]] bool isSignedIn() const; ///< on the running connection
    [[nodiscard]] Session& session();

    friend class Replay; // plays a recording into the parts
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace tertulia
