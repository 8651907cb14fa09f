// SPDX-License-Identifier: GPL-3.0-or-later
// image://picture/KIND/NAME?radius=R&fill=1&of=USER — thumb and whole (of a file's id), avatar (what follows "image:"),
// local (a path on this computer, percent-encoded, of a file that somebody here chose), blur (a BlurHash): decoded
// within the limits of picture.h, as large as is asked for, with its corners rounded by R pixels. Empty if there is no
// such picture. Decoded on the store's threads. A request nobody waits for any more ends at once; a mutex in each
// response keeps its answer and its end apart, since they come from different threads. The stores must outlive it.
#pragma once

#include "client/platform/picture.h"
#include "client/platform/picture_stores.h"

#include <QQuickAsyncImageProvider>

namespace tertulia {

/// What follows image://picture/.
struct PictureRequest
{
    QString kind{};
    QString name{};
    QString owner{}; ///< the user of ours whose account has it; empty: the one that is shown
    PictureWish wish{};
    bool isRound = false;

    static PictureRequest parse(const QString& id, QSize size);
};

class PictureProvider final : public QQuickAsyncImageProvider
{
public:
    explicit PictureProvider(PictureStore& store)
        : m_store([&store](const QString& /*owner*/) -> PictureStore& { return store; })
    {
    }
    /// Of the account of the user that is named, else of the one that is shown when a picture is asked for. There must
    /// be one.
    explicit PictureProvider(const PictureStores& stores)
        : m_store([&stores](const QString& owner) -> PictureStore& { return *stores.of(owner); })
    {
    }
    QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

private:
    std::function<PictureStore&(const QString& owner)> m_store;
};

} // namespace tertulia
