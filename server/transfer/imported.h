// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody else's export says, in words of ours: people, spaces, places and messages, whatever program wrote it.
// Ids are those of the export, texts are not yet cleaned. In a body, a person is named by mentionOf(): which handle he
// gets is known only when he is brought in. Value types, any thread.
#pragma once

#include "shared/protocol/clock.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tertulia::transfer {

struct ImportedUser
{
    /// What becomes of somebody: a member of the space, or only the author of what he wrote.
    enum Standing { Member, Guest, Gone };
    QString id;
    QString handle;
    QString name{};
    QString email{};
    Standing standing = Member;
};

struct ImportedSpace
{
    QString id;
    QString name;
};

struct ImportedRoom
{
    enum Kind { Public, Private, Group, Direct };
    QString id;
    Kind kind = Public;
    QString space{}; ///< rooms only
    QString title{};
    QString topic{};
    QStringList members{}; ///< not of public rooms
    std::optional<Timestamp> createdAt{};
    bool isArchived = false;
};

struct ImportedReaction
{
    QString emoji; ///< its name, without colons
    QStringList users{};
};

struct ImportedFile
{
    QString id;
    QString name{};
    QString path{}; ///< in the archive; empty = it is found by its id, if at all
    [[nodiscard]] const QString& key() const { return path.isEmpty() ? id : path; }
};

struct ImportedMessage
{
    QString id;
    QString room;
    QString author;
    QString authorName{}; ///< for authors that are nowhere else
    int64_t atUs = 0;     ///< microseconds since 1970
    QString body{};
    QString thread{}; ///< the message it answers in a thread; empty = none
    std::optional<Timestamp> editedAt{};
    bool isDeleted = false;   ///< it is known only that there was one
    bool isBroadcast = false; ///< said in a thread, and to all
    std::vector<ImportedReaction> reactions{};
    std::vector<ImportedFile> files{};
};

/// A person's place in a body.
QString mentionOf(const QString& userId);
/// Takes out what could be taken for such a place.
QString withoutMarks(QString text);
inline constexpr QChar mentionBegin{0xe000};
inline constexpr QChar mentionEnd{0xe001};

} // namespace tertulia::transfer
