// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/picture_store.h"

namespace tertulia {

using namespace Qt::StringLiterals;

QString PictureKey::text() const
{
    switch (kind) {
    case Kind::Thumbnail:
        return u"thumb/"_s + name;
    case Kind::Whole:
        return u"whole/"_s + name;
    case Kind::Avatar:
        break;
    }
    return u"avatar/%1/%2"_s.arg(name).arg(size);
}

PictureStore::PictureStore(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(2);
}

PictureStore::~PictureStore()
{
    stop();
}

void PictureStore::stop()
{
    m_wanted.clear();
    m_pool.waitForDone();
}

std::shared_ptr<PictureCache> PictureStore::cache() const
{
    const QMutexLocker lock(&m_mutex);
    return m_cache;
}

void PictureStore::use(const QString& folder, Fetch fetch)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_cache = folder.isEmpty() ? nullptr : std::make_shared<PictureCache>(folder);
    }
    m_fetch = std::move(fetch);
    ++m_generation;
    for (const Wanted& wanted : std::exchange(m_wanted, {}))
        for (const Done& done : wanted.done)
            m_pool.start([done] { done({}); });
}

void PictureStore::again()
{
    const auto keys = m_wanted.keys();
    for (const QString& key : keys)
        if (const auto found = m_wanted.constFind(key); found != m_wanted.constEnd() && !found->isAsked)
            ask(PictureKey(found->key));
}

void PictureStore::clear(std::function<void()> done)
{
    m_pool.start([this, present = cache(), done = std::move(done)] {
        if (present)
            present->clear();
        if (done)
            QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
    });
}

void PictureStore::get(const PictureKey& key, Done done)
{
    m_pool.start([this, key, done = std::move(done)] {
        const auto present = cache();
        const QByteArray bytes = present ? present->read(key.text()) : QByteArray();
        if (!bytes.isEmpty())
            return done(bytes);
        QMetaObject::invokeMethod(
            this, [this, key, done] { want(key, done); }, Qt::QueuedConnection);
    });
}

void PictureStore::want(const PictureKey& key, const Done& done)
{
    if (!m_fetch || (m_wanted.size() >= mostWaiting && !m_wanted.contains(key.text()))) {
        m_pool.start([done] { done({}); });
        return;
    }
    Wanted& wanted = m_wanted[key.text()];
    wanted.key = key;
    wanted.done.push_back(done);
    if (!wanted.isAsked)
        ask(key);
}

void PictureStore::ask(const PictureKey& key)
{
    m_wanted[key.text()].isAsked = true;
    m_fetch(key, [this, key, generation = m_generation](const QByteArray& bytes, bool isFinal) {
        if (generation == m_generation)
            fetched(key, bytes, isFinal);
    });
}

void PictureStore::fetched(const PictureKey& key, const QByteArray& bytes, bool isFinal)
{
    const auto found = m_wanted.find(key.text());
    if (found == m_wanted.end())
        return;
    if (bytes.isEmpty() && !isFinal) {
        found->isAsked = false; // until again()
        return;
    }
    m_pool.start([done = found->done, bytes, key, present = cache()] {
        if (present)
            present->write(key.text(), bytes);
        for (const Done& one : done)
            one(bytes);
    });
    m_wanted.erase(found);
}

} // namespace tertulia
