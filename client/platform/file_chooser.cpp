// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/file_chooser.h"

#include <QApplication>
#include <QFileDialog>
#include <QStandardPaths>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FileChooser)
};

} // namespace

FileChooser::~FileChooser()
{
    delete m_dialog;
}

/// One at a time: a second wish takes the place of the first.
QFileDialog* FileChooser::fresh(const QString& title)
{
    if (!qobject_cast<QApplication*>(QCoreApplication::instance()))
        return nullptr;
    delete m_dialog;
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
    m_dialog = new QFileDialog(nullptr, title, m_folder);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(m_dialog, &QFileDialog::accepted, m_dialog,
                     [this] { m_folder = m_dialog->directory().absolutePath(); });
    return m_dialog;
}

void FileChooser::open(bool pictureOnly, const Paths& then)
{
    QFileDialog* dialog = fresh(pictureOnly ? Texts::tr("Choose a picture") : Texts::tr("Choose files to send"));
    if (!dialog)
        return;
    dialog->setFileMode(pictureOnly ? QFileDialog::ExistingFile : QFileDialog::ExistingFiles);
    if (pictureOnly)
        dialog->setNameFilter(Texts::tr("Pictures") + u" (*.png *.jpg *.jpeg *.gif *.webp)"_s);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, then);
    dialog->open();
}

void FileChooser::save(const QString& name, const std::function<void(const QString&)>& then)
{
    QFileDialog* dialog = fresh(Texts::tr("Save as"));
    if (!dialog)
        return;
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // What is there is never replaced, so nobody need be asked: the new one gets a name like it.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, then);
    dialog->open();
}

} // namespace tertulia
