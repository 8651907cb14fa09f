// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/emoji_model.h"

#include "client/cache/state_file.h"
#include "client/models/emoji_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

const QString custom = u"custom:"_s; // before the id of one of a space's
const QString recentCategory = u"recent"_s;
const QString ownCategory = u"space"_s;

EmojiRow rowOf(const EmojiEntry& entry, int tone)
{
    return {entry.inTone(tone), EmojiTable::nameOf(entry, EmojiModel::language()), entry.codes.first(), {}};
}

} // namespace

EmojiModel::EmojiModel(const QString& directory, QObject* parent)
    : RowsModel(parent), m_path(directory.isEmpty() ? QString{} : directory + u"/emoji.json"_s)
{
    load();
}

QString EmojiModel::language()
{
    return QLocale().name().section(u'_', 0, 0);
}

void EmojiModel::setOpened(bool opened)
{
    if (m_opened == opened)
        return;
    m_opened = opened;
    m_filter.clear();
    if (m_opened)
        load();
    if (m_opened && (m_category == recentCategory || m_category == ownCategory))
        m_category = hasRecent() ? recentCategory : u"0"_s;
    fill();
    Q_EMIT openedChanged();
    Q_EMIT recentChanged();
    Q_EMIT toneChanged();
    Q_EMIT filterChanged();
    Q_EMIT categoryChanged();
}

void EmojiModel::setFilter(const QString& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    fill();
    Q_EMIT filterChanged();
}

void EmojiModel::setCategory(const QString& category)
{
    m_filter.clear();
    m_category = category;
    fill();
    Q_EMIT filterChanged();
    Q_EMIT categoryChanged();
}

void EmojiModel::setTone(int tone)
{
    if (tone < 0 || tone > 5 || tone == m_tone)
        return;
    load();
    m_tone = tone;
    store();
    fill();
    Q_EMIT toneChanged();
}

void EmojiModel::setOwn(std::vector<EmojiRecord> own)
{
    std::erase_if(own, [](const EmojiRecord& one) { return one.deleted || one.picture.isEmpty(); });
    std::sort(own.begin(), own.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    if (own == m_own)
        return;
    m_own = std::move(own);
    fill();
    Q_EMIT ownChanged();
}

void EmojiModel::used(const QString& emoji)
{
    if (emoji.isEmpty())
        return;
    load(); // those of another account may be newer
    m_recent.removeAll(emoji);
    m_recent.prepend(emoji);
    while (m_recent.size() > recentMax)
        m_recent.removeLast();
    store();
    Q_EMIT recentChanged();
}

QString EmojiModel::textOf(const QString& emoji) const
{
    if (!emoji.startsWith(custom))
        return emoji;
    for (const EmojiRecord& one : m_own)
        if (emoji == custom + one.id.text())
            return u':' + one.name + u':';
    return {};
}

QVariant EmojiModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EmojiRow& row = m_rows.at(static_cast<size_t>(index.row()));
    switch (role) {
    case EmojiRole:
        return row.emoji;
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case CodeRole:
        return QString(u':' + row.code + u':');
    case PictureRole:
        return row.picture;
    default:
        return {};
    }
}

QHash<int, QByteArray> EmojiModel::roleNames() const
{
    return {{EmojiRole, "emoji"}, {NameRole, "name"}, {CodeRole, "code"}, {PictureRole, "picture"}};
}

void EmojiModel::fill()
{
    std::vector<EmojiRow> rows;
    if (m_opened)
        rows = m_filter.trimmed().isEmpty() ? ofCategory() : found();
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

std::vector<EmojiRow> EmojiModel::found() const
{
    std::vector<EmojiRow> rows;
    const QString wanted = foldedForSearch(m_filter).remove(u':').trimmed();
    for (const EmojiRecord& one : m_own)
        if (one.name.contains(wanted))
            rows.push_back(row(one));
    for (const EmojiEntry* entry : EmojiTable::instance().search(m_filter, language(), foundMax))
        rows.push_back(rowOf(*entry, m_tone));
    return rows;
}

std::vector<EmojiRow> EmojiModel::ofCategory() const
{
    std::vector<EmojiRow> rows;
    if (m_category == recentCategory) {
        for (const QString& emoji : m_recent)
            if (const auto one = row(emoji))
                rows.push_back(*one);
        return rows;
    }
    if (m_category == ownCategory) {
        for (const EmojiRecord& one : m_own)
            rows.push_back(row(one));
        return rows;
    }
    const int group = m_category.toInt();
    for (const EmojiEntry& entry : EmojiTable::instance().all())
        if (entry.group == group)
            rows.push_back(rowOf(entry, m_tone));
    return rows;
}

std::optional<EmojiRow> EmojiModel::row(const QString& emoji) const
{
    if (emoji.startsWith(custom)) {
        for (const EmojiRecord& one : m_own)
            if (emoji == custom + one.id.text())
                return row(one);
        return {}; // of another space
    }
    const EmojiEntry* entry = EmojiTable::instance().find(emoji);
    if (!entry)
        return {};
    EmojiRow row = rowOf(*entry, 0);
    row.emoji = emoji;
    return row;
}

EmojiRow EmojiModel::row(const EmojiRecord& record)
{
    return {custom + record.id.text(), record.name, record.name, record.picture};
}

void EmojiModel::load()
{
    const QByteArray bytes = state_file::read(m_path);
    if (bytes.isEmpty())
        return;
    const QJsonObject kept = QJsonDocument::fromJson(bytes).object();
    const QJsonArray recent = kept.value(u"recent"_s).toArray();
    m_recent.clear();
    for (const QJsonValue& one : recent)
        if (const QString emoji = one.toString(); !emoji.isEmpty() && m_recent.size() < recentMax)
            m_recent.append(emoji);
    m_tone = std::clamp(kept.value(u"tone"_s).toInt(), 0, 5);
}

void EmojiModel::store() const
{
    const QJsonObject kept{{u"recent"_s, QJsonArray::fromStringList(m_recent)}, {u"tone"_s, m_tone}};
    state_file::write(m_path, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

} // namespace tertulia
