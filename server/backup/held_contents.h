// SPDX-License-Identifier: GPL-3.0-or-later
// The contents of a data folder (files of messages, their thumbnails, pictures) as a backup finds them: what is deleted
// while it is made stays readable until the end, by a second name (a hard link) in the folder. Contents never change,
// they only come and go. One backup at a time. One thread.
#pragma once

#include "shared/protocol/result.h"
#include "shared/sql/db.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace tertulia::backup {

class HeldContents
{
public:
    /// Holds all there is. Before the snapshot of the database, so that nothing it names is gone by then: a content
    /// comes before its row and goes after it. Conflict: another backup of this folder is being made.
    static Result<std::unique_ptr<HeldContents>> hold(const QString& dataFolder);
    ~HeldContents();
    HeldContents(const HeldContents&) = delete;
    HeldContents& operator=(const HeldContents&) = delete;

    /// Those too, if they came after it began. After the snapshot.
    void holdAlso(const QStringList& names);
    /// Where the content of that name can be read, held or not; empty if it is gone.
    [[nodiscard]] QString pathOf(const QString& name) const;

private:
    HeldContents(QString dataFolder, int lockFd);
    void holdAllIn(const QString& folder);
    void holdOne(const QString& name);

    const QString m_dataFolder;
    const int m_lockFd;
    std::unique_ptr<QTemporaryDir> m_held;
    QString m_lastFolder{}; ///< that is known to be there
};

/// Names, as paths within the data folder, of the contents that the database speaks of.
Result<QStringList> contentNames(sql::Db& db);
/// The thumbnail that the content may have; empty if it is none of a message's file.
[[nodiscard]] QString thumbnailOf(const QString& name);

} // namespace tertulia::backup
