// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of clients in one thread: a line each, one epoll. Connects and signs in, writes, answers pings, and hands
// up what was answered and what arrived. Nothing waits; time passes only in pump(). A line that the server ends or that
// fails is counted and stays ended.
#pragma once

#include "tests/bench/server/adapter.h"

#include <cstdint>
#include <functional>
#include <span>

namespace tertulia::bench {

enum class LineState : uint8_t { Closed, Connecting, Opening, SigningIn, Ready };

class Crowd
{
public:
    /// An answer (or a refusal) to what `line` asked after it was ready.
    using AnswerSink = std::function<void(size_t line, std::string_view text, bool refused)>;
    /// What came unasked, `ns` being about now.
    using EventSink = std::function<void(std::string_view text, uint64_t ns)>;
    /// `line` is ready, so many nanoseconds after it began to connect.
    using ReadySink = std::function<void(size_t line, uint64_t ns)>;

    /// The adapter outlives the crowd. `port` is on this computer.
    Crowd(const Adapter& adapter, uint16_t port, std::vector<Person> people);
    ~Crowd();
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

    AnswerSink onAnswer;
    EventSink onEvent;
    ReadySink onReady;

    [[nodiscard]] size_t size() const { return m_lines.size(); }
    [[nodiscard]] std::span<const Person> people() const { return m_people; }
    [[nodiscard]] bool isReady(size_t line) const { return m_lines.at(line).state == LineState::Ready; }
    /// Bytes that the server has not taken yet.
    [[nodiscard]] size_t waiting(size_t line) const { return m_lines.at(line).out.size(); }

    void open(size_t line);
    /// Opens those from `first` to before `last`, at most `atOnce` of them on their way at a time, until each is ready
    /// or ended or the time is over. How many are ready.
    size_t openAll(size_t first, size_t last, size_t atOnce, double patienceSeconds);
    void write(size_t line, std::string_view bytes);
    /// Ends a line without a goodbye, as a lost network does.
    void cut(size_t line);
    /// Lets the lines work for so long, or until something happened.
    void pump(uint64_t ns);
    void pumpFor(double seconds);

    [[nodiscard]] uint64_t ended() const { return m_ended; }     ///< by the server or by a fault
    [[nodiscard]] uint64_t refused() const { return m_refused; } ///< requests
    /// The first thing that went wrong, for people; empty if nothing did.
    [[nodiscard]] const std::string& trouble() const { return m_trouble; }

private:
    struct Line
    {
        int fd = -1;
        LineState state = LineState::Closed;
        bool wantsToWrite = false;
        size_t step = 0;
        uint64_t begun = 0;
        std::string in;
        std::string out;
        std::vector<std::string> steps;
    };

    void watch(Line& line, bool writing);
    void flush(Line& line);
    void connected(size_t index);
    void read(size_t index);
    size_t consume(size_t index, std::string_view in, uint64_t now);
    void take(size_t index, const Unit& unit, uint64_t now);
    void answered(size_t index, const Unit& unit, uint64_t now);
    void nextStep(size_t index, uint64_t now);
    void end(size_t index, const char* why);
    void note(std::string_view trouble);

    const Adapter& m_adapter;
    uint16_t m_port;
    std::vector<Person> m_people;
    std::vector<Line> m_lines;
    int m_epoll;
    size_t m_ready = 0;
    uint64_t m_ended = 0;
    uint64_t m_refused = 0;
    std::string m_trouble;
};

} // namespace tertulia::bench
