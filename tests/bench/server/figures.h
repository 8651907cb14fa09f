// SPDX-License-Identifier: GPL-3.0-or-later
// One line of JSON from named figures: what a run of the load generator ends with. Names are the caller's and plain;
// texts are quoted, and what would break the line becomes a space. Six digits of a number are more than a measurement
// has. Value type; it writes nothing by itself.
#pragma once

#include <cstdio>
#include <string>

namespace tertulia::bench {

class Figures
{
public:
    void add(const char* name, double value)
    {
        char text[64];
        std::snprintf(text, sizeof text, "%.6g", value);
        addRaw(name, text);
    }
    void add(const char* name, uint64_t value) { addRaw(name, std::to_string(value)); }
    void add(const char* name, const std::string& text)
    {
        std::string quoted = "\"";
        for (const char c : text) {
            if (c == '"' || c == '\\')
                quoted += '\\';
            quoted += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
        addRaw(name, quoted + "\"");
    }
    [[nodiscard]] std::string line() const { return "{" + m_text + "}\n"; }

private:
    void addRaw(const char* name, const std::string& value)
    {
        m_text.append(m_text.empty() ? "\"" : ", \"").append(name).append("\": ").append(value);
    }

    std::string m_text;
};

} // namespace tertulia::bench
