// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's own dialog for choosing files, ours only where the desktop has none. It never blocks: the answer comes
// by a function, once, and not at all when the user gives up. Remembers the last folder while the program runs. GUI
// thread, under a QApplication; where there is no such thing, nothing happens.
#pragma once

#include <QPointer>
#include <QString>

#include <functional>

class QFileDialog;

namespace tertulia {

class FileChooser
{
public:
    using Paths = std::function<void(const QStringList&)>;

    ~FileChooser();
    /// Existing files; one picture only, if asked.
    void open(bool pictureOnly, const Paths& then);
    /// A place for a new file.
    void save(const QString& name, const std::function<void(const QString&)>& then);

private:
    QFileDialog* fresh(const QString& title);

    QPointer<QFileDialog> m_dialog;
    QString m_folder;
};

} // namespace tertulia
