// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/markup_editor.h"

#include <QTextCursor>
#include <QTextDocument>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

markup::Change changeOf(const QString& what, const QString& text, markup::Selection selection)
{
    if (what == u"fence"_s)
        return markup::toggleFence(text, selection);
    if (what == u"quote"_s)
        return markup::toggleQuote(text, selection);
    if (what == u"link"_s)
        return markup::link(text, selection);
    if (what == u"line"_s)
        return markup::breakLine(text, selection);
    return markup::toggleMark(text, selection, what);
}

} // namespace

MarkupEditor::MarkupEditor(QObject* parent) : QObject(parent) {}

QPoint MarkupEditor::apply(const QString& what, int from, int to)
{
    if (!m_document || what.isEmpty())
        return {from, to};
    const markup::Change change = changeOf(what, m_document->textDocument()->toPlainText(), {from, to});
    write(change);
    return {change.selection.from, change.selection.to};
}

QPoint MarkupEditor::replace(int from, int to, const QString& text)
{
    if (!m_document)
        return {from, to};
    write({{{from, to - from, text}}, {}});
    const int end = from + static_cast<int>(text.size());
    return {end, end};
}

void MarkupEditor::write(const markup::Change& change)
{
    QTextCursor cursor(m_document->textDocument());
    cursor.beginEditBlock();
    for (auto edit = change.edits.rbegin(); edit != change.edits.rend(); ++edit) {
        cursor.setPosition(edit->at);
        cursor.setPosition(edit->at + edit->removed, QTextCursor::KeepAnchor);
        cursor.insertText(edit->inserted);
    }
    cursor.endEditBlock();
}

} // namespace tertulia
