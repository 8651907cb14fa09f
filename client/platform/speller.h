// SPDX-License-Identifier: GPL-3.0-or-later
// Spelling by Hunspell and the dictionaries the distribution has installed. A word is right if one dictionary, or the
// user's own list, has it. Dictionaries are loaded on the worker's thread with the first question, so that nothing
// waits for them; without any, every word is right. Questions come from the GUI thread and are answered by futures, in
// order.
#pragma once

#include <QFuture>
#include <QStringList>
#include <QThread>

#include <memory>

namespace tertulia {

class Speller
{
public:
    /// One dictionary for each of these languages ("es", or "es_MX" for the one of a country, or the nearest there is).
    /// `ownWords`: the file of the words the user added, "" = none. `folders`: where dictionaries lie.
    Speller(QStringList languages, QString ownWords, QStringList folders = standardFolders());
    ~Speller();

    static QStringList standardFolders();
    /// The dictionaries (paths without their ending) that serve these languages.
    static QStringList dictionariesFor(const QStringList& languages, const QStringList& folders);

    /// Those of the words that are wrong.
    QFuture<QStringList> unknown(const QStringList& words);
    QFuture<QStringList> suggestions(const QString& word);
    /// Right from now on, also after a restart.
    void learn(const QString& word);

private:
    struct Worker;

    QThread m_thread;
    std::unique_ptr<Worker> m_worker; ///< lives on m_thread
};

} // namespace tertulia
