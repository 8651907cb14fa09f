// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/draft_book.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

const QString textKey = u"text"_s;
const QString unsentKey = u"unsent"_s;

} // namespace

DraftBook::DraftBook(QObject* parent) : QObject(parent)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(std::chrono::seconds{1});
    connect(&m_saving, &QTimer::timeout, this, &DraftBook::save);
}

DraftBook::~DraftBook()
{
    if (m_saving.isActive())
        save();
}

void DraftBook::open(const QString& directory)
{
    const QString path = directory.isEmpty() ? QString{} : directory + u"/drafts.json"_s;
    if (path == m_path)
        return;
    if (m_saving.isActive())
        save();
    m_path = path;
    m_drafts.clear();
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return Q_EMIT changed({});
    const QJsonObject drafts = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = drafts.begin(); it != drafts.end(); ++it) {
        const auto id = ConversationId::fromText(it.key());
        if (!id)
            continue;
        // A plain text is of before drafts were shared between devices.
        const QJsonObject kept = it.value().toObject();
        m_drafts.insert(*id, it.value().isString()
                                 ? Draft{it.value().toString(), true, {}}
                                 : Draft{kept.value(textKey).toString(), kept.value(unsentKey).toBool(), {}});
    }
    Q_EMIT changed({});
}

QString DraftBook::draft(ConversationId conversation) const
{
    return m_drafts.value(conversation).text;
}

void DraftBook::setDraft(ConversationId conversation, const QString& text)
{
    if (conversation.isNull() || draft(conversation) == text)
        return;
    Draft& draft = m_drafts[conversation];
    draft.text = text.trimmed().isEmpty() ? QString{} : text;
    draft.isUnsent = true;
    draft.written.start();
    if (!m_saving.isActive()) // who writes on and on is not to lose it all
        m_saving.start();
    Q_EMIT written(conversation);
    Q_EMIT changed(conversation);
}

void DraftBook::setFromServer(ConversationId conversation, const QString& text)
{
    if (text.isEmpty())
        m_drafts.remove(conversation);
    else
        m_drafts[conversation] = {text, false, m_drafts.value(conversation).written};
    m_saving.start();
    Q_EMIT changed(conversation);
}

QHash<ConversationId, QString> DraftBook::all() const
{
    QHash<ConversationId, QString> out;
    for (auto it = m_drafts.cbegin(); it != m_drafts.cend(); ++it)
        if (!it->text.isEmpty())
            out.insert(it.key(), it->text);
    return out;
}

bool DraftBook::isUnsent(ConversationId conversation) const
{
    return m_drafts.value(conversation).isUnsent;
}

std::vector<ConversationId> DraftBook::unsent() const
{
    std::vector<ConversationId> out;
    for (auto it = m_drafts.cbegin(); it != m_drafts.cend(); ++it)
        if (it->isUnsent)
            out.push_back(it.key());
    return out;
}

bool DraftBook::isFresh(ConversationId conversation) const
{
    const QElapsedTimer written = m_drafts.value(conversation).written;
    return written.isValid() && !written.hasExpired(std::chrono::milliseconds{freshFor}.count());
}

void DraftBook::wipe()
{
    m_drafts.clear();
    m_saving.stop();
    if (!m_path.isEmpty())
        QFile::remove(m_path);
    Q_EMIT changed({});
}

void DraftBook::save()
{
    m_saving.stop();
    if (m_path.isEmpty())
        return;
    QJsonObject drafts;
    for (auto it = m_drafts.cbegin(); it != m_drafts.cend(); ++it)
        drafts.insert(it.key().text(), QJsonObject{{textKey, it->text}, {unsentKey, it->isUnsent}});
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return; // a draft is a convenience; what is sent is kept by the outbox
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(drafts).toJson(QJsonDocument::Compact));
    file.commit();
}

} // namespace tertulia
