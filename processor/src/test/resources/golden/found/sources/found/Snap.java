package found;

import dev.sheaf.annotation.ClassIndex;
import dev.sheaf.annotation.Column;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import java.nio.file.Path;

/** Classes that are known when the samples are read, beside such as the compiler knows. */
@Sample
record Snap(
    @ImagePath(height = 1, width = 1) Path file,
    @OneHot @Column("what it is") String kind,
    @ClassIndex String samples,
    @OneHot(classes = {"a", "of"}) String settings) {}
