// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/error_codes.h"

#include <QStringView>

#include <array>

namespace tertulia {

namespace {

struct Row
{
    ErrorCode code;
    QLatin1StringView name;
    bool retryable;
};

using S = QLatin1StringView;

constexpr std::array rows{
    Row{ErrorCode::BadFrame, S{"bad_frame"}, false},
    Row{ErrorCode::UnknownType, S{"unknown_type"}, false},
    Row{ErrorCode::BadField, S{"bad_field"}, false},
    Row{ErrorCode::HelloRequired, S{"hello_required"}, false},
    Row{ErrorCode::ProtocolMismatch, S{"protocol_mismatch"}, false},
    Row{ErrorCode::Unauthorized, S{"unauthorized"}, false},
    Row{ErrorCode::AlreadySignedIn, S{"already_signed_in"}, false},
    Row{ErrorCode::BadCredentials, S{"bad_credentials"}, false},
    Row{ErrorCode::BadToken, S{"bad_token"}, false},
    Row{ErrorCode::HandleTaken, S{"handle_taken"}, false},
    Row{ErrorCode::WeakPassword, S{"weak_password"}, false},
    Row{ErrorCode::RegistrationClosed, S{"registration_closed"}, false},
    Row{ErrorCode::Forbidden, S{"forbidden"}, false},
    Row{ErrorCode::NotFound, S{"not_found"}, false},
    Row{ErrorCode::Conflict, S{"conflict"}, false},
    Row{ErrorCode::Gone, S{"gone"}, false},
    Row{ErrorCode::TooLarge, S{"too_large"}, false},
    Row{ErrorCode::RateLimited, S{"rate_limited"}, true},
    Row{ErrorCode::Busy, S{"busy"}, true},
    Row{ErrorCode::StorageFull, S{"storage_full"}, true},
    Row{ErrorCode::Internal, S{"internal"}, true},
    Row{ErrorCode::Offline, S{"offline"}, true},
    Row{ErrorCode::Timeout, S{"timeout"}, true},
    Row{ErrorCode::BadReply, S{"bad_reply"}, false},
    Row{ErrorCode::KeychainUnavailable, S{"keychain_unavailable"}, false},
    Row{ErrorCode::Storage, S{"storage"}, true},
};

consteval bool inEnumOrder()
{
    for (size_t i = 0; i < rows.size(); ++i)
        if (static_cast<size_t>(rows[i].code) != i)
            return false;
    return rows.back().code == ErrorCode::Storage;
}
static_assert(inEnumOrder(), "the table must list every code in the order of the enum");

} // namespace

QLatin1StringView wireName(ErrorCode code)
{
    return rows.at(static_cast<size_t>(code)).name;
}

std::optional<ErrorCode> errorCodeFromWire(QStringView name)
{
    for (const Row& row : rows)
        if (name == row.name)
            return row.code;
    return std::nullopt;
}

bool isRetryable(ErrorCode code)
{
    return rows.at(static_cast<size_t>(code)).retryable;
}

} // namespace tertulia
