// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes on the disk under their own name: the BLAKE2b-256 of what they are, in hexadecimal. FOLDER/ab/cdef…, written
// whole or not at all (a new file, fsync, rename, fsync of the folder), so a name that is there is complete, and
// writing one twice does nothing. It counts no references: who needs which is the database's business.
// Any thread, several at a time.
#pragma once

#include "shared/protocol/result.h"

#include <QByteArray>
#include <QSet>

#include <chrono>

namespace tertulia {

class BlobStore
{
public:
    explicit BlobStore(QString folder) : m_folder(std::move(folder)) {}

    static QString nameOf(const QByteArray& bytes);
    /// The name under which `bytes` are kept from now on. StorageFull or Internal.
    Result<QString> put(const QByteArray& bytes) const;
    /// NotFound if there is none of that name, or if it is no name. Internal.
    Result<QByteArray> read(const QString& name) const;
    /// Nothing happens if it is not there.
    void remove(const QString& name) const;
    /// Removes all that is not in `needed` and older than `age`, half-written files too.
    void sweep(const QSet<QString>& needed, std::chrono::seconds age) const;

private:
    /// Empty if it is no name: then it is no path of ours either.
    [[nodiscard]] QString pathOf(const QString& name) const;
    const QString m_folder;
};

} // namespace tertulia
