// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as the server gave them, kept in a folder of an account under the hash of what they are called, so that they
// are there at once next time and without a connection. When they take more than was allowed, those not looked at for
// longest go. Any thread: files are written whole or not at all, and a mutex guards only the sum of their sizes.
#pragma once

#include <QByteArray>
#include <QMutex>
#include <QString>

#include <optional>

namespace tertulia {

class PictureCache
{
public:
    static constexpr qint64 usualMost = qint64{200} * 1024 * 1024;

    explicit PictureCache(QString folder, qint64 most = usualMost) : m_folder(std::move(folder)), m_most(most) {}

    /// Empty if it is not here.
    [[nodiscard]] QByteArray read(const QString& key) const;
    /// Nothing happens if the disk is full.
    void write(const QString& key, const QByteArray& bytes);
    void clear();

private:
    [[nodiscard]] QString pathOf(const QString& key) const;
    void makeRoom();

    const QString m_folder;
    const qint64 m_most;
    QMutex m_mutex;
    std::optional<qint64> m_size; ///< of all; found out by the first write
};

} // namespace tertulia
