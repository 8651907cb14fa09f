// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/spelling.h"

namespace tertulia {

void SpellingSetup::setDoor(SpellingDoor door)
{
    m_door = std::move(door);
    Q_EMIT doorChanged();
}

void SpellingSetup::setEnabled(bool enabled)
{
    if (std::exchange(m_enabled, enabled) != enabled)
        Q_EMIT enabledChanged();
}

void SpellingSetup::equip(Spelling& spelling)
{
    spelling.setDoor(m_door);
    spelling.setEnabled(m_enabled);
    connect(this, &SpellingSetup::doorChanged, &spelling, [this, &spelling] { spelling.setDoor(m_door); });
    connect(this, &SpellingSetup::enabledChanged, &spelling, [this, &spelling] { spelling.setEnabled(m_enabled); });
    connect(&spelling, &Spelling::enabledChanged, this, [this, &spelling] { setEnabled(spelling.isEnabled()); });
}

Spelling::Spelling(QObject* parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Spelling::check);
}

void Spelling::setDoor(SpellingDoor door)
{
    m_door = std::move(door);
    m_known.clear();
    m_pause.start();
}

void Spelling::setEnabled(bool enabled)
{
    if (std::exchange(m_enabled, enabled) == enabled)
        return;
    mark();
    m_pause.start();
    Q_EMIT enabledChanged();
}

void Spelling::look(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    mark(); // what is known already is marked at once, at its new place
    if (m_door.unknown && m_enabled)
        m_pause.start();
}

void Spelling::check()
{
    if (!m_door.unknown || !m_enabled)
        return;
    QStringList news;
    for (const WordPlace& place : wordsToCheck(m_text))
        if (const QString word = m_text.mid(place.from, place.length); !m_known.contains(word) && !news.contains(word))
            news.append(word);
    if (news.isEmpty())
        return mark();
    m_door.unknown(news).then(this, [this, news](const QStringList& unknown) {
        if (m_known.size() > rememberedMax)
            m_known.clear();
        for (const QString& word : news)
            m_known.insert(word, !unknown.contains(word));
        mark();
    });
}

void Spelling::mark()
{
    QList<int> misspelt;
    if (m_enabled)
        for (const WordPlace& place : wordsToCheck(m_text))
            if (!m_known.value(m_text.mid(place.from, place.length), true))
                misspelt << place.from << place.length;
    if (misspelt == m_misspelt)
        return;
    m_misspelt = misspelt;
    Q_EMIT misspeltChanged();
}

void Spelling::ask(int position)
{
    m_word.clear();
    m_suggestions.clear();
    const int asking = ++m_asking;
    for (qsizetype i = 0; i + 1 < m_misspelt.size(); i += 2) {
        const int from = m_misspelt.at(i);
        const int length = m_misspelt.at(i + 1);
        if (position < from || position > from + length)
            continue;
        m_word = m_text.mid(from, length);
        m_wordFrom = from;
    }
    Q_EMIT asked();
    if (m_word.isEmpty() || !m_door.suggestions)
        return;
    m_door.suggestions(m_word).then(this, [this, asking](const QStringList& found) {
        if (asking != m_asking)
            return;
        m_suggestions = found.mid(0, suggestionsMax);
        Q_EMIT this->asked();
    });
}

void Spelling::learn()
{
    if (m_word.isEmpty())
        return;
    m_known.insert(m_word, true);
    if (m_door.learn)
        m_door.learn(m_word);
    mark();
}

} // namespace tertulia
