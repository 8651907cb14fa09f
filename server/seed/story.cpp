// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seed/story.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <random>

namespace tertulia::demo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int storyDays = 42;
constexpr auto quietBeforeEnding = 2h;

bool isWorkingTime(Timestamp at)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::utc());
    return when.date().dayOfWeek() <= 5 && when.time() >= QTime(7, 30) && when.time() < QTime(17, 30);
}

bool isWaking(Timestamp at)
{
    const int hour = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::utc()).time().hour();
    return hour >= 7 && hour < 21;
}

class Teller
{
public:
    Teller(const Script& script, Timestamp now, unsigned seed) : m_script(script), m_now(now), m_random(seed)
    {
        for (const Person& person : script.people)
            m_people.insert(person.handle, &person);
    }

    std::vector<Event> tell()
    {
        for (size_t i = 0; i < m_script.places.size(); ++i)
            tellPlace(i);
        std::stable_sort(m_events.begin(), m_events.end(), [](const Event& a, const Event& b) { return a.at < b.at; });
        return std::move(m_events);
    }

private:
    struct Cast
    {
        QHash<QString, QString> handles; ///< by role
        QHash<QString, QString> words;   ///< by slot
    };

    size_t pick(size_t below) { return m_random() % below; } // the same on every C++ library

    void tellPlace(size_t index)
    {
        const Place& place = m_script.places.at(index);
        const auto scenes = chooseScenes(place);
        std::vector<Timestamp> starts;
        for (size_t i = 0; i < scenes.size(); ++i)
            starts.push_back(someTime(place));
        std::sort(starts.begin(), starts.end());
        Timestamp at{};
        for (size_t i = 0; i < scenes.size(); ++i) {
            at = std::max(starts.at(i), at + 9min);
            if (at > m_now - quietBeforeEnding - 1h)
                break;
            play(index, *scenes.at(i), at);
        }
        const auto ending = m_script.endings.constFind(place.name);
        if (ending != m_script.endings.constEnd()) {
            at = m_now - 4min - index * 4min - std::ranges::count_if(ending->lines, isSpoken) * 2min;
            play(index, *ending, at);
        }
    }

    /// Takes time to write.
    static bool isSpoken(const Line& line)
    {
        return line.kind == Line::Say || line.kind == Line::Edit || line.kind == Line::Ask || line.kind == Line::Thread;
    }

    /// Scenes that fit the place until there are enough messages. One comes back only after half of the others.
    std::vector<const Scene*> chooseScenes(const Place& place)
    {
        std::vector<const Scene*> waiting;
        for (const Scene& scene : m_script.scenes)
            if (fits(scene, place))
                waiting.insert(waiting.begin() + static_cast<ptrdiff_t>(pick(waiting.size() + 1)), &scene);
        std::vector<const Scene*> chosen;
        for (int messages = 0; messages < place.messages && !waiting.empty();) {
            const auto next = waiting.begin() + static_cast<ptrdiff_t>(pick((waiting.size() + 1) / 2));
            std::rotate(next, next + 1, waiting.end());
            chosen.push_back(waiting.back());
            messages += static_cast<int>(chosen.back()->lines.size());
        }
        return chosen;
    }

    QStringList speakers(const Place& place, const QString& language) const
    {
        QStringList found;
        for (const QString& handle : place.people)
            if (m_people.value(handle)->languages.contains(language))
                found << handle;
        return found;
    }

    bool fits(const Scene& scene, const Place& place) const
    {
        const bool suits = std::any_of(scene.talk.begin(), scene.talk.end(),
                                       [&](const auto& talk) { return place.talk.contains(talk); });
        return suits && speakers(place, scene.language).size() >= scene.roles.size();
    }

    Timestamp someTime(const Place& place)
    {
        const milliseconds span = std::chrono::hours{24 * storyDays} - quietBeforeEnding;
        while (true) {
            const auto minutes = static_cast<size_t>(std::chrono::floor<std::chrono::minutes>(span).count());
            const Timestamp at = m_now - span + std::chrono::minutes{pick(minutes)} + seconds{pick(60)};
            if (place.kind == ConversationKind::Room ? isWorkingTime(at) : isWaking(at))
                return at;
        }
    }

