// SPDX-License-Identifier: GPL-3.0-or-later
// image://picture/KIND/NAME?radius=R&fill=1 — thumb and whole (of a file's id), avatar (what follows "image:"), local
// (a path on this computer, percent-encoded, of a file that somebody here chose), blur (a BlurHash): decoded within the
// limits of picture.h, as large as is asked for, with its corners rounded by R pixels. Empty if there is no such
// picture. Decoded on the store's threads. A request nobody waits for any more ends at once; a mutex in each response
// keeps its answer and its end apart, since they come from different threads. The store must outlive it.
#pragma once

#include "client/platform/picture.h"
#include "client/platform/picture_store.h"

#include <QQuickAsyncImageProvider>

namespace tertulia {

/// What follows image://picture/.
struct PictureRequest
{
    QString kind{};
    QString name{};
    PictureWish wish{};
    bool isRound = false;

    static PictureRequest parse(const QString& id, QSize size);
};

class PictureProvider final : public QQuickAsyncImageProvider
{
public:
    explicit PictureProvider(PictureStore& store) : m_store(store) {}
    QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

private:
    PictureStore& m_store;
};

} // namespace tertulia
