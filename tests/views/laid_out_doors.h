// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop of a test of files: see client/viewmodels/file_doors.h. One thread.
#pragma once

#include "client/viewmodels/file_doors.h"

#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QMimeDatabase>
#include <QtTest>

namespace tertulia::test {

/// The desktop: answers at once with what the test has laid out, and remembers what it was asked.
class LaidOutDoors final : public FileDoors
{
public:
    explicit LaidOutDoors(const QString& folder) : m_folder(folder) {}

    void choose(bool, const Paths& then) override
    {
        if (!chosen.isEmpty())
            then(chosen);
    }
    void chooseTarget(const QString& name, const std::function<void(const QString&)>& then) override
    {
        suggested = name;
        then(target);
    }
    [[nodiscard]] QString downloadFolder() const override { return m_folder + QStringLiteral("/downloads"); }
    bool open(const QString& path) override
    {
        opened.append(path);
        return true;
    }
    void showInFolder(const QString& path) override { shown.append(path); }
    [[nodiscard]] QSize pictureSize(const QString& path) const override { return QImageReader(path).size(); }
    [[nodiscard]] QString typeOf(const QString& path) const override
    {
        return QMimeDatabase().mimeTypeForFile(path).name();
    }
    [[nodiscard]] bool clipboardHasFiles() const override { return !pasted.isNull(); }
    void takeClipboard(const QString& folder, const std::function<void(const QStringList&, bool)>& then) override
    {
        const QString path = folder + QStringLiteral("/pasted.png");
        QVERIFY(pasted.save(path));
        then({path}, true);
    }
    void crop(const QString& path, const QRectF& part,
              const std::function<void(const Result<QByteArray>&)>& then) override
    {
        cropped = part;
        QFile file(path);
        then(file.open(QIODevice::ReadOnly) ? Result<QByteArray>{file.readAll()} : Error::make(ErrorCode::Storage));
    }

    QStringList chosen{};
    QString target{};
    QString suggested{};
    QStringList opened{};
    QStringList shown{};
    QImage pasted{};
    QRectF cropped{};

private:
    const QString m_folder;
};

} // namespace tertulia::test