    void play(size_t index, const Scene& scene, Timestamp& at)
    {
        Cast cast;
        QStringList free = speakers(m_script.places.at(index), scene.language);
        for (const QString& role : scene.roles)
            cast.handles.insert(role, free.takeAt(static_cast<qsizetype>(pick(static_cast<size_t>(free.size())))));
        QHash<QString, int> last; // by speaker of the scene
        for (const Line& line : scene.lines) {
            Event event;
            event.place = index;
            event.kind = line.kind;
            event.who = cast.handles.value(line.speaker, line.speaker);
            event.text = spoken(line.text, cast);
            event.at = at;
            if (line.kind == Line::Say || line.kind == Line::Ask) {
                event.id = m_nextId++;
                event.about = last.value(line.replyTo, -1);
                last.insert(line.speaker, event.id);
            } else {
                event.about = last.value(line.replyTo.isEmpty() ? line.speaker : line.replyTo, -1);
            }
            if (line.kind == Line::Say)
                react(event);
            at += isSpoken(line) ? seconds{12 + pick(64)} + milliseconds{45 * event.text.size()} : seconds{2 + pick(5)};
            m_events.push_back(std::move(event));
        }
    }

    /// Now and then some of those who are there have a sign for it, before anybody says the next thing.
    void react(const Event& said)
    {
        static const QStringList signs{u"👍"_s, u"❤️"_s, u"😂"_s, u"🎉"_s, u"👏"_s, u"🙏"_s, u"🔥"_s, u"👀"_s};
        if (pick(8) != 0)
            return;
        const QStringList& people = m_script.places.at(said.place).people;
        const QString first = signs.at(static_cast<qsizetype>(pick(static_cast<size_t>(signs.size()))));
        for (const QString& handle : people) {
            if (handle == said.who || pick(static_cast<size_t>(people.size())) > 2)
                continue;
            Event event{said.at + seconds{1 + pick(9)}, said.place, Line::React, handle, first, -1, said.id};
            if (pick(4) == 0)
                event.text = signs.at(static_cast<qsizetype>(pick(static_cast<size_t>(signs.size()))));
            m_events.push_back(std::move(event));
        }
    }

    /// The line with its choices made, its slots filled and its people named.
    QString spoken(QString text, Cast& cast)
    {
        static const QRegularExpression choice(u"\\{([^{}|]*\\|[^{}]*)\\}"_s);
        static const QRegularExpression slot(u"<([a-z]+)(\\d?)>"_s);
        static const QRegularExpression person(u"([@%])([A-Z])(?![A-Za-z])"_s);
        replaceAll(text, choice, [&](const auto& match) {
            const QStringList options = match.captured(1).split(u'|');
            return options.at(static_cast<qsizetype>(pick(static_cast<size_t>(options.size()))));
        });
        replaceAll(text, slot, [&](const auto& match) { return word(match.captured(1), match.captured(2), cast); });
        replaceAll(text, person, [&](const auto& match) {
            const QString handle = cast.handles.value(match.captured(2));
            if (handle.isEmpty())
                return match.captured(0);
            return match.captured(1) == u"@" ? u'@' + handle : m_people.value(handle)->name.section(u' ', 0, 0);
        });
        return text.trimmed();
    }

    template<typename Make>
    static void replaceAll(QString& text, const QRegularExpression& what, Make&& make)
    {
        qsizetype from = 0;
        for (auto match = what.match(text, from); match.hasMatch(); match = what.match(text, from)) {
            const QString with = make(match);
            text.replace(match.capturedStart(), match.capturedLength(), with);
            from = match.capturedStart() + with.size();
        }
    }

    /// The same word for the same slot in one scene; <book2> differs from <book>.
    QString word(const QString& list, const QString& number, Cast& cast)
    {
        const auto known = cast.words.constFind(list + number);
        if (known != cast.words.constEnd())
            return *known;
        const QStringList items = m_script.lists.value(list);
        if (items.isEmpty())
            return {};
        QString item;
        do
            item = items.at(static_cast<qsizetype>(pick(static_cast<size_t>(items.size()))));
        while (!number.isEmpty() && item == cast.words.value(list));
        cast.words.insert(list + number, item);
        return item;
    }

    const Script& m_script;
    Timestamp m_now;
    std::mt19937 m_random;
    QHash<QString, const Person*> m_people{};
    std::vector<Event> m_events{};
    int m_nextId = 0;
};

} // namespace

std::vector<Event> tellStory(const Script& script, Timestamp now, unsigned seed)
{
    return Teller(script, now, seed).tell();
}

Timestamp beginningOf(Timestamp now)
{
    return now - std::chrono::hours{24 * (storyDays + 3)};
}

} // namespace tertulia::demo
