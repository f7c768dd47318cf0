#pragma once
// One item of a feed, of whichever kind, to a draft: one table of which element means what.

#include "corpus/draft.h"
#include "corpus/xml/cut.h"

namespace corpus::feeds {

/// `view.frame` is the feed around it. Elements that mean no field go to `draft.extra`.
void read_item(const xml::RecordView& view, Draft& draft);

}  // namespace corpus::feeds
