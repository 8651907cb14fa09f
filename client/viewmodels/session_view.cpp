// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/session_view.h"

#include "client/models/error_text.h"
#include "client/sync/profile.h"

#include <QDir>
#include <QSysInfo>

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto hiccup = 1500ms;

QString stateName(Account::State state)
{
    switch (state) {
    case Account::State::SignedOut:
        return {};
    case Account::State::Connecting:
        return u"connecting"_s;
    case Account::State::Offline:
        return u"offline"_s;
    case Account::State::Updating:
        return u"updating"_s;
    case Account::State::Online:
        return u"online"_s;
    }
    return {};
}

/// As it was at the sign-in, or as it was changed since.
UserRecord shownSelf(const Account* account, const Directory& directory)
{
    const UserRecord self = account ? account->self() : UserRecord{};
    const UserRecord* now = self.id.isNull() ? nullptr : directory.user(self.id);
    return now && now->rev > self.rev ? *now : self;
}

} // namespace

SessionView::SessionView(Profile& profile, SecretStore& secrets, EmojiModel& emoji, QObject* parent)
    : QObject(parent), m_profile(profile), m_secrets(secrets), m_emoji(emoji)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(hiccup);
    m_tick.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, &SessionView::connectionChanged);
    connect(&m_tick, &QTimer::timeout, this, &SessionView::connectionChanged);
    connect(&m_directory, &Directory::usersMissing, this, &SessionView::fetchUsers);
    connect(this, &SessionView::accountChanged, this, [this] {
        const QString directory = accountDirectory();
        m_drafts.open(directory);
        const QString replies = directory.isEmpty() ? QString{} : directory + u"/first_replies"_s;
        m_firstReplies.open(replies.isEmpty() || QDir().mkpath(replies) ? replies : QString{});
    });
    connect(this, &SessionView::selfChanged, this, &SessionView::keepDrafts);
    connect(&m_directory, &Directory::userChanged, this, [this](UserId user) {
        if (m_account && user == m_account->self().id)
            Q_EMIT selfChanged();
    });
}

SessionView::~SessionView() = default;

void SessionView::use(const QUrl& server)
{
    if (m_account && m_account->server() == server)
        return;
    m_directory.clear();
    m_loadedFor = {};
    m_account.reset();
    AccountConfig config;
    config.directory = m_profile.accountDirectory(server);
    config.server = server;
    config.clientName = u"Tertulia "_s + QStringLiteral(TERTULIA_VERSION);
    config.deviceName = QSysInfo::machineHostName().left(limits::clientNameLength);
    m_account = std::make_unique<Account>(config, m_secrets);
    m_account->setPresence(m_presence);
    follow();
    m_patience.start();
    m_account->start();
    Q_EMIT accountChanged();
    accountStateChanged();
    identityChanged();
}

void SessionView::follow()
{
    Account* account = m_account.get();
    connect(account, &Account::stateChanged, this, &SessionView::accountStateChanged);
    connect(account, &Account::selfChanged, this, &SessionView::identityChanged);
    connect(account, &Account::changed, this, [this](const RowChanges& changes) {
        m_directory.apply(changes);
        m_records.apply(changes);
        Q_EMIT changed(changes);
        countStranded();
    });
    connect(account, &Account::typingChanged, this, &SessionView::typingChanged);
    connect(account, &Account::presenceChanged, this,
            [this](UserId user, Presence presence) { m_directory.setPresence(user, presence); });
    connect(account, &Account::notified, this, &SessionView::notified);
    connect(account, &Account::signedOut, this, [this](const Error& reason) { showProblem(reason); });
    connect(account, &Account::failed, this, [this](const Error& error) { showProblem(error); });
}

void SessionView::whenReady(const std::function<void()>& task)
{
    if (isReady())
        task();
    else
        m_tasks.push_back(task);
}

QUrl SessionView::lastServer() const
{
    return m_profile.lastServer();
}

QString SessionView::accountDirectory() const
{
    return m_account ? m_profile.accountDirectory(m_account->server()) : QString{};
}

void SessionView::setLookedAt(bool lookedAt)
{
    if (std::exchange(m_isLookedAt, lookedAt) == lookedAt)
        return;
    tick();
    Q_EMIT lookedAtChanged();
    if (lookedAt)
        Q_EMIT connectionChanged();
}

void SessionView::tick()
{
    if (m_isLookedAt && m_account && m_account->state() == Account::State::Offline)
        m_tick.start();
    else
        m_tick.stop();
}

bool SessionView::isOnline() const
{
    return m_account && m_account->state() == Account::State::Online;
}

bool SessionView::isReady() const
{
    return m_account && m_account->isReady();
}

bool SessionView::isSignedIn() const
{
    // While a sign-in is running there is a connection, but nobody yet.
    return isReady() && m_account->state() != Account::State::SignedOut && !m_account->self().id.isNull();
}

QString SessionView::connection() const
{
    if (!m_account)
        return {};
    const Account::State state = m_account->state();
    const bool busy = state == Account::State::Connecting || state == Account::State::Updating;
    return busy && m_patience.isActive() ? QString{} : stateName(state);
}

int SessionView::retrySeconds() const
{
    return m_account ? static_cast<int>((m_account->retryIn() + 999ms) / 1s) : 0;
}

QString SessionView::selfId() const
{
    return m_account ? m_account->self().id.text() : QString{};
}

QString SessionView::selfName() const
{
    return shownSelf(m_account.get(), m_directory).displayName;
}

QString SessionView::selfHandle() const
{
    return shownSelf(m_account.get(), m_directory).handle;
}

QString SessionView::selfImage() const
{
    return shownSelf(m_account.get(), m_directory).avatar;
}

