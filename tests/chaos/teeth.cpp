// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/teeth.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unistd.h>

namespace tertulia::teeth {

namespace {

// In the order of the enums.
constexpr std::array bugs{"ack_before_commit",       "sync_normal",       "dedupe_off",
                          "seq_outside_transaction", "resume_off_by_one", "dropped_event",
                          "edit_before_create",      "stale_read",        "kicked_still_subscribed",
                          "outbox_before_ack",       "read_mark_back",    "delete_not_final"};
constexpr std::array places{"migrating", "accepted",   "queued",  "shown",    "sending", "sent",
                            "acked",     "ack_stored", "removed", "applying", "applied", "catching_up"};

template<size_t count>
size_t placeOf(const std::array<const char*, count>& names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        constexpr char complaint[] = "TERTULIA_TEETH or TERTULIA_DIE_AT names nothing that is known\n";
        [[maybe_unused]] const auto written = ::write(STDERR_FILENO, complaint, sizeof complaint - 1);
        std::_Exit(70);
    }
    return static_cast<size_t>(found - names.begin());
}

size_t chosenBug()
{
    const char* name = std::getenv("TERTULIA_TEETH");
    return name == nullptr ? bugs.size() : placeOf(bugs, name);
}

/// "acked:2": the second time.
struct Death
{
    size_t place = places.size();
    int left = 1;

    Death()
    {
        const char* text = std::getenv("TERTULIA_DIE_AT");
        if (text == nullptr)
            return;
        const std::string name(text);
        const size_t colon = name.find(':');
        place = placeOf(places, std::string_view(name).substr(0, colon));
        if (colon != std::string::npos)
            left = std::stoi(name.substr(colon + 1));
    }
};

} // namespace

bool bites(Bug bug)
{
    static const size_t chosen = chosenBug();
    return static_cast<size_t>(bug) == chosen;
}

void passing(Place place)
{
    static const Death death;
    static std::atomic<int> left{death.left};
    if (static_cast<size_t>(place) == death.place && --left == 0)
        ::kill(::getpid(), SIGKILL);
}

} // namespace tertulia::teeth
