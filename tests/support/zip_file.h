// SPDX-License-Identifier: GPL-3.0-or-later
// Writes zip files for tests, also such as no honest program writes: names that lead outside, links, and entries that
// unpack to far more than their size. Any thread.
#pragma once

#include <QByteArray>
#include <QString>

struct archive;

namespace tertulia::test {

class ZipFile
{
public:
    explicit ZipFile(const QString& file);
    ~ZipFile(); ///< closes
    ZipFile(const ZipFile&) = delete;
    ZipFile& operator=(const ZipFile&) = delete;

    void add(const QString& path, const QByteArray& bytes);
    void addLink(const QString& path, const QString& target);
    /// So many blanks.
    void addBomb(const QString& path, qint64 bytes);

private:
    void begin(const QString& path, qint64 bytes, unsigned type, const QString& target = {});
    archive* m_archive;
};

} // namespace tertulia::test
