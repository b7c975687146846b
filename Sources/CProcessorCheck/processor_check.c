// Runs before any Swift code: a processor without the instructions that our Swift targets are
// compiled for gets one sentence instead of "illegal instruction". This target is the only one
// compiled without the processor flag of Package.swift.
#include "CProcessorCheck.h"
#if defined(__x86_64__)
#include <stdlib.h>
#include <unistd.h>

__attribute__((constructor(101))) static void check_processor(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
      __builtin_cpu_supports("bmi2"))
    return;
  static const char sentence[] =
      "Snow needs a processor with AVX2 and FMA (Intel since 2013, AMD since 2015) and this one "
      "lacks them: run it on a newer machine.\n";
  ssize_t written = write(STDERR_FILENO, sentence, sizeof sentence - 1);
  (void)written;
  _exit(1);
}
#endif
