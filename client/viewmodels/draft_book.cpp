// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/draft_book.h"

#include "client/cache/state_file.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

const QString textKey = u"text"_s;
const QString unsentKey = u"unsent"_s;
const QString baseKey = u"base"_s;
const QString replyKey = u"reply_to"_s;
const QString editingKey = u"editing"_s;
const QString editedKey = u"edited"_s;

QJsonObject keptOf(const DraftBook::Draft& draft)
{
    QJsonObject kept{{textKey, draft.text}, {unsentKey, draft.isUnsent}, {baseKey, static_cast<qint64>(draft.base)}};
    if (draft.replyTo)
        kept.insert(replyKey, draft.replyTo->text());
    if (draft.editing) {
        kept.insert(editingKey, draft.editing->text());
        kept.insert(editedKey, draft.edited);
    }
    return kept;
}

DraftBook::Draft draftOf(const QJsonValue& value)
{
    DraftBook::Draft draft;
    draft.isUnsent = value.isString(); // a plain text is of before drafts were shared between devices
    draft.text = value.toString();
    if (value.isString())
        return draft;
    const QJsonObject kept = value.toObject();
    draft.text = kept.value(textKey).toString();
    draft.isUnsent = kept.value(unsentKey).toBool();
    draft.base = kept.value(baseKey).toInteger();
    draft.replyTo = MessageId::fromText(kept.value(replyKey).toString());
    draft.editing = MessageId::fromText(kept.value(editingKey).toString());
    draft.edited = kept.value(editedKey).toString();
    return draft;
}

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
    state_file::flush();
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
    const QJsonObject drafts = QJsonDocument::fromJson(state_file::read(path)).object();
    for (auto it = drafts.begin(); it != drafts.end(); ++it) {
        if (const auto id = ConversationId::fromText(it.key()))
            m_drafts.insert(*id, {draftOf(it.value()), {}});
    }
    Q_EMIT changed({});
}

/// Who writes on and on is not to lose it all: what waits to be saved is not put off.
void DraftBook::keepSoon()
{
    if (!m_saving.isActive())
        m_saving.start();
}

void DraftBook::setDraft(ConversationId conversation, const QString& text)
{
    if (conversation.isNull() || draft(conversation) == text)
        return;
    Entry& entry = m_drafts[conversation];
    entry.draft.text = text.trimmed().isEmpty() ? QString{} : text;
    entry.draft.isUnsent = true;
    entry.written.start();
    keepSoon();
    Q_EMIT written(conversation);
    Q_EMIT changed(conversation);
}

void DraftBook::setReply(ConversationId conversation, std::optional<MessageId> replyTo)
{
    if (conversation.isNull() || kept(conversation).replyTo == replyTo)
        return;
    Draft& draft = m_drafts[conversation].draft;
    draft.replyTo = replyTo;
    keepSoon();
    if (draft.text.isEmpty())
        return; // without words it is no draft
    draft.isUnsent = true;
    Q_EMIT written(conversation);
}

void DraftBook::setEdit(ConversationId conversation, std::optional<MessageId> editing, const QString& text)
{
    const Draft now = kept(conversation);
    if (conversation.isNull() || (now.editing == editing && now.edited == text))
        return;
    Draft& draft = m_drafts[conversation].draft;
    draft.editing = editing;
    draft.edited = editing ? text : QString{};
    keepSoon();
}

void DraftBook::setFromServer(ConversationId conversation, const QString& text, std::optional<MessageId> replyTo,
                              Rev rev)
{
    Draft& draft = m_drafts[conversation].draft;
    draft.text = text;
    draft.replyTo = replyTo;
    draft.base = rev;
    draft.isUnsent = false;
    if (text.isEmpty() && !replyTo && !draft.editing)
        m_drafts.remove(conversation);
    keepSoon();
    Q_EMIT changed(conversation);
}

void DraftBook::setBase(ConversationId conversation, Rev rev)
{
    const auto found = m_drafts.find(conversation);
    if (found == m_drafts.end() || found->draft.base == rev)
        return;
    found->draft.base = rev;
    keepSoon();
}

QHash<ConversationId, QString> DraftBook::all() const
{
    QHash<ConversationId, QString> out;
    for (auto it = m_drafts.cbegin(); it != m_drafts.cend(); ++it)
        if (!it->draft.text.isEmpty())
            out.insert(it.key(), it->draft.text);
    return out;
}

std::vector<ConversationId> DraftBook::unsent() const
{
    std::vector<ConversationId> out;
    for (auto it = m_drafts.cbegin(); it != m_drafts.cend(); ++it)
        if (it->draft.isUnsent)
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
    state_file::remove(m_path);
    Q_EMIT changed({});
}

void DraftBook::save()
{
    m_saving.stop();
    if (m_path.isEmpty())
        return;
    QJsonObject drafts;
    for (auto it = m_drafts.cbegin(); it != m_drafts.cend(); ++it)
        drafts.insert(it.key().text(), keptOf(it->draft));
    // A draft is a convenience; what is sent is kept by the outbox.
    state_file::write(m_path, QJsonDocument(drafts).toJson(QJsonDocument::Compact), state_file::Readers::UserAlone);
}

} // namespace tertulia
