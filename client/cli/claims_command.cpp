// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/await.h"
#include "client/cli/commands.h"
#include "client/cli/terminal.h"

namespace tertulia::cli {

using namespace Qt::StringLiterals;

/// What could not be reached is claimed all the same: as it was when it could, which the rev says.
int Commands::claims()
{
    if (!m_arguments.offline)
        (void)catchUp();
    m_places.refresh();
    std::vector<ConversationRow> rows = m_places.all();
    if (!m_arguments.operands.isEmpty()) {
        const auto found = m_places.find(m_arguments.operands.constFirst());
        if (!found.ok())
            return fail(found.error());
        rows = {*found};
    }
    for (const ConversationRow& row : rows) {
        const auto lines = await(m_account.claims(row.id));
        if (!lines.ok())
            return fail(lines.error());
        for (const ClaimLine& line : *lines)
            if (!printLine(textOf(line)))
                return 0;
    }
    return 0;
}

} // namespace tertulia::cli
