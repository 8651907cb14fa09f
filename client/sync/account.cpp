// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/account.h"

#include "client/sync/account_parts.h"

#include <QCryptographicHash>
#include <QDir>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// Two folders for the same server are two sign-ins.
QString secretKey(const AccountConfig& config)
{
    const QByteArray folder = QDir(config.directory).absolutePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().left(16);
    return u"refresh-token:%1:%2"_s.arg(serverFolder(config.server), QString::fromLatin1(hash));
}

} // namespace

Account::Parts::Parts(AccountConfig given, SecretStore& secrets)
    : config(std::move(given))
    , session({config.server, config.clientName, config.deviceName, config.timing, config.line, &recorder})
    , credentials(secrets, secretKey(config))
    , link(session, credentials)
{
    turns.onTaken = [this] { recorder.taken(); };
}

Account::Account(AccountConfig config, SecretStore& secrets, QObject* parent)
    : QObject(parent), m(std::make_unique<Parts>(std::move(config), secrets))
{
    connect(&m->feed, &ChangeFeed::changed, this, &Account::changed);
    connect(&m->link, &Link::stateChanged, this, &Account::stateChanged);
    connect(&m->link, &Link::failed, this, &Account::failed);
    connect(&m->link, &Link::rejected, this, &Account::signedOut);
    connect(&m->link, &Link::signedIn, this, &Account::welcome);
    connect(&m->link, &Link::connectionLost, this, [this] { m->connectionLost(); });
    connect(&m->credentials, &Credentials::keptChanged, this, &Account::stateChanged);
    connect(&m->session, &Session::eventReceived, this,
            [this](const Event& event) { std::visit([this](const auto& one) { heard(one); }, event); });
    connect(&m->session, &Session::changeSkipped, this, [this](const StreamId& stream) {
        if (m->local && isSignedIn())
            m->local->engine.want(stream);
    });
}

Account::~Account() = default;

void Account::start()
{
    if (m->local) {
        m->link.retryNow();
        return;
    }
    auto local = Local::open(m->config, m->session, m->turns);
    if (!local.ok()) {
        Q_EMIT failed(local.error());
        return;
    }
    m->local = std::move(local).value();
    connect(&m->local->engine, &SyncEngine::applied, this, [this](const Delta& delta) {
        if (self().id.isNull())
            return; // an answer from before the wipe
        m->local->sender.seen(delta);
        m->feed.add(delta);
    });
    connect(&m->local->engine, &SyncEngine::storageFailed, this, &Account::storageFailed);
    connect(&m->local->engine, &SyncEngine::caughtUp, this, [this] {
        m->local->marks.start();
        m->local->proofs.start();
        m->feed.flush();
        Q_EMIT stateChanged();
    });
    connect(&m->local->marks, &ReadMarks::applied, &m->feed, qOverload<const Delta&>(&ChangeFeed::add));
    connect(&m->local->sender, &Sender::applied, &m->feed, qOverload<const Delta&>(&ChangeFeed::add));
    connect(&m->local->sender, &Sender::changed, &m->feed, qOverload<RowChanges>(&ChangeFeed::add));
    connect(&m->local->sender, &Sender::failed, this, &Account::failed);
    connect(&m->local->uploads, &Uploads::progressed, this, &Account::uploadProgressed);
    connect(&m->local->downloads, &Downloads::changed, this, &Account::downloadChanged);
    connect(&m->local->proofs, &Proofs::changed, this, &Account::proofChanged);
    if (m->local->outbox->wasBroken())
        Q_EMIT failed(Error::make(ErrorCode::Storage, u"outbox"_s));
    m->local->load();
    m->beginRecording();
    m->link.start();
    Q_EMIT selfChanged();
}

void Account::stop()
{
    m->link.stop();
}

void Account::retryNow()
{
    m->link.retryNow();
}

Account::State Account::state() const
{
    switch (m->link.state()) {
    case Link::State::SignedOut:
        break;
    case Link::State::Connecting:
        return State::Connecting;
    case Link::State::Offline:
        return State::Offline;
    case Link::State::SignedIn:
        return m->local && m->local->engine.isCaughtUp() ? State::Online : State::Updating;
    }
    return State::SignedOut;
}

std::chrono::milliseconds Account::retryIn() const
{
    return m->link.retryIn();
}

bool Account::isReady() const
{
    return m->link.isReady();
}

UserRecord Account::self() const
{
    return m->local ? m->local->cache->self() : UserRecord{};
}

QUrl Account::server() const
{
    return m->config.server;
}

QString Account::sessionNote() const
{
    if (m->credentials.isKept())
        return {};
    return tr("No keychain could be used: you will have to sign in again after closing the program.");
}

QFuture<Result<Done>> Account::sessionStored() const
{
    return m->credentials.stored();
}

