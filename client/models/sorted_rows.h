// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a list model, always in order. Every change is one precise insertion, removal, move or dataChanged of the
// model, so that a view keeps its place and its delegates; a reset happens only in assign(), for another list
// altogether. `Order` says with two static functions when two rows are the same thing and which of two comes first.
// Looks rows up one by one: meant for lists of at most about a thousand. GUI thread.
#pragma once

#include "client/models/rows_model.h"

#include <algorithm>
#include <vector>

namespace tertulia {

template<typename Row, typename Order>
class SortedRows
{
public:
    explicit SortedRows(RowsModel& model) : m_model(model) {}

    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] const Row& at(int index) const { return m_rows.at(static_cast<size_t>(index)); }
    [[nodiscard]] auto begin() const { return m_rows.begin(); }
    [[nodiscard]] auto end() const { return m_rows.end(); }

    /// The first row that satisfies the condition, or -1.
    template<typename Condition>
    [[nodiscard]] int indexOf(Condition condition) const
    {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), condition);
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }
    [[nodiscard]] int find(const Row& row) const
    {
        return indexOf([&row](const Row& one) { return Order::same(one, row); });
    }

    /// Inserts the row, or replaces the same one, at its place. Returns the place.
    int put(Row row)
    {
        const int to = placeOf(row, find(row));
        putAt(std::move(row), to);
        return to;
    }
    void remove(int first, int last)
    {
        if (first < 0 || last < first)
            return;
        m_model.beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        m_model.endRemoveRows();
    }
    void remove(int index) { remove(index, index); }

    /// Rows that all come after the present ones, in order.
    void append(std::vector<Row> rows)
    {
        if (rows.empty())
            return;
        m_model.beginInsertRows({}, size(), size() + static_cast<int>(rows.size()) - 1);
        std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
        m_model.endInsertRows();
    }
    /// Rows that belong together before the one at `place`, in order.
    void insert(int place, std::vector<Row> rows)
    {
        if (rows.empty())
            return;
        m_model.beginInsertRows({}, place, place + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.begin() + place, std::make_move_iterator(rows.begin()),
                      std::make_move_iterator(rows.end()));
        m_model.endInsertRows();
    }
    /// Brings the list to exactly these rows by precise changes.
    void become(std::vector<Row> rows)
    {
        std::sort(rows.begin(), rows.end(), Order::before);
        for (int i = size() - 1; i >= 0; --i)
            if (std::none_of(rows.begin(), rows.end(), [&](const Row& row) { return Order::same(row, at(i)); }))
                remove(i);
        if (isEmpty()) {
            append(std::move(rows));
            return;
        }
        for (int to = 0; to < static_cast<int>(rows.size()); ++to)
            putAt(std::move(rows.at(static_cast<size_t>(to))), to);
    }
    /// Another list altogether: the view starts anew.
    void assign(std::vector<Row> rows)
    {
        std::sort(rows.begin(), rows.end(), Order::before);
        m_model.beginResetModel();
        m_rows = std::move(rows);
        m_model.endResetModel();
    }

private:
    /// Where the row belongs among all but the one at `without`.
    int placeOf(const Row& row, int without) const
    {
        int place = 0;
        for (int i = 0; i < size(); ++i) {
            if (i == without)
                continue;
            if (!Order::before(at(i), row))
                break;
            ++place;
        }
        return place;
    }
    void putAt(Row row, int to)
    {
        const int from = find(row);
        if (from < 0) {
            m_model.beginInsertRows({}, to, to);
            m_rows.insert(m_rows.begin() + to, std::move(row));
            m_model.endInsertRows();
            return;
        }
        if (from != to)
            move(from, to);
        else if (at(from) == row)
            return;
        m_rows.at(static_cast<size_t>(to)) = std::move(row);
        m_model.rowsChanged(to, to);
    }
    void move(int from, int to)
    {
        // Qt names the place before which the row goes, counted with the row still at its old place.
        m_model.beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        if (to > from)
            std::rotate(m_rows.begin() + from, m_rows.begin() + from + 1, m_rows.begin() + to + 1);
        else
            std::rotate(m_rows.begin() + to, m_rows.begin() + from, m_rows.begin() + from + 1);
        m_model.endMoveRows();
    }

    RowsModel& m_model;
    std::vector<Row> m_rows;
};

} // namespace tertulia
