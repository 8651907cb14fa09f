// SPDX-License-Identifier: GPL-3.0-or-later
// The table of configuration keys, and values as text. Private to server/config.*; the values' meaning is not checked
// here beyond their type and range. Pure functions, any thread.
#pragma once

#include "server/config.h"

#include <span>
#include <variant>

namespace tertulia {

struct ConfigKey
{
    using Member =
        std::variant<QString Config::*, QStringList Config::*, int Config::*, double Config::*, bool Config::*>;

    const char* name; ///< section.key
    Member member;
    const char* help;
    double min = 0; ///< numbers
    double max = 0;
    const char* choices = nullptr; ///< texts: "a|b|c"
    bool isSecret = false;
};

std::span<const ConfigKey> configKeys();

/// What is wrong with the value, for people; empty if it was assigned.
QString assign(Config& config, const ConfigKey& key, const QString& value);
QString valueText(const Config& config, const ConfigKey& key);
QString tomlText(const Config& config, const ConfigKey& key);
QString environmentName(const ConfigKey& key);

} // namespace tertulia
