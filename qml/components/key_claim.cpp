// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/key_claim.h"

#include <QKeyEvent>

namespace tertulia {

namespace {

QList<QKeySequence> sequencesOf(const QStringList& keys)
{
    QList<QKeySequence> sequences;
    for (const QString& key : keys)
        sequences.append(QKeySequence(key, QKeySequence::PortableText));
    return sequences;
}

} // namespace

KeyClaim::KeyClaim(QObject* parent) : QObject(parent) {}

void KeyClaim::setTarget(QQuickItem* target)
{
    if (m_target == target)
        return;
    if (m_target)
        m_target->removeEventFilter(this);
    m_target = target;
    if (m_target)
        m_target->installEventFilter(this);
    Q_EMIT changed();
}

void KeyClaim::setKeys(const QStringList& keys)
{
    if (m_keys == keys)
        return;
    m_keys = keys;
    m_sequences = sequencesOf(keys);
    Q_EMIT changed();
}

void KeyClaim::setYielded(const QStringList& keys)
{
    if (m_yielded == keys)
        return;
    m_yielded = keys;
    m_left = sequencesOf(keys);
    Q_EMIT changed();
}

bool KeyClaim::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isOurs =
        (m_escape && key->key() == Qt::Key_Escape) || m_sequences.contains(QKeySequence(key->keyCombination()));
    if (!isOurs && !m_left.contains(QKeySequence(key->keyCombination())))
        return QObject::eventFilter(watched, event);
    event->setAccepted(isOurs);
    return true;
}

} // namespace tertulia
