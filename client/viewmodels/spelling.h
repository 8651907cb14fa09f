// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of the text being written no dictionary knows, and what was meant instead. Asks the speller behind
// SpellingDoor a moment after the last key, remembers its answers, and says nothing when there is no dictionary. GUI
// thread.
#pragma once

#include "client/models/spelling_words.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace tertulia {

/// The desktop's speller, handed in by the program; empty functions: there is none.
struct SpellingDoor
{
    std::function<QFuture<QStringList>(const QStringList&)> unknown{}; ///< those of the words that no dictionary has
    std::function<QFuture<QStringList>(const QString&)> suggestions{};
    std::function<void(const QString&)> learn{};
};

class Spelling;

/// What all places where one writes have in common: the speller, and whether it is wanted.
class SpellingSetup : public QObject
{
    Q_OBJECT
public:
    explicit SpellingSetup(QObject* parent = nullptr) : QObject(parent) {}

    void setDoor(SpellingDoor door);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled);
    /// From now on `spelling` has this speller, and is on while this is; turning it on or off there does so here.
    void equip(Spelling& spelling);

Q_SIGNALS:
    void doorChanged();
    void enabledChanged();

private:
    SpellingDoor m_door;
    bool m_enabled = true;
};

class Spelling : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Composer.spelling")
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY enabledChanged FINAL)
    Q_PROPERTY(QList<int> misspelt READ misspelt NOTIFY misspeltChanged FINAL) ///< begin and length in turn
    /// Of the word asked about last.
    Q_PROPERTY(QString word READ word NOTIFY asked FINAL)
    Q_PROPERTY(int wordFrom READ wordFrom NOTIFY asked FINAL)
    Q_PROPERTY(QStringList suggestions READ suggestions NOTIFY asked FINAL)
public:
    static constexpr auto pause = std::chrono::milliseconds{250};
    static constexpr int rememberedMax = 5000;
    static constexpr int suggestionsMax = 6;

    explicit Spelling(QObject* parent = nullptr);

    void setDoor(SpellingDoor door);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled);
    [[nodiscard]] QList<int> misspelt() const { return m_misspelt; }
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] int wordFrom() const { return m_wordFrom; }
    [[nodiscard]] QStringList suggestions() const { return m_suggestions; }

    /// This is the text now.
    Q_INVOKABLE void look(const QString& text);
    /// What could be meant at this place; `word` is empty if nothing is wrong there.
    Q_INVOKABLE void ask(int position);
    /// The word asked about is right from now on.
    Q_INVOKABLE void learn();

Q_SIGNALS:
    void enabledChanged();
    void misspeltChanged();
    void asked();

private:
    void check();
    void mark();

    SpellingDoor m_door;
    QTimer m_pause;
    QHash<QString, bool> m_known; ///< word -> some dictionary has it
    QString m_text;
    QList<int> m_misspelt;
    QString m_word;
    QStringList m_suggestions;
    int m_wordFrom = 0;
    int m_asking = 0; ///< which question an answer belongs to
    bool m_enabled = true;
};

} // namespace tertulia
