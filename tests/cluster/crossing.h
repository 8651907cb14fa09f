// SPDX-License-Identifier: GPL-3.0-or-later
// Two servers on one database: a small site where everything has to do with everything, the acts that people do there,
// and a race of any two of them from two threads, each with a writer of its own.
#pragma once

#include "shared/sql/db_thread.h"
#include "tests/domain/world.h"

#include <functional>

namespace tertulia::test {

/// Anna owns the space and the group; eva may do everything in the space; bruno reads the den by his role and is eva's
/// friend; carl is in nothing, and has an invite.
struct Site
{
    int number = 0;
    Actor anna;
    Actor bruno;
    Actor eva;
    Actor carl;
    SpaceId space;
    RoleId staff; ///< reads the den
    RoleId everyone;
    CategoryId category;   ///< the hall stands under it
    ConversationId hall;   ///< public
    ConversationId den;    ///< private
    ConversationId cellar; ///< public, and deleted
    ConversationId group;
    ConversationId direct; ///< bruno's and eva's
    ConversationId thread; ///< on `rooted`
    MessageId plain;       ///< bruno's, in the hall
    MessageId rooted;      ///< eva's, in the hall
    MessageId secret;      ///< bruno's, in the den
    MessageId reply;       ///< bruno's, in the thread
    MessageId poll;        ///< eva's, in the group
    QString code;          ///< of an invite that lets one in

    [[nodiscard]] QString handle(const char* name) const { return QString::fromLatin1(name) + QString::number(number); }
    [[nodiscard]] std::vector<Actor> people() const { return {anna, bruno, eva, carl}; }
};
Site buildSite(World& world, int number);

struct Act
{
    const char* name;
    Actor Site::*who;
    std::function<Result<Done>(Tx&, const Site&, const Actor&)> run;
    bool endsAccount = false;
};
const std::vector<Act>& acts();

/// What came of an act: its error, its changes, and its place in the order in which a journal would have it.
struct Outcome
{
    Result<Done> result = Done{};
    Changes changes{};
    int64_t place = 0;
    int calls = 0;

    [[nodiscard]] QString text() const;
};

/// Two writers on the database of a World.
class Racers
{
public:
    explicit Racers(World& world);

    /// Both at once; `skewUs`: how much later the second begins, or the first if it is negative.
    std::pair<Outcome, Outcome> race(const Site& site, const Act& one, const Act& other, int skewUs);
    void stop();

private:
    World& m_world;
    sql::DbThread m_first;
    sql::DbThread m_second;
};

/// What comes of two acts one after the other; it is undone again.
std::pair<QString, QString> inTurn(World& world, const Site& site, const Act& one, const Act& other);

} // namespace tertulia::test
