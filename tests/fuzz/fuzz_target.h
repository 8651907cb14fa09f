// SPDX-License-Identifier: GPL-3.0-or-later
// What a fuzz target is: a function that gets any bytes, and says with FUZZ_EXPECT what must hold whatever they are.
// A target registers itself with FUZZ_TARGET(name); the two programs (replay_main.cpp of the suite, libfuzzer_main.cpp)
// find it by its name. Its inputs begin with tests/fuzz/corpus/NAME and with what `seeds` makes of the declarations, so
// that a new request or record is tried without anybody thinking of it. One thread.
#pragma once

#include <QByteArray>

#include <vector>

namespace tertulia::fuzz {

struct Target
{
    void (*run)(QByteArrayView input) = nullptr;
    std::vector<QByteArray> (*seeds)() = nullptr; ///< may be null
    bool isJson = false;                          ///< lines with an object each: mutated as such, too
    int mutations = 2000;                         ///< in the suite: some seconds
};

bool add(const char* name, const Target& target);
/// Null if there is none of that name.
const Target* find(const QByteArray& name);
QByteArrayList names();

/// Says on standard error what did not hold, and aborts.
[[noreturn]] void broken(const char* property, const char* file, int line);

} // namespace tertulia::fuzz

#define FUZZ_EXPECT(...) ((__VA_ARGS__) ? void() : ::tertulia::fuzz::broken(#__VA_ARGS__, __FILE__, __LINE__))

/// FUZZ_TARGET(name, .seeds = …, .isJson = true) { … `input` … }
#define FUZZ_TARGET(name, ...)                                                                                         \
    static void run_##name(QByteArrayView input);                                                                      \
    static const bool added_##name = ::tertulia::fuzz::add(#name, {.run = run_##name __VA_OPT__(, ) __VA_ARGS__});     \
    static void run_##name(QByteArrayView input)
