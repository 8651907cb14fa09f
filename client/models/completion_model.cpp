// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/completion_model.h"

#include "client/models/emoji_table.h"

#include <QRegularExpression>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordMax = 40;

bool isOfWord(QChar c, QChar sign)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_' || c == u'-' || (c == u'.' && sign != u':') ||
           (c == u'+' && sign == u':');
}

/// What is between backticks, one line or a fence, is taken as it stands.
bool isInCode(const QString& text, int at)
{
    static const QRegularExpression fence(u"^```"_s, QRegularExpression::MultilineOption);
    const qsizetype line = at == 0 ? 0 : text.lastIndexOf(u'\n', at - 1) + 1;
    const bool inFence = QString(text.left(line)).count(fence) % 2 == 1;
    return inFence || text.mid(line, at - line).count(u'`') % 2 == 1;
}

bool hasLettersInOrder(const QString& name, const QString& typed)
{
    qsizetype at = 0;
    for (const QChar c : typed) {
        at = name.indexOf(c, at);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

} // namespace

std::optional<Completable> completableAt(const QString& text, int cursor)
{
    if (cursor < 1 || cursor > text.size())
        return {};
    if (text.startsWith(u'/')) {
        const QString word = text.mid(1, cursor - 1);
        const bool plain = std::all_of(word.begin(), word.end(), [](QChar c) { return isOfWord(c, u'/'); });
        if (plain && word.size() <= wordMax)
            return Completable{u'/', 0, word};
    }
    int from = cursor - 1;
    while (from >= 0 && cursor - from <= wordMax && !u"@#:"_s.contains(text.at(from))) {
        if (!isOfWord(text.at(from), u'@') && text.at(from) != u'+')
            return {};
        --from;
    }
    if (from < 0 || !u"@#:"_s.contains(text.at(from)))
        return {};
    const QChar sign = text.at(from);
    const QString word = text.mid(from + 1, cursor - from - 1);
    const bool begins = from == 0 || text.at(from - 1).isSpace() || u"([{<\"'«¿¡*_~|>"_s.contains(text.at(from - 1));
    const bool isWord = std::all_of(word.begin(), word.end(), [sign](QChar c) { return isOfWord(c, sign); });
    // ":)" and "12:30" are no emoji.
    const bool enough = sign != u':' || (word.size() >= 2 && std::any_of(word.begin(), word.end(), [](QChar c) {
                                             return c.isLetter() || c == u'+' || c == u'-';
                                         }));
    const bool after = cursor < text.size() && isOfWord(text.at(cursor), sign);
    if (!begins || !isWord || !enough || after || isInCode(text, from))
        return {};
    return Completable{sign, from, word};
}

int fitOf(const QString& name, const QString& typed)
{
    const QString folded = foldedForSearch(name);
    if (folded == typed)
        return 0;
    if (folded.startsWith(typed))
        return 1;
    int best = -1;
    for (qsizetype at = folded.indexOf(typed); at >= 0; at = folded.indexOf(typed, at + 1)) {
        if (!folded.at(at - 1).isLetterOrNumber())
            return 2;
        best = 3;
    }
    return best >= 0 ? best : typed.size() >= 3 && hasLettersInOrder(folded, typed) ? 4 : -1;
}

CompletionModel::CompletionModel(QObject* parent) : RowsModel(parent) {}

void CompletionModel::setEntries(std::vector<CompletionEntry> entries)
{
    const auto before = [](const CompletionEntry& a, const CompletionEntry& b) {
        if (a.fit != b.fit)
            return a.fit < b.fit;
        if (a.order != b.order)
            return a.order < b.order;
        return QString::localeAwareCompare(a.title, b.title) < 0;
    };
    std::stable_sort(entries.begin(), entries.end(), before);
    if (entries.size() > longest)
        entries.resize(longest);
    if (entries == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(entries);
    endResetModel();
    Q_EMIT countChanged();
}

QVariant CompletionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CompletionEntry& row = m_rows.at(static_cast<size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case InsertionRole:
        return row.insertion;
    case GlyphRole:
        return row.glyph;
    case EmojiRole:
        return row.emoji;
    case PictureRole:
        return row.picture;
    case AvatarKeyRole:
        return row.avatarKey;
    case AvatarImageRole:
        return row.avatarImage;
    case PresenceRole:
        return row.presence;
    default:
        return {};
    }
}

QHash<int, QByteArray> CompletionModel::roleNames() const
{
    return {{TitleRole, "title"},         {DetailRole, "detail"},
            {InsertionRole, "insertion"}, {GlyphRole, "glyph"},
            {EmojiRole, "emoji"},         {PictureRole, "picture"},
            {AvatarKeyRole, "avatarKey"}, {AvatarImageRole, "avatarImage"},
            {PresenceRole, "presence"}};
}

} // namespace tertulia