int Account::skippedEvents() const
{
    return m->session.skippedEvents();
}

int Account::outboxSize() const
{
    return m->local ? static_cast<int>(m->local->outbox->rows().size()) : 0;
}

std::vector<MessageRow> Account::refused() const
{
    std::vector<MessageRow> rows;
    if (m->local)
        for (const PendingMessage& row : m->local->outbox->rows())
            if (row.state == SendState::Failed)
                rows.push_back(row.row());
    return rows;
}

bool Account::isSignedIn() const
{
    return m->link.state() == Link::State::SignedIn;
}

Session& Account::session()
{
    return m->session;
}

QFuture<Result<QJsonObject>> Account::request(const QString& type, const QJsonObject& data)
{
    if (!isSignedIn())
        return ready<Result<QJsonObject>>(Error::make(ErrorCode::Offline));
    return session().request(type, data);
}

QFuture<Result<Done>> Account::signIn(const QString& handle, const QString& password, const QString& code)
{
    if (!m->local)
        return ready<Result<Done>>(Error::make(ErrorCode::Storage));
    AuthLogin login{handle, password};
    if (!code.isEmpty())
        login.code = code;
    return m->link.signIn(login);
}

QFuture<Result<Done>> Account::registerAccount(const QString& handle, const QString& password,
                                               const QString& displayName, const QString& invite)
{
    if (!m->local)
        return ready<Result<Done>>(Error::make(ErrorCode::Storage));
    AuthRegister account{handle, password, displayName};
    if (!invite.isEmpty())
        account.invite = invite;
    return m->link.signIn(account);
}

QFuture<Result<Done>> Account::resetPassword(const QString& token, const QString& password)
{
    return m->link.resetPassword(PasswordReset{token, password});
}

QFuture<Result<Done>> Account::signOut(bool force)
{
    if (outboxSize() > 0 && !force)
        return ready<Result<Done>>(Error::make(ErrorCode::Conflict, u"outbox"_s));
    return m->link.signOut().then(this, [this](const Result<Done>& forgotten) -> Result<Done> {
        m->connectionLost();
        if (m->local) {
            m->feed.clear();
            CHECK(m->local->wipe());
            m->beginRecording();
            Q_EMIT selfChanged();
        }
        return forgotten;
    });
}

/// Signed in on a new connection.
void Account::welcome(const UserRecord& self)
{
    const UserId before = m->local->cache->self().id;
    Result<Done> startedOver = Done{};
    if (!before.isNull() && before != self.id)
        m->feed.add(m->local->goneOf());
    else if (m->isOfAnotherHistory())
        startedOver = m->startOver();
    if (!startedOver.ok())
        Q_EMIT failed(startedOver.error());
    if (const auto adopted = m->local->cache->adopt(self); !adopted.ok())
        Q_EMIT failed(adopted.error());
    if (const QString history = m->link.history(); !history.isEmpty())
        if (const auto kept = m->local->cache->keepHistory(history); !kept.ok())
            Q_EMIT failed(kept.error());
    if (before != self.id)
        m->local->load();
    RowChanges changes;
    changes.users.push_back(self);
    m->feed.add(std::move(changes));
    Q_EMIT selfChanged();
    m->local->engine.start(self.id);
    m->local->sender.start();
    m->local->downloads.start();
    if (!m->watched.empty())
        watchPresence(m->watched);
}

/// A damaged cache is thrown away and fetched again, but only once: if that does not help, it was not the file.
void Account::storageFailed(const Error& error)
{
    Q_EMIT failed(error);
    if (error.code != ErrorCode::Storage || std::exchange(m->hasRebuilt, true))
        return;
    QTimer::singleShot(0, this, [this] { // not inside the engine's own call
        if (const auto rebuilt = rebuild(); !rebuilt.ok())
            Q_EMIT failed(rebuilt.error());
    });
}

Result<Done> Account::rebuild()
{
    if (!m->local)
        return Error::make(ErrorCode::Storage);
    auto rebuilt = m->startOver();
    if (isSignedIn())
        m->local->engine.start(self().id);
    Q_EMIT stateChanged();
    return rebuilt;
}

void Account::heard(const Changed& event)
{
    if (m->local && isSignedIn())
        m->local->engine.heard(event);
}

void Account::heard(const UserChanged& event)
{
    if (m->local && isSignedIn())
        m->local->engine.heard(event);
}

void Account::heard(const TypingChanged& event)
{
    Q_EMIT typingChanged(event.conversation, event.user, event.typing);
}

void Account::heard(const PresenceChanged& event)
{
    Q_EMIT presenceChanged(event.user, event.presence);
}

void Account::heard(const Notified& event)
{
    Q_EMIT notified(event);
}

} // namespace tertulia
