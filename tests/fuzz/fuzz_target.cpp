// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_target.h"

#include <QByteArrayList>

#include <cstdio>
#include <cstdlib>
#include <map>

namespace tertulia::fuzz {

namespace {

std::map<QByteArray, Target>& targets()
{
    static std::map<QByteArray, Target> all;
    return all;
}

} // namespace

bool add(const char* name, const Target& target)
{
    return targets().emplace(name, target).second;
}

const Target* find(const QByteArray& name)
{
    const auto found = targets().find(name);
    return found == targets().end() ? nullptr : &found->second;
}

QByteArrayList names()
{
    QByteArrayList out;
    for (const auto& [name, target] : targets())
        out += name;
    return out;
}

void broken(const char* property, const char* file, int line)
{
    std::fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, property);
    std::abort();
}

} // namespace tertulia::fuzz
