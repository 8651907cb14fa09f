// SPDX-License-Identifier: GPL-3.0-or-later
// image://avatar/<key>?name=<name>&image=<face:seed>&shape=round|square — the picture of a user, a group or a space,
// already clipped to its shape (the software renderer has no masks). `face:<seed>` is a friendly generated face, the
// same for a seed on every machine; anything else gives the name's initials on a colour chosen by the key. All parts
// are percent-encoded. Drawn on two threads of its own; a request nobody waits for any more is skipped. Does not fetch,
// decode or store images.
#pragma once

#include <QImage>
#include <QQuickAsyncImageProvider>
#include <QThreadPool>

namespace tertulia {

struct AvatarRequest
{
    QString key;
    QString name;
    QString image;
    bool square = false;
};

// Pure; any thread. `id` is what follows image://avatar/.
AvatarRequest parseAvatarId(const QString& id);
QString avatarInitials(const QString& name);
QImage drawAvatar(const AvatarRequest& request, int side);

class AvatarProvider : public QQuickAsyncImageProvider
{
public:
    AvatarProvider();
    ~AvatarProvider() override;
    QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

private:
    QThreadPool m_pool;
};

} // namespace tertulia
