// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cache/state_file.h"

#include <QFile>
#include <QHash>
#include <QLoggingCategory>
#include <QMutex>
#include <QSaveFile>
#include <QThreadPool>
#include <QWaitCondition>

namespace tertulia::state_file {

Q_DECLARE_LOGGING_CATEGORY(stateLog)
Q_LOGGING_CATEGORY(stateLog, "tertulia.client.state")

namespace {

struct State
{
    QByteArray bytes{};
    Readers readers = Readers::All;
};

void store(const QString& path, const State& state)
{
    QSaveFile file(path);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    if (isOpen && state.readers == Readers::UserAlone)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!isOpen || file.write(state.bytes) != state.bytes.size() || !file.commit())
        qCWarning(stateLog) << "a file of the program's state was not written";
}

/// Its mutex guards what waits and what is being written.
class Writer
{
public:
    Writer() { m_pool.setMaxThreadCount(1); }
    ~Writer() { m_pool.waitForDone(); }

    QByteArray read(const QString& path)
    {
        {
            const QMutexLocker lock(&m_mutex);
            if (const auto waiting = m_waiting.constFind(path); waiting != m_waiting.constEnd())
                return waiting->bytes;
            if (m_path == path)
                return m_written.bytes;
        }
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    void write(const QString& path, State state)
    {
        const QMutexLocker lock(&m_mutex);
        m_waiting.insert(path, std::move(state));
        if (!std::exchange(m_isRunning, true))
            m_pool.start([this] { run(); });
    }
    void remove(const QString& path)
    {
        const QMutexLocker lock(&m_mutex);
        m_waiting.remove(path);
        while (m_path == path)
            m_changed.wait(&m_mutex);
        QFile::remove(path);
    }
    void flush()
    {
        const QMutexLocker lock(&m_mutex);
        while (m_isRunning)
            m_changed.wait(&m_mutex);
    }

private:
    void run()
    {
        QMutexLocker lock(&m_mutex);
        while (!m_waiting.isEmpty()) {
            const auto first = m_waiting.begin();
            m_path = first.key();
            m_written = *first;
            m_waiting.erase(first);
            lock.unlock();
            store(m_path, m_written);
            lock.relock();
            m_path.clear();
            m_written = {};
            m_changed.wakeAll();
        }
        m_isRunning = false;
        m_changed.wakeAll();
    }

    QMutex m_mutex;
    QWaitCondition m_changed;
    QHash<QString, State> m_waiting;
    QString m_path; ///< of what is being written; empty: nothing is
    State m_written;
    bool m_isRunning = false;
    QThreadPool m_pool;
};

Writer& writer()
{
    static Writer one;
    return one;
}

} // namespace

QByteArray read(const QString& path)
{
    return path.isEmpty() ? QByteArray{} : writer().read(path);
}

void write(const QString& path, const QByteArray& bytes, Readers readers)
{
    if (!path.isEmpty())
        writer().write(path, {bytes, readers});
}

void remove(const QString& path)
{
    if (!path.isEmpty())
        writer().remove(path);
}

void flush()
{
    writer().flush();
}

} // namespace tertulia::state_file
