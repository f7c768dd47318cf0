#pragma once
// Between the HTTP library and the dispatcher: requests in, answers out, ids and log lines on the way.

#include "server/connections/worker.h"
#include "server/dispatch.h"

namespace server {

/// Makes workers that answer from the index at `index_path`. `doors` outlive the workers.
/// A worker's making throws UnusableIndex.
connections::MakeWorker make_workers(const Doors& doors, const std::string& index_path);

}  // namespace server
