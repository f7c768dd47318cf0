#include "corpus/formats/agency/ninjs.h"

#include "corpus/formats/json.h"
#include "corpus/formats/json_lines.h"
#include "corpus/member_presets.h"

namespace corpus {

bool looks_like_ninjs(std::string_view head) {
  return looks_like_json(head) && !looks_like_json_lines(head) &&
         head.find("\"versioncreated\"") != std::string_view::npos;
}

void read_ninjs(const Piece& piece, const ReadOptions& options, const Sink& sink) {
  ReadOptions with_preset = options;
  with_preset.names.add(*preset_member_names("ninjs"));
  read_json(piece, with_preset, sink);
}

}  // namespace corpus
