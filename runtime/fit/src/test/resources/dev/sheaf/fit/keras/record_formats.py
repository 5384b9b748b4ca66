"""Records how Python writes numbers in the templates of ModelCheckpoint: formats.tsv, tab-separated."""

import itertools
import math

VALUES = [0.0, -0.0, 0.123456, -0.123456, 0.125, 2.675, 0.5, 1.5, 1.0, 12.0, 99.995, 1234.0, 123456.0,
          1234567.0, 1e-5, 0.0001, 0.00012345, 1e15, 1e16, 1.2345678901234567e16, 3e22, 0.1, 1 / 3,
          5e-324, 1.7976931348623157e308, math.nan, math.inf, -math.inf]
COUNTS = [0, 7, -7, 123, 2147483647]
TYPES = ["", "f", "F", "e", "E", "g", "G", "%"]
PRECISIONS = ["", ".0", ".1", ".2", ".3", ".10"]
LAYOUTS = ["", "12", "012", "+", " ", "-", "<12", "^13", "*^12", "=+12", "x>9", "<012", "0"]

with open("formats.tsv", "w") as out:
    def line(kind, spec, value):
        out.write("\t".join([kind, spec, repr(value), format(value, spec)]) + "\n")

    for layout, precision, type_ in itertools.product(LAYOUTS, PRECISIONS, TYPES):
        if layout in ("", "12") or precision in ("", ".3"):
            for value in VALUES:
                if layout == "" or value in (0.123456, -0.123456, 1234567.0, -0.0) or value != value:
                    line("value", layout + precision + type_, value)
    for layout, type_ in itertools.product(LAYOUTS, ["", "d", "f", ".1e", ".2%"]):
        for count in COUNTS:
            line("count", layout + type_, count)
