// SPDX-License-Identifier: GPL-3.0-or-later
// Where pictures come from: the cache on the disk of the account that is shown, else that account's server, by a
// function that the program hands in; nowhere else. What is wanted twice is fetched once; what could not be fetched
// waits for again(), at most mostWaiting of it. get() may be called from any thread and answers on a thread of its pool
// of two; everything else belongs to the GUI thread. A mutex guards which account's cache is the present one.
#pragma once

#include "client/platform/picture_cache.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace tertulia {

struct PictureKey
{
    enum class Kind { Thumbnail, Whole, Avatar };
    Kind kind = Kind::Thumbnail;
    QString name{}; ///< a file's id, or what follows "image:"
    int size = 0;   ///< of avatars

    [[nodiscard]] QString text() const;
};

class PictureStore final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const QByteArray&)>;
    /// Answers once, on the GUI thread; empty if it cannot be had now, and `isFinal` if asking again is no use.
    using Fetch = std::function<void(const PictureKey&, std::function<void(const QByteArray&, bool isFinal)>)>;
    static constexpr qsizetype mostWaiting = 500;

    explicit PictureStore(QObject* parent = nullptr);
    ~PictureStore() override;

    /// Another account. Who waits is told there is nothing.
    void use(const QString& folder, Fetch fetch);
    /// The connection is back.
    void again();
    /// Nothing stays on the disk; told when that is done.
    void clear(std::function<void()> done = {});
    /// No answer comes after this; the pool is empty.
    void stop();

    /// The bytes; empty if there is no such picture.
    void get(const PictureKey& key, Done done);
    [[nodiscard]] QThreadPool& pool() { return m_pool; }

private:
    [[nodiscard]] std::shared_ptr<PictureCache> cache() const;
    void want(const PictureKey& key, const Done& done);
    void ask(const PictureKey& key);
    void fetched(const PictureKey& key, const QByteArray& bytes, bool isFinal);
    struct Wanted
    {
        PictureKey key{};
        std::vector<Done> done{};
        bool isAsked = false;
    };

    mutable QMutex m_mutex;
    std::shared_ptr<PictureCache> m_cache;
    Fetch m_fetch;
    QHash<QString, Wanted> m_wanted;
    int m_generation = 0; ///< which account an answer is for
    QThreadPool m_pool;
};

} // namespace tertulia
