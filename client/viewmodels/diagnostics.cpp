// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/diagnostics.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QSysInfo>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

std::map<QString, QString>& notes()
{
    static std::map<QString, QString> all;
    return all;
}

std::chrono::milliseconds startTime{-1};

/// What the program holds in memory; empty where the system does not say.
QString memory()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return QLocale().formattedDataSize(line.mid(6).simplified().split(' ').first().toLongLong() * 1024, 0,
                                               QLocale::DataSizeTraditionalFormat);
    return {};
}

} // namespace

Diagnostics::Diagnostics(QObject* parent) : QObject(parent) {}

void Diagnostics::note(const QString& label, const QString& value)
{
    notes()[label] = value;
}

void Diagnostics::setStartTime(std::chrono::milliseconds time)
{
    startTime = time;
}

void Diagnostics::setSession(SessionView* session)
{
    m_session = session;
    connect(session, &SessionView::stateChanged, this, &Diagnostics::refresh);
    refresh();
}

void Diagnostics::add(const QString& label, const QString& value)
{
    if (value.isEmpty())
        return;
    m_labels.append(label);
    m_values.append(value);
}

void Diagnostics::refresh()
{
    m_labels.clear();
    m_values.clear();
    add(tr("Tertulia"), QStringLiteral(TERTULIA_VERSION));
    add(tr("Qt"), QString::fromLatin1(qVersion()));
    add(tr("System"), u"%1, %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()));
    add(tr("Display"), QGuiApplication::platformName());
    add(tr("Memory"), memory());
    if (startTime.count() >= 0)
        add(tr("Start until the first picture"),
            tr("%1 ms").arg(QLocale().toString(static_cast<qlonglong>(startTime.count()))));
    addAccount();
    for (const auto& [label, value] : notes())
        add(label, value);
    Q_EMIT changed();
}

void Diagnostics::addAccount()
{
    const Account* account = m_session ? m_session->account() : nullptr;
    if (!account)
        return;
    add(tr("Server"), account->server().toString(QUrl::RemoveUserInfo));
    const QString state = m_session->connection();
    add(tr("Connection"), state == "online"_L1     ? tr("online, everything is here")
                          : state == "updating"_L1 ? tr("online, catching up")
                          : state == "offline"_L1  ? tr("offline")
                                                   : tr("connecting"));
    const Directory& directory = m_session->directory();
    Seq held = 0;
    for (const auto& [id, row] : directory.conversations())
        held += row.lowSeq > 0 ? row.lastSeq - row.lowSeq + 1 : 0;
    add(tr("Conversations"), QString::number(directory.conversations().size()));
    add(tr("Spaces"), QString::number(directory.spaces().size()));
    add(tr("Messages held here"), QLocale().toString(static_cast<qlonglong>(held)));
    addProofs(*account);
    add(tr("Waiting to be sent"), QString::number(account->outboxSize()));
    add(tr("Keychain"), account->sessionNote().isEmpty() ? tr("in use") : tr("none"));
}

/// What came of comparing this device with the server.
void Diagnostics::addProofs(const Account& account)
{
    const std::vector<Proof> proofs = account.proofs();
    const int failed = account.failedProofs();
    int healed = 0;
    for (const Proof& proof : proofs)
        healed += proof.healed;
    add(tr("Conversations compared with the server"), QString::number(proofs.size()));
    add(tr("Of these complete"), QString::number(static_cast<int>(proofs.size()) - failed));
    add(tr("Of these with differences"), QString::number(failed));
    add(tr("Blocks of messages that were healed"), QString::number(healed));
}

QString Diagnostics::report() const
{
    QString text;
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        text += u"%1: %2\n"_s.arg(m_labels.at(i), m_values.at(i));
    return text;
}

void Diagnostics::copy(const QString& more) const
{
    QGuiApplication::clipboard()->setText(report() + more);
}

} // namespace tertulia
