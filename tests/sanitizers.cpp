// What the sanitizers should overlook, in every test program.

// NOLINTBEGIN(bugprone-reserved-identifier): the name that the sanitizer looks for
extern "C" const char* __asan_default_options();

/// Xapian 1.4's Database::check() frees a database with the size of its base class; that is not ours to mend.
extern "C" const char* __asan_default_options() {
  return "new_delete_type_mismatch=0";
}
// NOLINTEND(bugprone-reserved-identifier)
