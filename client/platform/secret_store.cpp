// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/secret_store.h"

#include <QLoggingCategory>
#include <QPromise>

#include <qt6keychain/keychain.h>

namespace tertulia {

Q_LOGGING_CATEGORY(secretLog, "tertulia.client.secrets")

namespace {

const QString service = QStringLiteral("org.tertulia.Tertulia");

template<typename T>
QFuture<Result<T>> finished(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// Starts `job` and finishes the future with what `outcome` makes of it. The job deletes itself.
template<typename T, typename Job, typename F>
QFuture<Result<T>> run(QObject* context, Job* job, F outcome)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, promise, outcome](QKeychain::Job* /*same*/) {
        promise->addResult(outcome(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

bool isNoKeychain(QKeychain::Error error)
{
    return error != QKeychain::NoError && error != QKeychain::EntryNotFound;
}

Error unavailable(const QKeychain::Job& job)
{
    qCWarning(secretLog) << "keychain error" << int(job.error());
    return Error::make(ErrorCode::KeychainUnavailable, job.errorString());
}

} // namespace

SecretStore::SecretStore(Kind kind, QObject* parent)
    : QObject(parent), m_kind(kind), m_persistent(kind == Kind::Keychain)
{
}

SecretStore::~SecretStore() = default;

QFuture<Result<std::optional<QString>>> SecretStore::read(const QString& key)
{
    using Answer = Result<std::optional<QString>>;
    if (const auto held = m_memory.constFind(key); held != m_memory.constEnd())
        return finished(Answer(std::optional<QString>(*held)));
    if (m_kind == Kind::MemoryOnly)
        return finished(Answer(std::optional<QString>()));
    auto* job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    return run<std::optional<QString>>(this, job, [this](const QKeychain::ReadPasswordJob& done) -> Answer {
        setPersistent(!isNoKeychain(done.error()));
        if (done.error() == QKeychain::EntryNotFound)
            return std::optional<QString>();
        if (done.error() != QKeychain::NoError)
            return unavailable(done);
        return std::optional<QString>(done.textData());
    });
}

QFuture<Result<Done>> SecretStore::write(const QString& key, const QString& secret)
{
    // Held until the keychain has it: whoever reads meanwhile gets the new one.
    m_memory.insert(key, secret);
    if (m_kind == Kind::MemoryOnly)
        return finished(Result<Done>(Error::make(ErrorCode::KeychainUnavailable)));
    auto* job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setTextData(secret);
    return run<Done>(this, job, [this, key, secret](const QKeychain::WritePasswordJob& done) -> Result<Done> {
        setPersistent(done.error() == QKeychain::NoError);
        if (done.error() != QKeychain::NoError)
            return unavailable(done);
        if (m_memory.value(key) == secret)
            m_memory.remove(key);
        return Done{};
    });
}

QFuture<Result<Done>> SecretStore::remove(const QString& key)
{
    m_memory.remove(key);
    if (m_kind == Kind::MemoryOnly)
        return finished(Result<Done>(Done{}));
    auto* job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    return run<Done>(this, job, [this](const QKeychain::DeletePasswordJob& done) -> Result<Done> {
        setPersistent(!isNoKeychain(done.error()));
        if (isNoKeychain(done.error()))
            return unavailable(done);
        return Done{};
    });
}

void SecretStore::setPersistent(bool persistent)
{
    if (std::exchange(m_persistent, persistent) != persistent)
        Q_EMIT persistentChanged();
}

} // namespace tertulia
