package swapped;

import dev.sheaf.annotation.ClassIndex;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;

/** The class before the file, which is a string. */
@Sample
record Shot(
    @ClassIndex(classes = {"near", "far"}) int distance,
    @ImagePath(height = 1, width = 1) String file) {}
