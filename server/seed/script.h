// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's stock as values: who there is, where they talk, and the conversations they can have. Reads the .stock
// files built into the program; their form is explained in english.stock. Any thread.
#pragma once

#include "shared/protocol/records.h"

#include <QHash>
#include <QStringList>

namespace tertulia::demo {

struct Person
{
    QString handle;
    QString name;
    QStringList languages;
    QString status;
};

/// A request from one to the other, and perhaps the answer yes.
struct Friendship
{
    QString one;
    QString other;
    bool isAccepted = false;
};

struct Space
{
    QString name;
    QString owner;
    QStringList admins;
    QStringList members; ///< without owner and admins
};

/// How those who look after a space do it.
struct Category
{
    QString space;
    QString name;
    QStringList rooms;
};
struct Role
{
    QString space;
    QString name;
    QString color;
    PermissionSet permissions;
    QStringList people;
};
struct Nickname
{
    QString space;
    QString handle;
    QString name;
};
struct BanNote
{
    QString space;
    QString handle;
    QString reason;
};
struct OpenDoor ///< an invite without an end
{
    QString space;
    QString room;
};
struct Care
{
    std::vector<Category> categories{};
    std::vector<Role> roles{};
    std::vector<Nickname> nicknames{};
    std::vector<BanNote> bans{};
    std::vector<OpenDoor> invites{};
};

struct Place
{
    ConversationKind kind = ConversationKind::Room;
    bool isPrivate = false;
    QString name; ///< the title, or "direct ONE OTHER"
    QString space;
    QString topic;
    QStringList people; ///< all who may talk here
    QStringList talk;
    int messages = 0; ///< about so many
    int unread = 0;   ///< of the user "demo"
};

struct Line
{
    enum Kind { Say, Edit, Withdraw, React, Thread, Ask, Vote, Pin };
    Kind kind = Say;
    QString speaker; ///< a role "A".."Z", or a handle
    QString replyTo; ///< whose last message this is about; may be empty
    QString text;    ///< what is said; the emoji; "question | one | other"; the option's place from 0
};

struct Scene
{
    QStringList talk;
    QString language;
    std::vector<Line> lines{};
    QStringList roles{}; ///< those that have to be cast
};

struct Script
{
    std::vector<Person> people{};
    std::vector<Friendship> friendships{};
    std::vector<Space> spaces{};
    std::vector<Place> places{};
    Care care{};
    std::vector<Scene> scenes{};
    QHash<QString, Scene> endings{};     ///< by the name of the place
    QHash<QString, QStringList> lists{}; ///< words for <slots>
};

/// Internal with file and line in `detail` if the stock is malformed.
Result<Script> loadScript();

} // namespace tertulia::demo
