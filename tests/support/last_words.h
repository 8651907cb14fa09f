// SPDX-License-Identifier: GPL-3.0-or-later
// Shows whether a thread is waited for to its very end. A call of sayLastWords(flag) in a thread makes its thread-local
// data set the flag when it is destroyed, which here takes a while: long enough that who does not wait for it is seen.
#pragma once

#include <atomic>
#include <chrono>
#include <thread>

namespace tertulia::test {

struct LastWords
{
    std::atomic<bool>* said = nullptr;
    ~LastWords()
    {
        if (!said)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
        *said = true;
    }
};

inline void sayLastWords(std::atomic<bool>& said)
{
    thread_local LastWords words;
    words.said = &said;
}

} // namespace tertulia::test
