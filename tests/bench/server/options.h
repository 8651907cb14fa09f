// SPDX-License-Identifier: GPL-3.0-or-later
// What the load generator is told, on its command line and in the files named there:
//   people     one a line: handle TAB access token TAB refresh token
//   rooms      one a line: id TAB the members' places among the people, separated by commas
//   questions  one a line: the asker's place TAB request type TAB its data
#pragma once

#include "tests/bench/server/adapter.h"

#include <sys/types.h>

#include <cstdint>

namespace tertulia::bench {

struct Room
{
    std::string id;
    std::vector<size_t> members;
};

struct Question
{
    size_t asker = 0;
    std::string type;
    std::string data;
};

struct Options
{
    std::string task;            ///< fan-out, sign-in, idle or ask
    std::string server{"rooms"}; ///< see makeAdapter()
    uint16_t port = 0;
    pid_t process = 0; ///< whose costs are told; 0 = nobody's
    SignIn signIn = SignIn::Access;
    std::string password;
    std::vector<Person> people;
    std::vector<Room> rooms;
    std::vector<Question> questions;
    std::string savePeople; ///< a file: the people with the tokens they have afterwards

    size_t atOnce = 64;    ///< connections on their way; askers that have a question open
    size_t window = 40;    ///< messages on their way; 0 = by `rate`
    double rate = 0;       ///< messages in a second, whether the earlier ones have come or not
    size_t publishers = 0; ///< of one room; 0 = all its members
    size_t bodyBytes = 100;
    double warm = 0.5; ///< seconds before anything is counted
    double seconds = 3;
    double patience = 15;  ///< seconds for what is still on its way at the end
    uint64_t messages = 0; ///< no more than so many; 0 = as many as fit the time
};

/// Ends the program with a line on standard error if something is wrong.
Options readOptions(int count, char** words);
/// Writes the people as they are read. False if the file cannot be written.
bool savePeople(const std::string& file, const std::vector<Person>& people);

} // namespace tertulia::bench
