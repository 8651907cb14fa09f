// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about pictures. The way of an avatar: may he, on a reader; decoded and written anew by a process of its own;
// stored on the disk; named in the database on the writer. Thread: the asker's.
#pragma once

#include "server/dispatch/asker.h"
#include "shared/protocol/requests_images.h"

namespace tertulia::images {

void begin(Asker& asker, int64_t id, const BlobBegin& request);
void put(Asker& asker, int64_t id, const BlobPut& request);
void setAvatar(Asker& asker, int64_t id, const AvatarSet& request);
void get(Asker& asker, int64_t id, const BlobGet& request);

/// The picture of a name in a size, if the actor may see it; NotFound. On a reader.
Result<QByteArray> picture(Tx& tx, const Actor& actor, const BlobStore& blobs, const QString& name, int size);

} // namespace tertulia::images
