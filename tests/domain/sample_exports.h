// SPDX-License-Identifier: GPL-3.0-or-later
// Small exports in the form in which Slack and Mattermost write them: threads, reactions, files, edits, notices, bots,
// guests, hostile names, and what is broken. What is in them is told in the tests that read them.
#pragma once

#include <QString>

namespace tertulia::test {

/// `days`: how many days of 20 messages the channel "busy" has besides.
void writeSlackSample(const QString& file, int days = 0);
void writeMattermostSample(const QString& file);

} // namespace tertulia::test
