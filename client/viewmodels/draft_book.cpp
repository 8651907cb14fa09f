// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/draft_book.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace tertulia {

using namespace Qt::StringLiterals;

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
    for (auto it = drafts.begin(); it != drafts.end(); ++it)
        if (const auto id = ConversationId::fromText(it.key()))
            m_drafts.insert(*id, it.value().toString());
    Q_EMIT changed({});
}

QString DraftBook::draft(ConversationId conversation) const
{
    return m_drafts.value(conversation);
}

void DraftBook::setDraft(ConversationId conversation, const QString& text)
{
    if (conversation.isNull() || draft(conversation) == text)
        return;
    if (text.trimmed().isEmpty())
        m_drafts.remove(conversation);
    else
        m_drafts.insert(conversation, text);
    m_saving.start();
    Q_EMIT changed(conversation);
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
        drafts.insert(it.key().text(), it.value());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return; // a draft is a convenience; what is sent is kept by the outbox
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(drafts).toJson(QJsonDocument::Compact));
    file.commit();
}

} // namespace tertulia
