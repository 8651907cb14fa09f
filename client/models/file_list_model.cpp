// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/file_list_model.h"

#include "client/models/file_text.h"

#include <QUrl>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

using State = FileRow::State;

QString stateName(State state)
{
    switch (state) {
    case State::Idle:
        break;
    case State::Waiting:
        return u"waiting"_s;
    case State::Downloading:
        return u"downloading"_s;
    case State::Paused:
        return u"paused"_s;
    case State::Broken:
        return u"broken"_s;
    case State::Here:
        return u"here"_s;
    case State::Queued:
        return u"queued"_s;
    case State::Uploading:
        return u"uploading"_s;
    case State::Unsent:
        return u"unsent"_s;
    }
    return u"idle"_s;
}

QString address(const QString& kind, const QString& name)
{
    return u"image://picture/%1/%2"_s.arg(kind, QString::fromLatin1(QUrl::toPercentEncoding(name)));
}

QString pictureOf(const FileRow& row, const QString& kind)
{
    if (!isPicture(row.is))
        return {};
    return row.path.isEmpty() ? address(kind, row.is.file.text()) : address(u"local"_s, row.path);
}

} // namespace

QString fileKeyOf(const FileRow& row)
{
    return row.path.isEmpty() ? row.is.file.text() : row.path;
}

FileListModel::FileListModel(QObject* parent) : RowsModel(parent) {}

void FileListModel::setRows(std::vector<FileRow> rows)
{
    if (rows.size() == m_rows.size()) {
        for (int i = 0; i < count(); ++i)
            setRow(i, rows.at(static_cast<size_t>(i)));
        return;
    }
    const bool isLonger = rows.size() > m_rows.size();
    bool begins = isLonger; // like the present ones: then only the new ones are news
    for (size_t i = 0; begins && i < m_rows.size(); ++i)
        begins = rows.at(i).is == m_rows.at(i).is;
    if (begins)
        beginInsertRows({}, count(), static_cast<int>(rows.size()) - 1);
    else
        beginResetModel();
    m_rows = std::move(rows);
    if (begins)
        endInsertRows();
    else
        endResetModel();
    Q_EMIT countChanged();
}

void FileListModel::setRow(int index, const FileRow& row)
{
    FileRow& present = m_rows.at(static_cast<size_t>(index));
    if (present == row)
        return;
    const bool isSameFile = present.is == row.is && present.path == row.path;
    present = row;
    const QList<int> moved{DetailRole, StateRole, ProgressRole};
    Q_EMIT dataChanged(this->index(index), this->index(index), isSameFile ? moved : QList<int>{});
}

QVariant FileListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FileRow& row = m_rows.at(static_cast<size_t>(index.row()));
    const QString size = fileSizeText(row.is.size);
    switch (role) {
    case KeyRole:
        return fileKeyOf(row);
    case Qt::DisplayRole:
    case NameRole:
        return row.is.name;
    case KindRole:
        return fileKind(row.is.type);
    case LabelRole:
        return fileLabel(row.is.name, row.is.type);
    case DetailRole:
        switch (row.state) {
        case State::Idle:
        case State::Here:
            return fileTypeText(row.is.name, row.is.type) + u" · "_s + size;
        case State::Waiting:
            return tr("Waiting") + u" · "_s + size;
        case State::Downloading:
        case State::Uploading:
            return fileProgressText(row.bytes, row.is.size);
        case State::Paused:
            return tr("Paused") + u" · "_s + fileProgressText(row.bytes, row.is.size);
        case State::Queued:
            return tr("Not sent yet") + u" · "_s + size;
        case State::Broken:
        case State::Unsent:
            return row.failure ? fileErrorText(*row.failure) : tr("Not sent") + u" · "_s + size;
        }
        return size;
    case StateRole:
        return stateName(row.state);
    case ProgressRole:
        return row.is.size > 0 ? static_cast<double>(row.bytes) / static_cast<double>(row.is.size) : 0.0;
    case WidthRole:
        return row.is.width.value_or(0);
    case HeightRole:
        return row.is.height.value_or(0);
    case SourceRole:
        return pictureOf(row, u"thumb"_s);
    case WholeRole:
        return pictureOf(row, u"whole"_s);
    case BlurRole:
        return row.is.preview ? address(u"blur"_s, *row.is.preview) : QString{};
    case ProgramRole:
        return isProgram(row.is.name, row.is.type);
    default:
        return {};
    }
}

QHash<int, QByteArray> FileListModel::roleNames() const
{
    return {{KeyRole, "fileKey"},       {NameRole, "name"},          {KindRole, "kind"},
            {LabelRole, "label"},       {DetailRole, "detail"},      {StateRole, "transfer"},
            {ProgressRole, "progress"}, {WidthRole, "pictureWidth"}, {HeightRole, "pictureHeight"},
            {SourceRole, "source"},     {WholeRole, "whole"},        {BlurRole, "blur"},
            {ProgramRole, "program"}};
}

} // namespace tertulia
