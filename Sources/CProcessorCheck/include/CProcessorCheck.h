#pragma once
// Nothing to call: the check in processor_check.c runs before `main`.
