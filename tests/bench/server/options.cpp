// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/server/options.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

namespace tertulia::bench {

namespace {

[[noreturn]] void complain(const std::string& what)
{
    std::fprintf(stderr, "load_generator: %s\n", what.c_str());
    std::exit(2);
}

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    std::stringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

/// Calls `row` with the fields of each line, of which there are `fields`.
void readTable(const std::string& file, size_t fields, const std::function<void(const std::vector<std::string>&)>& row)
{
    std::ifstream stream(file);
    if (!stream)
        complain("cannot read " + file);
    for (std::string line; std::getline(stream, line);) {
        auto parts = split(line, '\t');
        parts.resize(fields);
        row(parts);
    }
}

double number(const std::string& text)
{
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !(value >= 0))
        complain("\"" + text + "\" is not a number");
    return value;
}

template<typename N>
void assign(N& to, const std::string& text)
{
    to = static_cast<N>(number(text));
}

SignIn signInNamed(const std::string& name)
{
    static const std::map<std::string, SignIn> names{{"access", SignIn::Access},
                                                     {"refresh", SignIn::Refresh},
                                                     {"password", SignIn::Password},
                                                     {"register", SignIn::Register}};
    const auto found = names.find(name);
    return found != names.end() ? found->second : (complain("nobody signs in by " + name), SignIn::Access);
}

void readPeople(Options& options, const std::string& file)
{
    readTable(file, 3, [&](const auto& row) { options.people.push_back({row.at(0), row.at(1), row.at(2), {}}); });
}

void readRooms(Options& options, const std::string& file)
{
    readTable(file, 2, [&](const auto& row) {
        Room room{row.at(0), {}};
        for (const std::string& member : split(row.at(1), ','))
            room.members.push_back(static_cast<size_t>(number(member)));
        options.rooms.push_back(std::move(room));
    });
}

void readQuestions(Options& options, const std::string& file)
{
    readTable(file, 3, [&](const auto& row) {
        options.questions.push_back({static_cast<size_t>(number(row.at(0))), row.at(1), row.at(2)});
    });
}

/// Who hears what follows from the rooms.
void connectRooms(Options& options)
{
    for (const Room& room : options.rooms) {
        for (const size_t member : room.members) {
            if (member >= options.people.size())
                complain("a room has a member who is not among the people");
            options.people.at(member).rooms.push_back(room.id);
        }
    }
    for (const Question& question : options.questions)
        if (question.asker >= options.people.size())
            complain("a question is asked by nobody");
}

using Setter = std::function<void(Options&, const std::string&)>;

const std::map<std::string, Setter>& setters()
{
    static const std::map<std::string, Setter> all{
        {"--task", [](Options& o, const std::string& v) { o.task = v; }},
        {"--server", [](Options& o, const std::string& v) { o.server = v; }},
        {"--port", [](Options& o, const std::string& v) { assign(o.port, v); }},
        {"--pid", [](Options& o, const std::string& v) { assign(o.process, v); }},
        {"--sign-in", [](Options& o, const std::string& v) { o.signIn = signInNamed(v); }},
        {"--password", [](Options& o, const std::string& v) { o.password = v; }},
        {"--people", readPeople},
        {"--rooms", readRooms},
        {"--questions", readQuestions},
        {"--save-people", [](Options& o, const std::string& v) { o.savePeople = v; }},
        {"--at-once", [](Options& o, const std::string& v) { assign(o.atOnce, v); }},
        {"--window", [](Options& o, const std::string& v) { assign(o.window, v); }},
        {"--rate", [](Options& o, const std::string& v) { assign(o.rate, v), o.window = 0; }},
        {"--publishers", [](Options& o, const std::string& v) { assign(o.publishers, v); }},
        {"--body", [](Options& o, const std::string& v) { assign(o.bodyBytes, v); }},
        {"--warm", [](Options& o, const std::string& v) { assign(o.warm, v); }},
        {"--seconds", [](Options& o, const std::string& v) { assign(o.seconds, v); }},
        {"--patience", [](Options& o, const std::string& v) { assign(o.patience, v); }},
        {"--messages", [](Options& o, const std::string& v) { assign(o.messages, v); }},
    };
    return all;
}

} // namespace

Options readOptions(int count, char** words)
{
    Options options;
    for (int i = 1; i < count; i += 2) {
        const auto setter = setters().find(words[i]);
        if (setter == setters().end() || i + 1 == count)
            complain(std::string("what is ") + words[i] + "?");
        setter->second(options, words[i + 1]);
    }
    if (options.port == 0 || options.people.empty())
        complain("--port and --people are needed");
    connectRooms(options);
    return options;
}

bool savePeople(const std::string& file, const std::vector<Person>& people)
{
    std::ofstream stream(file, std::ios::trunc);
    for (const Person& person : people)
        stream << person.handle << '\t' << person.accessToken << '\t' << person.refreshToken << '\n';
    stream.flush();
    return stream.good();
}

} // namespace tertulia::bench
