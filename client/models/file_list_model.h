// SPDX-License-Identifier: GPL-3.0-or-later
// Some files in a fixed order, as tiles or cards show them, and how each is on its way up or down. Progress changes a
// row in place; nothing else moves. The addresses of pictures lead to our own provider and hold ids only, or the path
// of a file that somebody here chose. Told everything; asks nobody. GUI thread.
#pragma once

#include "client/models/rows_model.h"
#include "shared/protocol/attachment.h"
#include "shared/protocol/error_codes.h"

#include <vector>

namespace tertulia {

struct FileRow
{
    /// Idle: on the server. Here: on this computer too. Unsent: refused for good.
    enum class State { Idle, Waiting, Downloading, Paused, Broken, Here, Queued, Uploading, Unsent };

    Attachment is{};
    QString path{};   ///< of one that waits to be sent
    int position = 0; ///< among all files of its message
    State state = State::Idle;
    qint64 bytes = 0; ///< on the way so far
    std::optional<ErrorCode> failure{};

    bool operator==(const FileRow&) const = default;
};

class FileListModel : public RowsModel
{
    Q_OBJECT
    QML_ANONYMOUS
public:
    enum Role {
        KeyRole = Qt::UserRole, ///< string: what actions are asked with
        NameRole,               ///< string
        KindRole,               ///< string, see fileKind()
        LabelRole,              ///< string: "PDF"
        DetailRole,             ///< string: "PDF · 4.2 MB", or how it is on its way
        StateRole,              ///< string: "idle", "waiting", "downloading", "paused", "broken", "here", "queued",
                                ///< "uploading", "unsent"
        ProgressRole,           ///< number, 0 to 1
        WidthRole,              ///< int, of pictures: pixels
        HeightRole,             ///< int
        SourceRole,             ///< string: the address of a small picture of it
        WholeRole,              ///< string: of the whole picture
        BlurRole,               ///< string: of what to show meanwhile
        ProgramRole,            ///< bool: opening it would run it
    };

    explicit FileListModel(QObject* parent = nullptr);

    /// The same number of rows stay the rows they were.
    void setRows(std::vector<FileRow> rows);
    void setRow(int index, const FileRow& row);
    [[nodiscard]] const std::vector<FileRow>& rows() const { return m_rows; }

    [[nodiscard]] int count() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<FileRow> m_rows;
};

/// The key of a row: the file's id, or what it is called while it has none.
QString fileKeyOf(const FileRow& row);

} // namespace tertulia
