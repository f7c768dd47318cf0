#pragma once
// `PUT`, `DELETE /articles/{id}`, `POST /articles`: writes, answered once they are durable and found.

#include "server/routes/call.h"

namespace server::routes {

Reply put_article(const Call& call, Context& context);
Reply delete_article(const Call& call, Context& context);
Reply post_articles(const Call& call, Context& context);

}  // namespace server::routes