QString SessionView::selfPresence() const
{
    const bool isThere = isOnline() || (m_account && m_account->state() == Account::State::Updating);
    return isThere ? QString::fromLatin1(enumName(m_presence)) : u"offline"_s;
}

QString SessionView::serverName() const
{
    if (!m_account)
        return {};
    const QUrl server = m_account->server();
    const int usual = server.scheme() == "wss"_L1 || server.scheme() == "https"_L1 ? 443 : 80;
    const int port = server.port(usual);
    // Two servers may live on one host.
    return port == usual ? server.host() : server.adjusted(QUrl::RemoveUserInfo).authority();
}

QString SessionView::note() const
{
    return m_account && !m_account->sessionNote().isEmpty() ? errorText(ErrorCode::KeychainUnavailable) : QString{};
}

int SessionView::unsent() const
{
    return m_account ? m_account->outboxSize() : 0;
}

void SessionView::setPresence(Presence presence)
{
    if (std::exchange(m_presence, presence) == presence)
        return;
    if (m_account)
        m_account->setPresence(presence);
    if (isOnline())
        m_directory.setPresence(m_account->self().id, presence);
    Q_EMIT connectionChanged();
}

void SessionView::setPresence(const QString& presence)
{
    if (const auto wanted = enumFromName<Presence>(presence); wanted && *wanted != Presence::Offline)
        setPresence(*wanted);
}

void SessionView::retryNow()
{
    if (m_account)
        m_account->retryNow();
}

void SessionView::signOut(bool force)
{
    if (!m_account)
        return;
    m_account->signOut(force).then(this, [this](const Result<Done>& done) {
        if (!done)
            showProblem(done.error());
        if (!isSignedIn())
            Q_EMIT left();
    });
}

void SessionView::dismissProblem()
{
    showProblem(QString{});
}

void SessionView::setSeen(const QObject* who, ConversationId conversation)
{
    if (conversation.isNull())
        m_seen.remove(who);
    else
        m_seen.insert(who, conversation);
}

bool SessionView::isSeen(ConversationId conversation) const
{
    return std::find(m_seen.begin(), m_seen.end(), conversation) != m_seen.end();
}

void SessionView::showProblem(const QString& text)
{
    if (std::exchange(m_problem, text) != text)
        Q_EMIT problemChanged();
}

void SessionView::showProblem(const Error& error)
{
    showProblem(errorText(error));
}

void SessionView::retranslate()
{
    Q_EMIT noteChanged();
    Q_EMIT retranslated();
}

void SessionView::accountStateChanged()
{
    const Account::State state = m_account->state();
    const bool fine = state == Account::State::Online;
    if (m_wasFine && !fine)
        m_patience.start();
    m_wasFine = fine;
    tick();
    if (fine)
        m_directory.setPresence(m_account->self().id, m_presence);
    else if (state == Account::State::Offline)
        m_directory.forgetPresences();
    Q_EMIT stateChanged();
    Q_EMIT connectionChanged();
    Q_EMIT noteChanged();
    identityChanged();
    if (isReady())
        for (const auto& task : std::exchange(m_tasks, {}))
            task();
}

void SessionView::identityChanged()
{
    Q_EMIT selfChanged();
    const UserRecord self = m_account->self();
    if (!isSignedIn()) {
        if (isReady() && !m_loadedFor.isNull()) {
            m_loadedFor = {};
            m_directory.clear();
            m_records.clear();
        }
        return;
    }
    m_directory.setSelf(self);
    if (!self.id.isNull() && m_loadedFor != self.id) {
        m_loadedFor = self.id;
        m_profile.setLastServer(m_account->server());
        load();
    }
}

/// Only who signs out gives up the drafts; a server that threw us out does not take them.
void SessionView::keepDrafts()
{
    if (isReady() && selfId().isEmpty()) {
        m_drafts.wipe();
        m_firstReplies.wipe();
    }
}

void SessionView::countStranded()
{
    int count = 0;
    if (m_account && m_isLoaded)
        for (const MessageRow& row : m_account->refused())
            count += m_directory.conversation(row.record.conversation) ? 0 : 1;
    if (std::exchange(m_stranded, count) != count)
        Q_EMIT strandedChanged();
}

void SessionView::load()
{
    m_isLoaded = false;
    const UserId reader = m_loadedFor;
    m_account->conversations().then(this, [this, reader](const std::vector<ConversationRow>& conversations) {
        m_account->spaces().then(this, [this, reader, conversations](const std::vector<SpaceRow>& spaces) {
            if (reader != m_loadedFor)
                return;
            m_directory.load(conversations, spaces);
            m_isLoaded = true;
            countStranded();
            m_account->records().then(this, [this, reader](const std::vector<Record>& records) {
                if (reader != m_loadedFor)
                    return;
                m_records.load(records);
                m_directory.putUnreadFrom(m_records.all<UnreadFromRecord>());
            });
            Q_EMIT loaded();
        });
    });
}

void SessionView::fetchUsers(const std::vector<UserId>& ids)
{
    if (!m_account)
        return;
    m_account->users(ids).then(this, [this, ids](const std::vector<UserRecord>& known) {
        m_directory.putUsers(known);
        UserGet unknown;
        unknown.ids.emplace();
        for (const UserId id : ids)
            if (std::none_of(known.begin(), known.end(), [id](const UserRecord& user) { return user.id == id; }))
                unknown.ids->push_back(id);
        if (unknown.ids->empty() || unknown.ids->size() > limits::usersPerRequest || !m_account)
            return;
        m_account->request(unknown).then(this, [this](const Result<UserGetReply>& reply) {
            if (reply.ok())
                m_directory.putUsers(reply->users);
        });
    });
}

} // namespace tertulia
