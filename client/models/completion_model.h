// SPDX-License-Identifier: GPL-3.0-or-later
// What the word at the cursor could become, best first, and the two questions behind it: is there such a word (after @,
// #, : or a slash at the very beginning, not inside code), and how well does a name fit to what is typed. GUI thread;
// the functions any thread. It does not know where the candidates come from.
#pragma once

#include "client/models/rows_model.h"

#include <optional>
#include <vector>

namespace tertulia {

struct Completable
{
    QChar sign{};   ///< '@', '#', ':' or '/'
    int from = 0;   ///< where the sign stands
    QString word{}; ///< what follows it, up to the cursor
    bool operator==(const Completable&) const = default;
};
std::optional<Completable> completableAt(const QString& text, int cursor);

/// 0 is it, 1 begins with it, 2 a word begins with it, 3 contains it, 4 has its letters in this order; -1 does not fit.
/// `typed` is folded already.
int fitOf(const QString& name, const QString& typed);

struct CompletionEntry
{
    QString title{};
    QString detail{};
    QString insertion{};
    QString glyph{}; ///< one of these four shows what it is
    QString emoji{};
    QString avatarKey{};
    QString avatarImage{};
    QString presence{};
    QString picture{}; ///< of a custom emoji
    int fit = 0;       ///< smaller is better, then `order`, then the title
    int order = 0;

    bool operator==(const CompletionEntry&) const = default;
};

class CompletionModel : public tertulia::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Composer.completion.model")
public:
    enum Role {
        TitleRole = Qt::UserRole, ///< string
        DetailRole,               ///< string
        InsertionRole,            ///< string: replaces the sign and the word
        GlyphRole,                ///< string: an icon
        EmojiRole,                ///< string
        PictureRole,              ///< string
        AvatarKeyRole,            ///< string
        AvatarImageRole,          ///< string
        PresenceRole,             ///< string
    };
    static constexpr int longest = 20;

    explicit CompletionModel(QObject* parent = nullptr);

    /// Puts them in order and keeps the best.
    void setEntries(std::vector<CompletionEntry> entries);
    [[nodiscard]] int count() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<CompletionEntry> m_rows;
};

} // namespace tertulia
