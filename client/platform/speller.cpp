// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/speller.h"

#include "shared/protocol/home_thread.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QPromise>
#include <QSaveFile>
#include <QSet>

#include <hunspell/hunspell.hxx>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(spellingLog, "tertulia.spelling", QtWarningMsg)

constexpr qsizetype suggestionsMax = 8;

/// Dictionaries know the straight apostrophe only.
QString straight(const QString& word)
{
    return QString(word).replace(u'’', u'\'');
}

template<typename T>
QFuture<T> answerOn(QObject& worker, std::function<T()> question)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        &worker,
        [promise, question = std::move(question), home = HomeThread()] {
            promise->addResult(question());
            home.run([promise] { promise->finish(); });
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace

struct Speller::Worker : QObject
{
    struct Dictionary
    {
        std::unique_ptr<Hunspell> words;
        bool isUtf8 = true;

        [[nodiscard]] std::string coded(const QString& word) const
        {
            return isUtf8 ? word.toStdString() : word.toLatin1().toStdString();
        }
        [[nodiscard]] QString read(const std::string& word) const
        {
            return isUtf8 ? QString::fromStdString(word) : QString::fromLatin1(word);
        }
    };

    QStringList languages;
    QString ownWords;
    QStringList folders;
    std::vector<Dictionary> dictionaries{};
    QSet<QString> own{};
    bool isLoaded = false;

    void load()
    {
        if (std::exchange(isLoaded, true))
            return;
        for (const QString& path : dictionariesFor(languages, folders)) {
            Dictionary one{std::make_unique<Hunspell>(QFile::encodeName(path + u".aff"_s).constData(),
                                                      QFile::encodeName(path + u".dic"_s).constData())};
            const std::string coding = one.words->get_dict_encoding();
            one.isUtf8 = coding == "UTF-8";
            if (one.isUtf8 || coding == "ISO8859-1")
                dictionaries.push_back(std::move(one));
            else
                qCWarning(spellingLog) << "a dictionary has an encoding that is not read";
        }
        QFile file(ownWords);
        if (!ownWords.isEmpty() && file.open(QIODevice::ReadOnly))
            for (const QString& word : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
                own.insert(word);
    }
    bool isRight(const QString& word)
    {
        const QString plain = straight(word);
        if (dictionaries.empty() || own.contains(plain) || own.contains(plain.toLower()))
            return true;
        return std::any_of(dictionaries.begin(), dictionaries.end(), [&plain](const Dictionary& one) {
            // "l'école": French dictionaries want what follows the apostrophe by itself.
            const QString after = plain.section(u'\'', 1);
            return one.words->spell(one.coded(plain)) ||
                   (!after.isEmpty() && plain.indexOf(u'\'') <= 2 && one.words->spell(one.coded(after)));
        });
    }
    QStringList suggest(const QString& word)
    {
        QStringList found;
        size_t most = 0;
        std::vector<std::vector<std::string>> lists;
        for (const Dictionary& one : dictionaries) {
            lists.push_back(one.words->suggest(one.coded(straight(word))));
            most = std::max(most, lists.back().size());
        }
        // The best of each language before the second best of any.
        for (size_t place = 0; place < most && found.size() < suggestionsMax; ++place)
            for (size_t i = 0; i < lists.size(); ++i)
                if (place < lists[i].size())
                    if (const QString one = dictionaries[i].read(lists[i][place]); !found.contains(one))
                        found.append(one);
        return found.mid(0, suggestionsMax);
    }
    void learn(const QString& word)
    {
        own.insert(straight(word));
        if (ownWords.isEmpty())
            return;
        QStringList sorted(own.begin(), own.end());
        sorted.sort();
        QSaveFile file(ownWords);
        if (!file.open(QIODevice::WriteOnly))
            return; // for this session it is known all the same
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(sorted.join(u'\n').toUtf8() + '\n');
        file.commit();
    }
};

Speller::Speller(QStringList languages, QString ownWords, QStringList folders) : m_worker(std::make_unique<Worker>())
{
    m_worker->languages = std::move(languages);
    m_worker->ownWords = std::move(ownWords);
    m_worker->folders = std::move(folders);
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"spelling"_s);
    m_thread.start(QThread::LowPriority);
}

Speller::~Speller()
{
    m_thread.quit();
    m_thread.wait();
}

QStringList Speller::standardFolders()
{
    return {u"/usr/share/hunspell"_s, u"/usr/local/share/hunspell"_s, u"/usr/share/myspell/dicts"_s,
            u"/usr/share/myspell"_s};
}

QStringList Speller::dictionariesFor(const QStringList& languages, const QStringList& folders)
{
    QStringList all;
    for (const QString& folder : folders)
        for (const QFileInfo& file : QDir(folder).entryInfoList({u"*.aff"_s}, QDir::Files, QDir::Name))
            if (const QString path = file.path() + u'/' + file.completeBaseName(); QFile::exists(path + u".dic"_s))
                all.append(path);
    const auto find = [&all](const auto& fits) {
        const auto found = std::find_if(all.begin(), all.end(), fits);
        return found == all.end() ? QString{} : *found;
    };
    QStringList chosen;
    for (const QString& language : languages) {
        const QString plain = language.section(u'_', 0, 0);
        // As asked; else es_ES, fr_FR, or for English what it is written in most; else what there is.
        QString path;
        for (const QString& name : {language, plain + u'_' + plain.toUpper(), u"en_US"_s, plain})
            if (path.isEmpty() && name.startsWith(plain))
                path = find([&name](const QString& one) { return one.endsWith(u'/' + name); });
        if (path.isEmpty())
            path = find([&plain](const QString& one) { return one.section(u'/', -1).startsWith(plain + u'_'); });
        if (!path.isEmpty() && !chosen.contains(path))
            chosen.append(path);
    }
    return chosen;
}

QFuture<QStringList> Speller::unknown(const QStringList& words)
{
    return answerOn<QStringList>(*m_worker, [worker = m_worker.get(), words] {
        worker->load();
        QStringList wrong;
        for (const QString& word : words)
            if (!worker->isRight(word))
                wrong.append(word);
        return wrong;
    });
}

QFuture<QStringList> Speller::suggestions(const QString& word)
{
    return answerOn<QStringList>(*m_worker, [worker = m_worker.get(), word] {
        worker->load();
        return worker->suggest(word);
    });
}

void Speller::learn(const QString& word)
{
    QMetaObject::invokeMethod(
        m_worker.get(),
        [worker = m_worker.get(), word] {
            worker->load();
            worker->learn(word);
        },
        Qt::QueuedConnection);
}

} // namespace tertulia
