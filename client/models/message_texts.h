// SPDX-License-Identifier: GPL-3.0-or-later
// What the roles of one message say where that takes more than a field: its body in blocks, its reactions, poll and
// previews as lines of text with tabs between their parts (QML splits them; a role can be no list of things there).
// Reads names from the Directory, roles and emoji of the space from the AccountRecords, if it is given them. GUI
// thread.
#pragma once

#include "client/cache/rows.h"
#include "client/text/message_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace tertulia {

class AccountRecords;
class Directory;

class MessageTexts
{
    Q_DECLARE_TR_FUNCTIONS(MessageTexts)
public:
    explicit MessageTexts(const Directory& directory) : m_directory(directory) {}

    /// Of which space the conversation is; its roles and emoji count.
    void setPlace(const AccountRecords* records, std::optional<SpaceId> space);

    [[nodiscard]] text::Formatted body(const MessageRecord& message) const;
    /// What it says without marks, with what it brought from elsewhere.
    [[nodiscard]] QString spoken(const MessageRecord& message, text::Spoilers spoilers) const;
    /// Lines of: emoji, how many, 1 if mine, who; and the address of its picture if it is the space's own.
    [[nodiscard]] QString reactions(const MessageRow& message) const;
    /// "open" or "closed", 1 if several may be chosen, who voted, until when in ms, 1 if it may be closed; then the
    /// answers: votes, 1 if mine, words. Empty: no poll.
    [[nodiscard]] QString poll(const MessageRow& message, bool mayClose) const;
    /// Lines of: address, site, title, description.
    [[nodiscard]] static QString previews(const MessageRecord& message);
    /// For a sheet: "#" and a heading, or a person's id, name and picture.
    [[nodiscard]] QStringList reactionPeople(const MessageRow& message) const;
    [[nodiscard]] QStringList votePeople(const MessageRow& message) const;
    /// The address of the picture of "custom:ID"; empty for others.
    [[nodiscard]] QString picture(const QString& reaction) const;

private:
    [[nodiscard]] text::Surroundings surroundings(const MessageRecord& message) const;
    [[nodiscard]] QHash<QString, QString> linkNames(const MessageRecord& message) const;
    [[nodiscard]] QString names(const std::vector<UserId>& users) const;
    [[nodiscard]] QString person(UserId user) const;

    const Directory& m_directory;
    const AccountRecords* m_records = nullptr;
    std::optional<SpaceId> m_space;
};

} // namespace tertulia
