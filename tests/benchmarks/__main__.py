"""Runs all benchmarks, or those named; prints a table and writes `bench.json` in the current folder."""

import sys
from pathlib import Path

from tests.benchmarks import BENCHMARKS, bench

if __name__ == "__main__":
    bench.run(BENCHMARKS, sys.argv[1:], Path("bench.json"))
