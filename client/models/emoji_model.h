// SPDX-License-Identifier: GPL-3.0-or-later
// The emoji of one category, or what a search finds, for the picker: those of Unicode in the chosen skin tone, those
// used last, and those of the space. Remembers the last used and the tone in emoji.json of its folder. The table is
// read with the first `open`, not before. GUI thread.
#pragma once

#include "client/models/rows_model.h"
#include "shared/protocol/records.h"

#include <QStringList>

namespace tertulia {

struct EmojiRow
{
    QString emoji{}; ///< "custom:ID" for one of the space's
    QString name{};
    QString code{};    ///< without colons
    QString picture{}; ///< of one of the space's
    bool operator==(const EmojiRow&) const = default;
};

class EmojiModel final : public tertulia::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("App.emoji")
    Q_PROPERTY(bool opened READ isOpened WRITE setOpened NOTIFY openedChanged FINAL)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// "recent", "space" or "0" (smileys) to "8" (flags); without meaning while there is a filter.
    Q_PROPERTY(QString category READ category WRITE setCategory NOTIFY categoryChanged FINAL)
    Q_PROPERTY(int tone READ tone WRITE setTone NOTIFY toneChanged FINAL) ///< 0 none, 1 light … 5 dark
    Q_PROPERTY(bool hasRecent READ hasRecent NOTIFY recentChanged FINAL)
    Q_PROPERTY(bool hasOwn READ hasOwn NOTIFY ownChanged FINAL) ///< the space has some of its own
public:
    enum Role {
        EmojiRole = Qt::UserRole, ///< string: what picking it gives
        NameRole,                 ///< string
        CodeRole,                 ///< string: ":joy:"
        PictureRole,              ///< string: "image:NAME" or empty
    };
    static constexpr int recentMax = 36;
    static constexpr int foundMax = 90;

    /// An empty directory keeps everything in memory.
    explicit EmojiModel(const QString& directory, QObject* parent = nullptr);

    [[nodiscard]] bool isOpened() const { return m_opened; }
    void setOpened(bool opened);
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] QString category() const { return m_category; }
    void setCategory(const QString& category);
    [[nodiscard]] int tone() const { return m_tone; }
    void setTone(int tone);
    [[nodiscard]] bool hasRecent() const { return !m_recent.isEmpty(); }
    [[nodiscard]] bool hasOwn() const { return !m_own.empty(); }
    [[nodiscard]] const QStringList& recent() const { return m_recent; }
    /// Those of the space one is in.
    void setOwn(std::vector<EmojiRecord> own);
    [[nodiscard]] const std::vector<EmojiRecord>& own() const { return m_own; }

    /// It was chosen: it is the first of the recent ones from the next opening on.
    Q_INVOKABLE void used(const QString& emoji);
    /// As it stands in a text: ":name:" for one of the space's.
    [[nodiscard]] Q_INVOKABLE QString textOf(const QString& emoji) const;

    [[nodiscard]] int count() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /// Of the interface: "en", "es" or "fr".
    [[nodiscard]] static QString language();

Q_SIGNALS:
    void openedChanged();
    void filterChanged();
    void categoryChanged();
    void toneChanged();
    void recentChanged();
    void ownChanged();

private:
    void load();
    void store() const;
    void fill();
    [[nodiscard]] std::vector<EmojiRow> found() const;
    [[nodiscard]] std::vector<EmojiRow> ofCategory() const;
    [[nodiscard]] std::optional<EmojiRow> row(const QString& emoji) const;
    static EmojiRow row(const EmojiRecord& record);

    QString m_path;
    QStringList m_recent;
    std::vector<EmojiRecord> m_own;
    std::vector<EmojiRow> m_rows;
    QString m_filter;
    QString m_category{QLatin1StringView{"recent"}};
    int m_tone = 0;
    bool m_opened = false;
};

} // namespace tertulia
