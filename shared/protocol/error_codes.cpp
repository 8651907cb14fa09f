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
    int httpStatus; ///< 0 = never crosses the wire
};

using S = QLatin1StringView;

constexpr std::array rows{
    Row{ErrorCode::BadFrame, S{"bad_frame"}, false, 400},
    Row{ErrorCode::UnknownType, S{"unknown_type"}, false, 404},
    Row{ErrorCode::BadField, S{"bad_field"}, false, 400},
    Row{ErrorCode::HelloRequired, S{"hello_required"}, false, 400},
    Row{ErrorCode::NotOverHttp, S{"not_over_http"}, false, 400},
    Row{ErrorCode::ProtocolMismatch, S{"protocol_mismatch"}, false, 400},
    Row{ErrorCode::Unauthorized, S{"unauthorized"}, false, 401},
    Row{ErrorCode::AlreadySignedIn, S{"already_signed_in"}, false, 409},
    Row{ErrorCode::BadCredentials, S{"bad_credentials"}, false, 401},
    Row{ErrorCode::SecondFactorRequired, S{"second_factor_required"}, false, 401},
    Row{ErrorCode::BadToken, S{"bad_token"}, false, 401},
    Row{ErrorCode::HandleTaken, S{"handle_taken"}, false, 409},
    Row{ErrorCode::WeakPassword, S{"weak_password"}, false, 400},
    Row{ErrorCode::RegistrationClosed, S{"registration_closed"}, false, 403},
    Row{ErrorCode::Forbidden, S{"forbidden"}, false, 403},
    Row{ErrorCode::NotFound, S{"not_found"}, false, 404},
    Row{ErrorCode::Conflict, S{"conflict"}, false, 409},
    Row{ErrorCode::Gone, S{"gone"}, false, 410},
    Row{ErrorCode::TooLarge, S{"too_large"}, false, 413},
    Row{ErrorCode::RateLimited, S{"rate_limited"}, true, 429},
    Row{ErrorCode::Busy, S{"busy"}, true, 503},
    Row{ErrorCode::StorageFull, S{"storage_full"}, true, 507},
    Row{ErrorCode::Internal, S{"internal"}, true, 500},
    Row{ErrorCode::Offline, S{"offline"}, true, 0},
    Row{ErrorCode::Timeout, S{"timeout"}, true, 0},
    Row{ErrorCode::BadReply, S{"bad_reply"}, false, 0},
    Row{ErrorCode::KeychainUnavailable, S{"keychain_unavailable"}, false, 0},
    Row{ErrorCode::Storage, S{"storage"}, true, 0},
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

int httpStatus(ErrorCode code)
{
    return rows.at(static_cast<size_t>(code)).httpStatus;
}

} // namespace tertulia
